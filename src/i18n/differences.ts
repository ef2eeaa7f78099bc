// Differences of two cotations as sentences (domain/diff.ts).
import type { PointsDeGrille } from '~/domain/cotation.ts'
import type { Difference } from '~/domain/diff.ts'
import type { DeuxCotations } from './contrat.ts'
import { langue } from './langue.ts'

/** Points as words: « hors grille », « points du niveau », « 40 », « jusqu’à 10 ». */
export const motsDesPoints = (points: PointsDeGrille | undefined): string => langue().points(points)

/** One change, as a member of the CIL would say it. */
export function phraseDeDifference(difference: Difference, cotations: DeuxCotations): string {
  const dire = langue().differences[difference.code] as (difference: Difference, cotations: DeuxCotations) => string
  return dire(difference, cotations)
}
