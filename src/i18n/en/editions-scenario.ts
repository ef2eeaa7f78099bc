// Editions of the scenarios in English: one sentence for each name.
import type { NomDeScenario } from '~/domain/noms-scenario.ts'
import type { MotsDEdition } from '../contrat.ts'
import { cite } from './texte.ts'

export const EDITIONS_DE_SCENARIO: MotsDEdition<NomDeScenario> = {
  'scenario-remplacement': (nom) => `Start again from ${cite(nom.titre)}`,
  'scenario-choisi': (nom) => `Scenario in use: ${nom.titre}`,
}
