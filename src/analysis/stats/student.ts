// Intervals of a mean over independent runs (simulation.md §1.8): Student’s t, and the range of the runs themselves.
import { invariant } from '~/domain/invariant.ts'

const Z = 1.959963984540054
/** 97.5 % quantiles of Student’s t for 1 to 10 degrees of freedom (published tables). */
const PETITS = [
  12.706204736, 4.30265273, 3.182446305, 2.776445105, 2.570581836, 2.446911851, 2.364624252, 2.306004135, 2.262157163,
  2.228138852,
]

/** 97.5 % quantile of Student’s t; beyond ten degrees of freedom, Cornish–Fisher to the fourth order (error < 10⁻⁴). */
export function quantileDeStudent(degres: number): number {
  invariant(Number.isInteger(degres) && degres >= 1, 'Student : au moins un degré de liberté')
  const petit = PETITS[degres - 1]
  if (petit !== undefined) return petit
  const [z2, v] = [Z * Z, degres]
  const un = (Z * (z2 + 1)) / 4
  const deux = (Z * (5 * z2 * z2 + 16 * z2 + 3)) / 96
  const trois = (Z * (3 * z2 ** 3 + 19 * z2 * z2 + 17 * z2 - 15)) / 384
  const quatre = (Z * (79 * z2 ** 4 + 776 * z2 ** 3 + 1482 * z2 * z2 - 1920 * z2 - 945)) / 92_160
  return Z + un / v + deux / v ** 2 + trois / v ** 3 + quatre / v ** 4
}

export interface Moyenne {
  readonly estimation: number
  /** Standard deviation of the values, n − 1; 0 for a single one. */
  readonly ecartType: number
  /** 95 % interval of the mean; undefined for a single value. */
  readonly intervalle: readonly [number, number] | undefined
  readonly n: number
}

/** Mean of independent values, with its interval. @throws Error without any value */
export function moyenneDe(valeurs: readonly number[]): Moyenne {
  const n = valeurs.length
  invariant(n > 0, 'moyenne de rien')
  const estimation = valeurs.reduce((somme, x) => somme + x, 0) / n
  if (n === 1) return { estimation, ecartType: 0, intervalle: undefined, n }
  const variance = valeurs.reduce((somme, x) => somme + (x - estimation) * (x - estimation), 0) / (n - 1)
  const demi = quantileDeStudent(n - 1) * Math.sqrt(variance / n)
  return { estimation, ecartType: Math.sqrt(variance), intervalle: [estimation - demi, estimation + demi], n }
}

/** Quantile by linear interpolation between order statistics (Hyndman and Fan’s type 7). @param p in [0, 1] */
export function quantile(valeurs: readonly number[], p: number): number {
  invariant(valeurs.length > 0 && p >= 0 && p <= 1, 'quantile de rien')
  const tries = valeurs.toSorted((a, b) => a - b)
  const place = p * (tries.length - 1)
  const bas = tries[Math.floor(place)] ?? 0
  const haut = tries[Math.ceil(place)] ?? bas
  return bas + (haut - bas) * (place - Math.floor(place))
}

export interface Difference {
  readonly estimation: number
  readonly intervalle: readonly [number, number] | undefined
  /** Correlation of the two sides over the same draws; null when one of them never moves. */
  readonly correlation: number | null
  /** How many independent runs one paired run is worth, 1/(1 − ρ); null when it has no meaning. */
  readonly gain: number | null
}

/** Paired difference b − a under common random numbers. @throws Error on lengths that differ */
export function differenceAppariee(a: readonly number[], b: readonly number[]): Difference {
  invariant(a.length === b.length, 'différence appariée : mêmes tirages des deux côtés')
  const { estimation, intervalle } = moyenneDe(b.map((x, i) => x - (a[i] ?? 0)))
  const [ma, mb] = [moyenneDe(a), moyenneDe(b)]
  const produit = ma.ecartType * mb.ecartType
  if (produit === 0 || a.length < 2) return { estimation, intervalle, correlation: null, gain: null }
  const covariance =
    a.reduce((somme, x, i) => somme + (x - ma.estimation) * ((b[i] ?? 0) - mb.estimation), 0) / (a.length - 1)
  const correlation = Math.min(1, covariance / produit)
  return { estimation, intervalle, correlation, gain: correlation < 1 ? 1 / (1 - correlation) : null }
}
