// A finding on a rule set: a value with where, what, a witness and, when one gesture mends it, the correction.
// No words here: i18n/constats.ts says them, and a new code does not compile until it is said there. Severity is the
// code's; a finding never blocks a draft.
import type { LigneDemande } from '~/domain/cohorte.ts'
import type { ModeDeClassement, NomDeGrille } from '~/domain/cotation.ts'
import type { Edition } from '~/domain/edition.ts'

export type Gravite = 'bloquant' | 'attention' | 'information'

/** Paire de cas qui démontre le constat : `devant` passe devant `derriere`, alors que la règle veut l’inverse. */
export interface Temoin {
  readonly devant: LigneDemande
  readonly derriere: LigneDemande
}

interface Codes {
  /** A score without a level-1 criterion reaches the least score with one. `criteres`: those of level 1 in the grid. */
  'niveau-1-depasse': {
    grille: NomDeGrille
    /** Least score with a level-1 criterion, greatest score without. */
    niveau1: number
    autre: number
    /** Sum of all the points that can be had without level 1, were there no group. */
    sansGroupes: number
    criteres: readonly string[]
  }
  /** The grid’s own order puts an application without a level-1 criterion first, whatever the points. */
  'niveau-1-hors-ordre': {
    grille: NomDeGrille
    mode: Exclude<ModeDeClassement, 'points'>
    criteres: readonly string[]
  }
  /** The search stopped before it could tell; `autre` may be reached, `niveau1` may be as low. */
  'niveau-1-indecis': { grille: NomDeGrille; niveau1: number; autre: number; criteres: readonly string[] }
  'niveau-1-absent': { grille: NomDeGrille }
  'nombre-de-criteres': { nombre: number; attendu: number }
  'nombre-de-niveaux': { nombre: number; attendu: number }
  /** A level gives more by default than one before it. */
  'niveaux-non-decroissants': { rang: number; points: number; avant: number; pointsAvant: number }
  'critere-hors-grilles': { critere: string }
  /** The fact is unknown, and the criterion is met for that reason. */
  'fait-nul': { critere: string; fait: string }
  /** A public of the law that a grid does not serve any more; `reference` as the shipped rule set cites it. */
  'public-absent': { critere: string; libelle: string; reference: string; grille: NomDeGrille }
  'sans-valeur-au-mois': { mois: string }
}

export type CodeDeConstat = keyof Codes
export type ParametresDeConstat<C extends CodeDeConstat> = Readonly<Codes[C]>

const GRAVITES: { readonly [C in CodeDeConstat]: Gravite } = {
  'niveau-1-depasse': 'bloquant',
  'niveau-1-hors-ordre': 'bloquant',
  'niveau-1-indecis': 'attention',
  'niveau-1-absent': 'attention',
  'nombre-de-criteres': 'attention',
  'nombre-de-niveaux': 'attention',
  'niveaux-non-decroissants': 'attention',
  'critere-hors-grilles': 'information',
  'fait-nul': 'attention',
  'public-absent': 'attention',
  'sans-valeur-au-mois': 'bloquant',
}

interface Preuve {
  readonly temoin?: Temoin
  readonly correction?: Edition
}

/** Constat : code, gravité, paramètres ; `at` est un pointeur JSON dans le jeu de règles. */
export type Constat = {
  [C in CodeDeConstat]: Preuve & {
    readonly code: C
    readonly gravite: Gravite
    readonly at: string
    readonly params: ParametresDeConstat<C>
  }
}[CodeDeConstat]

export function constat<C extends CodeDeConstat>(
  code: C,
  at: string,
  params: ParametresDeConstat<C>,
  preuve: Preuve = {},
): Constat {
  return { code, gravite: GRAVITES[code], at, params, ...preuve } as unknown as Constat
}
