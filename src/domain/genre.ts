// The objects that have versions.
import type { Cotation } from './cotation.ts'
import type { Flux } from './flux.ts'
import type { Scenario } from './scenario.ts'

/** Les trois objets qui ont des versions, et leur contenu. */
export interface Contenus {
  readonly cotation: Cotation
  readonly flux: Flux
  readonly scenario: Scenario
}
export type Genre = keyof Contenus
export const GENRES: readonly Genre[] = ['cotation', 'flux', 'scenario']
