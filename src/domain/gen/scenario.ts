// Fichier engendré par scripts/generate.mjs : ne pas modifier à la main.
/**
 * Identifiant stable : minuscules, chiffres et tirets.
 */
export type Slug = string
export type Texte = string
/**
 * Mois, AAAA-MM.
 */
export type Mois = string

/**
 * Territoire, offre, demande et recette de cohorte.
 */
export interface Scenario {
  format: 'atelier-cil/scenario@1'
  id: Slug
  titre: Texte
  description?: Texte
  /**
   * Un scénario, ou plusieurs : le premier l’emporte.
   */
  inclut?: Slug | Slug[]
  perimetre: Slug
  moisReference: Mois
  horizon: {
    de: Mois
    a: Mois
  }
  /**
   * @maxItems 31
   */
  communes?: Commune[]
  bailleurs?: Bailleur[]
  residences?: Residence[]
  parTypologie?: {
    T1?: number
    T2?: number
    T3?: number
    T4?: number
    T5?: number
    source?: Texte
    hypothese?: Texte
  }
  contingentCommunal?: {
    logements: number
    parFinancement: ParFinancement
    source: Texte
  }
  livraisons?: Livraison[]
  /**
   * Libérations par an, en dix-millièmes du parc, par typologie.
   */
  rotation?: {
    T1: Chiffre
    T2: Chiffre
    T3: Chiffre
    T4: Chiffre
    T5: Chiffre
  }
  /**
   * File de la demande ; retraitParMois en dix-millièmes.
   */
  demande?: {
    actives: Chiffre
    entreesParMois: Chiffre
    locationsParMois: Chiffre
    retraitParMois: Chiffre
  }
  cohorte?: Cohorte
  /**
   * Réglages de la simulation des attributions.
   */
  simulation?: {
    /**
     * Paramètres de la simulation, bornés par la liste du moteur ; ceux qui manquent ont leur valeur par défaut.
     */
    parametres?: {
      [k: string]: Chiffre
    }
    souhaits?: 'respectes' | 'etatLibre' | 'ignores'
    ordreDesGrilles?: 'points' | 'rangRelatif' | 'partMutations'
    eligibilite?: 'reglementaire' | 'ouverte'
    /**
     * Typologies admises pour 1, 2, 3… personnes ; la dernière ligne vaut au-delà.
     *
     * @minItems 1
     * @maxItems 20
     */
    occupation?: ('T1' | 'T2' | 'T3' | 'T4' | 'T5')[][]
    occupationHypothese?: Texte
    /**
     * Plafonds de ressources par année, en euros de revenu fiscal de référence N-2 ; PLS = 1,30 × PLUS.
     *
     * @minItems 1
     * @maxItems 50
     */
    plafonds?: {
      annee: number
      PLAI: Plafond
      PLUS: Plafond
      source?: Texte
      hypothese?: Texte
    }[]
  }
  /**
   * Logements du parc par financement.
   */
  parFinancement?: {
    PLAI: number
    PLUS: number
    PLS: number
    PLI: number
    source?: Texte
    hypothese?: Texte
  }
}
export interface Commune {
  id: Slug
  libelle: Texte
}
export interface Bailleur {
  id: Slug
  libelle: Texte
  logements: Chiffre
}
/**
 * Chiffre entier avec sa source, ou la mention d’une hypothèse de travail.
 */
export interface Chiffre {
  valeur: number
  hypothese?: Texte
  source?: Texte
}
export interface Residence {
  id: Slug
  libelle: Texte
  bailleur: Slug
  commune: Slug
  logements: number
  /**
   * null : inconnu.
   */
  qpv?: boolean | null
  parTypologie?: ParTypologie
  source?: Texte
  hypothese?: Texte
}
export interface ParTypologie {
  T1?: number
  T2?: number
  T3?: number
  T4?: number
  T5?: number
}
export interface ParFinancement {
  PLAI?: number
  PLUS?: number
  PLS?: number
  PLI?: number
}
export interface Livraison {
  id: Slug
  libelle: Texte
  genre?: Texte
  commune: Slug
  /**
   * null : bailleur inconnu.
   */
  bailleur: string | null
  logements: number
  parTypologie: ParTypologie
  parFinancement: ParFinancement
  mois: {
    valeur: Mois
    hypothese?: Texte
    source?: Texte
  }
  reservationCommunaleEnStock?: {
    valeur: number
    hypothese: Texte
    lectures: {
      valeur: number
      libelle: Texte
      hypothese: Texte
    }[]
  }
  concertation?: Chiffre
  source: Texte
}
/**
 * Recette de la cohorte synthétique.
 */
export interface Cohorte {
  recette: 'marges@1'
  n: number
  graine: number
  source?: Texte
  hypothese?: Texte
  /**
   * Marges voulues, en dix-millièmes ; chaque marge complète totalise 10 000.
   */
  marges: {
    [k: string]: Marge
  }
  parametres: {
    [k: string]: Chiffre
  }
}
export interface Marge {
  [k: string]: number
}
/**
 * Plafonds des catégories 1 à 6, puis par personne en plus.
 */
export interface Plafond {
  /**
   * @minItems 6
   * @maxItems 6
   */
  categories: number[]
  parPersonne: number
}
