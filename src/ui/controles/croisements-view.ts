// Crossing times as a table of words, and the two sentences that sum it up: what no wait passes, and the soonest crossing.
import type { Croisements } from '~/analysis/reponses/croisement.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { m } from './mots.ts'
import { type NiveauVu, niveauVu } from './niveau-view.ts'

export interface CaseDeCroisement {
  readonly genre: 'jamais' | 'aussitot' | 'attente'
  readonly texte: string
}

export interface CroisementsVus {
  readonly phrases: readonly string[]
  readonly niveaux: readonly NiveauVu[]
  /** Rows wait, columns are fresh. */
  readonly cases: readonly (readonly CaseDeCroisement[])[]
}

function caseDe(mois: number | null): CaseDeCroisement {
  if (mois === null) return { genre: 'jamais', texte: m('croisementsJamais') }
  if (mois === 0) return { genre: 'aussitot', texte: m('croisementsAussitot') }
  return { genre: 'attente', texte: m('croisementsMois', { n: mois }) }
}

export function croisementsVus({ niveaux, mois }: Croisements, cotation: Cotation): CroisementsVus {
  // A lower level that passes a better one: what the table is read for.
  const croises = mois.flatMap((ligne, j) =>
    ligne.flatMap((attente, i) =>
      j > i && attente !== null ? [{ j: niveaux[j] ?? 0, i: niveaux[i] ?? 0, mois: attente }] : [],
    ),
  )
  const rangs = niveaux.slice(0, -1).filter((rang) => croises.every(({ i }) => i !== rang))
  const tot = croises.toSorted((a, b) => a.mois - b.mois)[0]
  return {
    phrases: [
      ...(rangs.length === 0 ? [] : [m('croisementsProteges', { rangs })]),
      ...(tot === undefined ? [] : [m('croisementsTot', tot)]),
    ],
    niveaux: niveaux.map((rang) => niveauVu(cotation, rang)),
    cases: mois.map((ligne) => ligne.map(caseDe)),
  }
}
