// When each demand was filed, for all that is counted since filing.
import { invariant } from '~/domain/invariant.ts'
import type { Monde } from '~/simulation/monde.ts'
import { unefois } from './index-du-registre.ts'

/** Months of filing; a demand that the file dates after its own entry was filed on the day it entered, as its points have it. */
export const depotsDe = unefois(({ univers, debut }: Monde): Int32Array => {
  const depots = univers.cohorte.colonnes.moisDepot
  invariant(depots?.type === 'month', 'moisDepot est un mois')
  return depots.valeurs.map((depot, row) => Math.min(depot, debut + Math.max(univers.entrees[row] ?? 0, 0)))
})
