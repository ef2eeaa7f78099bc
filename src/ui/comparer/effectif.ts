// Counts as the page shows them: in full when the cohort is synthetic, masked cell by cell when it is real, and sums of
// cells of which some are masked as « au moins », so that no masked one follows from a sum shown elsewhere.
import { type Cellule, isMasquee } from '~/analysis/masque.ts'
import { m } from './mots.ts'
import { nombre } from '~/i18n/nombres.ts'

export interface Effectif {
  readonly texte: string
  /** The same where there is no room for a word: « s », secret. */
  readonly court: string
  /** Absent when it is masked, wholly or in part. */
  readonly n: number | undefined
}

export const effectifDe = (cellule: Cellule): Effectif =>
  isMasquee(cellule)
    ? { texte: m('comparerMasque'), court: m('comparerSecret'), n: undefined }
    : { texte: nombre(cellule.valeur), court: nombre(cellule.valeur), n: cellule.valeur }

/** The sum of cells: exact when all are shown. */
export function sommeDe(cellules: readonly Cellule[]): Effectif {
  const visible = cellules.reduce((total, cellule) => total + (isMasquee(cellule) ? 0 : cellule.valeur), 0)
  if (!cellules.some(isMasquee)) return effectifDe({ valeur: visible })
  if (visible === 0) return effectifDe({ masque: true })
  return { texte: m('comparerAuMoins', { n: visible }), court: m('comparerAuMoinsCourt', { n: visible }), n: undefined }
}

/** Back to a cell, to be added to others. */
export const celluleDe = ({ n }: Effectif): Cellule => (n === undefined ? { masque: true } : { valeur: n })

export type Sens = 'gain' | 'perte' | 'egal'

/** A gain for B is positive. */
export const sensDe = (ecart: number): Sens => (ecart > 0 ? 'gain' : ecart < 0 ? 'perte' : 'egal')

/** « ▲ 12 », « ▼ 12 », « = 0 »; `texte` is the absolute value in words. */
export function flecheDe(sens: Sens, texte: string): string {
  if (sens === 'egal') return m('comparerEgal')
  return m(sens === 'gain' ? 'comparerGain' : 'comparerPerte', { texte })
}
