// Commands on the settings of the simulation of a scenario: a parameter, a choice, or all of them back to their defaults.
// What is at its default is not written: the scenario then stays the one that it was.
import { provenanceProblems } from './edit-scenario-chiffres.ts'
import type { Edition, Territoires } from './edition.ts'
import { editionVers, scenarioDe } from './editer-scenario.ts'
import { entierProblems } from './formes.ts'
import { canonicalJson } from './hash.ts'
import {
  CHOIX_DE_SIMULATION,
  type ChoixDeSimulation,
  NOMS_DE_CHOIX,
  type NomDeChoix,
  type NomDeParametre,
  PARAMETRES_DE_SIMULATION,
  provenanceDuDefaut,
  reglagesDe,
} from './parametres-simulation.ts'
import { type Chiffre, chiffreSaisi, type Provenance, provenanceDe } from './provenance.ts'
import { pointer, type Result } from './problem.ts'
import type { Scenario } from './scenario.ts'

type Reglages = NonNullable<Scenario['simulation']>
type Parametres = NonNullable<Reglages['parametres']>

/** The parameter as the scenario says it, or its default. */
export const parametreDe = ({ simulation }: Scenario, nom: NomDeParametre): Chiffre =>
  simulation?.parametres?.[nom] ?? { valeur: PARAMETRES_DE_SIMULATION[nom].defaut, ...provenanceDuDefaut(nom) }

/** A record without a key. */
function sans<T extends object, K extends keyof T>(objet: T, cle: K): Omit<T, K> {
  const { [cle]: _ote, ...reste } = objet
  return reste
}

/** The scenario with these settings; none when they say nothing. */
function regler(scenario: Scenario, reglages: Reglages): Scenario {
  const dits = Object.keys(reglages.parametres ?? {}).length > 0 ? reglages : sans(reglages, 'parametres')
  return Object.keys(dits).length > 0 ? { ...scenario, simulation: dits } : sans(scenario, 'simulation')
}

function poserParametre(scenario: Scenario, nom: NomDeParametre, chiffre: Chiffre | undefined): Scenario {
  const parametres: Parametres = sans({ ...scenario.simulation?.parametres }, nom)
  return regler(scenario, {
    ...scenario.simulation,
    parametres: chiffre === undefined ? parametres : { ...parametres, [nom]: chiffre },
  })
}

const isDefaut = (nom: NomDeParametre, chiffre: Chiffre): boolean =>
  chiffre.valeur === PARAMETRES_DE_SIMULATION[nom].defaut &&
  canonicalJson(provenanceDe(chiffre) ?? null) === canonicalJson(provenanceDuDefaut(nom))

/** A parameter, or where it comes from, or both. @param provenance as it was while the value stays, when not said */
export function setParametreDeSimulation(
  territoires: Territoires,
  id: string,
  parametre: NomDeParametre,
  valeur: number,
  provenance?: Provenance,
): Result<Edition> {
  const scenario = scenarioDe(territoires, id)
  const { titre } = scenario
  const at = pointer('simulation', 'parametres', parametre)
  const avant = parametreDe(scenario, parametre)
  const isRetour = valeur === PARAMETRES_DE_SIMULATION[parametre].defaut && valeur !== avant.valeur
  const chiffre = chiffreSaisi(avant, valeur, provenance ?? (isRetour ? provenanceDuDefaut(parametre) : undefined))
  const isSourceSeule =
    avant.valeur === valeur && canonicalJson(provenanceDe(avant) ?? null) !== canonicalJson(provenanceDe(chiffre))
  return editionVers(
    territoires,
    poserParametre(scenario, parametre, isDefaut(parametre, chiffre) ? undefined : chiffre),
    isSourceSeule
      ? { code: 'scenario-source-du-parametre', titre, parametre }
      : { code: 'scenario-parametre', titre, parametre, avant: avant.valeur, apres: valeur },
    [
      ...entierProblems(`${at}/valeur`, valeur, PARAMETRES_DE_SIMULATION[parametre]),
      ...provenanceProblems(at, provenance),
    ],
  )
}

/** A parameter as if the scenario had never said it. */
export function retablirParametre(territoires: Territoires, id: string, parametre: NomDeParametre): Result<Edition> {
  const scenario = scenarioDe(territoires, id)
  const [avant, apres] = [parametreDe(scenario, parametre).valeur, PARAMETRES_DE_SIMULATION[parametre].defaut]
  const nom = { code: 'scenario-parametre', titre: scenario.titre, parametre, avant, apres } as const
  return editionVers(territoires, poserParametre(scenario, parametre, undefined), nom, [])
}

export function setChoixDeSimulation<K extends NomDeChoix>(
  territoires: Territoires,
  id: string,
  choix: K,
  valeur: ChoixDeSimulation[K],
): Result<Edition> {
  const scenario = scenarioDe(territoires, id)
  const autres: Reglages = sans({ ...scenario.simulation }, choix)
  const nom = { code: 'scenario-choix', titre: scenario.titre, choix, valeur } as const
  const reglages = valeur === CHOIX_DE_SIMULATION[choix][0] ? autres : { ...autres, [choix]: valeur }
  return editionVers(territoires, regler(scenario, reglages), nom, [])
}

/** Parameters and choices all at their defaults; ceilings and occupation stay. */
export function retablirReglages(territoires: Territoires, id: string): Result<Edition> {
  const scenario = scenarioDe(territoires, id)
  const { parametres: _parametres, ...simulation } = scenario.simulation ?? {}
  const reste = NOMS_DE_CHOIX.reduce<Reglages>((reglages, choix) => sans(reglages, choix), simulation)
  return editionVers(territoires, regler(scenario, reste), { code: 'scenario-reglages', titre: scenario.titre }, [])
}

/** Whether the scenario says a parameter or a choice of its own. */
export const hasReglages = (scenario: Scenario): boolean =>
  Object.keys(scenario.simulation?.parametres ?? {}).length > 0 ||
  NOMS_DE_CHOIX.some((choix) => reglagesDe(scenario)[choix] !== CHOIX_DE_SIMULATION[choix][0])
