// A cohort: struct of arrays, one typed column per base fact, in dictionary order, with a null mask where the fact is
// nullable. Booleans and set members are bitsets (bitset.ts), enums codes into `valeurs`, integers and months Int32.
// Never a name, a number, an address or a birth date: ids are pseudonyms made here (model.md §3, §7).
import { type Bitset, emptyBitset, hasBit, setBit } from './bitset.ts'
import { FAITS_DE_BASE, type Fait, isOuvert } from './dictionnaire.ts'
import type { FaitsDemande } from './gen/demande.ts'
import { invariant } from './invariant.ts'
import { formatMois } from './mois.ts'

export type { FaitsDemande, FaitsDerives } from './gen/demande.ts'

/** Une demande : pseudonyme et faits de base. */
export type LigneDemande = { readonly id: string } & FaitsDemande

export type Colonne =
  | { readonly type: 'boolean'; readonly bits: Bitset; readonly nuls?: Bitset }
  | {
      readonly type: 'enum'
      readonly valeurs: readonly string[]
      readonly codes: Uint8Array<ArrayBuffer>
      readonly nuls?: Bitset
    }
  | { readonly type: 'set'; readonly valeurs: readonly string[]; readonly membres: readonly Bitset[] }
  | {
      readonly type: 'integer' | 'month'
      readonly valeurs: Int32Array<ArrayBuffer>
      readonly nuls?: Bitset
    }

/** Cohorte : demandes anonymes en colonnes ; la ligne est un indice de 0 à n − 1. */
export interface Cohorte {
  readonly n: number
  readonly ids: readonly string[]
  readonly colonnes: Readonly<Record<string, Colonne>>
  /** Synthetic cohorts describe nobody: they are shown in full and said to be synthetic. */
  readonly synthetique: boolean
}

/** Pattern of a pseudonym (model.md §3). */
export const ID_DEMANDE = /^[A-Za-z0-9_-]{1,32}$/

/** Valeur d’un fait pour une demande ; null : inconnue. */
export type Cellule = FaitsDemande[keyof FaitsDemande]
const cell = (ligne: FaitsDemande, fait: Fait): Cellule => ligne[fait.id as keyof FaitsDemande]
export const valeursDe = (fait: { readonly valeurs?: readonly { readonly id: string }[] }): readonly string[] =>
  (fait.valeurs ?? []).map((valeur) => valeur.id)

function openValues(fait: Fait, lignes: readonly FaitsDemande[]): readonly string[] {
  const found = new Set<string>()
  for (const ligne of lignes) for (const valeur of cell(ligne, fait) as readonly string[]) found.add(valeur)
  return [...found].sort()
}

function buildColonne(fait: Fait, lignes: readonly FaitsDemande[]): Colonne {
  const n = lignes.length
  const nuls = fait.nullable ? emptyBitset(n) : undefined
  const nullable = nuls ? { nuls } : {}
  switch (fait.type) {
    case 'boolean': {
      const bits = emptyBitset(n)
      lignes.forEach((ligne, row) => cell(ligne, fait) === true && setBit(bits, row))
      return { type: 'boolean', bits }
    }
    case 'set': {
      const valeurs = isOuvert(fait) ? openValues(fait, lignes) : valeursDe(fait)
      const index = new Map(valeurs.map((valeur, i) => [valeur, i]))
      const membres = valeurs.map(() => emptyBitset(n))
      lignes.forEach((ligne, row) => {
        for (const valeur of cell(ligne, fait) as readonly string[]) {
          const bits = membres[index.get(valeur) ?? -1]
          invariant(bits, `valeur « ${valeur} » hors de la liste de ${fait.id}`)
          setBit(bits, row)
        }
      })
      return { type: 'set', valeurs, membres }
    }
    case 'enum': {
      const valeurs = valeursDe(fait)
      const index = new Map(valeurs.map((valeur, i) => [valeur, i]))
      const codes = new Uint8Array(n)
      lignes.forEach((ligne, row) => {
        const valeur = cell(ligne, fait) as string | null
        if (valeur === null) {
          invariant(nuls, `${fait.id} ne peut être vide`)
          return setBit(nuls, row)
        }
        const code = index.get(valeur)
        invariant(code !== undefined, `valeur « ${valeur} » hors de la liste de ${fait.id}`)
        codes[row] = code
      })
      return { type: 'enum', valeurs, codes, ...nullable }
    }
    case 'integer':
    case 'month': {
      const valeurs = new Int32Array(n)
      lignes.forEach((ligne, row) => {
        const valeur = cell(ligne, fait) as number | null
        if (valeur === null) {
          invariant(nuls, `${fait.id} ne peut être vide`)
          return setBit(nuls, row)
        }
        invariant(valeur === (valeur | 0), `${fait.id} doit être un entier de 32 bits`)
        valeurs[row] = valeur
      })
      return { type: fait.type, valeurs, ...nullable }
    }
  }
}

