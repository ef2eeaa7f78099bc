// How many runs an answer needs (simulation.md §1.8).
import { invariant } from '~/domain/invariant.ts'
import { moyenneDe } from './student.ts'

/** Smallest whole number ≥ x, up to rounding: 10 000.000000000002 is 10 000. */
const plafond = (x: number): number => Math.max(1, Math.ceil(x - 1e-9 * Math.max(1, x)))

/**
 * Runs for a 95 % half-width h of a mean: ⌈(1.96 σ/h)²⌉, at least 1.
 * @param ecartType σ of one run (of the paired difference, for two sets of rules) @param demiLargeur h > 0, same unit
 * @throws Error for σ < 0 or h ≤ 0
 */
export function tiragesPourMoyenne(ecartType: number, demiLargeur: number): number {
  invariant(ecartType >= 0 && demiLargeur > 0, 'tirages : écart-type positif, demi-largeur non nulle')
  const rapport = (1.96 * ecartType) / demiLargeur
  return plafond(rapport * rapport)
}

/**
 * Runs for a 95 % half-width h of a proportion p: ⌈3.8415 p(1 − p)/h²⌉, at least 1; p = ½ is the worst case.
 * @param part p in [0, 1] @param demiLargeur h > 0 @throws Error outside
 */
export function tiragesPourProportion(part: number, demiLargeur: number): number {
  invariant(part >= 0 && part <= 1 && demiLargeur > 0, 'tirages : part entre 0 et 1, demi-largeur non nulle')
  return plafond((3.8415 * part * (1 - part)) / (demiLargeur * demiLargeur))
}

/**
 * Whether a campaign may stop: the pilot is over and the Student half-width of the mean is at most `demiLargeur`. Stopping
 * at the first time it holds makes the interval slightly optimistic: the screen that stops so must say it.
 * @param valeurs one by run @param pilote runs before the first look, at least 2 @throws Error for a half-width ≤ 0
 */
export function aAssez(valeurs: readonly number[], demiLargeur: number, pilote = 50): boolean {
  invariant(demiLargeur > 0 && pilote >= 2, 'tirages : demi-largeur non nulle, pilote d’au moins deux')
  if (valeurs.length < pilote) return false
  const { intervalle } = moyenneDe(valeurs)
  return intervalle !== undefined && (intervalle[1] - intervalle[0]) / 2 <= demiLargeur
}
