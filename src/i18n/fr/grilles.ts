// The two grids and their ways of ranking, named in a sentence.
import type { ModeDeClassement, NomDeGrille } from '~/domain/cotation.ts'

export const GRILLE: Readonly<Record<NomDeGrille, string>> = { primo: 'grille primo', mutation: 'grille mutation' }

export const EN_GRILLE: Readonly<Record<NomDeGrille, string>> = {
  primo: 'en première demande',
  mutation: 'en mutation',
}

export const MODES: Readonly<Record<ModeDeClassement, string>> = {
  points: 'aux points',
  'dalo-puis-points': 'DALO d’abord, puis aux points',
  'niveau-puis-points': 'meilleur niveau d’abord, puis aux points',
}
