// The median of the income law that puts a wanted share of the households in the first quartile: the law is log-normal
// among the known and positive incomes, nil incomes are under any threshold, unknown ones are counted among the rows.
import { PARAMETRES, TOUT } from '~/domain/recette.ts'
import type { RecetteDeCohorte } from '~/domain/scenario.ts'
import { parametreDe, partDe } from './brouillon.ts'
import { exp, quantileNormale } from './maths.ts'

/**
 * @param part wanted, ten-thousandths of all rows
 * @param seuilEuros of the first quartile, euros a year and consumption unit
 * @returns euros a month and consumption unit; undefined when no median of the recipe gives it
 */
export function medianePourPremierQuartile(
  recette: RecetteDeCohorte,
  part: number,
  seuilEuros: number,
): number | undefined {
  const nulles = parametreDe(recette, 'ressourcesNullesParDixMille')
  const connues = TOUT - nulles - partDe(recette, 'inconnus', 'ressourcesMensuellesEuros')
  const p = (part - nulles) / connues
  if (!(p > 0 && p < 1)) return undefined
  const dispersion = parametreDe(recette, 'dispersionRessourcesMilliemes') / 1000
  const mediane = Math.round((seuilEuros / 12) * exp(-dispersion * quantileNormale(p)))
  const { min, max } = PARAMETRES.medianeRessourcesEuros
  return mediane >= min && mediane <= max ? mediane : undefined
}
