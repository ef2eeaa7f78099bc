// Bounds of the figures of a scenario, as its schema says them; the size of a cohort is bounded by what a file may hold.
import type { Bornes } from './formes.ts'
import type { ChiffreDeScenario } from './noms-scenario.ts'
import { PARAMETRES, TOUT } from './recette.ts'

/** Cohorts that can be made and written as a file. */
export const BORNES_DE_N = { min: 1, max: 500_000 } as const
/** Seeds, on 32 bits. */
export const BORNES_DE_GRAINE = { min: 0, max: 4_294_967_295 } as const
export const BORNES_DE_CHIFFRE = { min: 0, max: 100_000_000 } as const
export const BORNES_DE_LOGEMENTS = { min: 0, max: 10_000_000 } as const
/** Of a rotation that varies, per cent. */
export const BORNES_DE_VARIATION = { min: 1, max: 1000 } as const
export const BORNES_DE_PART = { min: 0, max: TOUT } as const

export function bornesDuChiffre({ rubrique, cle }: ChiffreDeScenario): Bornes {
  if (rubrique === 'rotation' || cle === 'retraitParMois') return BORNES_DE_PART
  return rubrique === 'demande' ? BORNES_DE_CHIFFRE : PARAMETRES[cle]
}
