// Months: `AAAA-MM` at the edges, `année × 12 + mois − 1` inside (model.md §1).
import { invariant } from './invariant.ts'

/** Mois, entier : année × 12 + mois − 1. */
export type MoisIndex = number

const FORMAT = /^(\d{4})-(0[1-9]|1[0-2])$/

/** Calendar year of a month. */
export const anneeDe = (mois: MoisIndex): number => Math.floor(mois / 12)

/** @returns the month, or undefined when the text is not `AAAA-MM`. */
export function readMois(texte: string): MoisIndex | undefined {
  const found = FORMAT.exec(texte)
  return found ? Number(found[1]) * 12 + Number(found[2]) - 1 : undefined
}

/** @throws Error when the text is not `AAAA-MM`: use it on parsed content only. */
export function parseMois(texte: string): MoisIndex {
  const mois = readMois(texte)
  invariant(mois !== undefined, `mois « ${texte} » hors format AAAA-MM`)
  return mois
}

export function formatMois(mois: MoisIndex): string {
  const annee = anneeDe(mois)
  return `${String(annee).padStart(4, '0')}-${String(mois - annee * 12 + 1).padStart(2, '0')}`
}
