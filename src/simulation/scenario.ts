// From a scenario to its synthetic cohort: page and command line make the same one, hence the same hash.
import type { Cohorte } from '~/domain/cohorte.ts'
import { invariant } from '~/domain/invariant.ts'
import type { MoisIndex } from '~/domain/mois.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { generateParTranches } from './generate.ts'

/** Provisional threshold of the first quartile, euros a year and consumption unit (model.md §6); no draw depends on it. */
const SEUIL_PROVISOIRE_EUROS = 8700

export interface VariantesDeCohorte {
  readonly n?: number
  readonly graine?: number
}

/**
 * Cohort of a scenario at a month, by slices (see `generateParTranches`).
 * @throws Error when the scenario has no recipe
 */
export function genererDuScenario(
  { cohorte, communes }: Scenario,
  moisReference: MoisIndex,
  variantes: VariantesDeCohorte = {},
): Generator<number, Cohorte, void> {
  invariant(cohorte, 'scénario sans recette de cohorte')
  return generateParTranches(cohorte, {
    n: variantes.n ?? cohorte.n,
    graine: variantes.graine ?? cohorte.graine,
    moisReference,
    communes: (communes ?? []).map(({ id }) => id),
    seuilPremierQuartileEuros: SEUIL_PROVISOIRE_EUROS,
  })
}
