// Words of the shared pieces.
import type { Jumeau } from '../contrat.ts'
import type { pieces as fr } from '../fr/pieces.ts'
import { compte } from './nombres.ts'

const bornes = (min: string | undefined, max: string | undefined): string =>
  min === undefined ? '' : max === undefined ? `, ${min} or more` : `, between ${min} and ${max}`

export const pieces: Jumeau<typeof fr> = {
  piecesHyp: 'hyp.',
  piecesHypAide: ({ raison }) => `Working assumption: ${raison}`,
  piecesAnnuler: 'Cancel',
  piecesRelancer: 'Run again',
  piecesInterrompu: ({ titre }) => `${titre}: interrupted.`,
  piecesEchec: ({ titre }) => `${titre}: the computation did not succeed. Run it again, or reload the page.`,
  piecesDAvant: 'The figures shown are the previous ones.',
  piecesAutresProblemes: ({ n }) => `and ${compte(n, 'other problem', 'other problems')}`,
  piecesNombre: ({ entier, min, max }) => `Write a ${entier ? 'whole ' : ''}number${bornes(min, max)}.`,
  piecesDecimales: ({ recu, decimales }) => `${recu}: at most ${decimales === 1 ? 'one decimal' : 'two decimals'}.`,
}