/**
 * Columns from rows already checked (parsed at the edge or generated).
 * @throws Error on a value outside its list, an integer past 32 bits, a duplicate id or a null where none may be.
 */
export function buildCohorte(lignes: readonly LigneDemande[], options: { readonly synthetique: boolean }): Cohorte {
  invariant(new Set(lignes.map((ligne) => ligne.id)).size === lignes.length, 'identifiants en double')
  return {
    n: lignes.length,
    ids: lignes.map((ligne) => ligne.id),
    colonnes: Object.fromEntries(FAITS_DE_BASE.map((fait) => [fait.id, buildColonne(fait, lignes)])),
    synthetique: options.synthetique,
  }
}

export function colonne(cohorte: Cohorte, fait: string): Colonne {
  const found = cohorte.colonnes[fait]
  invariant(found, `colonne « ${fait} » absente`)
  return found
}

export function readCell(column: Colonne, row: number): Cellule {
  switch (column.type) {
    case 'boolean':
      return column.nuls && hasBit(column.nuls, row) ? null : hasBit(column.bits, row)
    case 'set':
      return column.valeurs.filter((_, i) => {
        const bits = column.membres[i]
        return bits !== undefined && hasBit(bits, row)
      }) as Cellule
    case 'enum':
      return column.nuls && hasBit(column.nuls, row) ? null : (column.valeurs[column.codes[row] ?? -1] as Cellule)
    case 'integer':
    case 'month':
      return column.nuls && hasBit(column.nuls, row) ? null : (column.valeurs[row] ?? null)
  }
}

/** One application as a row of base facts. */
export function ligneDe(cohorte: Cohorte, row: number): LigneDemande {
  const id = cohorte.ids[row]
  invariant(id !== undefined, `ligne ${row} hors de la cohorte`)
  const faits = Object.fromEntries(FAITS_DE_BASE.map((fait) => [fait.id, readCell(colonne(cohorte, fait.id), row)]))
  return { id, ...(faits as unknown as FaitsDemande) }
}

function cellText(fait: Fait, valeur: Cellule): string {
  if (valeur === null) return ''
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non'
  if (typeof valeur === 'object') return valeur.length === 0 ? '-' : valeur.join('|')
  return fait.type === 'month' ? formatMois(valeur as number) : String(valeur)
}

/** Header of a cohort file: `id`, then the base facts in dictionary order. */
export const EN_TETE_COHORTE: readonly string[] = ['id', ...FAITS_DE_BASE.map((fait) => fait.id)]

/**
 * The cohort as CSV: `;`, a line feed after each row, columns and set values in dictionary order (open sets byte by
 * byte), rows by id (model.md §4–5). The hash of a cohort is the SHA-256 of this text.
 */
export function writeCohorteCsv(cohorte: Cohorte): string {
  const order = cohorte.ids.map((id, row) => ({ id, row })).sort((a, b) => (a.id < b.id ? -1 : 1))
  const lignes = order.map(({ id, row }) =>
    [id, ...FAITS_DE_BASE.map((fait) => cellText(fait, readCell(colonne(cohorte, fait.id), row)))].join(';'),
  )
  return `${[EN_TETE_COHORTE.join(';'), ...lignes].join('\n')}\n`
}
