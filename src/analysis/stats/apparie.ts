// Difference of two sets of rules over the same draws (common random numbers, simulation.md §1.8).
import { invariant } from '~/domain/invariant.ts'
import { type Intervalle, moyenneDe, pValeurDeStudent } from './student.ts'

export interface Difference {
  /** Mean of b − a, in the unit of the values; exactly 0 when both sides are equal. */
  readonly estimation: number
  /** 95 % interval by Student’s t; undefined for a single run. */
  readonly intervalle: Intervalle | undefined
  /** Two-sided p-value of « no difference », by Student’s t; null for a single run or a difference that never varies. */
  readonly p: number | null
  /** Correlation of the two sides over the same draws; null when one of them never moves. */
  readonly correlation: number | null
  /** How many independent runs one paired run is worth, 1/(1 − ρ) for equal variances; null for ρ = 1 or undefined. */
  readonly gain: number | null
}

/** Under this distance from 1, a correlation is 1 up to rounding; under this share of a difference, so is its spread 0. */
const ARRONDI = 1e-12

const fixe = (liste: readonly number[]): boolean => liste.every((x) => x === liste[0])

/** Pearson’s correlation; null when a side never moves. */
function correlationDe(a: readonly number[], b: readonly number[]): number | null {
  const [ma, mb] = [moyenneDe(a).estimation, moyenneDe(b).estimation]
  let [aa, bb, ab] = [0, 0, 0]
  a.forEach((x, i) => {
    const [u, v] = [x - ma, (b[i] ?? 0) - mb]
    aa += u * u
    bb += v * v
    ab += u * v
  })
  // The mean of a side that never moves may be off by its rounding.
  if (fixe(a) || fixe(b) || aa * bb === 0) return null
  return Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb)))
}

/**
 * Paired difference b − a, run by run.
 * @param a, b one value by run, in the same order of runs @throws Error when empty or of lengths that differ
 */
export function differenceAppariee(a: readonly number[], b: readonly number[]): Difference {
  invariant(a.length === b.length, 'différence appariée : mêmes tirages des deux côtés')
  const ecarts = b.map((x, i) => x - (a[i] ?? 0))
  const { estimation, ecartType, intervalle, n } = moyenneDe(ecarts)
  const echelle = ecarts.reduce((plus, x) => Math.max(plus, Math.abs(x)), 0)
  const p = ecartType > ARRONDI * echelle ? pValeurDeStudent((estimation * Math.sqrt(n)) / ecartType, n - 1) : null
  const correlation = correlationDe(a, b)
  const gain = correlation === null || 1 - correlation < ARRONDI ? null : 1 / (1 - correlation)
  return { estimation, intervalle, p, correlation, gain }
}
