// Bulk acts on chosen criteria, and the factor that multiplies points: a fraction, so that « 2/3 » means what it says.
import type { NomDeGrille } from './cotation.ts'

/** Facteur : numérateur ÷ dénominateur, réduits. */
export interface Facteur {
  readonly num: number
  readonly den: number
}

/** Geste sur les critères choisis. */
export type ActeDeLot =
  | { readonly genre: 'niveau'; readonly rang: number }
  | { readonly genre: 'multiplier'; readonly facteur: Facteur; readonly grilles: readonly NomDeGrille[] }
  | { readonly genre: 'ajouter'; readonly points: number; readonly grilles: readonly NomDeGrille[] }
  /** From one grid to the other. */
  | { readonly genre: 'copier'; readonly de: NomDeGrille }
  | { readonly genre: 'sortir'; readonly grilles: readonly NomDeGrille[] }

/** Small enough that points × numerator stays an exact integer. */
const TERME_MAX = 1_000_000

const pgcd = (a: number, b: number): number => (b === 0 ? a : pgcd(b, a % b))

function fraction(num: number, den: number): Facteur | undefined {
  if (den === 0) return undefined
  const commun = pgcd(num, den)
  const facteur = { num: num / commun, den: den / commun }
  return facteur.num <= TERME_MAX && facteur.den <= TERME_MAX ? facteur : undefined
}

/** « 1,5 », « 2/3 », « 150 % ». @returns undefined when it is no number ≥ 0, or has too many digits */
export function lireFacteur(texte: string): Facteur | undefined {
  const propre = texte.replaceAll(/\s/g, '').replace(/^[×x*]/i, '')
  const rapport = /^(\d{1,6})\/(\d{1,6})$/.exec(propre)
  if (rapport) return fraction(Number(rapport[1]), Number(rapport[2]))
  const decimal = /^(\d{1,6})(?:[.,](\d{1,4}))?(%?)$/.exec(propre)
  if (!decimal) return undefined
  const [, entier = '', decimales = '', pourCent] = decimal
  const den = 10 ** decimales.length * (pourCent === '%' ? 100 : 1)
  return fraction(Number(entier + decimales), den)
}

/** Points × factor, to the nearest integer, a half going up. */
export const multiplier = (points: number, { num, den }: Facteur): number =>
  Math.floor((2 * points * num + den) / (2 * den))
