// Words of the shared pieces. Keys begin with `pieces`.
import { compte } from './nombres.ts'

export const pieces = {
  piecesHyp: 'hyp.',
  piecesAnnuler: 'Annuler',
  piecesRelancer: 'Relancer',
  piecesInterrompu: ({ titre }: { titre: string }) => `${titre} : interrompu.`,
  piecesEchec: ({ titre }: { titre: string }) => `${titre} : le calcul n’a pas abouti. Relancez, ou rechargez la page.`,
  piecesDAvant: 'Les chiffres affichés sont d’avant.',
  piecesAutresProblemes: ({ n }: { n: number }) => `et ${compte(n, 'autre problème', 'autres problèmes')}`,
} as const
