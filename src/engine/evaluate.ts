// A compiled condition over columns. Two readings at once: json-rules-engine's own, two-valued (`remplis`), and Kleene's,
// where a leaf on an unknown fact is unknown (`inconnus`). The two never contradict each other: a condition that Kleene
// knows to be true is met, one that he knows to be false is not, so that two bitsets say both (SPEC.md [E6]).
import { andInto, andNotInto, type Bitset, complement, emptyBitset, orInto } from '~/domain/bitset.ts'
import type { Colonne } from '~/domain/cohorte.ts'
import { assertNever, invariant } from '~/domain/invariant.ts'
import type { Colonnes } from './colonnes.ts'
import type { NoeudCompile, Test } from './compile.ts'
import { EGAL, INFERIEUR, rowsBetween, rowsComparing, rowsWithCode, SUPERIEUR } from './kernels.ts'

/** Lecture d’une condition ; `inconnus` est absent quand aucune ligne n’y est inconnue. Never changed in place. */
export interface Verdict {
  readonly remplis: Bitset
  readonly inconnus?: Bitset
}

/** What a condition is evaluated on; each named condition is evaluated once. */
export interface Contexte {
  readonly n: number
  readonly colonnes: Colonnes
  readonly conditions: ReadonlyMap<string, NoeudCompile>
  readonly connues: Map<string, Verdict>
}

export const createContexte = (
  n: number,
  colonnes: Colonnes,
  conditions: ReadonlyMap<string, NoeudCompile>,
): Contexte => ({ n, colonnes, conditions, connues: new Map() })

export function evaluateCondition(noeud: NoeudCompile, contexte: Contexte): Verdict {
  switch (noeud.type) {
    case 'feuille':
      return evaluateFeuille(noeud.feuille.fact, noeud.test, contexte)
    case 'toutes':
      return toutes(noeud.fils.map((fils) => evaluateCondition(fils, contexte)))
    case 'auMoinsUne':
      return auMoinsUne(noeud.fils.map((fils) => evaluateCondition(fils, contexte)))
    case 'sauf':
      return sauf(evaluateCondition(noeud.fils, contexte), contexte.n)
    case 'nommee':
      return evaluateNommee(noeud.nom, contexte)
    default:
      return assertNever(noeud)
  }
}

function evaluateNommee(nom: string, contexte: Contexte): Verdict {
  const known = contexte.connues.get(nom)
  if (known) return known
  const verdict = evaluateCondition(conditionNommee(nom, contexte), contexte)
  contexte.connues.set(nom, verdict)
  return verdict
}

export function conditionNommee(nom: string, { conditions }: Contexte): NoeudCompile {
  const found = conditions.get(nom)
  invariant(found, `condition « ${nom} » inconnue`)
  return found
}

// ---- nodes

const possibles = ({ remplis, inconnus }: Verdict): Bitset =>
  inconnus ? orInto(remplis.slice(), inconnus) : remplis.slice()
const certains = ({ remplis, inconnus }: Verdict): Bitset =>
  inconnus ? andNotInto(remplis.slice(), inconnus) : remplis.slice()

/** Folds the rows met, then the rows possibly met less those certainly met: what remains is unknown. */
function combine(verdicts: readonly Verdict[], into: (target: Bitset, other: Bitset) => Bitset): Verdict {
  const fold = (of: (verdict: Verdict) => Bitset): Bitset => verdicts.map(of).reduce(into)
  const remplis = fold((verdict) => verdict.remplis.slice())
  if (verdicts.every(({ inconnus }) => inconnus === undefined)) return { remplis }
  return { remplis, inconnus: andNotInto(fold(possibles), fold(certains)) }
}

export const toutes = (verdicts: readonly Verdict[]): Verdict => combine(verdicts, andInto)
export const auMoinsUne = (verdicts: readonly Verdict[]): Verdict => combine(verdicts, orInto)
export const sauf = ({ remplis, inconnus }: Verdict, n: number): Verdict => ({
  remplis: complement(remplis, n),
  ...(inconnus ? { inconnus } : {}),
})

// ---- leaves

const readColonne = (nom: string, { colonnes }: Contexte): Colonne => {
  const found = colonnes[nom]
  invariant(found, `colonne « ${nom} » absente`)
  return found
}
const nulsDe = (colonne: Colonne): Bitset | undefined => (colonne.type === 'set' ? undefined : colonne.nuls)

function evaluateFeuille(fait: string, test: Test, contexte: Contexte): Verdict {
  const { n } = contexte
  const gauche = readColonne(fait, contexte)
  const droite = 'droite' in test ? readColonne(test.droite, contexte) : undefined
  const nuls = [nulsDe(gauche), droite && nulsDe(droite)].filter((masque) => masque !== undefined)
  const inconnus = nuls.length === 0 ? {} : { inconnus: nuls.reduce((a, b) => orInto(a.slice(), b)) }
  return { remplis: rowsPassing(test, gauche, droite, n), ...inconnus }
}

