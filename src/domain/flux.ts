// The flux rule set: contingents as shares of the year's lettings, or reserved dwellings in stock (design.md §3).
// Shares are integers, in ten-thousandths.
import type * as gen from './gen/flux.ts'
import { type Datee, enVigueur, isDatee } from './cotation.ts'
import type { MoisIndex } from './mois.ts'

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T

/** Ten-thousandths in a whole. */
export const UNITE = 10_000

/** Jeu de règles de gestion en flux, ou de réservation en stock. */
export type Flux = DeepReadonly<gen.Flux>
/** Contingent : droits d’un réservataire. */
export type Contingent = Flux['contingents'][number]
/** Réservataire : qui tient un contingent. */
export type Reservataire = Contingent['reservataire']
/** Sous-part comprise dans la part d’un contingent. */
export type SousPart = NonNullable<Contingent['dont']>[number]
/** Convention : parts propres à un bailleur. */
export type Convention = NonNullable<Flux['conventions']>[number]
/** Exclusion : ce qui sort de l’assiette. */
export type Exclusion = Flux['assiette']['exclusions'][number]
/** Préférence d’orientation d’un contingent. */
export type Orientation = NonNullable<Flux['orientation']>[number]
/** Objectif d’attribution à suivre. */
export type Objectif = NonNullable<Flux['objectifs']>[number]
/** Dérogation : constat admis, avec sa raison. */
export type Derogation = NonNullable<Flux['derogations']>[number]
/** Contrôleur d’orientation : règle qui donne le tour à un contingent. */
export type Controleur = Flux['controleur']
/** Régime de première location d’un programme neuf. */
export type RegimePremiereLocation = NonNullable<Flux['premiereLocation']>['regime']

/** Share of a contingent at a month, in ten-thousandths; undefined in stock or before its first date. */
export const partDuContingent = (contingent: Contingent, mois: MoisIndex): number | undefined =>
  contingent.part === undefined ? undefined : enVigueur<number>(contingent.part as Datee<number>, mois)

export const contingentDe = (flux: Flux, reservataire: Reservataire): Contingent | undefined =>
  flux.contingents.find((contingent) => contingent.reservataire === reservataire)

/** Months where one of the shares changes, in order, with the first month of the flux. */
export const datesDesParts = (parts: readonly Datee<number>[], { annees }: Pick<Flux, 'annees'>): readonly string[] =>
  [
    ...new Set([annees.de, ...parts.flatMap((part) => (isDatee<number>(part) ? part.map(({ du }) => du) : []))]),
  ].toSorted()

/** Every share of the flux that may have dates: contingents, what they hold, conventions. */
export const partsDe = ({ contingents, conventions = [] }: Flux): readonly Datee<number>[] => [
  ...contingents.flatMap(({ part, dont = [] }) => [...(part === undefined ? [] : [part]), ...dont.map((d) => d.part)]),
  ...conventions.flatMap(({ parts }) => Object.values(parts).map(({ part }) => part)),
]

/** Shares of the contingents at a bailleur's, in their order: those of its convention first. */
export function partsChez(flux: Flux, bailleur: string | undefined, mois: MoisIndex): readonly number[] {
  const convention = flux.conventions?.find((c) => c.bailleur === bailleur)
  return flux.contingents.map((contingent) => {
    const propre =
      convention && Object.hasOwn(convention.parts, contingent.id) ? convention.parts[contingent.id] : undefined
    const part = propre ? enVigueur<number>(propre.part as Datee<number>, mois) : undefined
    return part ?? partDuContingent(contingent, mois) ?? 0
  })
}
