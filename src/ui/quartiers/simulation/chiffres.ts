// How a figure of the simulation is written: its estimate, the 95 % interval of that estimate, and the range of the runs.
import type { ResultatDIndicateur } from '~/analysis/indicateurs/contrat.ts'
import type { Difference } from '~/analysis/stats/apparie.ts'
import { FINE, nombre, signe } from '~/i18n/nombres.ts'
import { m } from './mots.ts'

export type Ecrire = (x: number) => string

export interface Chiffre {
  readonly estimation: string
  /** « [7,1 ; 8,0] »; nothing when there is a single run. */
  readonly intervalle: string
  readonly etendue: readonly [string, string] | undefined
}

export const RIEN: Chiffre = { estimation: '—', intervalle: '', etendue: undefined }

/** What is not said of a few real households. */
export const tu = (): Chiffre => ({ ...RIEN, estimation: m('sixAnsTu') })

export const un: Ecrire = (x) => nombre(x, 1)
export const unSigne: Ecrire = (x) => signe(x, 1)

const bornes = (intervalle: readonly [number, number] | null | undefined, ecrire: Ecrire): string =>
  intervalle ? `[${ecrire(intervalle[0])}${FINE}; ${ecrire(intervalle[1])}]` : ''

export function chiffre(resultat: ResultatDIndicateur | undefined, ecrire: Ecrire): Chiffre {
  if (!resultat || resultat.estimation === null) return RIEN
  const { estimation, intervalle, etendue } = resultat
  return {
    estimation: ecrire(estimation),
    intervalle: bornes(intervalle, ecrire),
    etendue: etendue ? [ecrire(etendue[0]), ecrire(etendue[1])] : undefined,
  }
}

export const chiffreDEcart = (
  ecart: Pick<Difference, 'estimation' | 'intervalle'> | undefined,
  ecrire: Ecrire,
): Chiffre =>
  ecart
    ? { estimation: ecrire(ecart.estimation), intervalle: bornes(ecart.intervalle, ecrire), etendue: undefined }
    : RIEN
