// Words of the shared pieces. Keys begin with `pieces`.
import { INSECABLE } from '../signes.ts'
import { compte } from './nombres.ts'

/** « , entre 0 % et 100 % », « , à partir de 0 ». */
const bornes = (min: string | undefined, max: string | undefined): string =>
  min === undefined ? '' : max === undefined ? `, à partir de ${min}` : `, entre ${min} et ${max}`

export const pieces = {
  piecesHyp: 'hyp.',
  piecesHypAide: ({ raison }: { raison: string }) => `Hypothèse de travail : ${raison}`,
  piecesAnnuler: 'Annuler',
  piecesRelancer: 'Relancer',
  piecesInterrompu: ({ titre }: { titre: string }) => `${titre} : interrompu.`,
  piecesEchec: ({ titre }: { titre: string }) => `${titre} : le calcul n’a pas abouti. Relancez, ou rechargez la page.`,
  piecesDAvant: 'Les chiffres affichés sont d’avant.',
  piecesAutresProblemes: ({ n }: { n: number }) => `et ${compte(n, 'autre problème', 'autres problèmes')}`,
  piecesNombre: ({ entier, min, max }: { entier: boolean; min: string | undefined; max: string | undefined }) =>
    `Écrivez un nombre${entier ? ' entier' : ''}${bornes(min, max)}.`,
  piecesDecimales: ({ recu, decimales }: { recu: string; decimales: number }) =>
    `${recu}${INSECABLE}: ${decimales === 1 ? 'une décimale' : 'deux décimales'} au plus.`,
} as const
