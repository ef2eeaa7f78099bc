// Acts on chosen rows: their buttons, and how what the dialogue holds becomes an act. Pure.
import { type Cotation, GRILLES, isDatee, type NomDeGrille } from '~/domain/cotation.ts'
import { progressifDe } from '~/domain/chiffres.ts'
import { type ActeDeLot, lireFacteur } from '~/domain/lot.ts'
import { parseMois } from '~/domain/mois.ts'
import { lireEntier, mois as motsDuMois } from '~/i18n/nombres.ts'
import { m, type Mot } from './mots.ts'

export type GenreDeLot = ActeDeLot['genre']

type CleDeTitre =
  'tableurTitreNiveau' | 'tableurTitreMultiplier' | 'tableurTitreAjouter' | 'tableurTitreCopier' | 'tableurTitreSortir'

interface ActeVu {
  readonly genre: GenreDeLot
  readonly bouton: Mot
  readonly titre: CleDeTitre
}

export const ACTES: readonly ActeVu[] = [
  { genre: 'niveau', bouton: 'tableurActeNiveau', titre: 'tableurTitreNiveau' },
  { genre: 'multiplier', bouton: 'tableurActeMultiplier', titre: 'tableurTitreMultiplier' },
  { genre: 'ajouter', bouton: 'tableurActeAjouter', titre: 'tableurTitreAjouter' },
  { genre: 'copier', bouton: 'tableurActeCopier', titre: 'tableurTitreCopier' },
  { genre: 'sortir', bouton: 'tableurActeSortir', titre: 'tableurTitreSortir' },
]

export const titreDe = (genre: GenreDeLot, n: number): string => {
  const acte = ACTES.find((autre) => autre.genre === genre)
  return acte ? m(acte.titre, { n }) : ''
}

/** Ce que le dialogue tient, tel que tapé. */
export interface Formulaire {
  readonly rang: number
  readonly facteur: string
  readonly points: string
  readonly grilles: readonly NomDeGrille[]
  readonly de: NomDeGrille
}

/** What the dialogue opens on: a level other than the first criterion's, the next when there is one. */
export function formulaireInitial(cotation: Cotation, criteres: readonly string[]): Formulaire {
  const niveau = cotation.criteres.find(({ id }) => id === criteres[0])?.niveau
  const rangs = cotation.niveaux.map(({ rang }) => rang).toSorted((a, b) => a - b)
  const rang = rangs.find((autre) => niveau !== undefined && autre > niveau) ?? rangs.find((autre) => autre !== niveau)
  return { rang: rang ?? niveau ?? 1, facteur: '1,5', points: '5', grilles: GRILLES, de: 'primo' }
}

type Lu = { readonly acte: ActeDeLot } | { readonly champ: 'facteur' | 'points' | 'grilles'; readonly erreur: string }

/** @returns the act, or the field that keeps it from being one */
export function lireActe(genre: GenreDeLot, { rang, facteur, points, grilles, de }: Formulaire): Lu {
  if (genre === 'niveau') return { acte: { genre, rang } }
  if (genre === 'copier') return { acte: { genre, de } }
  if (grilles.length === 0) return { champ: 'grilles', erreur: m('tableurErreurGrilles') }
  if (genre === 'sortir') return { acte: { genre, grilles } }
  if (genre === 'multiplier') {
    const lu = lireFacteur(facteur)
    return lu ? { acte: { genre, facteur: lu, grilles } } : { champ: 'facteur', erreur: m('tableurErreurFacteur') }
  }
  const lus = lireEntier(points)
  return lus === undefined
    ? { champ: 'points', erreur: m('tableurErreurPoints') }
    : { acte: { genre, points: lus, grilles } }
}

/** What the act does not take along, or takes along without a word, where a chosen criterion is concerned. */
export function notesDe(
  genre: GenreDeLot,
  cotation: Cotation,
  criteres: readonly string[],
  mois: string,
): readonly string[] {
  if (genre === 'copier') return [m('tableurNoteCopie')]
  if (genre !== 'multiplier' && genre !== 'ajouter') return []
  const cases = criteres.flatMap((critere) => GRILLES.map((grille) => ({ critere, grille })))
  const isProgressif = cases.some((place) => progressifDe(cotation, place, parseMois(mois)) !== undefined)
  const isDate = cases.some(({ critere, grille }) => {
    const ecrit = cotation.grilles[grille].points[critere]
    return ecrit !== undefined && isDatee(ecrit)
  })
  return [
    ...(isProgressif ? [m('tableurNoteBareme')] : []),
    ...(isDate ? [m('tableurNoteDates', { mois: motsDuMois(mois) })] : []),
  ]
}
