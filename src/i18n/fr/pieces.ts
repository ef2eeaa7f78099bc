// Words of the shared pieces. Keys begin with `pieces`.
export const pieces = {
  piecesNiveau: ({ rang }: { rang: number }) => `niveau ${rang}`,
  piecesHyp: 'hyp.',
  piecesHypothese: 'Hypothèse de travail',
  piecesHypotheseDe: ({ sujet }: { sujet: string }) => `Hypothèse de travail : ${sujet}`,
  piecesSource: ({ source }: { source: string }) => `Source : ${source}`,
  piecesAnnuler: 'Annuler',
  piecesGraphique: 'Graphique',
  piecesTableau: 'Tableau',
  piecesAffichage: ({ titre }: { titre: string }) => `Affichage : ${titre}`,
  piecesBloquant: 'Bloquant',
  piecesVerifier: 'À vérifier',
  piecesInformation: 'Information',
} as const
