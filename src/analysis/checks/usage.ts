// Which grids use a criterion: those that give it points, were they none.
import { type Cotation, GRILLES, type NomDeGrille } from '~/domain/cotation.ts'

export const grillesDe = (cotation: Cotation, critere: string): readonly NomDeGrille[] =>
  GRILLES.filter((grille) => cotation.grilles[grille].points[critere] !== undefined)

export const isUtilise = (cotation: Cotation, critere: string): boolean => grillesDe(cotation, critere).length > 0
