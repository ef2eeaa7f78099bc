// A campaign over several workers: worlds are built in each, seeds are shared out, and results are put back in the order of
// the seeds, so that they are the same to the byte for any number of workers. Cancelling stops at once; what was done by
// then is kept.
import * as Comlink from 'comlink'
import { invariant } from '~/domain/invariant.ts'
import type { Problem, Result } from '~/domain/problem.ts'
import type { Campagne, EmpreinteDeBranche, Passage, Simulateur } from './simulateur.ts'

/** Un simulateur, et de quoi l’arrêter. */
export interface OuvrierDeSimulation {
  readonly simulateur: Simulateur
  terminer(): void
}

export function leverSimulateur(): OuvrierDeSimulation {
  const worker = new Worker(new URL('./simulateur.worker.ts', import.meta.url), { type: 'module', name: 'simulateur' })
  const distant = Comlink.wrap<Simulateur>(worker)
  const panne = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('un ouvrier de simulation s’est arrêté')))
  })
  panne.catch(() => {})
  const ou = <T>(appel: Promise<T>): Promise<T> => Promise.race([appel, panne])
  return {
    simulateur: {
      preparer: (campagne) => ou<Result<readonly EmpreinteDeBranche[]>>(distant.preparer(campagne)),
      passer: (cohorte, tirages) => ou(distant.passer(cohorte, [...tirages])),
    },
    terminer: () => {
      distant[Comlink.releaseProxy]()
      worker.terminate()
    },
  }
}

export interface OptionsDeCampagne {
  /** Runs wanted, at most. */
  readonly tirages: number
  /** Cohorts redrawn beside the first, each under the first `tiragesParCohorte` seeds. */
  readonly cohortes?: number
  readonly tiragesParCohorte?: number
  readonly ouvriers: number
  readonly lever?: () => OuvrierDeSimulation
  /** Runs already given are let go: `surPassages` and `assez` see the new ones only. For long campaigns. */
  readonly auFil?: boolean
  /** Asked after each batch, with what is done in the order of the seeds: true to stop there. */
  readonly assez?: (passages: readonly Passage[]) => boolean
  /** Runs done, in the order of the seeds without a gap; called after each batch. */
  readonly surPassages: (passages: readonly Passage[], empreintes: readonly EmpreinteDeBranche[]) => void
}

export type FinDeCampagne =
  | { readonly fin: 'complete' | 'assez' | 'annulee' }
  | { readonly fin: 'refusee'; readonly problems: readonly Problem[] }

export interface CampagneEnCours {
  readonly termine: Promise<FinDeCampagne>
  readonly annuler: () => void
}

/** Seeds run between two looks at the results. */
const LOT = 1

export function lancerCampagne(campagne: Campagne, options: OptionsDeCampagne): CampagneEnCours {
  const {
    tirages,
    cohortes = 0,
    tiragesParCohorte = 0,
    ouvriers,
    surPassages,
    auFil = false,
    assez,
    lever = leverSimulateur,
  } = options
  invariant(ouvriers > 0 && tirages > 0, 'une campagne demande un ouvrier et un tirage')
  const equipe = Array.from({ length: ouvriers }, lever)
  let arret: 'assez' | 'annulee' | undefined
  let reveiller: () => void = () => {}
  const stop = new Promise<void>((resolve) => (reveiller = resolve))
  /** Batches in order: the first cohort, then the redrawn ones. */
  const lots: { readonly cohorte: number; readonly tirages: readonly number[] }[] = []
  const decouper = (cohorte: number, n: number): void => {
    for (let debut = 0; debut < n; debut += LOT)
      lots.push({ cohorte, tirages: Array.from({ length: Math.min(LOT, n - debut) }, (_, i) => debut + i) })
  }
  decouper(0, tirages)
  for (let c = 1; c <= cohortes; c++) decouper(c, tiragesParCohorte)
  const faits: (readonly Passage[] | undefined)[] = lots.map(() => undefined)
  const passages: Passage[] = []
  let publies = 0

  function publier(empreintes: readonly EmpreinteDeBranche[]): void {
    for (let lot = faits[publies]; lot && !arret; lot = faits[publies]) {
      if (auFil) {
        passages.length = 0
        faits[publies] = []
      }
      for (const passage of lot) passages.push(passage)
      publies += 1
      surPassages(passages, empreintes)
      // Asked batch by batch, so that the stop does not depend on how many came at once.
      if (assez?.(passages)) arret = 'assez'
    }
  }

  async function mener(): Promise<FinDeCampagne> {
    const preparations = await Promise.all(equipe.map(({ simulateur }) => simulateur.preparer(campagne)))
    const preparee = preparations[0]
    invariant(preparee, 'une campagne demande un ouvrier')
    if (!preparee.ok) return { fin: 'refusee', problems: preparee.problems }
    let suivant = 0
    const travailler = async ({ simulateur }: OuvrierDeSimulation): Promise<void> => {
      while (!arret && suivant < lots.length) {
        const rang = suivant++
        const lot = lots[rang]
        invariant(lot, 'lot hors de la campagne')
        faits[rang] = await simulateur.passer(lot.cohorte, lot.tirages)
        publier(preparee.value)
      }
    }
    await Promise.all(equipe.map(travailler))
    return { fin: arret ?? 'complete' }
  }

  const termine = Promise.race([mener(), stop.then((): FinDeCampagne => ({ fin: 'annulee' }))]).finally(() => {
    for (const ouvrier of equipe) ouvrier.terminer()
  })
  return {
    termine,
    annuler: () => {
      arret ??= 'annulee'
      reveiller()
    },
  }
}
