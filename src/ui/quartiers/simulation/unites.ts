// How a measure of each unit is written, and the difference of two.
import type { Unite } from '~/analysis/indicateurs/contrat.ts'
import { INDICATEURS } from '~/analysis/indicateurs/index.ts'
import { INDICATEURS_DE_PAIRE } from '~/analysis/indicateurs/paires.ts'
import { invariant } from '~/domain/invariant.ts'
import { nombre, pourCent, signe } from '~/i18n/nombres.ts'
import { type Ecrire, un, unSigne } from './chiffres.ts'
import { m } from './mots.ts'

const pour: Ecrire = (x) => pourCent(x, 1)
const points: Ecrire = (x) => m('sixAnsPoints', { x: signe(100 * x, 1) })

/** Three decimals of an index, which is below 1; one of a rank. */
const decimales = (x: number): number => (Math.abs(x) <= 1 ? 3 : 1)

export const ECRIRE: Readonly<Record<Unite, Ecrire>> = {
  compte: un,
  mois: un,
  part: pour,
  chance: pour,
  indice: (x) => nombre(x, decimales(x)),
  rapport: (x) => nombre(x, 2),
}

export const ECRIRE_ECART: Readonly<Record<Unite, Ecrire>> = {
  compte: unSigne,
  mois: unSigne,
  part: points,
  chance: points,
  indice: (x) => signe(x, decimales(x)),
  rapport: (x) => signe(x, 2),
}

const UNITES = new Map<string, Unite>([...INDICATEURS, ...INDICATEURS_DE_PAIRE].map(({ id, unite }) => [id, unite]))

/** @throws Error for an indicator that nobody measures */
export function uniteDe(id: string): Unite {
  const unite = UNITES.get(id)
  invariant(unite, `indicateur « ${id} » inconnu`)
  return unite
}
