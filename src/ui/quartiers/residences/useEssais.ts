// A short campaign asked for by the page: some branches under the same seeds, with progress, and stopped when one leaves.
import { useEffect, useRef, useState } from 'react'
import type { Releve } from '~/analysis/campagne.ts'
import { type CampagneEnCours, lancerCampagne } from '~/workers/campagne.ts'
import type { Branche } from '~/workers/simulateur.ts'
import { creerReleves, ouvriersDeLaMachine } from '../campagne.ts'

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
    const { releves, lire } = creerReleves(branches.length)
    setEssais({ etat: 'calcul', faits: 0, lus: undefined })
    const campagne = lancerCampagne(
      { branches, source: { genre: 'recette', scenario: premiere.scenario }, graine },
      {
        tirages,
        ouvriers: ouvriersDeLaMachine(),
        surPassages: (passages) => {
          lire(passages)
          setEssais({ etat: 'calcul', faits: passages.length / branches.length, lus: { branches, releves } })
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
