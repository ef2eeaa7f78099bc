// Intervals of a mean over independent runs (simulation.md §1.8): Student’s t, and the range of the runs themselves.
import { invariant } from '~/domain/invariant.ts'
import { betaIncomplete, quantileBeta } from './beta.ts'

/** 97.5 % quantile of the standard normal. */
export const Z_95 = 1.959963984540054

export type Intervalle = readonly [bas: number, haut: number]

const connus = new Map<number, number>()

/**
 * 97.5 % quantile of Student’s t, relative error below 10⁻⁹: t² = ν·y/(1 − y) with I_y(½, ν/2) = 95 % (DLMF 8.17).
 * @param degres degrees of freedom, a whole number ≥ 1 @throws Error otherwise
 */
export function quantileDeStudent(degres: number): number {
  invariant(Number.isInteger(degres) && degres >= 1, 'Student : au moins un degré de liberté')
  const connu = connus.get(degres)
  if (connu !== undefined) return connu
  const y = quantileBeta(0.95, 0.5, degres / 2)
  const t = Math.sqrt((degres * y) / (1 - y))
  connus.set(degres, t)
  return t
}

/** Two-sided p-value of Student’s t: I_x(ν/2, ½) with x = ν/(ν + t²) (DLMF 8.17). @param degres ≥ 1 @throws Error otherwise */
export function pValeurDeStudent(t: number, degres: number): number {
  invariant(Number.isInteger(degres) && degres >= 1, 'Student : au moins un degré de liberté')
  return betaIncomplete(degres / (degres + t * t), degres / 2, 0.5)
}

/** In the unit of the values. */
export interface Moyenne {
  readonly estimation: number
  /** Standard deviation of the values, n − 1; 0 for a single one. */
  readonly ecartType: number
  /** 95 % interval of the mean, by Student’s t; undefined for a single value. */
  readonly intervalle: Intervalle | undefined
  readonly n: number
}

/** Mean of independent values (one by run), with its interval. @throws Error without any value */
export function moyenneDe(valeurs: readonly number[]): Moyenne {
  const n = valeurs.length
  invariant(n > 0, 'moyenne de rien')
  const estimation = valeurs.reduce((somme, x) => somme + x, 0) / n
  if (n === 1) return { estimation, ecartType: 0, intervalle: undefined, n }
  const variance = valeurs.reduce((somme, x) => somme + (x - estimation) * (x - estimation), 0) / (n - 1)
  const demi = quantileDeStudent(n - 1) * Math.sqrt(variance / n)
  return { estimation, ecartType: Math.sqrt(variance), intervalle: [estimation - demi, estimation + demi], n }
}

function quantileDesTries(tries: readonly number[], p: number): number {
  const place = p * (tries.length - 1)
  const bas = tries[Math.floor(place)] ?? 0
  const haut = tries[Math.ceil(place)] ?? bas
  return bas + (haut - bas) * (place - Math.floor(place))
}

const trier = (valeurs: readonly number[]): number[] => valeurs.toSorted((a, b) => a - b)

/**
 * Quantile by linear interpolation between order statistics (Hyndman and Fan 1996, type 7), in the unit of the values.
 * @param p in [0, 1] @throws Error without any value
 */
export function quantile(valeurs: readonly number[], p: number): number {
  invariant(valeurs.length > 0 && p >= 0 && p <= 1, 'quantile de rien')
  return quantileDesTries(trier(valeurs), p)
}

/**
 * Prediction interval: 2.5 % and 97.5 % quantiles of the runs, without any normal approximation (simulation.md §4).
 * @throws Error without any value
 */
export function intervalleDesQuantiles(valeurs: readonly number[]): Intervalle {
  invariant(valeurs.length > 0, 'quantiles de rien')
  const tries = trier(valeurs)
  return [quantileDesTries(tries, 0.025), quantileDesTries(tries, 0.975)]
}
