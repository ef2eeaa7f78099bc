// Fichier engendré par scripts/generate.mjs : ne pas modifier à la main.
import type { Condition } from '../condition.ts'

/**
 * Identifiant stable : minuscules, chiffres et tirets.
 */
export type Slug = string
export type Texte = string
/**
 * Mois, AAAA-MM.
 */
export type Mois = string
export type PartDatee =
  | Part
  | {
      du: Mois
      valeur: Part
    }[]
/**
 * Part en dix-millièmes (2000 = 20 %).
 */
export type Part = number

/**
 * Jeu de règles de gestion en flux (ou de réservation en stock).
 */
export interface Flux {
  format: 'atelier-cil/flux@1'
  id: Slug
  titre: Texte
  base: {
    type: 'hypothese' | 'deliberation' | 'convention' | 'diaporama'
    reference: Texte
  }
  mode: 'stock' | 'flux'
  annees: {
    de: Mois
    a: Mois
  }
  /**
   * @minItems 1
   * @maxItems 50
   */
  contingents: Contingent[]
  /**
   * Base de calcul du flux ; partRetiree en dix-millièmes des libérations.
   */
  assiette: {
    /**
     * nette : les exclusions sortent d’abord.
     */
    calcul: 'nette' | 'brute'
    exclusions: Exclusion[]
    partRetiree: Chiffre
  }
  controleur: 'tirage' | 'deficit' | 'president' | 'annuel'
  report: 'annuel' | 'continu'
  arrondi: 'aucun' | 'inferieur' | 'proche' | 'superieur' | 'plusFortsRestes'
  /**
   * Un tour échu compte pour le réservataire.
   */
  tourConsomme?: boolean
  delaiPropositionMois?: number
  conventions?: {
    bailleur: Slug
    parts: {
      [k: string]: PartSourcee
    }
  }[]
  premiereLocation?: {
    regime: 'stock' | 'concertation' | 'flux'
    logements?: Chiffre
  }
  orientation?: {
    contingent: Slug
    residence?: Slug
    typologie?: 'T1' | 'T2' | 'T3' | 'T4' | 'T5'
    financement?: 'PLAI' | 'PLUS' | 'PLS' | 'PLI'
    poids: number
  }[]
  objectifs?: {
    id: Slug
    libelle: Texte
    part: Part
    source?: Texte
    hypothese?: Texte
  }[]
  /**
   * Constats admis, avec la raison.
   *
   * @maxItems 200
   */
  derogations?: {
    /**
     * Constat auquel on déroge : son code, puis ce sur quoi il porte.
     */
    constat: string
    raison: Texte
    auteur?: Texte
    /**
     * Chiffre pour lequel elle est donnée, en dix-millièmes : au-delà, le constat revient.
     */
    jusqua?: number
  }[]
}
/**
 * Droits d’un réservataire : part du flux, ou logements réservés en stock.
 */
export interface Contingent {
  id: Slug
  libelle: Texte
  reservataire: 'etat' | 'commune' | 'epci' | 'departement' | 'actionLogement' | 'bailleur' | 'defenseSante'
  part?: PartDatee
  hypothese?: Texte
  source?: Texte
  dont?: {
    id: Slug
    libelle: Texte
    part: PartDatee
    source?: Texte
  }[]
  logementsReserves?: Chiffre
  parFinancement?: {
    PLAI?: number
    PLUS?: number
    PLS?: number
    PLI?: number
  }
}
/**
 * Chiffre entier avec sa source, ou la mention d’une hypothèse de travail.
 */
export interface Chiffre {
  valeur: number
  hypothese?: Texte
  source?: Texte
}
export interface Exclusion {
  id: Slug
  libelle: Texte
  source: Texte
  conditions: Condition
}
export interface PartSourcee {
  part: PartDatee
  hypothese?: Texte
  source?: Texte
}
