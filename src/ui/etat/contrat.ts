// What the pages know of the workbench's state: values to show and gestures to make. The store behind (atelier.ts) keeps
// drafts, versions and cohorts in IndexedDB; every gesture is on disk before it is called done.
import type { DemandeAGarder, DemandeProduite, OptionsDeGarde } from '~/analysis/essais/garder.ts'
import type { Cotation } from '~/domain/cotation.ts'
import type { Edition, NomDEdition, Objet, Territoires } from '~/domain/edition.ts'
import type { Essais } from '~/domain/essais.ts'
import type { Flux } from '~/domain/flux.ts'
import type { Contenus, Genre } from '~/domain/genre.ts'
import type { Problem, Result } from '~/domain/problem.ts'
import type { Scenario } from '~/domain/scenario.ts'
import type { Correspondance, TableauDecrit } from '~/exchange/correspondance.ts'
import type { Table } from '~/exchange/grille-table.ts'
import type { Journal } from '~/store/journal.ts'
import type { Ascendance, CohorteGardee, FicheDeVersion, Lignee, PieceGardee, Registre } from '~/store/schema.ts'
import type { ResumeDeCohorte } from '~/workers/protocol.ts'
import type { Paire, Sujet } from './chantier.ts'
import type { Cible } from './lignees.ts'
import type { Consignation } from './memoire.ts'

/** Version : contenu immuable, nommé par son empreinte, et la fiche qui la dit. */
export interface Version<G extends Genre = 'cotation'> extends FicheDeVersion {
  readonly genre: G
  readonly contenu: Contenus[G]
}

/** Versions de chaque objet, la plus récente d’abord ; celles de tous les scénarios ensemble. */
export type Versions = { readonly [G in Genre]: readonly Version<G>[] }
/** Ce qui se propose et se délibère. */
export type VersionDeRegles = Version | Version<'flux'>
export type UneVersion = { readonly [G in Genre]: Version<G> }[Genre]

/** Brouillon d’une lignée : ce que l’on édite, et d’où il vient. */
export interface BrouillonDe<G extends Genre> {
  readonly contenu: Contenus[G]
  /** Hash of the version that it comes from; none for a scenario made here, before its first version. */
  readonly origine: string | undefined
  /** Hashes of the versions merged into it since. */
  readonly fusionnees: readonly string[]
  readonly hash: string
  /** Whether its content differs from its origin's. */
  readonly modifie: boolean
}

/** Ce que les pages montrent d’une lignée : son brouillon, et ses versions, la plus récente d’abord. */
export interface Suite<G extends Genre = Genre> extends Cible<G> {
  readonly lignee: Lignee
  readonly versions: readonly Version<G>[]
  readonly brouillon: BrouillonDe<G>
}

/** Brouillon de la cotation. */
export interface Brouillon extends BrouillonDe<'cotation'> {
  readonly origine: string
  /** Last gesture that undo would take back, and that redo would make again. */
  readonly annulable: NomDEdition | undefined
  readonly retablissable: NomDEdition | undefined
}

/** « brouillon », ou l’empreinte d’une version. */
export type RefDeRegles = string
export const BROUILLON: RefDeRegles = 'brouillon'

/** Travail en cours de l’ouvrier. */
export interface Travail<T> {
  readonly etat: 'attente' | 'calcul' | 'pret' | 'interrompu' | 'erreur'
  /** Share done, in [0, 1]. */
  readonly part: number
  /** The last value known; while a new one is computed, `perime` says that it is of an earlier state. */
  readonly valeur: T | undefined
  readonly perime: boolean
  readonly annuler: () => void
  readonly relancer: () => void
}

export interface EtatAtelier {
  readonly ouverture: 'en-cours' | 'prete' | 'echec'
  /** Whether a gesture is not on disk yet. */
  readonly ecriture: boolean
  readonly brouillon: Brouillon
  /** Versions of the cotation, newest first; the shipped one is the last. */
  readonly versions: readonly Version[]
  readonly versionsDuFlux: readonly Version<'flux'>[]
  /** Of all the scenarios together. */
  readonly versionsDesScenarios: readonly Version<'scenario'>[]
  readonly ascendances: Readonly<Partial<Record<Lignee, Ascendance>>>
  /** Acts of approval, signatures and known keys, in order of recording. */
  readonly registre: Registre
  /** Draft of the flux rules. */
  readonly flux: Flux
  readonly territoires: Territoires
  /** Test cases of the cotation. */
  readonly essais: Essais
  /** The scenario in use, and its reference month. */
  readonly scenario: Scenario
  readonly mois: string
  /** Texts whose layout is the writer's; see `texteDuBrouillon`. */
  readonly textes: Readonly<Partial<Record<Objet, string>>>
  readonly cohorte: ResumeDeCohorte | undefined
  /** Refused gesture, why the opening failed, or what an accepted file lacks; cleared by `effacerProblemes`. */
  readonly problemes: readonly Problem[]
  readonly comparaison: { readonly a: RefDeRegles; readonly b: RefDeRegles }
}

