// What the store holds, and how it came to hold it: one typed schema, and numbered steps from one version to the next.
// A step is never edited once released; a new need is a new step (SPEC.md [S1]).
import type { DBSchema, IDBPDatabase } from 'idb'
import type { Demarche, Signature } from '~/domain/approbation.ts'
import type { Cotation } from '~/domain/cotation.ts'
import type { Edition, NomDEdition, Objet as ObjetEdite, Territoires } from '~/domain/edition.ts'
import type { Essais } from '~/domain/essais.ts'
import type { Flux } from '~/domain/flux.ts'
import type { Contenus, Genre } from '~/domain/genre.ts'
import type { NomDActe } from '~/domain/problem.ts'

/** Contenu immuable ; `hash` est le SHA-256 de sa forme canonique. */
export type Objet = {
  readonly [G in Genre]: { readonly hash: string; readonly genre: G; readonly contenu: Contenus[G] }
}[Genre]

/** Fiche d’une version ; son contenu, et ce qu’il est, sont l’objet de même empreinte. */
export interface FicheDeVersion {
  /** SHA-256 of the content; the id of the version. */
  readonly hash: string
  /** 0 for what is shipped, then 1, 2, 3… in order of recording, in each lineage. */
  readonly numero: number
  readonly titre: string
  readonly auteur: string
  readonly message: string
  /** ISO date and time; absent for what is shipped. */
  readonly date: string | undefined
  readonly parents: readonly string[]
}

/** Lignée : ce qui a un brouillon, et des versions qui viennent les unes des autres. Chaque scénario a la sienne. */
export type Lignee = 'cotation' | 'flux' | `scenario:${string}`

/** D’où vient un brouillon. */
export interface Ascendance {
  /** Hash of the version that it comes from. */
  readonly origine: string
  /** Hashes of the versions merged into it since. */
  readonly fusionnees: readonly string[]
}

/** Étape de l’historique : une édition, et d’où vient le brouillon quand elle en change. */
export interface Etape extends Edition {
  /** Of which draft: the cotation's when absent. */
  readonly lignee?: Lignee
  readonly origine?: { readonly avant: string; readonly apres: string }
  readonly fusionnees?: { readonly avant: readonly string[]; readonly apres: readonly string[] }
}

/** Ce que l’atelier reprend à l’ouverture : la copie de travail et les choix qui l’entourent. */
export interface CopieDeTravail {
  /** Draft of the cotation. */
  readonly contenu: Cotation
  readonly flux: Flux
  readonly territoires: Territoires
  readonly essais: Essais
  /** Texts whose layout is the writer's; an object that has none is printed (domain/texte.ts). */
  readonly textes: Readonly<Partial<Record<ObjetEdite, string>>>
  /** Where each draft comes from; a scenario made here comes from none before its first version. */
  readonly ascendances: Readonly<Partial<Record<Lignee, Ascendance>>>
  /** Steps done, since the first ever: the step of this rank is the next to undo. */
  readonly curseur: number
  readonly comparaison: { readonly a: string; readonly b: string }
  /** Hash of the imported cohort in use; undefined for the synthetic one. */
  readonly cohorte: string | undefined
}

/** What came after version 1 of the schema: a draft kept by an older version lacks it. */
type DepuisUn = 'flux' | 'territoires' | 'essais' | 'textes' | 'ascendances'

/** Enregistrement unique de `drafts`. */
export interface Tete extends Omit<CopieDeTravail, DepuisUn>, Partial<Pick<CopieDeTravail, DepuisUn>> {
  readonly id: typeof COPIE_DE_TRAVAIL
  /** Before version 4, where the cotation's draft comes from. */
  readonly origine?: string
  readonly fusionnees?: readonly string[]
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

/** Pièce d’une proposition, telle qu’elle fut figée. */
export interface PieceGardee {
  /** SHA-256 of the content's canonical form. */
  readonly hash: string
  readonly contenu: unknown
}

/** Signature d’une version ; `version` est l’empreinte de son contenu. */
export interface SignatureGardee {
  readonly version: string
  readonly signature: Signature
}

/** Clé publique connue, et la clé privée quand elle est née dans ce navigateur. */
export interface CleGardee {
  /** 32 bytes in hexadecimal. */
  readonly publique: string
  readonly titulaire: string
  /** ISO date and time. */
  readonly depuis: string
  /** Not extractable: it signs here, and leaves with the browser's data. */
  readonly privee?: CryptoKey
}

/** Ce qui est consigné sur les versions, dans l’ordre : rien n’y est changé, rien n’en est ôté. */
export interface Registre {
  readonly demarches: readonly Demarche[]
  readonly signatures: readonly SignatureGardee[]
  readonly cles: readonly CleGardee[]
}

/** Ce qu’un acte a fait, pour le journal. */
export type Fait =
  | { readonly genre: 'edition' | 'annulation' | 'retablissement'; readonly nom: NomDEdition }
  /** Without `lignee`, a line written before version 4 of the schema: the cotation's. */
  | { readonly genre: 'version' | 'reprise'; readonly hash: string; readonly lignee?: Lignee }
  | { readonly genre: 'import-cohorte'; readonly hash: string }
  | { readonly genre: 'cohorte-synthetique' }
  | { readonly genre: 'comparaison'; readonly a: string; readonly b: string }
  | { readonly genre: 'demarche'; readonly hash: string; readonly acte: NomDActe }
  | { readonly genre: 'signature'; readonly hash: string; readonly cle: string }
  | { readonly genre: 'cle'; readonly cle: string }

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
  /** Acts of approval, by rank. */
  approvals: { key: number; value: Demarche }
  evidence: { key: string; value: PieceGardee }
  signatures: { key: number; value: SignatureGardee }
  keys: { key: string; value: CleGardee }
}

export const MAGASINS = [
  'objects',
  'versions',
  'drafts',
  'steps',
  'journal',
  'cohorts',
  'approvals',
  'evidence',
  'signatures',
  'keys',
] as const

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
  // Approval and signatures. A version kept before has its one parent, and no act: it is a draft.
  (base) => {
    base.createObjectStore('approvals', { autoIncrement: true })
    base.createObjectStore('evidence', { keyPath: 'hash' })
    base.createObjectStore('signatures', { autoIncrement: true })
    base.createObjectStore('keys', { keyPath: 'publique' })
  },
  // Versions of the flux and of the scenarios, test cases of the cotation. As for version 2, the number alone changes.
  () => {},
]

/** Steps of undo kept; older ones are dropped. */
export const ETAPES_GARDEES = 1000
