// What every campaign of the page shares: what can be simulated, how many workers run it, and how its runs are read.
import { creerReleve, type Releve } from '~/analysis/campagne.ts'
import type { Scenario } from '~/domain/scenario.ts'
import type { Passage } from '~/workers/simulateur.ts'

/** Demands to simulate: what enters, from which recipe, wishing which communes. */
export const isSimulable = ({ demande, cohorte, communes = [] }: Scenario): boolean =>
  demande !== undefined && cohorte !== undefined && communes.length > 0

const OUVRIERS_MAX = 4

/** Workers: what the machine has, four at most. */
export const ouvriersDeLaMachine = (): number => Math.min(OUVRIERS_MAX, navigator.hardwareConcurrency || 1)

/** One reading a branch; `lire` takes the runs done so far, in their order, and reads the new ones. */
export function creerReleves(branches: number): {
  readonly releves: readonly Releve[]
  readonly lire: (passages: readonly Passage[]) => void
} {
  const releves = Array.from({ length: branches }, creerReleve)
  let lus = 0
  return {
    releves,
    lire: (passages) => {
      for (const { branche, mesures } of passages.slice(lus)) releves[branche]?.ajouter(mesures)
      lus = passages.length
    },
  }
}

/** Years of a plan, as texts. */
export function anneesDuPlan({ de, a }: Scenario['horizon']): readonly string[] {
  const [premiere, derniere] = [Number(de.slice(0, 4)), Number(a.slice(0, 4))]
  return Array.from({ length: derniere - premiere + 1 }, (_, i) => String(premiere + i))
}
