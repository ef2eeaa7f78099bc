// What the conditions may name in the scenario in use.
import { useMemo } from 'react'
import { listesDuScenario, type NomDeDictionnaire, type Vocabulaire } from '~/domain/feuille.ts'
import { useAtelier } from '../etat/atelier.ts'

export function useVocabulaire(dictionnaire: NomDeDictionnaire): Vocabulaire {
  const scenario = useAtelier((etat) => etat.scenario)
  const mois = useAtelier((etat) => etat.mois)
  return useMemo(() => ({ dictionnaire, listes: listesDuScenario(scenario), mois }), [dictionnaire, scenario, mois])
}
