// How far a noisy decision follows the points: Plackett–Luce lists, α = 0 (simulation.md §1.5; Plackett 1975, Luce 1959).
import { invariant } from '~/domain/invariant.ts'
import { exp } from '~/simulation/maths.ts'

export interface SuiviDesPoints {
  /** P(the first of the list is the one with most points). */
  readonly premier: number
  /** P(the whole list is in the order of the points). */
  readonly ordre: number
}

/**
 * Probabilities that a list drawn with keys u_i/τ + Gumbel follows the points; equals are ranked as received.
 * @param points of the candidates, at least one, in any order @param tau τ > 0, in points @throws Error otherwise
 */
export function suiviDesPoints(points: readonly number[], tau: number): SuiviDesPoints {
  invariant(points.length > 0 && tau > 0, 'bruit : des points, et un τ non nul')
  const tries = points.toSorted((a, b) => b - a)
  const chances = tries.map((u, i) => {
    const reste = tries.slice(i).map((v) => (v - u) / tau)
    return 1 / reste.reduce((somme, x) => somme + (x < -700 ? 0 : exp(x)), 0)
  })
  return { premier: chances[0] ?? 1, ordre: chances.reduce((produit, p) => produit * p, 1) }
}
