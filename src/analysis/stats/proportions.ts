// Exact and score intervals of a proportion, Fisher’s test, Holm’s correction: what fourteen dwellings can say
// (simulation.md §4).
import { invariant } from '~/domain/invariant.ts'
import { hypergeometrique } from '~/simulation/lois.ts'
import { quantileBeta } from './beta.ts'
import { type Intervalle, Z_95 } from './student.ts'

const isEffectif = (x: number): boolean => Number.isInteger(x) && x >= 0

function verifier(k: number, n: number): void {
  invariant(isEffectif(k) && isEffectif(n) && k <= n, 'proportion : k entier de 0 à n')
}

/**
 * Exact 95 % interval of a proportion (Clopper and Pearson 1934), as quantiles of Beta laws.
 * @param k successes among n @returns null for n = 0 @throws Error unless 0 ≤ k ≤ n are whole
 */
export function clopperPearson(k: number, n: number): Intervalle | null {
  verifier(k, n)
  if (n === 0) return null
  return [k === 0 ? 0 : quantileBeta(0.025, k, n - k + 1), k === n ? 1 : quantileBeta(0.975, k + 1, n - k)]
}

/**
 * 95 % score interval of a proportion (Wilson 1927), without continuity correction.
 * @param k successes among n @returns null for n = 0 @throws Error unless 0 ≤ k ≤ n are whole
 */
export function wilson(k: number, n: number): Intervalle | null {
  verifier(k, n)
  if (n === 0) return null
  const [p, z2] = [k / n, Z_95 * Z_95]
  const centre = p + z2 / (2 * n)
  const demi = Z_95 * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))
  const echelle = 1 + z2 / n
  return [k === 0 ? 0 : (centre - demi) / echelle, k === n ? 1 : (centre + demi) / echelle]
}

/** Two tables of equal probability may differ by rounding. */
const EGALITE = 1 + 1e-9

/**
 * Fisher’s exact two-sided p-value of the 2×2 table [[a, b], [c, d]]: sum of the probabilities, margins fixed, of the tables
 * no more likely than this one (Fisher 1935; Agresti, « Categorical Data Analysis », §3.5). 1 when a margin is zero.
 * @throws Error unless the counts are whole and ≥ 0
 */
export function fisherExact(a: number, b: number, c: number, d: number): number {
  invariant([a, b, c, d].every(isEffectif), 'Fisher : effectifs entiers')
  const loi = hypergeometrique(a + b + c + d, a + c, a + b)
  const seuil = (loi[a] ?? 0) * EGALITE
  return Math.min(
    1,
    loi.reduce((somme, p) => (p <= seuil ? somme + p : somme), 0),
  )
}

/**
 * p-values adjusted by Holm’s step-down method (Holm 1979), in the order received: those ≤ 5 % keep the risk of a single
 * false mark at 5 %. What is not a test (null) stays null, and is not counted.
 * @param valeurs p-values in [0, 1] @throws Error outside
 */
export function holm(valeurs: readonly (number | null)[]): readonly (number | null)[] {
  const tests = valeurs.flatMap((p, i) => (p === null ? [] : [{ p, i }]))
  invariant(
    tests.every(({ p }) => p >= 0 && p <= 1),
    'Holm : des probabilités',
  )
  const ajustees: (number | null)[] = valeurs.map(() => null)
  let plus = 0
  tests
    .toSorted((x, y) => x.p - y.p || x.i - y.i)
    .forEach(({ p, i }, rang) => {
      plus = Math.max(plus, Math.min(1, (tests.length - rang) * p))
      ajustees[i] = plus
    })
  return ajustees
}
