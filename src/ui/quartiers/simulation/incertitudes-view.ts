// The two uncertainties of the yearly communal turns: the seed at a given cohort, and the cohort redrawn. Pure.
import type { Releve } from '~/analysis/campagne.ts'
import { composantesDeVariance } from '~/analysis/stats/variance.ts'
import { moyenneDe } from '~/analysis/stats/student.ts'
import { nombre } from '~/i18n/nombres.ts'
import { type EssaiDesDeux, FLUX, STOCK, toursParAn } from './essai-view.ts'
import { m } from './mots.ts'

export const COHORTES = 4
export const TIRAGES_PAR_COHORTE = 10

export interface LigneDIncertitude {
  readonly cote: 'stock' | 'flux' | 'difference'
  readonly moyenne: number
  /** Standard deviations, in turns a year. */
  readonly processus: number
  readonly cohorte: number
  readonly isRamenee: boolean
}

/** Cells of the line, in words. */
export const incertitudeDite = ({ moyenne, processus, cohorte, isRamenee }: LigneDIncertitude) => ({
  moyenne: nombre(moyenne, 2),
  processus: `± ${nombre(processus, 2)}`,
  cohorte: isRamenee ? m('sixAnsRamenee') : `± ${nombre(cohorte, 2)}`,
})

/** @param releves by cohort, then by branch @returns none before every cohort has its runs */
export function incertitudesVue(
  releves: readonly (readonly Releve[])[],
  essai: EssaiDesDeux,
): readonly LigneDIncertitude[] {
  const lire = (branche: number): readonly (readonly number[])[] =>
    releves.map((deLaCohorte) => {
      const releve = deLaCohorte[branche]
      return releve ? toursParAn(releve, essai) : []
    })
  const [stock, flux] = [lire(STOCK), lire(FLUX)]
  if (![...stock, ...flux].every(({ length }) => length === TIRAGES_PAR_COHORTE)) return []
  const difference = flux.map((tours, c) => tours.map((x, i) => x - (stock[c]?.[i] ?? 0)))
  const tableaux = { stock, flux, difference }
  return (['stock', 'flux', 'difference'] as const).flatMap((cote) => {
    const composantes = composantesDeVariance(tableaux[cote])
    if (!composantes) return []
    return [
      {
        cote,
        moyenne: moyenneDe(tableaux[cote].flat()).estimation,
        processus: Math.sqrt(composantes.processus),
        cohorte: Math.sqrt(composantes.cohorte),
        isRamenee: composantes.cohorteRameneeAZero,
      },
    ]
  })
}
