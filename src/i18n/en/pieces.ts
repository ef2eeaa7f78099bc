// Words of the shared pieces.
import type { Jumeau } from '../contrat.ts'
import type { pieces as fr } from '../fr/pieces.ts'
import { compte } from './nombres.ts'

export const pieces: Jumeau<typeof fr> = {
  piecesHyp: 'hyp.',
  piecesAnnuler: 'Cancel',
  piecesRelancer: 'Run again',
  piecesInterrompu: ({ titre }) => `${titre}: interrupted.`,
  piecesEchec: ({ titre }) => `${titre}: the computation did not succeed. Run it again, or reload the page.`,
  piecesDAvant: 'The figures shown are the previous ones.',
  piecesAutresProblemes: ({ n }) => `and ${compte(n, 'other problem', 'other problems')}`,
}
