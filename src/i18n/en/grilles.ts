// The two grids and their ways of ranking, named in a sentence.
import type { ModeDeClassement, NomDeGrille } from '~/domain/cotation.ts'

/** “first-time grid”. */
export const GRILLE: Readonly<Record<NomDeGrille, string>> = { primo: 'first-time grid', mutation: 'transfer grid' }
/** The same for a name that a file wrote. */
export const GRILLES_DITES: Readonly<Record<string, string>> = GRILLE

/** “for first-time applicants”. */
export const EN_GRILLE: Readonly<Record<NomDeGrille, string>> = {
  primo: 'for first-time applicants',
  mutation: 'for transfers',
}

export const MODES: Readonly<Record<ModeDeClassement, string>> = {
  points: 'by points',
  'niveau-puis-points': 'by level, then by points',
  'dalo-puis-points': 'DALO first, then by points',
}
/** The same for a name that a file wrote. */
export const MODES_DITS: Readonly<Record<string, string>> = MODES
