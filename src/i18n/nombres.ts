// French figures: narrow no-break space in thousands, decimal comma, true minus, no clock. Intl does the rounding (half
// away from zero on the decimal value); the separators are set here so that every ICU version prints the same bytes.
// Source of the conventions: Lexique des règles typographiques en usage à l’Imprimerie nationale.
import { readMois } from '~/domain/mois.ts'

/** U+202F, before ; ? ! % and between thousands. */
export const FINE = '\u202F'
/** U+00A0, before the colon, inside « » and between a number and its noun. */
export const INSECABLE = '\u00A0'
/** U+2212, the true minus. */
export const MOINS = '\u2212'

/** The spaces of a text typed with plain ones: contents, messages of the command line. */
export const espacer = (texte: string): string =>
  texte.replaceAll(/ (?=[;?!%])/g, FINE).replaceAll(/ (?=[:»])|(?<=«) /g, INSECABLE)

const SEPARATEURS: Readonly<Record<string, string>> = { group: FINE, decimal: ',', minusSign: MOINS, plusSign: '+' }
const formats = new Map<string, Intl.NumberFormat>()

function format(n: number, decimales: number, signDisplay: 'negative' | 'exceptZero'): string {
  const cle = `${signDisplay}${decimales}`
  let found = formats.get(cle)
  if (found === undefined) {
    found = new Intl.NumberFormat('fr-FR', {
      minimumFractionDigits: decimales,
      maximumFractionDigits: decimales,
      useGrouping: true,
      signDisplay,
    })
    formats.set(cle, found)
  }
  return found
    .formatToParts(n)
    .map((part) => SEPARATEURS[part.type] ?? part.value)
    .join('')
}

/** `nombre(4172)` → « 4 172 »; `nombre(-2.84, 1)` → « −2,8 »; what rounds to zero has no sign; not finite → « — ». */
export const nombre = (n: number, decimales = 0): string =>
  Number.isFinite(n) ? format(n, decimales, 'negative') : '—'

/** With its sign: « +4,3 », « −4,4 », « 0 ». For gaps. */
export const signe = (n: number, decimales = 0): string =>
  Number.isFinite(n) ? format(n, decimales, 'exceptZero') : '—'

/** @param part a fraction of one (0.076 → « 7,6 % »); for shares kept as ten-thousandths see `pourCentDixMille`. */
export const pourCent = (part: number, decimales = 1): string => `${nombre(part * 100, decimales)}${FINE}%`

/** @param part a share of the model, in ten-thousandths: 2000 → « 20 % », 757 with one decimal → « 7,6 % ». */
export const pourCentDixMille = (part: number, decimales = 0): string => `${nombre(part / 100, decimales)}${FINE}%`

/** The right word alone: 0, 1 and 1,9 are singular in French. */
export const pluriel = (n: number, un: string, plusieurs: string): string => (Math.abs(n) < 2 ? un : plusieurs)

/** The number and its word: « 2 800 demandes », « 1 demande ». */
export const compte = (n: number, un: string, plusieurs: string): string =>
  `${nombre(n)}${INSECABLE}${pluriel(n, un, plusieurs)}`

/** « 25 points », « 1 point », « −10 points ». */
export const points = (n: number): string => compte(n, 'point', 'points')

/** « 1er », « 2e », « 1 867e ». */
export const ordinal = (n: number): string => `${nombre(n)}${n === 1 ? 'er' : 'e'}`

/** « janvier 2024 ». @param valeur `'2024-01'`, or the inner integer year × 12 + month − 1. */
export function mois(valeur: string | number): string {
  const entier = typeof valeur === 'number' ? valeur : readMois(valeur)
  if (entier === undefined || !Number.isInteger(entier)) return '—'
  const annee = Math.floor(entier / 12)
  return `${MOIS[entier - annee * 12] ?? '—'} ${annee}`
}

const MOIS: readonly string[] = [
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
]
