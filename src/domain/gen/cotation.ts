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
export type PointsDates =
  | PointsEntiers
  | {
      du: Mois
      valeur: PointsEntiers
    }[]
/**
 * Points, entiers.
 */
export type PointsEntiers = number
export type PointsDeGrille =
  | ValeurDePoints
  | {
      du: Mois
      valeur: ValeurDePoints
    }[]
/**
 * null : points du niveau ; entier ; ou barème progressif.
 */
export type ValeurDePoints = (number | null) | Progressif

/**
 * Jeu de règles de cotation (model.md §3).
 */
export interface Cotation {
  format: 'atelier-cil/cotation@1'
  id: Slug
  titre: Texte
  /**
   * Fondement des points.
   */
  base: {
    type: 'hypothese' | 'deliberation'
    reference: Texte
  }
  parametres: {
    seuilPremierQuartileEuros: Parametre
    delaiAnormalMois: Parametre
  }
  /**
   * @minItems 1
   * @maxItems 99
   */
  niveaux: Niveau[]
  /**
   * @maxItems 1000
   */
  groupes?: Groupe[]
  /**
   * Conditions nommées, réutilisables.
   */
  conditions?: {
    [k: string]: Condition
  }
  /**
   * @minItems 1
   * @maxItems 5000
   */
  criteres: Critere[]
  grilles: {
    primo: Grille
    mutation: Grille
  }
}
/**
 * Valeur réglable ; porte une source ou la mention d’une hypothèse de travail.
 */
export interface Parametre {
  valeur:
    | number
    | {
        du: Mois
        valeur: number
      }[]
  annee?: number
  hypothese?: Texte
  source?: Texte
}
/**
 * Niveau de priorité ; le rang 1 passe le premier.
 */
export interface Niveau {
  rang: number
  id: Slug
  libelle: Texte
  /**
   * Jeton de couleur, n1 à n12.
   */
  couleur: string
  points: PointsDates
}
export interface Groupe {
  id: Slug
  libelle?: Texte
  /**
   * Seul le meilleur critère rempli du groupe compte.
   */
  regle: 'meilleur'
  /**
   * @minItems 1
   */
  criteres: Slug[]
}
export interface Critere {
  id: Slug
  libelle: Texte
  /**
   * Rang du niveau de priorité.
   */
  niveau: number
  nature: 'obligatoire' | 'objectif' | 'facultatif'
  /**
   * Nommé dans le diaporama du plan.
   */
  diaporama?: boolean
  source: Source
  conditions: Condition
  explicationDemandeur?: Texte
  explicationAgent?: Texte
  justificatif?: Texte
  sensibilite?: 'normale' | 'haute'
}
/**
 * D’où vient le critère.
 */
export interface Source {
  type: 'diaporama' | 'loi' | 'publie' | 'hypothese'
  reference: Texte
}
/**
 * Points d’un public : primo-demandeurs ou mutations.
 */
export interface Grille {
  /**
   * Ordre : aux points ; DALO d’abord ; meilleur niveau d’abord.
   */
  mode: 'points' | 'dalo-puis-points' | 'niveau-puis-points'
  /**
   * Points par critère ; critère absent : hors grille.
   */
  points: {
    [k: string]: PointsDeGrille
  }
}
/**
 * Points selon l’ancienneté : min(plafond, parPas × ⌊ancienneteMois ÷ pas⌋ + bonus si ancienneteMois > apres).
 */
export interface Progressif {
  /**
   * Nombre de mois d’un pas.
   */
  pas: number
  /**
   * Points par pas entier.
   */
  parPas: number
  /**
   * Points au plus, bonus compris.
   */
  plafond: number
  /**
   * Points ajoutés, dans le plafond, au-delà de « apres ».
   */
  bonus?: number
  /**
   * Nombre de mois, ou nom d’un paramètre.
   */
  apres?: number | string
}
