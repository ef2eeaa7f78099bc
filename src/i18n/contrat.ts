// What a language holds: every word and every format that the page shows. A table keyed by a union of the domain does not
// compile while one of its codes is unsaid.
import type { Axe } from '~/analysis/groupes.ts'
import type { CodeDeConstatDeFlux, Loi, ParametresDeConstatDeFlux } from '~/analysis/flux/constat.ts'
import type { CodeDeConstat, Constat, ParametresDeConstat } from '~/analysis/checks/constat.ts'
import type { LigneDemande } from '~/domain/cohorte.ts'
import type { Litteral, Noeud } from '~/domain/condition.ts'
import type { Cotation, PointsDeGrille } from '~/domain/cotation.ts'
import type { FaitConnu } from '~/domain/dictionnaire.ts'
import type { Difference } from '~/domain/diff.ts'
import type { NomDEdition } from '~/domain/edition.ts'
import type { Derogation } from '~/domain/flux.ts'
import type { CodeDeProbleme, ParametresDe } from '~/domain/problem.ts'
import type { OptionsDePhrase } from './conditions.ts'
import type { Formats } from './formats.ts'
import type { Messages } from './fr.ts'

export type CodeDeLangue = 'fr' | 'en'

/** The same keys with the same parameters: what the twin of a French table must hold. */
export type Jumeau<T> = {
  readonly [K in keyof T]: T[K] extends (params: infer P) => string ? (params: P) => string : string
}

/** The member of a union that bears a code, alone or beside others. */
export type ParCode<U extends { readonly code: string }, C> = U extends unknown
  ? C extends U['code']
    ? U & { readonly code: C }
    : never
  : never

/** One sentence for each name of an edition. */
export type MotsDEdition<N extends { readonly code: string }> = {
  readonly [C in N['code']]: (nom: ParCode<N, C>, cotation: Cotation) => string
}

export interface DeuxCotations {
  readonly avant: Cotation
  readonly apres: Cotation
}
export type MotsDeDifference = {
  readonly [C in Difference['code']]: (difference: ParCode<Difference, C>, cotations: DeuxCotations) => string
}

/** [what is wrong, how to mend it], both full sentences. */
export type DireProbleme<C extends CodeDeProbleme> = (params: Readonly<ParametresDe<C>>) => readonly [string, string]
export type MotsDeProbleme = { readonly [C in CodeDeProbleme]: DireProbleme<C> }

/** Where a problem is. */
export interface MotsDeLieu {
  readonly fichier: string
  /** Lists whose elements have a name of their own. */
  readonly elements: Readonly<Record<string, string>>
  /** Keys that name the thing after them. */
  readonly nommes: Readonly<Record<string, string>>
  /** Said without its key when something follows it. */
  readonly conditions: string
  readonly elementDe: (liste: string) => string
  readonly rang: (element: string, n: number) => string
  readonly cle: (cle: string) => string
  readonly nomme: (genre: string, nom: string) => string
  readonly ligne: (n: number) => string
  readonly colonne: (colonne: string | number) => string
  /** One line from the three parts. */
  readonly entiere: (ou: string, quoi: string, remede: string) => string
}

export type DireConstat<C extends CodeDeConstat> = (
  params: ParametresDeConstat<C>,
  cotation: Cotation,
  at: string,
) => readonly [titre: string, detail: string]

export interface MotsDeConstat {
  readonly codes: { readonly [C in CodeDeConstat]: DireConstat<C> }
  /** Said after the detail of a finding whose witness is missing or not confirmed. */
  readonly nonConfirme: string
  /** Said last of a finding that no single gesture mends. */
  readonly sansRemede: string
  /** Words of the button that mends; undefined when the edition’s own sentence will do. */
  readonly correction: (nom: NomDEdition, constat: Constat, cotation: Cotation) => string | undefined
}

export type DireConstatDeFlux<C extends CodeDeConstatDeFlux> = (
  params: ParametresDeConstatDeFlux<C>,
) => readonly [titre: string, detail: string]

export interface MotsDeConstatDeFlux {
  readonly codes: { readonly [C in CodeDeConstatDeFlux]: DireConstatDeFlux<C> }
  readonly loi: (loi: Loi) => string
  readonly derogation: (derogation: Derogation) => string
  /** A waiver given for less than what is found. */
  readonly depassee: (derogation: Derogation) => string
}

export interface MotsDuFait {
  readonly libelle: string
  /** Subject of a long condition. */
  readonly sujet: string
  readonly aide: string
  readonly phrases?: { readonly vrai: string; readonly faux: string }
  readonly valeurs?: Readonly<Record<string, string>>
  readonly justificatif?: string
}

export interface MotsDeGroupe {
  /** « Famille monoparentale ». */
  readonly court: string
  /** « les familles monoparentales », plural, ready for a verb. */
  readonly sujet: string
}

export interface Langue {
  readonly code: CodeDeLangue
  readonly messages: Messages
  readonly formats: Formats
  readonly cite: (texte: string | number) => string
  readonly enumere: (textes: readonly string[], lien: 'et' | 'ou' | 'ni') => string
  /** Sentences in a row: « a ; b ». */
  readonly enchaine: (phrases: readonly string[]) => string
  readonly faits: {
    readonly mots: (fait: FaitConnu) => MotsDuFait
    readonly valeur: (fait: FaitConnu, valeur: Litteral) => string
    readonly inconnu: string
    readonly aucun: string
    readonly menage: string
    /** « 1 adulte et 2 enfants mineurs, dont 1 de moins de 14 ans, et 1 enfant à naître ». */
    readonly personnes: (demande: LigneDemande) => string
  }
  readonly phraseDeCondition: (condition: Noeud, options?: OptionsDePhrase) => string
  readonly groupes: {
    readonly axes: Readonly<Record<Axe, string>>
    /** A group without words of its own. */
    readonly inconnu: (groupe: string) => MotsDeGroupe
    readonly age: (tranche: string) => MotsDeGroupe
    readonly mots: Readonly<Record<string, Readonly<Record<string, MotsDeGroupe>>>>
  }
  readonly problemes: MotsDeProbleme
  readonly lieux: MotsDeLieu
  /** Those of French come with their reader (constats.ts), which pages load when they need it. */
  readonly constats?: MotsDeConstat
  readonly constatsDeFlux: MotsDeConstatDeFlux
  readonly editions: MotsDEdition<NomDEdition>
  readonly differences: MotsDeDifference
  readonly points: (points: PointsDeGrille | undefined) => string
}
