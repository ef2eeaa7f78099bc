// Exponential, logarithm and normal quantile made of + − × ÷ and square roots only, which IEEE 754 fixes to the last
// bit: the engines’ own Math.exp and Math.log may differ in theirs (simulation.md §1.8), and cohorts are hashed.
// Normal quantile: rational approximation of P. J. Acklam (relative error 1.15·10⁻⁹).
import { invariant } from '~/domain/invariant.ts'

const LN2 = 0.6931471805599453

const horner = (coefficients: readonly number[], x: number): number => coefficients.reduce((y, c) => y * x + c, 0)

/** e^x for |x| ≤ 700, relative error about 10⁻¹⁵: powers of two, then the series on a small remainder. */
export function exp(x: number): number {
  invariant(Math.abs(x) <= 700, 'exponentielle hors des bornes')
  const k = Math.round(x / LN2)
  const r = x - k * LN2
  let somme = 1
  for (let i = 16; i >= 1; i--) somme = 1 + (r / i) * somme
  for (let i = 0; i < Math.abs(k); i++) somme = k > 0 ? somme * 2 : somme / 2
  return somme
}

/** Natural logarithm of x > 0: halvings down to [√½, √2], then the series of the inverse hyperbolic tangent. */
export function log(x: number): number {
  invariant(x > 0 && Number.isFinite(x), 'logarithme d’un nombre non positif')
  let [m, k] = [x, 0]
  for (; m > 1.4142135623730951; m /= 2) k += 1
  for (; m < 0.7071067811865476; m *= 2) k -= 1
  const t = (m - 1) / (m + 1)
  let somme = 0
  for (let i = 25; i >= 1; i -= 2) somme = somme * t * t + 1 / i
  return k * LN2 + 2 * t * somme
}

const A = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
]
const B = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1]
const C = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const D = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1]
const QUEUE = 0.02425

/** The z such that a standard normal is below z with probability p, 0 < p < 1. */
export function quantileNormale(p: number): number {
  invariant(p > 0 && p < 1, 'quantile hors de ]0, 1[')
  if (p > 1 - QUEUE) return -quantileNormale(1 - p)
  if (p < QUEUE) {
    const q = Math.sqrt(-2 * log(p))
    return horner(C, q) / horner(D, q)
  }
  const q = p - 0.5
  return (horner(A, q * q) * q) / horner(B, q * q)
}
