// What the page asks of the engine's worker, and what comes back. Types only: the page imports them without the engine.
// Every long call takes `progres` (a share in ]0, 1]) and returns `undefined` when `annuler` stopped it.
import type { Constat } from '~/analysis/checks/constat.ts'
import type { Comparaison } from '~/analysis/compare.ts'
import type { Couverture } from '~/analysis/couverture.ts'
import type { Deplacements } from '~/analysis/deplacements.ts'
import type { Couverture as CouvertureDesCas } from '~/analysis/essais/couverture.ts'
import type { DemandeAGarder, DemandeProduite, Garde, OptionsDeGarde } from '~/analysis/essais/garder.ts'
import type { Rejeu } from '~/analysis/essais/rejouer.ts'
import type { MouvementDeGroupe, PassagesDeNiveau, PassagesDeRang } from '~/analysis/mouvements.ts'
import type { LigneDemande } from '~/domain/cohorte.ts'
import type { Cotation, NomDeGrille } from '~/domain/cotation.ts'
import type { Dossier, Edition } from '~/domain/edition.ts'
import type { Essais } from '~/domain/essais.ts'
import type { Flux } from '~/domain/flux.ts'
import type { Problem, Result } from '~/domain/problem.ts'
import type { Scenario, Typologie } from '~/domain/scenario.ts'
import type { CritereDeplace, Explication } from '~/engine/explain.ts'
import type { Correspondance, TableauDecrit } from '~/exchange/correspondance.ts'
import type { EcartDeMarge, Temoin } from '~/simulation/marges.ts'
import type { Table } from '~/exchange/grille-table.ts'
import type { Reponses } from './reponses.ts'

/** D’où vient la cohorte : la recette d’un scénario, ou un fichier CSV déjà lu et gardé dans le magasin. */
export type SourceDeCohorte =
  | { readonly genre: 'recette'; readonly scenario: Scenario }
  | { readonly genre: 'fichier'; readonly csv: string; readonly nom: string }

export interface ResumeDeCohorte {
  readonly hash: string
  readonly n: number
  readonly synthetique: boolean
  /** Seed of the recipe; absent for a file. */
  readonly graine: number | undefined
  /** File name, or title of the scenario. */
  readonly nom: string
}

/** Fichier de cohorte accepté : le texte canonique à garder, jamais les octets reçus. */
export interface CohorteLue {
  readonly csv: string
  readonly hash: string
  readonly n: number
  readonly avertissements: readonly Problem[]
}

/** Ce qu’une cohorte synthétique a obtenu des marges de sa recette, et de chiffres que la recette ne fixe pas. */
export interface MargesDeCohorte {
  readonly n: number
  readonly ecarts: readonly EcartDeMarge[]
  readonly temoins: readonly Temoin[]
}

/** Ce dont un résultat est la fonction (model.md §4). */
export interface Empreintes {
  readonly moteur: string
  readonly regles: readonly string[]
  readonly cohorte: string
  readonly mois: string
}

/** Ce que la page Règles montre d’un jeu de règles sur la cohorte. */
export interface Bilan {
  readonly n: number
  readonly couvertures: Readonly<Record<NomDeGrille, Couverture>>
  readonly constats: readonly Constat[]
  readonly empreintes: Empreintes
}

/** Une demande dans une liste de cas. */
export interface CasListe {
  readonly id: string
  readonly grille: NomDeGrille
  readonly typologie: Typologie
  readonly rangA: number
  readonly rangB: number
  readonly scoreA: number
  readonly scoreB: number
  /** Ranks of the best levels; the number of levels + 1 when none. */
  readonly niveauA: number
  readonly niveauB: number
}

export interface ComparaisonDePage {
  readonly comparaison: Omit<Comparaison, 'ecarts'>
  /** Rows whose rank or score differs. */
  readonly ecarts: number
  readonly niveaux: PassagesDeNiveau
  readonly rangs: Readonly<Record<NomDeGrille, PassagesDeRang>>
  readonly groupes: readonly MouvementDeGroupe[]
  /** At most 50 each, the greatest moves first. */
  readonly gagnent: readonly CasListe[]
  readonly perdent: readonly CasListe[]
  /** Whether the cohort describes nobody; when it is real, the view masks its small counts. */
  readonly synthetique: boolean
  readonly empreintes: Empreintes
}

/** Un cas ouvert : le ménage, ses deux explications, et les critères qui l’ont déplacé. */
export interface CasOuvert {
  readonly demande: LigneDemande
  readonly a: Explication
  readonly b: Explication
  readonly deplacements: readonly CritereDeplace[]
}

/** Ce qu’un changement de règles déplacerait, avant de le garder. */
export interface Apercu {
  readonly grilles: Readonly<Record<NomDeGrille, Deplacements>>
  /** Blocking findings on the rules as they are, and as they would be. */
  readonly bloquants: { readonly avant: readonly Constat[]; readonly apres: readonly Constat[] }
  /** Whether the cohort describes nobody; when it is real, the view masks its small counts. */
  readonly synthetique: boolean
}

