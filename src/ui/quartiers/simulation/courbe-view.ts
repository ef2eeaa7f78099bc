// Axes of the curve of the turns.
import type { ToursVue } from './tours-view.ts'

const PAS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000]
const GRADUATIONS_MAX = 6

export interface CourbeVue {
  readonly annees: readonly string[]
  /** From the least to the greatest. */
  readonly graduations: readonly number[]
  /** Estimates of the last year. */
  readonly fins: { readonly stock: number; readonly flux: number }
}

/** @returns nothing to draw where a side has no turn to measure, or with a single year */
export function courbeVue({ stock, flux }: ToursVue['courbes']): CourbeVue | undefined {
  const [finStock, finFlux] = [stock.at(-1), flux.at(-1)]
  if (!finStock || !finFlux || stock.length < 2 || stock.length !== flux.length) return undefined
  const tous = [...stock, ...flux].flatMap(({ etendue }) => etendue)
  const [bas, haut] = [Math.max(0, Math.min(...tous)), Math.max(1, ...tous)]
  const pas = PAS.find((p) => Math.ceil(haut / p) - Math.floor(bas / p) < GRADUATIONS_MAX) ?? haut
  const premier = Math.floor(bas / pas)
  return {
    annees: flux.map(({ annee }) => annee),
    graduations: Array.from({ length: Math.ceil(haut / pas) - premier + 1 }, (_, i) => (premier + i) * pas),
    fins: { stock: finStock.valeur, flux: finFlux.valeur },
  }
}
