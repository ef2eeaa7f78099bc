// Names of the editions of the scenarios: what was done, with what its sentence needs.
import type { ChoixDeSimulation, NomDeChoix, NomDeParametre as ParametreDeSimulation } from './parametres-simulation.ts'
import type { NomDeMarge, NomDeParametre } from './recette.ts'
import type { Typologie } from './scenario.ts'

/** Un chiffre d’un scénario qui porte sa source. */
export type ChiffreDeScenario =
  | { readonly rubrique: 'rotation'; readonly cle: Typologie }
  | {
      readonly rubrique: 'demande'
      readonly cle: 'actives' | 'entreesParMois' | 'locationsParMois' | 'retraitParMois'
    }
  | { readonly rubrique: 'parametre'; readonly cle: NomDeParametre }

export type GenreDElement = 'commune' | 'bailleur' | 'residence' | 'livraison'
export type GesteDElement = 'ajout' | 'modification' | 'retrait'

export type NomDeScenario =
  | { readonly code: 'scenario-remplacement'; readonly titre: string }
  /** The scenario that the pages compute on. */
  | { readonly code: 'scenario-choisi'; readonly titre: string }
  | { readonly code: 'scenario-duplique'; readonly titre: string }
  | { readonly code: 'scenario-varie'; readonly titre: string }
  | { readonly code: 'scenario-supprime'; readonly titre: string }
  | { readonly code: 'scenario-retabli'; readonly titre: string }
  | { readonly code: 'scenario-titre'; readonly avant: string; readonly apres: string }
  | { readonly code: 'scenario-description'; readonly titre: string }
  | { readonly code: 'scenario-mois'; readonly titre: string; readonly avant: string; readonly apres: string }
  | { readonly code: 'scenario-horizon'; readonly titre: string; readonly de: string; readonly a: string }
  | {
      readonly code: 'scenario-element'
      readonly titre: string
      readonly genre: GenreDElement
      readonly geste: GesteDElement
      readonly nom: string
    }
  | { readonly code: 'scenario-typologies'; readonly titre: string }
  | { readonly code: 'scenario-financements'; readonly titre: string }
  | { readonly code: 'scenario-contingent'; readonly titre: string }
  | {
      readonly code: 'scenario-chiffre'
      readonly titre: string
      readonly chiffre: ChiffreDeScenario
      /** Undefined when the scenario did not say it. */
      readonly avant: number | undefined
      readonly apres: number
    }
  | { readonly code: 'scenario-source'; readonly titre: string; readonly chiffre: ChiffreDeScenario }
  | { readonly code: 'scenario-taille'; readonly titre: string; readonly n: number; readonly graine: number }
  | { readonly code: 'scenario-source-des-marges'; readonly titre: string }
  | { readonly code: 'scenario-marge'; readonly titre: string; readonly marge: NomDeMarge }
  | {
      readonly code: 'scenario-parametre'
      readonly titre: string
      readonly parametre: ParametreDeSimulation
      readonly avant: number
      readonly apres: number
    }
  | { readonly code: 'scenario-source-du-parametre'; readonly titre: string; readonly parametre: ParametreDeSimulation }
  | {
      readonly code: 'scenario-choix'
      readonly titre: string
      readonly choix: NomDeChoix
      readonly valeur: ChoixDeSimulation[NomDeChoix]
    }
  /** Parameters and choices of the simulation back to their defaults. */
  | { readonly code: 'scenario-reglages'; readonly titre: string }
  | {
      readonly code: 'scenario-plafond'
      readonly titre: string
      readonly annee: number
      readonly financement: 'PLAI' | 'PLUS'
      readonly avant: number
      readonly apres: number
    }
  /** Sizes of home for so many persons. */
  | { readonly code: 'scenario-occupation'; readonly titre: string; readonly personnes: number }
  /** Ceilings back to the published ones. */
  | { readonly code: 'scenario-plafonds'; readonly titre: string }
  /** A recipe of cohort taken from another scenario. */
  | { readonly code: 'scenario-recette'; readonly titre: string; readonly depuis: string }
