// The two texts of a comparison side by side, in French. Loaded with the page of the versions.
import { compte, nombre } from './nombres.ts'

export const ecartDeTexte = {
  vueDeLEcart: 'Façon de comparer',
  vueEnPhrases: 'Phrases',
  vueEnTexte: 'Texte JSON côte à côte',
  ecart: ({ rang, n }: { rang: number | undefined; n: number }) =>
    rang === undefined ? compte(n, 'écart de texte', 'écarts de texte') : `Écart ${nombre(rang + 1)} sur ${nombre(n)}`,
  ecartPrecedent: 'Écart précédent',
  ecartSuivant: 'Écart suivant',
}
