// Fichier engendré par scripts/generate.mjs : ne pas modifier à la main.
interface MotsDuFait {
  readonly libelle: string
  readonly sujet: string
  readonly aide: string
}
interface OuiNon {
  readonly phrases: { readonly vrai: string; readonly faux: string }
}
interface Valeurs<V extends string> {
  readonly valeurs: Readonly<Record<V, string>>
}
interface Preuve {
  readonly justificatif: string
}

/** Les mots de chaque fait du dictionnaire, à dire dans une autre langue. */
export interface MotsDesFaits {
  readonly typeDemande: MotsDuFait & Valeurs<'primo' | 'mutation'>
  readonly moisDepot: MotsDuFait
  readonly trancheAge: MotsDuFait & Valeurs<'moins25' | '25a29' | '30a39' | '40a49' | '50a64' | '65plus'>
  readonly situationFamiliale: MotsDuFait & Valeurs<'celibataire' | 'marie' | 'pacse' | 'concubin' | 'separe' | 'divorceEnCours' | 'divorce' | 'veuf'> & Preuve
  readonly adultes: MotsDuFait
  readonly enfantsMineurs: MotsDuFait
  readonly enfantsMoins14: MotsDuFait
  readonly enfantsANaitre: MotsDuFait
  readonly situationProfessionnelle: MotsDuFait & Valeurs<'cdi' | 'cddInterim' | 'independant' | 'agricole' | 'chomage' | 'apprenti' | 'etudiant' | 'retraite' | 'autre'> & Preuve
  readonly situationProfessionnelleConjoint: MotsDuFait & Valeurs<'cdi' | 'cddInterim' | 'independant' | 'agricole' | 'chomage' | 'apprenti' | 'etudiant' | 'retraite' | 'autre'>
  readonly travailleurEssentiel: MotsDuFait & OuiNon
  readonly agentPublic: MotsDuFait & OuiNon
  readonly salarieActionLogement: MotsDuFait & OuiNon
  readonly ressourcesMensuellesEuros: MotsDuFait & Preuve
  readonly revenuFiscalReferenceEuros: MotsDuFait & Preuve
  readonly loyerNetAidesEuros: MotsDuFait & Preuve
  readonly logementActuel: MotsDuFait & Valeurs<'locataireHlm' | 'locatairePrive' | 'proprietaire' | 'sousLocataire' | 'foyer' | 'structureHebergement' | 'hotel' | 'camping' | 'parentsEnfants' | 'hebergeTiers' | 'titreGratuit' | 'logementFonction' | 'squat' | 'rue' | 'ase' | 'act'> & Preuve
  readonly piecesActuelles: MotsDuFait
  readonly surfaceActuelleM2: MotsDuFait
  readonly motifs: MotsDuFait & Valeurs<'sansLogement' | 'demolition' | 'indigne' | 'congeReprise' | 'expulsion' | 'violences' | 'handicap' | 'sante' | 'tropCher' | 'tropGrand' | 'separation' | 'decohabitation' | 'tropPetit' | 'futureUnion' | 'regroupementFamilial' | 'assistantMaternel' | 'voisinage' | 'mutationPro' | 'rapprochementTravail' | 'rapprochementServices' | 'rapprochementFamille' | 'proprietaireEnDifficulte' | 'autre'>
  readonly typologiesSouhaitees: MotsDuFait & Valeurs<'T1' | 'T2' | 'T3' | 'T4' | 'T5'>
  readonly communesSouhaitees: MotsDuFait
  readonly handicap: MotsDuFait & OuiNon & Preuve
  readonly besoinLogementAdapte: MotsDuFait & OuiNon
  readonly dalo: MotsDuFait & Valeurs<'non' | 'reconnu'> & Preuve
  readonly labels: MotsDuFait & Valeurs<'pdalhpd' | 'accordCollectif' | 'siao' | 'ase' | 'act' | 'violencesConjugales' | 'violencesSexuelles' | 'traite' | 'sortieProstitution' | 'mariageForce' | 'repriseActivite' | 'emancipe' | 'relogement'> & Preuve
  readonly refusInjustifies: MotsDuFait
  readonly lienLocal: MotsDuFait & OuiNon
  readonly jeuneMenage: MotsDuFait & OuiNon
  readonly ancienneteMois: MotsDuFait
  readonly personnes: MotsDuFait
  readonly unitesConsommationDixiemes: MotsDuFait
  readonly premierQuartile: MotsDuFait & OuiNon
  readonly effortExcessif: MotsDuFait & OuiNon
  readonly tauxEffortPourMille: MotsDuFait
  readonly suroccupation: MotsDuFait & OuiNon
  readonly sousOccupation: MotsDuFait & OuiNon
  readonly typologiePrincipale: MotsDuFait & Valeurs<'T1' | 'T2' | 'T3' | 'T4' | 'T5'>
  readonly bailleur: MotsDuFait
  readonly residence: MotsDuFait
  readonly typologie: MotsDuFait & Valeurs<'T1' | 'T2' | 'T3' | 'T4' | 'T5'>
  readonly financement: MotsDuFait & Valeurs<'PLAI' | 'PLUS' | 'PLS' | 'PLI'>
  readonly qpv: MotsDuFait & OuiNon
  readonly premiereLocation: MotsDuFait & OuiNon
  readonly emploiVacance: MotsDuFait & Valeurs<'locationOrdinaire' | 'mutationInterne' | 'renovationUrbaine' | 'habitatIndigne' | 'vente' | 'defenseSante'>
}
