// French figures: narrow no-break space in thousands, decimal comma, true minus.
// Source of the conventions: Lexique des règles typographiques en usage à l’Imprimerie nationale.
import { creerFormats } from '../formats.ts'
import { FINE } from '../signes.ts'

export const formats = creerFormats({
  locale: 'fr-FR',
  milliers: FINE,
  decimale: ',',
  avantPourCent: FINE,
  isSingulier: (n) => Math.abs(n) < 2,
  point: ['point', 'points'],
  ordinal: (n, dit) => `${dit}${n === 1 ? 'er' : 'e'}`,
  mois: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
})

export const { compte, mois, nombre, ordinal, pluriel, points, pourCent, pourCentDixMille, signe } = formats
