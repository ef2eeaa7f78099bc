// What a verb is: a name, the flags that it takes, and a thin body. Arguments are read and checked before the body runs
// (arguments.ts); what it prints goes through `Sortie` (sortie.ts).
import type { MoisIndex } from '~/domain/mois.ts'

/** What a flag takes. */
export type GenreDeDrapeau =
  | { readonly genre: 'present' }
  | { readonly genre: 'texte'; readonly valeur: string }
  | { readonly genre: 'entier'; readonly valeur: string; readonly min: number; readonly max: number }
  | { readonly genre: 'mois'; readonly valeur: string }
  | { readonly genre: 'choix'; readonly permis: readonly string[] }

export type Drapeau = GenreDeDrapeau & {
  /** Without its two dashes. */
  readonly nom: string
  readonly aide: string
  readonly requis?: true
  /** May be given several times. */
  readonly multiple?: true
}

/** Arguments lus : chaque valeur est déjà du genre annoncé par son drapeau. */
export interface Arguments {
  readonly has: (nom: string) => boolean
  readonly texte: (nom: string) => string | undefined
  /** Of a flag declared `multiple`: every value, in their order. */
  readonly tous: (nom: string) => readonly string[]
  readonly entier: (nom: string) => number | undefined
  readonly mois: (nom: string) => MoisIndex | undefined
  /** Of a flag declared `requis`. */
  readonly requis: (nom: string) => string
}

export interface Sortie {
  /** A line of the standard output. */
  readonly ecrire: (ligne: string) => void
  /** A sentence on the standard error. */
  readonly dire: (phrase: string) => void
}

/** 0: done; 1: findings. Bad input is a `Refus`. */
export type CodeDeSortie = 0 | 1

export interface Verbe {
  readonly nom: string
  /** Word that must follow the name: `loi flamanderie`. Verbs of one name differ by it, and each has its own flags. */
  readonly objet?: string
  readonly resume: string
  readonly drapeaux: readonly Drapeau[]
  /** Flag that a word alone gives: `verifier FICHIER`. */
  readonly libre?: string
  /** What comes out, and how to read it. */
  readonly notes: readonly string[]
  readonly exemples: readonly string[]
  readonly executer: (args: Arguments, sortie: Sortie) => CodeDeSortie | Promise<CodeDeSortie>
}

export const nomComplet = ({ nom, objet }: Verbe): string => (objet === undefined ? nom : `${nom} ${objet}`)

// ---- flags that several verbs share

export const MOIS: Drapeau = {
  nom: 'mois',
  genre: 'mois',
  valeur: 'AAAA-MM',
  aide: 'mois où l’ancienneté se mesure (2024-01 par défaut)',
}
export const SYNTHETIQUE: Drapeau = {
  nom: 'synthetique',
  genre: 'present',
  aide: 'la cohorte ne décrit personne ; sans ce drapeau, elle est tenue pour réelle',
}
export const GRAINE: Drapeau = {
  nom: 'graine',
  genre: 'entier',
  valeur: 'G',
  min: 0,
  max: 2 ** 32 - 1,
  aide: 'graine des tirages',
}
export const CONTROLEURS: readonly string[] = ['tirage', 'deficit', 'president', 'annuel']

export const fichier = (nom: string, aide: string): Drapeau & { readonly genre: 'texte' } => ({
  nom,
  genre: 'texte',
  valeur: 'FICHIER',
  aide,
})
export const requis = (drapeau: Drapeau): Drapeau => ({ ...drapeau, requis: true })
