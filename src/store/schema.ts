// What the store holds, and how it came to hold it: one typed schema, and numbered steps from one version to the next.
// A step is never edited once released; a new need is a new step (SPEC.md [S1]).
import type { DBSchema, IDBPDatabase } from 'idb'
import type { Cotation } from '~/domain/cotation.ts'
import type { Edition, NomDEdition, Objet as ObjetEdite, Territoires } from '~/domain/edition.ts'
import type { Flux } from '~/domain/flux.ts'

/** Contenu immuable ; `hash` est le SHA-256 de sa forme canonique. */
export interface Objet {
  readonly hash: string
  readonly genre: 'cotation'
  readonly contenu: Cotation
}

/** Fiche d’une version ; son contenu est l’objet de même empreinte. */
export interface FicheDeVersion {
  /** SHA-256 of the content; the id of the version. */
  readonly hash: string
  /** 0 for the shipped rule set, then 1, 2, 3… in order of recording. */
  readonly numero: number
  readonly titre: string
  readonly auteur: string
  readonly message: string
  /** ISO date and time; absent for the shipped rule set. */
  readonly date: string | undefined
  readonly parents: readonly string[]
}

/** Étape de l’historique : une édition, et l’origine du brouillon quand elle en change. */
export interface Etape extends Edition {
  readonly origine?: { readonly avant: string; readonly apres: string }
}

/** Ce que l’atelier reprend à l’ouverture : la copie de travail et les choix qui l’entourent. */
export interface CopieDeTravail {
  /** Draft of the cotation. */
  readonly contenu: Cotation
  readonly flux: Flux
  readonly territoires: Territoires
  /** Texts whose layout is the writer's; an object that has none is printed (domain/texte.ts). */
  readonly textes: Readonly<Partial<Record<ObjetEdite, string>>>
  /** Hash of the version that the draft comes from. */
  readonly origine: string
  /** Steps done, since the first ever: the step of this rank is the next to undo. */
  readonly curseur: number
  readonly comparaison: { readonly a: string; readonly b: string }
  /** Hash of the imported cohort in use; undefined for the synthetic one. */
  readonly cohorte: string | undefined
}

/** What came with version 2 of the schema: a draft kept by version 1 has none of it. */
type DepuisDeux = 'flux' | 'territoires' | 'textes'

/** Enregistrement unique de `drafts`. */
export interface Tete extends Omit<CopieDeTravail, DepuisDeux>, Partial<Pick<CopieDeTravail, DepuisDeux>> {
  readonly id: typeof COPIE_DE_TRAVAIL
  /** One more at each act: an act made on another revision is refused. */
  readonly revision: number
  /** Hash of the last line of the journal, so that a cut journal is seen. */
  readonly journal: string
}
export const COPIE_DE_TRAVAIL = 'atelier'

/** Cohorte importée : son texte canonique, jamais les octets reçus. */
export interface CohorteGardee {
  readonly hash: string
  readonly nom: string
  readonly n: number
  readonly csv: string
}

/** Ce qu’un acte a fait, pour le journal. */
export type Fait =
  | { readonly genre: 'edition' | 'annulation' | 'retablissement'; readonly nom: NomDEdition }
  | { readonly genre: 'version' | 'reprise' | 'import-cohorte'; readonly hash: string }
  | { readonly genre: 'cohorte-synthetique' }
  | { readonly genre: 'comparaison'; readonly a: string; readonly b: string }

/** Qui, quand, quoi, pourquoi. */
export interface Entree {
  /** null while nobody has signed. */
  readonly qui: string | null
  /** ISO date and time. */
  readonly quand: string
  readonly quoi: Fait
  readonly pourquoi: string | null
}

/** Ligne du journal, chaînée à la précédente. */
export interface Ligne extends Entree {
  /** From 1. */
  readonly n: number
  /** `empreinte` of the line before; 64 zeros for the first. */
  readonly precedente: string
  /** SHA-256 of the line's canonical form, this key left out. */
  readonly empreinte: string
}

export interface Schema extends DBSchema {
  objects: { key: string; value: Objet }
  versions: { key: string; value: FicheDeVersion }
  drafts: { key: string; value: Tete }
  /** Undo history of the working copy, by rank. */
  steps: { key: number; value: Etape }
  journal: { key: number; value: Ligne }
  cohorts: { key: string; value: CohorteGardee }
}

export const MAGASINS = ['objects', 'versions', 'drafts', 'steps', 'journal', 'cohorts'] as const

type Migration = (base: IDBPDatabase<Schema>) => void

/** MIGRATIONS[i] brings a store from version i to i + 1. */
export const MIGRATIONS: readonly Migration[] = [
  (base) => {
    base.createObjectStore('objects', { keyPath: 'hash' })
    base.createObjectStore('versions', { keyPath: 'hash' })
    base.createObjectStore('drafts', { keyPath: 'id' })
    base.createObjectStore('steps')
    base.createObjectStore('journal', { keyPath: 'n' })
    base.createObjectStore('cohorts', { keyPath: 'hash' })
  },
  // Drafts also keep flux, scenarios and texts, and steps say which object they change. What version 1 kept is read as it
  // is; the number alone changes, so that a page of version 1 refuses what it cannot undo.
  () => {},
]

/** Steps of undo kept; older ones are dropped. */
export const ETAPES_GARDEES = 1000
