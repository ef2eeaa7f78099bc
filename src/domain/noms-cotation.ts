// Names of the editions of a cotation: what was done, with what its sentence needs.
import type { NomDeGrille, PointsDeGrille } from './cotation.ts'

export type NomDeCotation =
  | {
      readonly code: 'points'
      readonly critere: string
      readonly grille: NomDeGrille
      readonly avant: PointsDeGrille | undefined
      readonly apres: PointsDeGrille | undefined
    }
  | { readonly code: 'niveau-du-critere'; readonly critere: string; readonly avant: number; readonly apres: number }
  | { readonly code: 'points-du-niveau'; readonly rang: number; readonly avant: number; readonly apres: number }
  | { readonly code: 'titre'; readonly apres: string }
  | { readonly code: 'remplacement'; readonly titre: string }
  /** Typed in the JSON view: `lieux` counts the places that change, none when only the layout does. */
  | { readonly code: 'json'; readonly lieux: number }
