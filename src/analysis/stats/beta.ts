// Regularised incomplete beta function and its inverse: the one special function that Student’s t and Clopper–Pearson need.
// Sources: NIST DLMF 8.17.22 (continued fraction, by Lentz’s method), 5.11.1 (Stirling’s series of ln Γ).
import { invariant } from '~/domain/invariant.ts'
import { exp, log } from '~/simulation/maths.ts'

const DEMI_LN_2PI = 0.9189385332046727
/** Coefficients of Stirling’s series in 1/x, 1/x³, 1/x⁵… */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360]

/** ln Γ(x) for x > 0, absolute error about 10⁻¹⁴ on small x. @throws Error for x ≤ 0 */
export function logGamma(x: number): number {
  invariant(x > 0, 'ln Γ d’un nombre non positif')
  let [y, produit] = [x, 1]
  for (; y < 10; y += 1) produit *= y
  let [somme, puissance] = [0, 1 / y]
  for (const c of STIRLING) {
    somme += c * puissance
    puissance /= y * y
  }
  return (y - 0.5) * log(y) - y + DEMI_LN_2PI + somme - log(produit)
}

const MINUSCULE = 1e-300
const nonNul = (x: number): number => (Math.abs(x) < MINUSCULE ? MINUSCULE : x)

/** The continued fraction; converges fast for x < (a + 1)/(a + b + 2). */
function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / nonNul(1 - ((a + b) * x) / (a + 1))
  let h = d
  for (let m = 1; m <= 100_000; m++) {
    const pair = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonNul(1 + pair * d)
    c = nonNul(1 + pair / c)
    h *= d * c
    const impair = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonNul(1 + impair * d)
    c = nonNul(1 + impair / c)
    h *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return h
}

/**
 * I_x(a, b), the probability that a Beta(a, b) variable is at most x.
 * @param x in [0, 1] @param a, b positive @throws Error outside
 */
export function betaIncomplete(x: number, a: number, b: number): number {
  invariant(x >= 0 && x <= 1 && a > 0 && b > 0, 'bêta incomplète hors de son domaine')
  if (x === 0 || x === 1) return x
  const exposant = a * log(x) + b * log(1 - x) + logGamma(a + b) - logGamma(a) - logGamma(b)
  const facteur = exposant < -700 ? 0 : exp(exposant)
  return x < (a + 1) / (a + b + 2) ? (facteur * fraction(x, a, b)) / a : 1 - (facteur * fraction(1 - x, b, a)) / b
}

/** The x with I_x(a, b) = p, by halving down to neighbouring doubles. @param p in ]0, 1[ @throws Error outside */
export function quantileBeta(p: number, a: number, b: number): number {
  invariant(p > 0 && p < 1, 'quantile hors de ]0, 1[')
  let [bas, haut] = [0, 1]
  for (let i = 0; i < 100; i++) {
    const milieu = (bas + haut) / 2
    if (milieu === bas || milieu === haut) break
    if (betaIncomplete(milieu, a, b) < p) bas = milieu
    else haut = milieu
  }
  return (bas + haut) / 2
}
