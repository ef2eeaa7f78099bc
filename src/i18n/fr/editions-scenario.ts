// Editions of the scenarios in French: one sentence for each name.
import type { NomDeScenario } from '~/domain/noms-scenario.ts'
import type { MotsDEdition } from '../contrat.ts'
import { INSECABLE } from '../signes.ts'
import { cite } from './texte.ts'

export const EDITIONS_DE_SCENARIO: MotsDEdition<NomDeScenario> = {
  'scenario-remplacement': (nom) => `Reprise de ${cite(nom.titre)}`,
  'scenario-choisi': (nom) => `Scénario en usage${INSECABLE}: ${nom.titre}`,
}