/** json-rules-engine's operators, null included (SPEC.md [E1]–[E5]). */
function rowsPassing(test: Test, gauche: Colonne, droite: Colonne | undefined, n: number): Bitset {
  const nuls = nulsDe(gauche)
  switch (test.genre) {
    case 'valeurs': {
      const egaux = rowsAmong(gauche, test.valeurs, n)
      if (nuls) andNotInto(egaux, nuls)
      return test.sauf ? complement(egaux, n) : egaux
    }
    case 'ordre': {
      invariant(gauche.type === 'integer' || gauche.type === 'month', 'une comparaison attend des nombres')
      const found = rowsInOrder(gauche.valeurs, n, test.accepte, test.borne)
      return nuls ? andNotInto(found, nuls) : found
    }
    case 'egaliteAuFait': {
      invariant(droite, 'fait à droite absent')
      const egaux = rowsEqual(gauche, droite, n)
      return test.sauf ? complement(egaux, n) : egaux
    }
    case 'ordreAuFait': {
      invariant(droite && 'valeurs' in droite && 'valeurs' in gauche, 'fait à droite absent')
      const found = rowsComparing(nombres(gauche), nombresNulsAZero(droite, n), n, test.accepte)
      return nuls ? andNotInto(found, nuls) : found
    }
    case 'contient':
      return rowsContaining(gauche, test.valeur, test.sauf, n)
    default:
      return assertNever(test)
  }
}

/** Rows whose value is one of `valeurs`; strict, so that a value of another type is nowhere. Null rows are not cleared. */
function rowsAmong(colonne: Colonne, valeurs: readonly (boolean | number | string)[], n: number): Bitset {
  switch (colonne.type) {
    case 'boolean': {
      const vrais = valeurs.includes(true) ? colonne.bits.slice() : emptyBitset(n)
      return valeurs.includes(false) ? orInto(vrais, complement(colonne.bits, n)) : vrais
    }
    case 'enum': {
      const accepte = new Uint8Array(256)
      colonne.valeurs.forEach((valeur, code) => (accepte[code] = valeurs.includes(valeur) ? 1 : 0))
      return rowsWithCode(colonne.codes, n, accepte)
    }
    case 'integer':
    case 'month':
      return valeurs
        .filter((valeur) => typeof valeur === 'number')
        .reduce((found, valeur) => orInto(found, rowsBetween(colonne.valeurs, n, valeur, valeur)), emptyBitset(n))
    case 'set':
      return emptyBitset(n)
  }
}

function rowsInOrder(valeurs: Int32Array, n: number, accepte: number, borne: number): Bitset {
  const min = accepte & INFERIEUR ? -Infinity : accepte & EGAL ? borne : borne + 1
  const max = accepte & SUPERIEUR ? Infinity : accepte & EGAL ? borne : borne - 1
  return rowsBetween(valeurs, n, min, max)
}

/** Strict equality of two facts: null equals null alone. */
function rowsEqual(gauche: Colonne, droite: Colonne, n: number): Bitset {
  const egaux = sameValues(gauche, droite, n)
  const [a, b] = [nulsDe(gauche), nulsDe(droite)]
  if (a) andNotInto(egaux, a)
  if (b) andNotInto(egaux, b)
  return a && b ? orInto(egaux, andInto(a.slice(), b)) : egaux
}

function sameValues(gauche: Colonne, droite: Colonne, n: number): Bitset {
  if (gauche.type === 'boolean' && droite.type === 'boolean') {
    const deux = andInto(gauche.bits.slice(), droite.bits)
    return orInto(deux, complement(orInto(gauche.bits.slice(), droite.bits), n))
  }
  if (gauche.type === 'enum' && droite.type === 'enum') {
    invariant(gauche.valeurs.join() === droite.valeurs.join(), 'les deux faits n’ont pas la même liste')
    return rowsComparing(gauche.codes, droite.codes, n, EGAL)
  }
  return rowsComparing(nombres(gauche), nombres(droite), n, EGAL)
}

function nombres(colonne: Colonne): Int32Array {
  invariant(colonne.type === 'integer' || colonne.type === 'month', 'une comparaison attend des nombres')
  return colonne.valeurs
}

/** On the right of a comparison json-rules-engine validates nothing: null reads as 0. The schema refuses the case. */
function nombresNulsAZero(colonne: Colonne, n: number): Int32Array {
  const valeurs = nombres(colonne)
  const nuls = nulsDe(colonne)
  if (!nuls) return valeurs
  const connus = complement(nuls, n)
  return valeurs.map((valeur, row) => (((connus[row >>> 5] ?? 0) >>> (row & 31)) & 1 ? valeur : 0))
}

/** Both operators are false on what is not a set: json-rules-engine asks for an array first. */
function rowsContaining(colonne: Colonne, valeur: boolean | number | string, absent: boolean, n: number): Bitset {
  if (colonne.type !== 'set') return emptyBitset(n)
  const membres = colonne.membres[colonne.valeurs.indexOf(String(valeur))] ?? emptyBitset(n)
  return absent ? complement(membres, n) : membres
}
