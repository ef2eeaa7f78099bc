// The verbs, in the order of the help. A new verb is a new file and one line here.
import type { Verbe } from '../verbe.ts'
import { cohorte } from './cohorte.ts'
import { comparer } from './comparer.ts'
import { controler } from './controler.ts'
import { expliquer } from './expliquer.ts'
import { exporter } from './exporter.ts'
import { loi } from './loi.ts'
import { LOIS } from './lois.ts'
import { orienter } from './orienter.ts'
import { score } from './score.ts'
import { simuler } from './simuler.ts'
import { verifier } from './verifier.ts'
import { VERSIONS } from './versions.ts'

export const VERBES: readonly Verbe[] = [
  controler,
  cohorte,
  score,
  expliquer,
  comparer,
  loi,
  ...LOIS,
  orienter,
  simuler,
  exporter,
  verifier,
  ...VERSIONS,
]
