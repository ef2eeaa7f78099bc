// What every campaign of the page shares: what can be simulated, how many workers run it, and its years.
import type { Scenario } from '~/domain/scenario.ts'

/** Demands to simulate: what enters, from which recipe, wishing which communes. */
export const isSimulable = ({ demande, cohorte, communes = [] }: Scenario): boolean =>
  demande !== undefined && cohorte !== undefined && communes.length > 0

const OUVRIERS_MAX = 4

/** Workers: what the machine has, four at most. */
export const ouvriersDeLaMachine = (): number => Math.min(OUVRIERS_MAX, navigator.hardwareConcurrency || 1)

/** Years of a plan, as texts. */
export function anneesDuPlan({ de, a }: Scenario['horizon']): readonly string[] {
  const [premiere, derniere] = [Number(de.slice(0, 4)), Number(a.slice(0, 4))]
  return Array.from({ length: derniere - premiere + 1 }, (_, i) => String(premiere + i))
}
