// Names of the editions of a cotation: what was done, with what its sentence needs. A criterion that may be gone when the
// sentence is said brings its label.
import type { Critere, ModeDeClassement, Niveau, NomDeGrille, PointsDeGrille } from './cotation.ts'
import type { ActeDeLot } from './lot.ts'

/** Textes et choix d’un critère que l’on règle un à un. */
export interface ChampsDuCritere {
  readonly libelle: string
  readonly nature: Critere['nature']
  readonly source: Critere['source']
  readonly explicationDemandeur: string
  readonly explicationAgent: string
  readonly justificatif: string
  readonly sensibilite: NonNullable<Critere['sensibilite']>
  readonly diaporama: boolean
}

type DuCritere =
  | {
      readonly code: 'points'
      readonly critere: string
      readonly grille: NomDeGrille
      readonly avant: PointsDeGrille | undefined
      readonly apres: PointsDeGrille | undefined
    }
  | { readonly code: 'niveau-du-critere'; readonly critere: string; readonly avant: number; readonly apres: number }
  | { readonly code: 'critere-ajoute' | 'critere-copie' | 'critere-retire'; readonly libelle: string }
  | { readonly code: 'condition-du-critere'; readonly libelle: string }
  | { readonly code: 'critere-renomme'; readonly avant: string; readonly apres: string }
  | {
      readonly code: 'champ-du-critere'
      readonly libelle: string
      readonly champ: Exclude<keyof ChampsDuCritere, 'libelle'>
    }
  /** `groupe`: the one that it joins; it leaves its own when absent. */
  | { readonly code: 'groupe-du-critere'; readonly libelle: string; readonly groupe?: string }

type DuNiveau =
  | {
      readonly code: 'points-du-niveau'
      readonly rang: number
      readonly avant: Niveau['points']
      readonly apres: Niveau['points']
    }
  | { readonly code: 'niveau-ajoute'; readonly libelle: string }
  | { readonly code: 'niveau-deplace'; readonly libelle: string; readonly avant: number; readonly apres: number }
  | { readonly code: 'niveau-renomme'; readonly avant: string; readonly apres: string }
  | { readonly code: 'couleur-du-niveau'; readonly libelle: string }
  /** `vers`: the level that took its criteria, when it had some. */
  | { readonly code: 'niveau-retire'; readonly libelle: string; readonly vers?: string }

type DuGroupe =
  | { readonly code: 'groupe-ajoute' | 'groupe-retire' | 'ordre-du-groupe'; readonly libelle: string }
  | { readonly code: 'groupe-renomme'; readonly avant: string; readonly apres: string }

type DesReglages =
  | { readonly code: 'parametre'; readonly nom: string }
  | { readonly code: 'mode'; readonly grille: NomDeGrille; readonly apres: ModeDeClassement }

type DesConditionsNommees =
  | { readonly code: 'nommee-ajoutee' | 'nommee-changee' | 'nommee-retiree' | 'nommee-depliee'; readonly nom: string }
  | { readonly code: 'nommee-renommee'; readonly avant: string; readonly apres: string }

/** Many cells of the grid at once. */
type DuTableur =
  | { readonly code: 'collage' | 'vidage' | 'import-de-grille'; readonly cases: number }
  | { readonly code: 'lot'; readonly acte: ActeDeLot; readonly criteres: number }

/** What a draft takes from its versions, whatever the object. */
export type NomDeRapprochement =
  | { readonly code: 'fusion'; readonly titre: string }
  /** Changes of the draft taken out, back to what its version says. */
  | { readonly code: 'changements-retires'; readonly nombre: number }

export type NomDeCotation =
  | DuCritere
  | DuTableur
  | DuNiveau
  | DuGroupe
  | DesReglages
  | DesConditionsNommees
  | { readonly code: 'titre'; readonly apres: string }
  | NomDeRapprochement
  | { readonly code: 'remplacement'; readonly titre: string }
  /** Typed in the JSON view: `lieux` counts the places that change, none when only the layout does. */
  | { readonly code: 'json'; readonly lieux: number }