export interface GestesAtelier {
  editer(edition: Result<Edition>): Promise<boolean>
  /** An edit that brings a version into the draft: the version saved next comes from both. */
  fusionner(edition: Result<Edition>, version: string): Promise<boolean>
  /**
   * Records an act of approval, a signature or a key; nothing recorded is ever changed.
   * @param faire what to record, given all that was recorded before it
   * @returns why nothing was.
   */
  consigner(faire: (registre: Registre, quand: string) => Result<Consignation>): Promise<readonly Problem[]>
  /** What every act left, oldest first, once all of them are on disk. */
  lireJournal(): Promise<Result<Journal>>
  /** A document of a proposal; undefined when it is missing or altered. */
  lirePiece(hash: string): Promise<Result<PieceGardee | undefined>>
  /** Two contents whose effect on ranks `useImpact` measures. @returns the subject to follow. */
  mesurer(paire: Paire): Sujet
  /**
   * Text typed for a draft, comments allowed. When it cannot be read, the last good draft stays.
   * @param depuis the draft's text that it was typed from: if the draft says another by then, nothing is done
   * @returns why it cannot; `magasin-conflit` when the draft has moved; none when the draft says the text.
   */
  ecrireTexte(objet: 'cotation' | 'flux', texte: string, depuis?: string): Promise<readonly Problem[]>
  annuler(): Promise<void>
  retablir(): Promise<void>
  /**
   * Freezes a draft as a version; the draft goes on from it. A content already recorded keeps its version.
   * @returns the version; undefined when it could not be kept, as `problemes` says.
   */
  enregistrerVersion<G extends Genre>(
    fiche: { titre: string; auteur: string; message: string } & Cible<G>,
  ): Promise<Version<G> | undefined>
  /**
   * The draft of its object becomes the content of a version, as one undoable gesture.
   * @returns whether it is that version.
   */
  reprendreVersion(hash: string): Promise<boolean>
  /** Replaces the draft's content by a file's, as one undoable gesture; a bad file changes nothing. */
  importerCotation(fichier: File): Promise<readonly Problem[]>
  /** Replaces the draft of the flux rules by a file's, as one undoable gesture. */
  importerFlux(fichier: File): Promise<readonly Problem[]>
  /** Replaces the test cases by a file's, as one undoable gesture; a bad file changes nothing. */
  importerEssais(fichier: File): Promise<readonly Problem[]>
  /**
   * Keeps applications as test cases, with what the draft says of them.
   * @returns names of those that were kept before; undefined when nothing could be kept, as `problemes` says
   */
  garderCas(demandes: readonly DemandeAGarder[], options: OptionsDeGarde): Promise<readonly string[] | undefined>
  /**
   * Applications that show what the test cases do not show of the draft, read at the month of the cases.
   * @returns undefined when they could not be made, as `problemes` says
   */
  produireCas(): Promise<readonly DemandeProduite[] | undefined>
  /** Adds a scenario from a file and uses it, as one undoable gesture; the same id is replaced. */
  importerScenario(fichier: File): Promise<readonly Problem[]>
  /**
   * Reads a cohort file through the gate, keeps it and uses it; a bad file changes nothing.
   * @param correspondance what its columns mean, when they are not ours
   * @returns why it is refused.
   */
  importerCohorte(fichier: File, correspondance?: Correspondance): Promise<readonly Problem[]>
  /** Columns and lists of a cohort file, to give them a meaning; keeps nothing. */
  decrireCohorte(fichier: File): Promise<Result<TableauDecrit>>
  /** The imported cohort in use, for a computation that reads it whole; undefined for the synthetic one. */
  lireCohorte(): Promise<Result<CohorteGardee | undefined>>
  /** What an import would take or refuse; keeps nothing. @returns the number of applications, and what the file lacks. */
  essayerCohorte(fichier: File, correspondance: Correspondance): Promise<Result<number>>
  /** The synthetic cohort of a scenario as a file of our own format; undefined when it was stopped. */
  ecrireCohorte(scenario: Scenario): Promise<string | undefined>
  /** Reads a grid edited in a spreadsheet, off the page; changes nothing. */
  lireGrille(fichier: File): Promise<Result<Table>>
  /** Content whose effect on ranks is measured before it is kept (`useApercu`); none any more when undefined. */
  proposer(cotation: Cotation | undefined): void
  /** Back to the synthetic cohort of the scenario. */
  reprendreCohorteSynthetique(): Promise<void>
  choisirComparaison(choix: { a: RefDeRegles; b: RefDeRegles }): Promise<void>
  contenuDe(ref: RefDeRegles): Cotation
  /** Pseudonyms of the cohort that begin with a text, a few of them; none before the cohort is ready. */
  chercherCas(debut: string): Promise<readonly string[]>
  effacerProblemes(): void
}

/** Shipped contents, parsed by tests: `livres.ts`. */
export interface Livres {
  readonly cotation: Cotation
  readonly fluxStock: Flux
  readonly flux: Flux
  readonly villemandeur: Scenario
  readonly flamanderie: Scenario
  readonly ame: Scenario
}
