// A finding on a rule set: a value with where, what, a witness and, when one gesture mends it, the correction.
// No words here: i18n/constats.ts says them, and a new code does not compile until it is said there. Severity is the
// code's, or information when nothing confirms it; a finding never blocks a draft.
import type { LigneDemande } from '~/domain/cohorte.ts'
import type { Noeud } from '~/domain/condition.ts'
import type { ModeDeClassement, NomDeGrille } from '~/domain/cotation.ts'
import type { Edition } from '~/domain/edition.ts'
import type { Result } from '~/domain/problem.ts'

export type Gravite = 'bloquant' | 'attention' | 'information'

/** Paire de cas qui démontre le constat : `devant` passe devant `derriere`, alors que la règle veut l’inverse. */
export interface Temoin {
  readonly devant: LigneDemande
  readonly derriere: LigneDemande
}

/** Cas qui montre le constat : une demande, les critères qu’elle remplit et ceux qu’elle ne remplit pas. */
export interface Cas {
  readonly ligne: LigneDemande
  readonly remplis: readonly string[]
  readonly nonRemplis: readonly string[]
}

/** Motif que la loi interdit de retenir contre quelqu’un. */
export type MotifProtege = 'handicap' | 'sante' | 'age' | 'famille' | 'grossesse'
/** Motif interdit que les mots d’un critère évoquent. */
export type MotifInterdit =
  | 'origine'
  | 'religion'
  | 'sexe'
  | 'opinions'
  | 'apparence'
  | 'condamnation'
  | 'sejour'
  | 'langue'
  | 'grossesse'
  | 'patrimoine'
/** Contrôle qui peut s’arrêter avant la fin. */
export type NomDeControle =
  'remplissage' | 'cumul' | 'groupes' | 'conditions' | 'points' | 'evolution' | 'motifs' | 'seuils'
/** Texte qu’un critère doit au demandeur (CCH R441-2-17) ou à l’agent. */
export type TexteDuCritere = 'explicationDemandeur' | 'explicationAgent' | 'justificatif'

interface DansLesGrilles {
  critere: string
  grilles: readonly NomDeGrille[]
}

interface Codes {
  // what can be met
  'critere-jamais': DansLesGrilles
  /** Can be met in the other grid alone. */
  'critere-sans-objet': { critere: string; grille: NomDeGrille }
  'critere-toujours': DansLesGrilles
  /** Both give points to the same households, outside a common group. */
  'criteres-doubles': DansLesGrilles & { autre: string }
  'critere-implique': DansLesGrilles & { autre: string }
  /** In its group, one of `autres` always counts in its place. */
  'critere-domine': DansLesGrilles & { autres: readonly string[]; groupe: string }
  'groupe-sans-effet': { groupe: string; criteres: readonly string[]; grilles: readonly NomDeGrille[] }
  /** A part of a condition that changes nothing: `jamais` true, `toujours` true, or said by the others. */
  'partie-inutile': { critere: string; partie: Noeud; sorte: 'jamais' | 'toujours' | 'redondante' }
  'points-nuls': { critere: string; grille: NomDeGrille }
  /** The greatest points that the scale gives to anyone. */
  'plafond-jamais': { critere: string; grille: NomDeGrille; plafond: number; atteint: number }
  'bonus-sans-effet': { critere: string; grille: NomDeGrille; bonus: number; apres: number }
  /** Values of a fact between two criteria that read it alone, and that neither takes. */
  'seuil-troue': { fait: string; de: number; a: number; critere: string; autre: string; grille: NomDeGrille }
  // what may not go down
  'attente-penalisee': { critere: string; grille: NomDeGrille; mois: number }
  'revenu-penalise': { critere: string; grille: NomDeGrille; ressources: number }
  // the law
  'motif-contre': {
    critere: string
    grille: NomDeGrille
    motif: MotifProtege
    fait: string
    valeur: string | boolean | number
  }
  'motif-interdit': { critere: string; motif: MotifInterdit; mot: string }
  /** A public of the law that must have a local tie. */
  'residence-exigee': { critere: string; grille: NomDeGrille }
  'lien-local-lourd': { critere: string; grille: NomDeGrille; points: number; plafond: number }
  'malus-dalo': { critere: string; grille: NomDeGrille; points: number }
  'texte-absent': { critere: string; textes: readonly TexteDuCritere[] }
  'controle-indecis': { controle: NomDeControle; nombre: number }
  // levels
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
  'critere-jamais': 'bloquant',
  'critere-sans-objet': 'attention',
  'critere-toujours': 'attention',
  'criteres-doubles': 'attention',
  'critere-implique': 'attention',
  'critere-domine': 'attention',
  'groupe-sans-effet': 'information',
  'partie-inutile': 'attention',
  'points-nuls': 'attention',
  'plafond-jamais': 'attention',
  'bonus-sans-effet': 'attention',
  'seuil-troue': 'attention',
  'attente-penalisee': 'attention',
  'revenu-penalise': 'attention',
  'motif-contre': 'bloquant',
  'motif-interdit': 'attention',
  'residence-exigee': 'bloquant',
  'lien-local-lourd': 'attention',
  'malus-dalo': 'information',
  'texte-absent': 'information',
  'controle-indecis': 'information',
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
  readonly cas?: Cas
  /** No application could be rebuilt to show it, or the reference engine reads it otherwise: never more than information. */
  readonly nonConfirme?: true
  readonly correction?: Edition
  /** No single gesture mends it without something else that blocks: all of those known were tried. */
  readonly sansRemede?: true
}

/** The mend of a finding, when its edition can be made. */
export const corrigePar = (edition: Result<Edition> | undefined): Pick<Preuve, 'correction'> =>
  edition?.ok ? { correction: edition.value } : {}

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
  const gravite = preuve.nonConfirme ? 'information' : GRAVITES[code]
  return { code, gravite, at, params, ...preuve } as unknown as Constat
}
