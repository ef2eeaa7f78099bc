// Inequality of waits, of shares (simulation.md §3.2).
import { invariant } from '~/domain/invariant.ts'

/**
 * Gini index in [0, 1 − 1/n], without small-sample correction: Σ(2i − n − 1)·x₍ᵢ₎ / (n Σx), values sorted.
 * @param valeurs ≥ 0, any unit @returns null without any value, or when all are 0 @throws Error on a negative value
 */
export function gini(valeurs: readonly number[]): number | null {
  invariant(
    valeurs.every((x) => x >= 0 && Number.isFinite(x)),
    'Gini : valeurs positives',
  )
  const n = valeurs.length
  const somme = valeurs.reduce((total, x) => total + x, 0)
  if (somme === 0) return null
  const ecarts = valeurs.toSorted((a, b) => a - b).reduce((total, x, i) => total + (2 * i - n + 1) * x, 0)
  return Math.max(0, ecarts / (n * somme))
}
