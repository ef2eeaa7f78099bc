// The flux rule set: contingents as shares of the year's lettings, or reserved dwellings in stock (design.md §3).
// Shares are integers, in ten-thousandths.
import type * as gen from './gen/flux.ts'
import { type Datee, enVigueur } from './cotation.ts'
import type { MoisIndex } from './mois.ts'

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T

/** Jeu de règles de gestion en flux, ou de réservation en stock. */
export type Flux = DeepReadonly<gen.Flux>
/** Contingent : droits d’un réservataire. */
export type Contingent = Flux['contingents'][number]
/** Contrôleur d’orientation : règle qui donne le tour à un contingent. */
export type Controleur = Flux['controleur']
/** Régime de première location d’un programme neuf. */
export type RegimePremiereLocation = NonNullable<Flux['premiereLocation']>['regime']

/** Share of a contingent at a month, in ten-thousandths; undefined in stock or before its first date. */
export const partDuContingent = (contingent: Contingent, mois: MoisIndex): number | undefined =>
  contingent.part === undefined ? undefined : enVigueur<number>(contingent.part as Datee<number>, mois)

export const contingentDe = (flux: Flux, reservataire: Contingent['reservataire']): Contingent | undefined =>
  flux.contingents.find((contingent) => contingent.reservataire === reservataire)
