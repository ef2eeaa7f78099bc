// The two uncertainties of a simulated figure (simulation.md §1.8): process (the seed varies, the cohort is fixed) and cohort
// (redrawn). One-way random-effects ANOVA, balanced (Searle, Casella and McCulloch, « Variance Components », 1992, §3.6).
import { invariant } from '~/domain/invariant.ts'
import { moyenneDe } from './student.ts'

/** Variances, in the unit of the values squared. */
export interface Composantes {
  /** Between seeds of one cohort: the mean square within. */
  readonly processus: number
  /** Between cohorts: (mean square between − mean square within)/R, never below 0. */
  readonly cohorte: number
  /** The estimate was negative and is shown as 0: the cohorts differ no more than the seeds explain. */
  readonly cohorteRameneeAZero: boolean
}

/**
 * Components of variance over C cohorts × R seeds.
 * @param tableau C ≥ 2 rows of the same length R ≥ 2: tableau[cohort][seed]
 * @returns null with fewer than two rows or two columns @throws Error on rows of lengths that differ
 */
export function composantesDeVariance(tableau: readonly (readonly number[])[]): Composantes | null {
  const c = tableau.length
  const r = tableau[0]?.length ?? 0
  invariant(
    tableau.every((ligne) => ligne.length === r),
    'composantes : autant de tirages par cohorte',
  )
  if (c < 2 || r < 2) return null
  const lignes = tableau.map((ligne) => moyenneDe(ligne))
  const processus = lignes.reduce((somme, { ecartType }) => somme + ecartType * ecartType, 0) / c
  const entre = moyenneDe(lignes.map(({ estimation }) => estimation)).ecartType
  const brute = entre * entre - processus / r
  return { processus, cohorte: Math.max(0, brute), cohorteRameneeAZero: brute < 0 }
}
