// What the CIL had settled: 29 criteria and 6 levels (the plan’s slides). A criterion counts as soon as a grid uses it.
import type { CotationResolue } from '~/domain/cotation.ts'
import { type Constat, constat } from './constat.ts'
import { isUtilise } from './usage.ts'

const CRITERES_RETENUS = 29
const NIVEAUX_RETENUS = 6

export function controlerNombres({ cotation }: CotationResolue): readonly Constat[] {
  const criteres = cotation.criteres.filter(({ id }) => isUtilise(cotation, id)).length
  const niveaux = cotation.niveaux.length
  return [
    ...(criteres === CRITERES_RETENUS
      ? []
      : [constat('nombre-de-criteres', '/criteres', { nombre: criteres, attendu: CRITERES_RETENUS })]),
    ...(niveaux === NIVEAUX_RETENUS
      ? []
      : [constat('nombre-de-niveaux', '/niveaux', { nombre: niveaux, attendu: NIVEAUX_RETENUS })]),
  ]
}
