// What must be true of test cases: each fact is one of the dictionary with a value that it may hold, no case is filed after
// the month of the expectations, and the order of a grid holds exactly its cases. Asked of what is read and of what an
// edition would leave.
import { ID_DEMANDE, valeursDe } from './cohorte.ts'
import { GRILLES, type NomDeGrille } from './cotation.ts'
import { type Fait, isOuvert } from './dictionnaire.ts'
import type { CasDEssai, Essais } from './essais.ts'
import { duplicates } from './listes.ts'
import { readMois } from './mois.ts'
import { pointer, type Problem, problem } from './problem.ts'
import { proche } from './proche.ts'

export const CAS_MAX = 2000
const ENTIER_MAX = 2 ** 31 - 1
const MEMBRES_MAX = 500
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

const genreDe = (valeur: unknown): string =>
  valeur === null ? 'null' : Array.isArray(valeur) ? 'array' : typeof valeur
const typeAttendu = (at: string, attendu: string, valeur: unknown): readonly Problem[] => [
  problem('type-attendu', at, { attendu, recu: genreDe(valeur) }),
]
const horsListe = (recu: string, permis: readonly string[], at: string): readonly Problem[] => [
  problem('valeur-hors-liste', at, { recu: recu.slice(0, 60), permis, ...proche(recu, permis) }),
]

export function texteProblems(valeur: unknown, at: string, max: number): readonly Problem[] {
  if (typeof valeur !== 'string') return typeAttendu(at, 'string', valeur)
  return valeur.trim() === '' || valeur.length > max ? [problem('texte-longueur', at, { max })] : []
}

export function entierProblems(valeur: unknown, at: string, min: number, max = ENTIER_MAX): readonly Problem[] {
  if (typeof valeur !== 'number') return typeAttendu(at, 'integer', valeur)
  if (!Number.isInteger(valeur)) return [problem('non-entier', at, { recu: valeur })]
  if (valeur < min) return [problem('hors-bornes', at, { recu: valeur, borne: min, sens: 'min' })]
  return valeur > max ? [problem('hors-bornes', at, { recu: valeur, borne: max, sens: 'max' })] : []
}

export function moisProblems(valeur: unknown, at: string): readonly Problem[] {
  if (typeof valeur !== 'string') return typeAttendu(at, 'string', valeur)
  return readMois(valeur) === undefined
    ? [problem('format-de-texte', at, { recu: valeur.slice(0, 60), attendu: 'mois' })]
    : []
}

function membreProblems(fait: Fait, valeur: unknown, at: string): readonly Problem[] {
  if (typeof valeur !== 'string') return typeAttendu(at, 'string', valeur)
  if (!isOuvert(fait)) return valeursDe(fait).includes(valeur) ? [] : horsListe(valeur, valeursDe(fait), at)
  return SLUG.test(valeur) ? [] : [problem('format-de-texte', at, { recu: valeur.slice(0, 60), attendu: 'slug' })]
}

function ensembleProblems(fait: Fait, valeur: unknown, at: string): readonly Problem[] {
  if (!Array.isArray(valeur)) return typeAttendu(at, 'array', valeur)
  const membres: readonly unknown[] = valeur
  if (membres.length > MEMBRES_MAX) return [problem('liste-trop-longue', at, { max: MEMBRES_MAX })]
  if (new Set(membres).size < membres.length) return [problem('doublon', at, {})]
  return membres.flatMap((membre, i) => membreProblems(fait, membre, at + pointer(i)))
}

/** What is wrong with the value of a base fact, the filing month being written `AAAA-MM`. */
export function faitProblems(fait: Fait, valeur: unknown, at: string): readonly Problem[] {
  if (valeur === null && fait.nullable) return []
  switch (fait.type) {
    case 'boolean':
      return typeof valeur === 'boolean' ? [] : typeAttendu(at, 'boolean', valeur)
    case 'month':
      return moisProblems(valeur, at)
    case 'integer':
      return entierProblems(valeur, at, fait.min ?? 0)
    case 'enum':
      return membreProblems(fait, valeur, at)
    case 'set':
      return ensembleProblems(fait, valeur, at)
  }
}

/** Ids of the cases of each grid, in the order of the file. */
const casParGrille = (cas: readonly CasDEssai[], grille: NomDeGrille): readonly string[] =>
  cas.filter(({ demande }) => demande.typeDemande === grille).map(({ id }) => id)

function ordreProblems({ cas, ordre }: Essais, grille: NomDeGrille): readonly Problem[] {
  const siens = new Set(casParGrille(cas, grille))
  const places = new Set(ordre[grille])
  const at = pointer('ordre', grille)
  return [
    ...duplicates(ordre[grille], (id) => id).map(({ index }) => problem('doublon', at + pointer(index), {})),
    ...ordre[grille].flatMap((id, i) =>
      siens.has(id) ? [] : [problem('ordre-des-cas', at + pointer(i), { cas: id, grille, faute: 'en-trop' })],
    ),
    ...[...siens].flatMap((id) =>
      places.has(id) ? [] : [problem('ordre-des-cas', at, { cas: id, grille, faute: 'absent' })],
    ),
  ]
}

function casProblems({ id, demande, attendu }: CasDEssai, at: string, mois: string): readonly Problem[] {
  return [
    ...(ID_DEMANDE.test(id)
      ? []
      : [problem('format-de-texte', `${at}/id`, { recu: id.slice(0, 60), attendu: 'autre' })]),
    ...(demande.moisDepot > mois
      ? [problem('cas-trop-recent', `${at}/demande/moisDepot`, { depot: demande.moisDepot, mois })]
      : []),
    ...(demande.enfantsMoins14 > demande.enfantsMineurs
      ? [
          problem('hors-bornes', `${at}/demande/enfantsMoins14`, {
            recu: demande.enfantsMoins14,
            borne: demande.enfantsMineurs,
            sens: 'max',
          }),
        ]
      : []),
    ...duplicates(attendu.criteres, (critere) => critere.id).map(({ index, first }) =>
      problem('critere-double', `${at}/attendu/criteres/${index}/id`, {
        id: attendu.criteres[index]?.id ?? '',
        premier: first,
      }),
    ),
  ]
}

/** What a shape cannot say. */
export function essaisProblems(essais: Essais): readonly Problem[] {
  if (essais.cas.length > CAS_MAX) return [problem('liste-trop-longue', '/cas', { max: CAS_MAX })]
  return [
    ...duplicates(essais.cas, ({ id }) => id).map(({ index }) =>
      problem('id-double', pointer('cas', index, 'id'), { genre: 'cas', id: essais.cas[index]?.id ?? '' }),
    ),
    ...essais.cas.flatMap((cas, i) => casProblems(cas, pointer('cas', i), essais.mois)),
    ...GRILLES.flatMap((grille) => ordreProblems(essais, grille)),
  ]
}
