// Differences of two cotations in English.
import { type Datee, isDatee, type PointsDeGrille } from '~/domain/cotation.ts'
import type { DeuxCotations, MotsDeDifference } from '../contrat.ts'
import { critereNomme } from '../criteres.ts'
import { phraseDeCondition } from './conditions.ts'
import { GRILLE, MODES_DITS } from './grilles.ts'
import { nombre } from './nombres.ts'
import { cite } from './texte.ts'

/** Points as words: “not in the grid”, “points of the level”, “40”, “up to 10”. */
export function motsDesPoints(points: PointsDeGrille | undefined): string {
  if (points === undefined) return 'not in the grid'
  if (isDatee(points as Datee<unknown>))
    return (points as readonly { du: string; valeur: PointsDeGrille }[])
      .map(({ du, valeur }) => `${motsDesPoints(valeur)} from ${du}`)
      .join(', ')
  if (points === null) return 'points of the level'
  return typeof points === 'number' ? nombre(points) : `up to ${nombre((points as { plafond: number }).plafond)}`
}

const critere = (id: string, { avant, apres }: DeuxCotations): string =>
  critereNomme(apres.criteres.some((connu) => connu.id === id) ? apres : avant, id)

export const DIFFERENCES: MotsDeDifference = {
  titre: ({ apres }) => `Title: ${apres}`,
  'critere-ajoute': (difference, cotations) => `${critere(difference.critere, cotations)}: added`,
  'critere-retire': (difference, cotations) => `${critere(difference.critere, cotations)}: removed`,
  'niveau-du-critere': ({ critere: id, avant, apres }, cotations) =>
    `${critere(id, cotations)}: level ${avant} → ${apres}`,
  condition: ({ critere: id, apres }, cotations) =>
    `${critere(id, cotations)}: condition ${cite(phraseDeCondition(apres, { nommees: cotations.apres.conditions ?? {} }))}`,
  points: ({ critere: id, grille, avant, apres }, cotations) =>
    `${critere(id, cotations)}, ${GRILLE[grille]}: ${motsDesPoints(avant)} → ${motsDesPoints(apres)}`,
  'points-du-niveau': ({ rang, avant, apres }) =>
    `Level ${rang}: ${motsDesPoints(avant)} → ${motsDesPoints(apres)} points`,
  mode: ({ grille, avant, apres }) =>
    `Ranking of the ${GRILLE[grille]}: ${MODES_DITS[avant] ?? avant} → ${MODES_DITS[apres] ?? apres}`,
  parametre: ({ nom }) => `Parameter ${nom} changed`,
  groupes: () => 'Groups of criteria that do not add up changed',
  textes: () => 'Texts of the criteria changed',
  niveaux: () => 'List of levels changed',
  'conditions-nommees': () => 'Named conditions changed',
}
