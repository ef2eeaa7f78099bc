// The demands of the scenario in use, made once by slices so that the page breathes, then counted at will.
import { useEffect, useState } from 'react'
import { parseMois } from '~/domain/mois.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { genererDuScenario } from '~/simulation/scenario.ts'
import { type CompteurDeDemandes, creerCompteur } from '~/simulation/vacance.ts'
import { derouler } from '~/workers/souffle.ts'
import { livres } from '../../etat/livres.ts'

/** @returns undefined until the demands are made, or when the scenario has no recipe */
export function useCompteur(scenario: Scenario): CompteurDeDemandes | undefined {
  const [fait, setFait] = useState<{ readonly scenario: Scenario; readonly compter: CompteurDeDemandes }>()
  useEffect(() => {
    if (!scenario.cohorte) return undefined
    const jeton = { arrete: false }
    void derouler(genererDuScenario(scenario, parseMois(scenario.moisReference)), jeton, (part) => part).then(
      (cohorte) => {
        if (cohorte && !jeton.arrete) setFait({ scenario, compter: creerCompteur(scenario, cohorte, livres) })
      },
    )
    return () => {
      jeton.arrete = true
    }
  }, [scenario])
  return fait?.scenario === scenario ? fait.compter : undefined
}