/** Effet d’un contenu sur l’ordre des demandes. */
export interface ImpactDePage {
  readonly n: number
  readonly changentDeRang: number
  readonly changentDePoints: number
  /** Whether the cohort describes nobody; when it is real, the view masks its small counts. */
  readonly synthetique: boolean
  readonly empreintes: Empreintes
}

export type Progres = (part: number) => void

/** The worker's calls. Rule sets come already parsed. */
export interface Moteur {
  /** Generates or reads the cohort that later calls use; the same source twice costs nothing. */
  preparerCohorte(source: SourceDeCohorte, mois: string, progres?: Progres): Promise<ResumeDeCohorte | undefined>
  /** Columns and lists of a foreign CSV, for its mapping; nothing of a column that the gate refuses. */
  decrireFichierCohorte(octets: ArrayBuffer, nom: string): Promise<Result<TableauDecrit>>
  /** Reads a CSV through the gate, without keeping it. @param correspondance when its columns are not ours */
  lireFichierCohorte(
    octets: ArrayBuffer,
    nom: string,
    mois: string,
    correspondance?: Correspondance,
  ): Promise<Result<CohorteLue>>
  /** Generates the cohort of a scenario and reads its margins back. @param seuil of the first quartile, euros a year */
  margesObtenues(scenario: Scenario, seuil: number, progres?: Progres): Promise<MargesDeCohorte | undefined>
  /** The cohort of a scenario as a file of our own format. */
  ecrireCohorte(scenario: Scenario, progres?: Progres): Promise<string | undefined>
  /** Reads a rule set that can be read at the month, off the page: validators stay here. */
  lireFichierCotation(octets: ArrayBuffer, nom: string, mois: string): Promise<Result<Cotation>>
  lireFichierFlux(octets: ArrayBuffer, nom: string): Promise<Result<Flux>>
  /** Reads a grid edited in a spreadsheet, CSV or Excel, as a table of texts. */
  lireFichierGrille(octets: ArrayBuffer, nom: string): Promise<Result<Table>>
  /** @param territoires scenarios that the file may include, by id */
  lireFichierScenario(
    octets: ArrayBuffer,
    nom: string,
    territoires: Readonly<Record<string, Scenario>>,
  ): Promise<Result<Scenario>>
  /** Reads a typed text, comments allowed. */
  lireTexte<O extends 'cotation' | 'flux'>(objet: O, texte: string, mois: string): Promise<Result<Dossier[O]>>
  bilan(cotation: Cotation, mois: string, progres?: Progres): Promise<Bilan | undefined>
  /** Weights, coverage, ties, crossing times, piles and cliffs of a rule set on the cohort. */
  reponses(cotation: Cotation, mois: string, scenario: Scenario, progres?: Progres): Promise<Reponses | undefined>
  comparer(
    a: Cotation,
    b: Cotation,
    mois: string,
    scenario: Scenario,
    progres?: Progres,
  ): Promise<ComparaisonDePage | undefined>
  /** How many applications `apres` would move, and which findings would block. */
  apercu(avant: Cotation, apres: Cotation, mois: string, progres?: Progres): Promise<Apercu | undefined>
  /** How many applications `apres` would move, and nothing else. */
  impact(avant: Cotation, apres: Cotation, mois: string, progres?: Progres): Promise<ImpactDePage | undefined>
  ouvrirCas(a: Cotation, b: Cotation, mois: string, id: string): Promise<CasOuvert | undefined>
  /** Reads test cases that the rule set can be run on. @returns the edition that puts them in the place of `essais` */
  lireFichierEssais(octets: ArrayBuffer, nom: string, cotation: Cotation, essais: Essais): Promise<Result<Edition>>
  /** The test cases run again; no cohort is needed. @returns undefined when the rule set has no value at their month */
  rejouer(cotation: Cotation, essais: Essais): Promise<Rejeu | undefined>
  /** What the test cases show of the rule set. @param mois of the page, for a set without any case */
  couvrirEssais(cotation: Cotation, essais: Essais, mois: string): Promise<CouvertureDesCas | undefined>
  /** Applications that show what the test cases do not, read at their month. */
  produireCas(cotation: Cotation, essais: Essais, mois: string): Promise<readonly DemandeProduite[]>
  /** Applications made into test cases. */
  garderCas(
    cotation: Cotation,
    essais: Essais,
    demandes: readonly DemandeAGarder[],
    options: OptionsDeGarde,
  ): Promise<Result<Garde>>
  /** Pseudonyms that begin with a text, at most 20: to look a case up. */
  chercherCas(debut: string): Promise<readonly string[]>
  /** Stops the call under way, if any. */
  annuler(): Promise<void>
}
