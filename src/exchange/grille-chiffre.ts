// One cell of a spreadsheet → a figure of the grid, as people write them: « 25 », « −10 », « 1 200 », « ≤ 20 », « — » or
// nothing outside of the grid. What cannot be is said with its reason, never rounded or guessed.
import { type Case, progressifDe } from '~/domain/chiffres.ts'
import { type Cotation, groupeDuCritere } from '~/domain/cotation.ts'
import { BORNES_DES_POINTS, POINTS_MAX } from '~/domain/formes.ts'
import type { MoisIndex } from '~/domain/mois.ts'
import { lireNombreTape } from '~/domain/nombre-tape.ts'
import type { FauteDeCase } from '~/domain/problem.ts'

/** Chiffre lu ; `valeur` est absente hors de la grille. */
export interface ChiffreLu {
  readonly valeur: number | undefined
  /** Written with « ≤ »: the cap of a progressive scale. */
  readonly plafond: boolean
}

export type Lecture =
  { readonly ok: true; readonly lu: ChiffreLu } | { readonly ok: false; readonly faute: FauteDeCase }

const HORS = /^[-−–—]?$/
export function lireChiffre(texte: string): Lecture {
  const propre = texte.trim()
  if (HORS.test(propre)) return { ok: true, lu: { valeur: undefined, plafond: false } }
  const plafond = /^(?:≤|<=)/.test(propre)
  const lu = lireNombreTape(propre.replace(/^(?:≤|<=)\s*/u, ''))
  if (lu === undefined) return { ok: false, faute: { raison: 'texte' } }
  if (lu.decimales > 0) return { ok: false, faute: { raison: 'decimal' } }
  return { ok: true, lu: { valeur: lu.valeur, plafond } }
}

/** Why a figure cannot stand in this cell of the grid. */
function fauteDe(
  cotation: Cotation,
  place: Case,
  { valeur, plafond }: ChiffreLu,
  mois: MoisIndex,
): FauteDeCase | undefined {
  if (valeur === undefined) return undefined
  const isProgressif = progressifDe(cotation, place, mois) !== undefined
  if (plafond && !isProgressif) return { raison: 'plafond-sans-bareme' }
  if (valeur < 0 && isProgressif) return { raison: 'plafond-negatif' }
  if (valeur > POINTS_MAX || valeur < BORNES_DES_POINTS.min) return { raison: 'hors-bornes', max: POINTS_MAX }
  const groupe = valeur < 0 && groupeDuCritere(cotation, place.critere)
  return groupe ? { raison: 'malus-dans-groupe', groupe: groupe.id } : undefined
}

/** The figure that a cell of the grid would show. */
export function lireChiffreDe(texte: string, cotation: Cotation, place: Case, mois: MoisIndex): Lecture {
  const lecture = lireChiffre(texte)
  const faute = lecture.ok ? fauteDe(cotation, place, lecture.lu, mois) : undefined
  return faute ? { ok: false, faute } : lecture
}
