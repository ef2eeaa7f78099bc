// Exact discrete laws on 0, 1, 2… as arrays of probabilities (simulation.md §3.1). Weights are built by ratios outward
// from the mode and then normalised: nothing underflows where it matters, nothing is approximated, and no
// Math.pow/exp whose last bits differ between engines. A value past the end of the array has probability 0.
import { invariant } from '~/domain/invariant.ts'

/** Loi discrète : probabilité de 0, 1, 2… ; la somme fait 1. */
export type Loi = readonly number[]

const at = (loi: Loi, k: number): number => loi[k] ?? 0
const bounded = (x: number, min: number, max: number): number => Math.max(min, Math.min(max, x))

/** Law of a sure value. */
export const certaine = (k: number): Loi => Array.from({ length: k + 1 }, (_, i) => (i === k ? 1 : 0))

/** Weights by ratios from a mode, normalised. @param ratio weight of k + 1 over weight of k, for min ≤ k < max. */
function fromMode(min: number, max: number, mode: number, ratio: (k: number) => number): Loi {
  const poids = Array.from({ length: max + 1 }, () => 0)
  poids[mode] = 1
  for (let k = mode; k < max; k++) poids[k + 1] = at(poids, k) * ratio(k)
  for (let k = mode; k > min; k--) poids[k - 1] = at(poids, k) / ratio(k - 1)
  const somme = poids.reduce((total, p) => total + p, 0)
  return poids.map((p) => p / somme)
}

/** Successes in n independent trials of probability p. */
export function binomiale(n: number, p: number): Loi {
  invariant(Number.isInteger(n) && n >= 0 && p >= 0 && p <= 1, 'binomiale : n entier positif, p entre 0 et 1')
  if (p === 0 || n === 0) return certaine(0)
  if (p === 1) return certaine(n)
  const mode = Math.min(n, Math.floor((n + 1) * p))
  return fromMode(0, n, mode, (k) => ((n - k) / (k + 1)) * (p / (1 - p)))
}

/**
 * Marked items among n drawn without replacement from `total`, of which `marques` are marked.
 * Its support is `etendue(total, marques, n)`.
 */
export function hypergeometrique(total: number, marques: number, n: number): Loi {
  invariant(
    [total, marques, n].every((x) => Number.isInteger(x) && x >= 0) && marques <= total && n <= total,
    'hypergéométrique : tirage plus grand que l’urne',
  )
  const [min, max] = etendue(total, marques, n)
  const mode = bounded(Math.floor(((n + 1) * (marques + 1)) / (total + 2)), min, max)
  return fromMode(min, max, mode, (k) => ((marques - k) * (n - k)) / ((k + 1) * (total - marques - n + k + 1)))
}

/** Least and greatest possible number of marked items: what is certain whatever the draw. */
export const etendue = (total: number, marques: number, n: number): readonly [min: number, max: number] => [
  Math.max(0, marques + n - total),
  Math.min(n, marques),
]

/** Law of the sum of two independent values. */
export function convolution(a: Loi, b: Loi): Loi {
  const somme = Array.from({ length: a.length + b.length - 1 }, () => 0)
  a.forEach((p, i) => {
    if (p === 0) return
    b.forEach((q, j) => {
      somme[i + j] = at(somme, i + j) + p * q
    })
  })
  return somme
}

/** Law of the sum of independent values, one by law. */
export const convolutions = (lois: readonly Loi[]): Loi => lois.reduce(convolution, certaine(0))

/** Law of a value drawn from one law among several, with the given weights (Σ = 1). */
export function melange(cas: readonly { readonly poids: number; readonly loi: Loi }[]): Loi {
  const longueur = Math.max(0, ...cas.map(({ loi }) => loi.length))
  return Array.from({ length: longueur }, (_, k) => cas.reduce((p, { poids, loi }) => p + poids * at(loi, k), 0))
}

/** Law of f(value): several values may have the same image. */
export function image(loi: Loi, f: (k: number) => number): Loi {
  const images = loi.map((_, k) => f(k))
  const resultat = Array.from({ length: Math.max(0, ...images) + 1 }, () => 0)
  images.forEach((y, k) => {
    resultat[y] = at(resultat, y) + at(loi, k)
  })
  return resultat
}

export const esperance = (loi: Loi): number => loi.reduce((total, p, k) => total + k * p, 0)

/** P(K ≥ 0), P(K ≥ 1)… as long as the law; summed from the tail, small values first; at most 1. */
export function auMoins(loi: Loi): number[] {
  let cumul = 0
  return loi
    .map((_, i) => (cumul += at(loi, loi.length - 1 - i)))
    .toReversed()
    .map((p) => Math.min(1, p))
}

/** The law without its last values of probability under `seuil`: short to print, equal at the printed precision. */
export function trimTail(loi: Loi, seuil = 1e-15): Loi {
  const dernier = loi.findLastIndex((p) => p >= seuil)
  return loi.slice(0, dernier + 1)
}

/** Ways to spread k draws without replacement over groups of these sizes, with their probabilities. */
export function repartitions(
  effectifs: readonly number[],
  k: number,
): readonly { readonly nombres: readonly number[]; readonly poids: number }[] {
  const [premier, ...suite] = effectifs
  if (premier === undefined) return [{ nombres: [], poids: 1 }]
  const total = effectifs.reduce((a, b) => a + b, 0)
  return hypergeometrique(total, premier, k).flatMap((p, j) =>
    p === 0
      ? []
      : repartitions(suite, k - j).map(({ nombres, poids }) => ({ nombres: [j, ...nombres], poids: p * poids })),
  )
}
