// English figures: comma in thousands, decimal point, true minus, per cent sign without a space.
import { creerFormats } from '../formats.ts'

const SUFFIXES: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
  other: 'th',
  zero: 'th',
  many: 'th',
}
const rangs = new Intl.PluralRules('en-GB', { type: 'ordinal' })

export const formats = creerFormats({
  locale: 'en-GB',
  milliers: ',',
  decimale: '.',
  avantPourCent: '',
  isSingulier: (n) => Math.abs(n) === 1,
  point: ['point', 'points'],
  ordinal: (n, dit) => `${dit}${SUFFIXES[rangs.select(n)]}`,
  mois: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
})

export const { compte, mois, nombre, ordinal, pluriel, points, pourCent, pourCentDixMille, signe } = formats
