// A short campaign asked for by the page: some branches under the same seeds, with progress, and stopped when one leaves.
import { useEffect, useRef, useState } from 'react'
import { creerReleve, type Releve } from '~/analysis/campagne.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { type CampagneEnCours, lancerCampagne } from '~/workers/campagne.ts'
import type { Branche } from '~/workers/simulateur.ts'

export interface Essais {
  readonly etat: 'repos' | 'calcul' | 'fini' | 'refuse' | 'panne'
  readonly faits: number
  /** What the branches asked for were, and what each has said so far; a new object whenever it says more. */
  readonly lus: { readonly branches: readonly Branche[]; readonly releves: readonly Releve[] } | undefined
}

export interface GestesDEssais {
  readonly lancer: () => void
  readonly annuler: () => void
}

const REPOS: Essais = { etat: 'repos', faits: 0, lus: undefined }

/** Demands to simulate: what enters, and from which recipe. */
export const isSimulable = ({ cohorte, demande }: Scenario): boolean => cohorte !== undefined && demande !== undefined

/** Workers: what the machine has, less the page’s own, four at most. */
const ouvriersDeLaMachine = (): number => Math.min(4, Math.max(1, (navigator.hardwareConcurrency || 2) - 1))

export function useEssais(
  branches: readonly Branche[],
  { graine, tirages }: { readonly graine: number; readonly tirages: number },
): Essais & GestesDEssais {
  const [essais, setEssais] = useState(REPOS)
  const enCours = useRef<CampagneEnCours>(undefined)
  useEffect(() => () => enCours.current?.annuler(), [])

  function lancer(): void {
    const premiere = branches[0]
    if (!premiere) return
    enCours.current?.annuler()
    const releves = branches.map(creerReleve)
    let lus = 0
    setEssais({ etat: 'calcul', faits: 0, lus: undefined })
    const campagne = lancerCampagne(
      { branches, source: { genre: 'recette', scenario: premiere.scenario }, graine },
      {
        tirages,
        ouvriers: ouvriersDeLaMachine(),
        surPassages: (passages) => {
          for (const { branche, mesures } of passages.slice(lus)) releves[branche]?.ajouter(mesures)
          lus = passages.length
          setEssais({ etat: 'calcul', faits: lus / branches.length, lus: { branches, releves } })
        },
      },
    )
    enCours.current = campagne
    const finir = (etat: Essais['etat']) => {
      if (enCours.current === campagne) setEssais((avant) => ({ ...avant, etat }))
    }
    campagne.termine.then(
      ({ fin }) => finir(fin === 'refusee' ? 'refuse' : 'fini'),
      () => finir('panne'),
    )
  }
  return { ...essais, lancer, annuler: () => enCours.current?.annuler() }
}
