// Fichier engendré par scripts/generate.mjs : ne pas modifier à la main.
export type Texte = string

/**
 * Dictionnaire des faits : moteur des schémas, formulaires, colonnes, imports et exports.
 */
export interface Faits {
  format: 'atelier-cil/faits@1'
  demande: Fait[]
  derives: Derive[]
  logement: Fait[]
}
/**
 * Fait déclaré d’une demande ou d’un logement.
 */
export interface Fait {
  id: string
  libelle: Texte
  type: 'boolean' | 'enum' | 'set' | 'integer' | 'month'
  sujet: string
  pluriel?: boolean
  aide: Texte
  rubrique: Texte
  nullable: boolean
  sensibilite: 'normale' | 'haute'
  valeurs?: Valeur[]
  ouvert?: boolean
  unite?: 'personnes' | 'euros' | 'pieces' | 'm2' | 'refus' | 'mois' | 'dixiemesUC' | 'pourMille'
  min?: number
  phrases?: Phrases
  justificatif?: Texte
}
export interface Valeur {
  id: string
  libelle: Texte
}
export interface Phrases {
  vrai: Texte
  faux: Texte
}
/**
 * Fait déduit, déclaré une fois.
 */
export interface Derive {
  id: string
  libelle: Texte
  type: 'boolean' | 'enum' | 'integer'
  sujet: string
  nullable: boolean
  formule: Texte
  expression: unknown[]
  source: Texte
  unite?: 'personnes' | 'mois' | 'dixiemesUC' | 'pourMille'
  min?: number
  valeurs?: Valeur[]
  phrases?: Phrases
}
