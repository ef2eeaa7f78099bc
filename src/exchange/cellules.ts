// One cell of a cohort file → the value of a fact (model.md §5): booleans oui|non, sets a|b with `-` for the empty one,
// bare integers, AAAA-MM, nothing for null. A reader never says what it read, only what was expected.
import { valeursDe } from '~/domain/cohorte.ts'
import { type Fait, isOuvert } from '~/domain/dictionnaire.ts'
import { readMois } from '~/domain/mois.ts'
import type { RaisonDeCellule } from '~/domain/problem.ts'

export type CaseLue =
  | { readonly ok: true; readonly valeur: unknown }
  | { readonly ok: false; readonly raison: RaisonDeCellule; readonly permis?: readonly string[] }

/** Reads the cells of one column. */
export type Lecteur = (texte: string) => CaseLue

/** Integers are kept on 32 bits. */
const ENTIER_MAX = 2 ** 31 - 1

const lu = (valeur: unknown): CaseLue => ({ ok: true, valeur })
const refus = (raison: RaisonDeCellule, permis?: readonly string[]): CaseLue => ({
  ok: false,
  raison,
  ...(permis && permis.length > 0 ? { permis } : {}),
})

const OUI_NON: ReadonlyMap<string, CaseLue> = new Map([
  ['oui', lu(true)],
  ['non', lu(false)],
])

function readEntier(texte: string): CaseLue {
  if (/^-[1-9]\d*$/.test(texte)) return refus('negatif')
  if (!/^(0|[1-9]\d*)$/.test(texte)) return refus('entier')
  const valeur = Number(texte)
  return valeur > ENTIER_MAX ? refus('trop-grand') : lu(valeur)
}

function readMoisDe(texte: string): CaseLue {
  const mois = readMois(texte)
  return mois === undefined ? refus('mois') : lu(mois)
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Members in the order of the list, or byte by byte where the list is open; so many cells are alike that each text is read once. */
function createLecteurDEnsemble(fait: Fait): Lecteur {
  const valeurs = valeursDe(fait)
  const rangs = new Map(valeurs.map((valeur, rang) => [valeur, rang]))
  const ouvert = isOuvert(fait)
  const isMember = ouvert ? (texte: string) => SLUG.test(texte) : (texte: string) => rangs.has(texte)
  const read = (texte: string): CaseLue => {
    if (texte === '-') return lu([])
    const membres = texte.split('|')
    if (!membres.every(isMember)) return refus('ensemble', valeurs)
    if (new Set(membres).size < membres.length) return refus('doublon')
    return lu(ouvert ? membres.sort() : membres.sort((a, b) => (rangs.get(a) ?? 0) - (rangs.get(b) ?? 0)))
  }
  const connues = new Map<string, CaseLue>()
  return (texte) => {
    const connue = connues.get(texte)
    if (connue) return connue
    const nouvelle = read(texte)
    connues.set(texte, nouvelle)
    return nouvelle
  }
}

function createLecteurDeValeur(fait: Fait): Lecteur {
  switch (fait.type) {
    case 'boolean':
      return (texte) => OUI_NON.get(texte) ?? refus('booleen')
    case 'enum': {
      const permis = valeursDe(fait)
      const cases = new Map(permis.map((valeur) => [valeur, lu(valeur)]))
      return (texte) => cases.get(texte) ?? refus('liste', permis)
    }
    case 'set':
      return createLecteurDEnsemble(fait)
    case 'integer':
      return readEntier
    case 'month':
      return readMoisDe
  }
}

/** The reader of a fact's column; an empty cell is null where the fact may be unknown. */
export function createLecteur(fait: Fait): Lecteur {
  const read = createLecteurDeValeur(fait)
  const vide = fait.nullable ? lu(null) : refus('vide')
  return (texte) => (texte === '' ? vide : read(texte))
}
