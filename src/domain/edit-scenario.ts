// Commands on the scenarios of the workbench. Each gives a named edition, or says why it cannot.
import type { Edition, Territoires } from './edition.ts'
import { patchEntre } from './patch.ts'
import type { Scenario } from './scenario.ts'

/** Adds a scenario, or replaces the one of the same id; it becomes the one in use when it has a cohort. */
export function ajouterScenario(territoires: Territoires, scenario: Scenario): Edition {
  const apres: Territoires = {
    courant: scenario.cohorte ? scenario.id : territoires.courant,
    scenarios: { ...territoires.scenarios, [scenario.id]: scenario },
  }
  return {
    objet: 'territoires',
    nom: { code: 'scenario-remplacement', titre: scenario.titre },
    patch: patchEntre(territoires, apres),
  }
}

/** The scenario that the pages compute on. */
export const choisirScenario = (territoires: Territoires, id: string): Edition => ({
  objet: 'territoires',
  nom: { code: 'scenario-choisi', titre: territoires.scenarios[id]?.titre ?? id },
  patch: patchEntre(territoires, { ...territoires, courant: id }),
})
