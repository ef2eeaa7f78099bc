// Checks that stopped before the end: told once each, last, so that silence is never taken for an answer.
import type { CotationResolue } from '~/domain/cotation.ts'
import { type Constat, constat } from './constat.ts'
import { enqueteDe } from './enquete.ts'

export const controlerIndecis = (resolue: CotationResolue): readonly Constat[] =>
  [...enqueteDe(resolue).indecis].map(([controle, nombre]) =>
    constat('controle-indecis', '/criteres', { controle, nombre }),
  )
