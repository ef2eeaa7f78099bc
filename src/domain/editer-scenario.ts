// How an edition of a scenario is made: the scenario that the user wants, the patch that leads to it, and what would be
// wrong with it. What was already wrong with it before (a file read by an older workbench) refuses nothing.
import type { Edition, Territoires } from './edition.ts'
import { canonicalJson } from './hash.ts'
import { invariant } from './invariant.ts'
import type { NomDeRapprochement } from './noms-cotation.ts'
import type { NomDeScenario } from './noms-scenario.ts'
import { patchEntre } from './patch.ts'
import { fail, ok, type Problem, type Result } from './problem.ts'
import type { Scenario } from './scenario.ts'
import { scenarioProblems } from './scenario-problems.ts'

/** @throws Error when there is none: a command is made on what the page shows. */
export function scenarioDe({ scenarios }: Territoires, id: string): Scenario {
  const scenario = Object.hasOwn(scenarios, id) ? scenarios[id] : undefined
  invariant(scenario, `scénario « ${id} » absent`)
  return scenario
}

export const editionDesTerritoires = (
  avant: Territoires,
  apres: Territoires,
  nom: NomDeScenario | NomDeRapprochement,
): Edition => ({
  objet: 'territoires',
  nom,
  patch: patchEntre(avant, apres),
})

/** What the change makes wrong. */
export function problemesNouveaux(avant: Scenario, apres: Scenario): readonly Problem[] {
  const dits = new Set(scenarioProblems(avant).map((probleme) => canonicalJson(probleme)))
  return scenarioProblems(apres).filter((probleme) => !dits.has(canonicalJson(probleme)))
}

/** @param formes what the schema would say of the new values */
export function editionVers(
  territoires: Territoires,
  apres: Scenario,
  nom: NomDeScenario,
  formes: readonly Problem[],
): Result<Edition> {
  if (formes.length > 0) return fail(formes)
  const problems = problemesNouveaux(scenarioDe(territoires, apres.id), apres)
  if (problems.length > 0) return fail(problems)
  const scenarios = { ...territoires.scenarios, [apres.id]: apres }
  return ok(editionDesTerritoires(territoires, { ...territoires, scenarios }, nom))
}
