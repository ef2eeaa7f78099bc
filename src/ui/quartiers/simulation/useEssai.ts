// What the page simulates now: its rules in stock and in flux, on the scenario, the applications and the seed in use.
import { useMemo } from 'react'
import { useAtelier } from '../../etat/atelier.ts'
import { livres } from '../../etat/livres.ts'
import type { Contexte } from '../view.ts'
import { useChoix } from './choix.ts'
import { cleDEssai, type EssaiDesDeux, essaiDe, type ScenarioSimule, scenarioSimule } from './essai-view.ts'

export interface EssaiDeLaPage {
  readonly simule: ScenarioSimule
  readonly essai: EssaiDesDeux
  readonly cle: string
  /** Name of the file that the applications come from; undefined for the recipe of the scenario. */
  readonly fichier: string | undefined
}

export function useEssai({ sources }: Contexte): EssaiDeLaPage {
  const cotation = useAtelier((etat) => etat.brouillon.contenu)
  const territoires = useAtelier((etat) => etat.territoires)
  const cohorte = useAtelier((etat) => etat.cohorte)
  const choix = useChoix()
  const simule = useMemo(() => scenarioSimule(territoires, livres), [territoires])
  const { scenario } = simule
  const { flux, fluxStock } = sources
  const graine = choix.graine ?? scenario.cohorte?.graine ?? 0
  // A cohort of a file has no seed.
  const importee = cohorte?.graine === undefined ? cohorte : undefined
  const essai = useMemo(
    () => essaiDe(scenario, cotation, { stock: fluxStock, flux }, { graine, cohorte: importee?.hash }),
    [scenario, cotation, fluxStock, flux, graine, importee],
  )
  const cle = useMemo(() => cleDEssai(essai), [essai])
  return { simule, essai, cle, fichier: importee?.nom }
}
