// Integers that share a whole.
// Source: Hamilton’s method of largest remainders.
import { invariant } from './invariant.ts'

const sum = (nombres: readonly number[]): number => nombres.reduce((total, x) => total + x, 0)

/**
 * Largest remainders: integers close to total·poids/Σpoids, whose sum is `total`; ties: first listed.
 * @param poids integers ≥ 0, of any sum > 0 (shares in ten-thousandths, or counts)
 */
export function plusFortsRestes(total: number, poids: readonly number[]): number[] {
  const somme = sum(poids)
  invariant(Number.isInteger(total) && total >= 0, 'total à répartir : entier positif ou nul')
  invariant(somme > 0 && poids.every((p) => Number.isInteger(p) && p >= 0), 'poids : entiers, de somme positive')
  invariant(Number.isSafeInteger(total * somme), 'répartition hors des entiers sûrs')
  const entiers = poids.map((p) => Math.floor((total * p) / somme))
  const restes = poids.map((p, index) => ({ index, reste: total * p - (entiers[index] ?? 0) * somme }))
  restes.sort((a, b) => b.reste - a.reste || a.index - b.index)
  for (const { index } of restes.slice(0, total - sum(entiers))) entiers[index] = (entiers[index] ?? 0) + 1
  return entiers
}
