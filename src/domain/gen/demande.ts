// Fichier engendré par scripts/generate.mjs : ne pas modifier à la main.
/** Faits de base d’une demande ; un mois est l’entier année × 12 + mois − 1. */
export interface FaitsDemande {
  /** Type de demande */
  readonly typeDemande: 'primo' | 'mutation'
  /** Mois de dépôt */
  readonly moisDepot: number
  /** Tranche d’âge */
  readonly trancheAge: 'moins25' | '25a29' | '30a39' | '40a49' | '50a64' | '65plus'
  /** Situation familiale */
  readonly situationFamiliale: 'celibataire' | 'marie' | 'pacse' | 'concubin' | 'separe' | 'divorceEnCours' | 'divorce' | 'veuf'
  /** Adultes (personnes) */
  readonly adultes: number
  /** Enfants mineurs (personnes) */
  readonly enfantsMineurs: number
  /** Enfants de moins de 14 ans (personnes) */
  readonly enfantsMoins14: number
  /** Enfants à naître (personnes) */
  readonly enfantsANaitre: number
  /** Situation professionnelle */
  readonly situationProfessionnelle: 'cdi' | 'cddInterim' | 'independant' | 'agricole' | 'chomage' | 'apprenti' | 'etudiant' | 'retraite' | 'autre'
  /** Situation professionnelle du conjoint */
  readonly situationProfessionnelleConjoint: 'cdi' | 'cddInterim' | 'independant' | 'agricole' | 'chomage' | 'apprenti' | 'etudiant' | 'retraite' | 'autre' | null
  /** Travailleur essentiel */
  readonly travailleurEssentiel: boolean
  /** Agent public */
  readonly agentPublic: boolean
  /** Salarié Action Logement */
  readonly salarieActionLogement: boolean
  /** Ressources mensuelles (euros) */
  readonly ressourcesMensuellesEuros: number | null
  /** Revenu fiscal de référence N‑2 (euros) */
  readonly revenuFiscalReferenceEuros: number | null
  /** Loyer net des aides (euros) */
  readonly loyerNetAidesEuros: number | null
  /** Logement actuel */
  readonly logementActuel: 'locataireHlm' | 'locatairePrive' | 'proprietaire' | 'sousLocataire' | 'foyer' | 'structureHebergement' | 'hotel' | 'camping' | 'parentsEnfants' | 'hebergeTiers' | 'titreGratuit' | 'logementFonction' | 'squat' | 'rue' | 'ase' | 'act'
  /** Pièces du logement actuel (pieces) */
  readonly piecesActuelles: number | null
  /** Surface du logement actuel (m2) */
  readonly surfaceActuelleM2: number | null
  /** Motifs de la demande */
  readonly motifs: readonly ('sansLogement' | 'demolition' | 'indigne' | 'congeReprise' | 'expulsion' | 'violences' | 'handicap' | 'sante' | 'tropCher' | 'tropGrand' | 'separation' | 'decohabitation' | 'tropPetit' | 'futureUnion' | 'regroupementFamilial' | 'assistantMaternel' | 'voisinage' | 'mutationPro' | 'rapprochementTravail' | 'rapprochementServices' | 'rapprochementFamille' | 'proprietaireEnDifficulte' | 'autre')[]
  /** Typologies souhaitées */
  readonly typologiesSouhaitees: readonly ('T1' | 'T2' | 'T3' | 'T4' | 'T5')[]
  /** Communes souhaitées */
  readonly communesSouhaitees: readonly (string)[]
  /** Handicap */
  readonly handicap: boolean
  /** Besoin d’un logement adapté */
  readonly besoinLogementAdapte: boolean
  /** DALO */
  readonly dalo: 'non' | 'reconnu'
  /** Labels */
  readonly labels: readonly ('pdalhpd' | 'accordCollectif' | 'siao' | 'ase' | 'act' | 'violencesConjugales' | 'violencesSexuelles' | 'traite' | 'sortieProstitution' | 'mariageForce' | 'repriseActivite' | 'emancipe' | 'relogement')[]
  /** Refus non justifiés (refus) */
  readonly refusInjustifies: number
  /** Lien local */
  readonly lienLocal: boolean
  /** Jeune ménage */
  readonly jeuneMenage: boolean
}
/** Faits déduits d’une demande. */
export interface FaitsDerives {
  /** Ancienneté de la demande (mois) */
  readonly ancienneteMois: number
  /** Personnes du ménage (personnes) */
  readonly personnes: number
  /** Unités de consommation (dixièmes) (dixiemesUC) */
  readonly unitesConsommationDixiemes: number
  /** Premier quartile de ressources */
  readonly premierQuartile: boolean | null
  /** Taux d’effort excessif */
  readonly effortExcessif: boolean | null
  /** Taux d’effort (‰) (pourMille) */
  readonly tauxEffortPourMille: number | null
  /** Suroccupation */
  readonly suroccupation: boolean | null
  /** Sous-occupation */
  readonly sousOccupation: boolean | null
  /** Typologie principale */
  readonly typologiePrincipale: 'T1' | 'T2' | 'T3' | 'T4' | 'T5'
}
