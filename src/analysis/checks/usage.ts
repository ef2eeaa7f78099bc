// Where a criterion stands, and which grids use it: those that give it points, were they none.
import { type Cotation, GRILLES, type NomDeGrille } from '~/domain/cotation.ts'
import { critereDe } from '~/domain/editer.ts'
import { pointer } from '~/domain/problem.ts'

export const grillesDe = (cotation: Cotation, critere: string): readonly NomDeGrille[] =>
  GRILLES.filter((grille) => cotation.grilles[grille].points[critere] !== undefined)

export const isUtilise = (cotation: Cotation, critere: string): boolean => grillesDe(cotation, critere).length > 0

/** Pointer of the condition of a criterion. */
export const placeDeLaCondition = (cotation: Cotation, critere: string): string =>
  pointer('criteres', critereDe(cotation, critere).index, 'conditions')
