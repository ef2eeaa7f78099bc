// Names of the editions of a flux rule set: what was done, with what its sentence needs.
import type { Flux, Orientation, RegimePremiereLocation, Reservataire } from './flux.ts'

/** Ce que l’on ajoute, retire ou renomme. */
export type GenreDuFlux = 'contingent' | 'sousPart' | 'exclusion' | 'convention' | 'objectif'

/** Réglages du suivi, à une valeur chacun. */
export interface ReglagesDuFlux {
  readonly controleur: Flux['controleur']
  readonly report: Flux['report']
  readonly arrondi: Flux['arrondi']
  readonly tourConsomme: boolean
  readonly delaiPropositionMois: number
}
export type ReglageDuFlux = keyof ReglagesDuFlux

type NomDeReglage = {
  readonly [R in ReglageDuFlux]: {
    readonly code: 'flux-reglage'
    readonly reglage: R
    readonly apres: ReglagesDuFlux[R]
  }
}[ReglageDuFlux]

/** Contingents, bailleurs, exclusions and objectives are named by their labels. */
export type NomDeFlux =
  | { readonly code: 'flux-remplacement'; readonly titre: string }
  /** Typed in the JSON view: `lieux` counts the places that change, none when only the layout does. */
  | { readonly code: 'flux-json'; readonly lieux: number }
  | { readonly code: 'flux-titre'; readonly apres: string }
  | { readonly code: 'flux-base'; readonly type: Flux['base']['type'] }
  | { readonly code: 'flux-mode'; readonly mode: Flux['mode'] }
  | { readonly code: 'flux-annees'; readonly de: string; readonly a: string }
  /** `du`: from this month, when shares have several dates; `bailleur`: in its convention. */
  | {
      readonly code: 'flux-part'
      readonly contingent: string
      readonly apres: number
      readonly du?: string
      readonly bailleur?: string
    }
  | { readonly code: 'flux-date-retiree'; readonly du: string }
  | { readonly code: 'flux-reserves'; readonly contingent: string; readonly apres: number | undefined }
  | { readonly code: 'flux-sous-part'; readonly contingent: string; readonly sousPart: string; readonly apres: number }
  | { readonly code: 'flux-reservataire'; readonly contingent: string; readonly reservataire: Reservataire }
  | { readonly code: 'flux-ajout' | 'flux-retrait'; readonly genre: GenreDuFlux; readonly libelle: string }
  | {
      readonly code: 'flux-renommage'
      readonly genre: GenreDuFlux
      readonly avant: string
      readonly apres: string
    }
  /** Where a figure comes from. */
  | { readonly code: 'flux-provenance'; readonly libelle: string | undefined }
  | { readonly code: 'flux-assiette'; readonly calcul: Flux['assiette']['calcul'] }
  | { readonly code: 'flux-part-retiree'; readonly apres: number }
  | { readonly code: 'flux-exclusion-condition'; readonly libelle: string }
  | NomDeReglage
  | { readonly code: 'flux-regime'; readonly regime: RegimePremiereLocation }
  | { readonly code: 'flux-convenus'; readonly apres: number | undefined }
  | {
      readonly code: 'flux-poids'
      readonly contingent: string
      readonly ou: Omit<Orientation, 'contingent' | 'poids'>
      readonly apres: number | undefined
    }
  | { readonly code: 'flux-objectif'; readonly libelle: string; readonly apres: number }
  /** `raison` absent: the waiver is taken back. */
  | { readonly code: 'flux-derogation'; readonly constat: string; readonly raison?: string }
