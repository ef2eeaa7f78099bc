// What is recorded of a version once it is frozen: the acts of its approval, and the signatures on it. Records only; what
// each state allows, and what a signature proves, src/vie says.
import type { NomDEtat } from './problem.ts'

export type NomDePreuve = 'difference' | 'controles' | 'essais' | 'impact'

/** Preuves figées : l’empreinte de chaque pièce. */
export type Preuves = Readonly<Record<NomDePreuve, string>>

/** Alerte admise, avec sa raison. */
export interface AlerteAdmise {
  readonly alerte: string
  readonly raison: string
  readonly qui: string
}

/** Avis de la CIL ; les dissensions restent avec la version. */
export interface Avis {
  readonly sens: 'favorable' | 'reserve' | 'defavorable'
  /** ISO day. */
  readonly date: string
  readonly dissensions: readonly { readonly qui: string; readonly souhait: string }[]
}

/** Délibération de l’EPCI. */
export interface Deliberation {
  /** ISO days. */
  readonly date: string
  readonly effet: string
  readonly reference: string
  readonly signataires: readonly string[]
}

interface ParQuelquun {
  readonly qui: string
  /** ISO date and time. */
  readonly quand: string
}

export interface Proposition extends ParQuelquun {
  readonly preuves: Preuves
  readonly admises: readonly AlerteAdmise[]
  /** Signatures that the deliberation will ask for; undefined when nobody said. */
  readonly signaturesAttendues?: number
}

export interface Approbation extends ParQuelquun {
  readonly deliberation: Deliberation
  /** The author approved their own version: flagged, not prevented. */
  readonly parAuteur: boolean
}

/** Un tour de la démarche : ce qui fut proposé, et ce qu’il en advint. */
export interface Tour {
  readonly proposition: Proposition
  readonly avis?: Avis
  readonly approbation?: Approbation
  /** Who took the proposal back, its opinion with it. */
  readonly retrait?: ParQuelquun
  /** Id of the version that replaces it. */
  readonly remplacante?: string
}

/** État d’une version dans la vie du jeu de règles. */
export interface Dossier {
  readonly etat: NomDEtat
  /** Id of the version that all this is about. */
  readonly version: string
  readonly auteur: string
  /** In order; nothing of a past one is lost. */
  readonly tours: readonly Tour[]
}

export type ActeDeVie = ParQuelquun &
  (
    | {
        readonly acte: 'proposer'
        readonly preuves: Partial<Preuves>
        /** Findings that must be mended first. What was recorded before they were has none. */
        readonly bloquants?: readonly string[]
        /** What is not green: findings and cases that fail, each by a name of its own. */
        readonly alertes: readonly string[]
        readonly admises: readonly AlerteAdmise[]
        readonly signaturesAttendues?: number
      }
    | { readonly acte: 'donner-avis'; readonly avis: Avis }
    | { readonly acte: 'retirer' }
    | { readonly acte: 'approuver'; readonly deliberation: Deliberation }
    | { readonly acte: 'remplacer'; readonly par: string }
  )

/** Acte consigné sur une version. */
export interface Demarche {
  readonly version: string
  readonly acte: ActeDeVie
}

export interface Signature {
  /** Public key, 32 bytes in hexadecimal. */
  readonly cle: string
  readonly signataire: string
  /** ISO date and time, as declared. */
  readonly date: string
  /** The decision, when it is signed with the version. */
  readonly deliberation?: Deliberation
  /** 64 bytes in hexadecimal. */
  readonly valeur: string
}
