// Steady state of an overloaded file of demands (simulation.md §3.1, E1), month order of §1.2: withdrawals, entries, lettings.
import { invariant } from '~/domain/invariant.ts'
import { log } from '~/simulation/maths.ts'

/** A month that always finds enough demands; entries and lettings a month. */
export interface FileSurchargee {
  readonly entrees: number
  readonly locations: number
  /** Withdrawal hazard a month, in ]0, 1]. */
  readonly retrait: number
}

export interface RegimePermanent {
  /** n = (A − V)/a: mean demands at the end of a month, whatever the order of service. */
  readonly moyenne: number
  /** (1 − a)(A − V)/(1 − (1 − a)²) when entries are sure; + A/(1 − (1 − a)²) when they are Poisson. */
  readonly variance: { readonly entreesFixes: number; readonly entreesDePoisson: number }
  /** V/A. */
  readonly partServie: number
  /** Month-ends spent in the file by all who leave it, n over A (Little 1961), whatever the order of service. */
  readonly moisDeTous: number
  /** Months waited by the housed alone (mean field), by order of service: not a measure of welfare. null without letting. */
  readonly moisDesLoges: { readonly fifo: number; readonly tirage: number; readonly lifo: number } | null
}

/** @throws Error unless 0 ≤ V ≤ A, A > 0 and 0 < a ≤ 1 */
export function regimePermanent({ entrees, locations, retrait }: FileSurchargee): RegimePermanent {
  invariant(entrees > 0 && locations >= 0 && locations <= entrees, 'file : entrées au moins égales aux locations')
  invariant(retrait > 0 && retrait <= 1, 'file : retrait entre 0 et 1, 0 exclu')
  const moyenne = (entrees - locations) / retrait
  const reste = 1 - retrait
  const echelle = 1 - reste * reste
  const entreesFixes = (reste * retrait * moyenne) / echelle
  const partServie = locations / entrees
  const rho = reste * (1 - locations / (reste * moyenne + entrees))
  return {
    moyenne,
    variance: { entreesFixes, entreesDePoisson: entreesFixes + entrees / echelle },
    partServie,
    moisDeTous: moyenne / entrees,
    moisDesLoges:
      locations === 0
        ? null
        : {
            fifo: reste === 0 || partServie === 1 ? 0 : log(partServie) / log(reste),
            tirage: rho / (1 - rho),
            lifo: 0,
          },
  }
}
