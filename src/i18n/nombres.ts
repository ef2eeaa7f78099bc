// Figures in the language in use.
import { lireNombreTape, type NombreTape } from '~/domain/nombre-tape.ts'
import { langue } from './langue.ts'

export { espacer, FINE, INSECABLE, MOINS } from './signes.ts'

/** `nombre(4172)` → « 4 172 » or “4,172”; `nombre(-2.84, 1)` → « −2,8 »; not finite → « — ». */
export const nombre = (n: number, decimales = 0): string => langue().formats.nombre(n, decimales)

/** With its sign: « +4,3 », « −4,4 », « 0 ». For gaps. */
export const signe = (n: number, decimales = 0): string => langue().formats.signe(n, decimales)

/** @param part a fraction of one (0.076 → « 7,6 % »); for shares kept as ten-thousandths see `pourCentDixMille`. */
export const pourCent = (part: number, decimales = 1): string => langue().formats.pourCent(part, decimales)

/** @param part a share of the model, in ten-thousandths: 2000 → « 20 % ». */
export const pourCentDixMille = (part: number, decimales = 0): string =>
  langue().formats.pourCentDixMille(part, decimales)

/** The sign that follows a number typed in a field: « % » with its space. */
export const unitePourCent = (): string => langue().formats.unitePourCent

/** « 25 points », « 1 point ». Other nouns are counted in the language files. */
export const points = (n: number): string => langue().formats.points(n)

/** « 1er », « 2e », “3rd”. */
export const ordinal = (n: number): string => langue().formats.ordinal(n)

/** « janvier 2024 ». @param valeur `'2024-01'`, or the inner integer year × 12 + month − 1. */
export const mois = (valeur: string | number): string => langue().formats.mois(valeur)

/** « 3 mars 2026 à 14:05 », in the reader’s time zone. */
export const instant = (quand: Date): string => langue().formats.instant(quand)

/** A number as people type it in this language. @returns undefined when it is none */
export const lireNombre = (texte: string): NombreTape | undefined =>
  lireNombreTape(texte, langue().formats.milliersParVirgules)

/** An integer as people type it. @returns undefined when it is none */
export function lireEntier(texte: string): number | undefined {
  const lu = lireNombre(texte)
  return lu?.decimales === 0 ? lu.valeur : undefined
}
