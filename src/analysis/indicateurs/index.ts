// Every indicator of a run: one file a family, one line each.
import { ACCES } from './acces.ts'
import { ACTIVITE } from './activite.ts'
import { ADHESION } from './adhesion.ts'
import type { Indicateur } from './contrat.ts'
import { DERIVES } from './derives.ts'
import { DEVOIRS } from './devoirs.ts'
import { EQUITE } from './equite.ts'
import { QUARTIERS } from './quartiers.ts'
import { TOURS } from './tours.ts'

export const INDICATEURS: readonly Indicateur[] = [
  ...ACTIVITE,
  ...TOURS,
  ...DERIVES,
  ...ACCES,
  ...DEVOIRS,
  ...QUARTIERS,
  ...EQUITE,
  ...ADHESION,
]
