// Criteria that no grid uses earn nothing: they are told, unless their absence is already told as a public of the law.
import type { CotationResolue } from '~/domain/cotation.ts'
import { pointer } from '~/domain/problem.ts'
import { type Constat, constat } from './constat.ts'
import { publicsAbsents } from './publics.ts'
import { isUtilise } from './usage.ts'

export function controlerHorsGrilles(resolue: CotationResolue): readonly Constat[] {
  const { cotation } = resolue
  const told = new Set(publicsAbsents(resolue).map(({ critere }) => critere.id))
  return cotation.criteres.flatMap(({ id }, i) =>
    isUtilise(cotation, id) || told.has(id)
      ? []
      : [constat('critere-hors-grilles', pointer('criteres', i), { critere: id })],
  )
}
