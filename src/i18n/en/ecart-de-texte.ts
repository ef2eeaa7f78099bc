// The two texts of a comparison side by side, in English.
import type { Jumeau } from '../contrat.ts'
import type { ecartDeTexte as fr } from '../fr/ecart-de-texte.ts'
import { compte, nombre } from './nombres.ts'

export const ecartDeTexte: Jumeau<typeof fr> = {
  vueDeLEcart: 'How to compare',
  vueEnPhrases: 'Sentences',
  vueEnTexte: 'JSON side by side',
  ecart: ({ rang, n }) =>
    rang === undefined ? compte(n, 'difference', 'differences') : `Difference ${nombre(rang + 1)} of ${nombre(n)}`,
  ecartPrecedent: 'Previous difference',
  ecartSuivant: 'Next difference',
}
