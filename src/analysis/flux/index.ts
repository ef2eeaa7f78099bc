// The checks of a flux rule set: findings in the order of the list, the page sorts them by gravity. A finding that the rule
// set admits, with a reason, becomes information. Nothing here blocks a draft.
import type { Flux } from '~/domain/flux.ts'
import { pointer } from '~/domain/problem.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { controlerAssiette } from './assiette.ts'
import { constatDeFlux, type ConstatDeFlux } from './constat.ts'
import { controlerParts } from './parts.ts'
import { controlerChoix, controlerReferences } from './references.ts'

export type { CodeDeConstatDeFlux, ConstatDeFlux, Loi, ParametresDeConstatDeFlux } from './constat.ts'

/** @param territoire the scenario in use, whose bailleurs and residences the flux names */
export function controlerFlux(flux: Flux, territoire?: Scenario): readonly ConstatDeFlux[] {
  const { derogations = [] } = flux
  const constats = [
    ...controlerParts(flux, territoire),
    ...controlerAssiette(flux),
    ...controlerReferences(flux, territoire),
    ...controlerChoix(flux),
  ]
  const cles = new Set(constats.map(({ cle }) => cle))
  return [
    ...constats.map((constat): ConstatDeFlux => {
      const derogation = derogations.find((autre) => autre.constat === constat.cle)
      if (derogation === undefined) return constat
      return (constat.mesure ?? 0) > (derogation.jusqua ?? Infinity)
        ? { ...constat, depassee: derogation }
        : { ...constat, gravite: 'information', derogation }
    }),
    ...derogations.flatMap(({ constat, raison }, i) =>
      cles.has(constat)
        ? []
        : [constatDeFlux('derogation-sans-objet', pointer('derogations', i), { constat, raison }, constat)],
    ),
  ]
}
