// Cumulative incidence with competing risks (Aalen and Johansen 1978; simulation.md §4). One minus Kaplan–Meier would count a
// withdrawn demand as one that may still be housed, and overstate access: it is not offered.
import { invariant } from '~/domain/invariant.ts'

/** 0: still waiting at the end of the observation (censored); 1: housed; 2: withdrawn. */
export type Issue = 0 | 1 | 2

export interface IncidenceDuMois {
  /** Months since the demand was filed. */
  readonly mois: number
  /** Demands under observation in that month, before its exits. */
  readonly aRisque: number
  /** Probability to have left by the end of that month: 1 housed, 2 withdrawn. */
  readonly incidence: Readonly<Record<1 | 2, number>>
}

function ajouter(compte: number[], mois: number): void {
  compte[mois] = (compte[mois] ?? 0) + 1
}

/**
 * Aalen–Johansen estimate: incidence_k grows each month by (left by k)/(at risk) × share still waiting just before.
 * A demand is at risk in the months entree…duree, both included: censored in a month, it was at risk in it.
 * @param durees whole months from filing to exit or end of observation, ≥ 0
 * @param issues same length
 * @param entrees whole months from filing to the start of the observation (late entry), ≤ durees; 0 by default
 * @returns one row by month from 0 to the longest duration; none without any demand; a month when nobody is at risk changes
 * nothing, and what precedes it is then weakly known
 * @throws Error on lengths that differ, or months that are not whole or not ordered
 */
export function incidenceCumulee(
  durees: readonly number[],
  issues: readonly Issue[],
  entrees?: readonly number[],
): readonly IncidenceDuMois[] {
  invariant(durees.length === issues.length, 'incidence : une issue par durée')
  invariant(entrees === undefined || entrees.length === durees.length, 'incidence : une entrée par durée')
  const dernier = durees.reduce((plus, duree) => Math.max(plus, duree), -1)
  const zeros = () => Array.from({ length: dernier + 2 }, () => 0)
  const [entres, sortis, loges, retires] = [zeros(), zeros(), zeros(), zeros()]
  durees.forEach((duree, i) => {
    const entree = entrees?.[i] ?? 0
    invariant(
      Number.isInteger(entree) && Number.isInteger(duree) && entree >= 0 && entree <= duree,
      'incidence : mois entiers, entrée avant sortie',
    )
    ajouter(entres, entree)
    ajouter(sortis, duree + 1)
    if (issues[i] === 1) ajouter(loges, duree)
    if (issues[i] === 2) ajouter(retires, duree)
  })
  let [aRisque, attendent, loge, retire] = [0, 1, 0, 0]
  return Array.from({ length: dernier + 1 }, (_, mois) => {
    aRisque += (entres[mois] ?? 0) - (sortis[mois] ?? 0)
    if (aRisque > 0) {
      const [d1, d2] = [loges[mois] ?? 0, retires[mois] ?? 0]
      loge += (attendent * d1) / aRisque
      retire += (attendent * d2) / aRisque
      attendent *= (aRisque - d1 - d2) / aRisque
    }
    return { mois, aRisque, incidence: { 1: loge, 2: retire } }
  })
}
