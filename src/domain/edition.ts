// An edition: what the user did, named, on one of the objects of the working copy. It is applied, undone, redone and
// written in the journal as one value, whatever made it: grid, form, text, paste or import.
import type { Cotation } from './cotation.ts'
import type { Essais } from './essais.ts'
import type { Flux } from './flux.ts'
import type { NomDeCotation } from './noms-cotation.ts'
import type { NomDEssais } from './noms-essais.ts'
import type { NomDeFlux } from './noms-flux.ts'
import type { NomDeScenario } from './noms-scenario.ts'
import type { Patch } from './patch.ts'
import type { Scenario } from './scenario.ts'
import type { EcartDeTexte } from './texte.ts'

/** Territoires : les scénarios de l’atelier, par identifiant, et celui que les pages calculent. */
export interface Territoires {
  readonly courant: string
  readonly scenarios: Readonly<Record<string, Scenario>>
}

/** Ce que l’on édite. */
export interface Dossier {
  readonly cotation: Cotation
  readonly flux: Flux
  readonly territoires: Territoires
  /** Test cases of the cotation. */
  readonly essais: Essais
}
export type Objet = keyof Dossier

/** Ce que l’utilisateur a fait, à dire en une phrase (i18n/editions.ts). */
export type NomDEdition = NomDeCotation | NomDeFlux | NomDeScenario | NomDEssais

export interface Edition {
  /** Object that the patch changes; the cotation when absent. */
  readonly objet?: Objet
  readonly nom: NomDEdition
  readonly patch: Patch
  /** How the text changes, when the writer's own layout is kept (texte.ts). */
  readonly texte?: EcartDeTexte
}

export const objetDe = ({ objet }: Edition): Objet => objet ?? 'cotation'
