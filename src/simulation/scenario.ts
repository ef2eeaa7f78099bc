// From a scenario to its synthetic cohort: page and command line make the same one, hence the same hash.
import type { Cohorte } from '~/domain/cohorte.ts'
import { invariant } from '~/domain/invariant.ts'
import type { MoisIndex } from '~/domain/mois.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { generateParTranches } from './generate.ts'

export interface VariantesDeCohorte {
  readonly n?: number | undefined
  readonly graine?: number | undefined
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
  })
}
