// Figures of a language from its conventions, no clock. Intl does the rounding (half away from zero on the decimal
// value); the separators are set here so that every ICU version prints the same bytes.
import { readMois } from '~/domain/mois.ts'
import { INSECABLE, MOINS } from './signes.ts'

/** Ce qui change d’une langue à l’autre dans un nombre. */
export interface Conventions {
  readonly locale: string
  readonly milliers: string
  readonly decimale: string
  /** Between a number and its % sign. */
  readonly avantPourCent: string
  readonly isSingulier: (n: number) => boolean
  readonly point: readonly [un: string, plusieurs: string]
  readonly ordinal: (n: number, dit: string) => string
  readonly mois: readonly string[]
}

export interface Formats {
  /** `nombre(4172)` → « 4 172 »; `nombre(-2.84, 1)` → « −2,8 »; what rounds to zero has no sign; not finite → « — ». */
  readonly nombre: (n: number, decimales?: number) => string
  /** With its sign: « +4,3 », « −4,4 », « 0 ». For gaps. */
  readonly signe: (n: number, decimales?: number) => string
  /** @param part a fraction of one (0.076 → « 7,6 % »); for shares kept as ten-thousandths see `pourCentDixMille`. */
  readonly pourCent: (part: number, decimales?: number) => string
  /** @param part a share of the model, in ten-thousandths: 2000 → « 20 % », 757 with one decimal → « 7,6 % ». */
  readonly pourCentDixMille: (part: number, decimales?: number) => string
  /** The sign that follows a number typed in a field: « % » with its space. */
  readonly unitePourCent: string
  /** Whether thousands may be typed with commas between them. */
  readonly milliersParVirgules: boolean
  /** The right word alone: 0, 1 and 1,9 are singular in French, only 1 in English. */
  readonly pluriel: (n: number, un: string, plusieurs: string) => string
  /** The number and its word: « 2 800 demandes », « 1 demande ». */
  readonly compte: (n: number, un: string, plusieurs: string) => string
  /** « 25 points », « 1 point », « −10 points ». */
  readonly points: (n: number) => string
  /** « 1er », « 2e », « 1 867e ». */
  readonly ordinal: (n: number) => string
  /** « janvier 2024 ». @param valeur `'2024-01'`, or the inner integer year × 12 + month − 1. */
  readonly mois: (valeur: string | number) => string
  /** « 3 mars 2026 à 14:05 », in the reader’s time zone. */
  readonly instant: (instant: Date) => string
}

export function creerFormats(conventions: Conventions): Formats {
  const separateurs: Readonly<Record<string, string>> = {
    group: conventions.milliers,
    decimal: conventions.decimale,
    minusSign: MOINS,
    plusSign: '+',
  }
  const connus = new Map<string, Intl.NumberFormat>()
  const format = (n: number, decimales: number, signDisplay: 'negative' | 'exceptZero'): string => {
    if (!Number.isFinite(n)) return '—'
    const cle = `${signDisplay}${decimales}`
    let connu = connus.get(cle)
    if (connu === undefined) {
      connu = new Intl.NumberFormat(conventions.locale, {
        minimumFractionDigits: decimales,
        maximumFractionDigits: decimales,
        useGrouping: true,
        signDisplay,
      })
      connus.set(cle, connu)
    }
    return connu
      .formatToParts(n)
      .map((part) => separateurs[part.type] ?? part.value)
      .join('')
  }
  const nombre = (n: number, decimales = 0): string => format(n, decimales, 'negative')
  const pourCent = (part: number, decimales = 1): string =>
    `${nombre(part * 100, decimales)}${conventions.avantPourCent}%`
  const pluriel = (n: number, un: string, plusieurs: string): string => (conventions.isSingulier(n) ? un : plusieurs)
  const compte = (n: number, un: string, plusieurs: string): string =>
    `${nombre(n)}${INSECABLE}${pluriel(n, un, plusieurs)}`
  let dates: Intl.DateTimeFormat | undefined
  return {
    nombre,
    signe: (n, decimales = 0) => format(n, decimales, 'exceptZero'),
    pourCent,
    pourCentDixMille: (part, decimales = 0) => `${nombre(part / 100, decimales)}${conventions.avantPourCent}%`,
    unitePourCent: `${conventions.avantPourCent}%`,
    milliersParVirgules: conventions.milliers === ',',
    pluriel,
    compte,
    points: (n) => compte(n, ...conventions.point),
    ordinal: (n) => conventions.ordinal(n, nombre(n)),
    mois: (valeur) => {
      const entier = typeof valeur === 'number' ? valeur : readMois(valeur)
      if (entier === undefined || !Number.isInteger(entier)) return '—'
      const annee = Math.floor(entier / 12)
      return `${conventions.mois[entier - annee * 12] ?? '—'} ${annee}`
    },
    instant: (instant) => {
      dates ??= new Intl.DateTimeFormat(conventions.locale, { dateStyle: 'long', timeStyle: 'short' })
      return dates.format(instant)
    },
  }
}
