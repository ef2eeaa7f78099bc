// Commands on the list of scenarios of the workbench: add, choose, duplicate, vary, delete, take a shipped one back. Each
// gives a named edition, or says why it cannot. The shipped ones are given by the caller: they are data.
import { chiffreSaisi, repartirDans } from './provenance.ts'
import type { Edition, Territoires } from './edition.ts'
import { editionDesTerritoires, editionVers, problemesNouveaux, scenarioDe } from './editer-scenario.ts'
import { entierProblems, slugLibre, texteProblems } from './formes.ts'
import { BORNES_DE_CHIFFRE, BORNES_DE_GRAINE, BORNES_DE_N, BORNES_DE_VARIATION } from './bornes-scenario.ts'
import type { NomDeRapprochement } from './noms-cotation.ts'
import type { NomDeScenario } from './noms-scenario.ts'
import { fail, ok, pointer, type Problem, problem, type Result } from './problem.ts'
import { TOUT } from './recette.ts'
import { type RecetteDeCohorte, type Scenario, TYPOLOGIES } from './scenario.ts'
import { scenarioProblems } from './scenario-problems.ts'

type Scenarios = Territoires['scenarios']

/** A scenario put among the others. The one in use always has a cohort: it is the first of those named that has one. */
function poser(
  territoires: Territoires,
  scenario: Scenario,
  nom: NomDeScenario | NomDeRapprochement,
  nommes: readonly string[],
): Edition {
  const scenarios = { ...territoires.scenarios, [scenario.id]: scenario }
  const candidats = [...nommes, ...Object.keys(scenarios)]
  const courant = candidats.find((id) => scenarios[id]?.cohorte !== undefined) ?? territoires.courant
  return editionDesTerritoires(territoires, { courant, scenarios }, nom)
}

/** Adds a scenario, or replaces the one of the same id; it becomes the one in use when it has a cohort. */
export const ajouterScenario = (territoires: Territoires, scenario: Scenario): Edition =>
  poser(territoires, scenario, { code: 'scenario-remplacement', titre: scenario.titre }, [
    scenario.id,
    territoires.courant,
  ])

/** The same, but the one in use stays so when it can. */
export const reprendreScenario = (
  territoires: Territoires,
  scenario: Scenario,
  nom: NomDeScenario | NomDeRapprochement = { code: 'scenario-remplacement', titre: scenario.titre },
): Edition => poser(territoires, scenario, nom, [territoires.courant])

/** The scenario of the same id made to say what its versions lead to. */
export function rapprocherScenario(
  territoires: Territoires,
  apres: Scenario,
  nom: NomDeRapprochement,
): Result<Edition> {
  const problems = problemesNouveaux(scenarioDe(territoires, apres.id), apres)
  return problems.length > 0 ? fail(problems) : ok(reprendreScenario(territoires, apres, nom))
}

/** The scenario that the pages compute on. */
export function choisirScenario(territoires: Territoires, id: string): Result<Edition> {
  const { titre, cohorte } = scenarioDe(territoires, id)
  if (!cohorte) return fail([problem('scenario-garde', pointer('scenarios', id), { titre, raison: 'sans-cohorte' })])
  return ok(editionDesTerritoires(territoires, { ...territoires, courant: id }, { code: 'scenario-choisi', titre }))
}

/** An identifier that no scenario bears. */
const idLibre = ({ scenarios }: Territoires, titre: string): string =>
  slugLibre(titre, Object.keys(scenarios), 'scenario')

function ajouter(territoires: Territoires, copie: Scenario, code: 'scenario-duplique' | 'scenario-varie'): Edition {
  const scenarios = { ...territoires.scenarios, [copie.id]: copie }
  return editionDesTerritoires(territoires, { ...territoires, scenarios }, { code, titre: copie.titre })
}

/** A copy beside it; the one in use stays. @param titre of the copy */
export function dupliquerScenario(territoires: Territoires, id: string, titre: string): Result<Edition> {
  const propre = titre.trim()
  const formes = texteProblems('/titre', propre)
  if (formes.length > 0) return fail(formes)
  const copie = { ...scenarioDe(territoires, id), id: idLibre(territoires, propre), titre: propre }
  return ok(ajouter(territoires, copie, 'scenario-duplique'))
}

/** Ce qu’une variante change du scénario dont elle part. */
export interface Variations {
  readonly n?: number
  readonly graine?: number
  readonly entreesParMois?: number
  /** Rotation of every size, in per cent of what it is. */
  readonly rotationPourCent?: number
  readonly medianeRessourcesEuros?: number
}

function varierRotation(rotation: NonNullable<Scenario['rotation']>, pourCent: number): typeof rotation {
  return Object.fromEntries(
    TYPOLOGIES.map((typologie) => {
      const avant = rotation[typologie]
      return [typologie, chiffreSaisi(avant, Math.round((avant.valeur * pourCent) / 100))]
    }),
  ) as unknown as typeof rotation
}

function varierRecette(recette: RecetteDeCohorte, { n, graine, medianeRessourcesEuros }: Variations): RecetteDeCohorte {
  const avant = recette.parametres['medianeRessourcesEuros']
  return {
    ...recette,
    n: n ?? recette.n,
    graine: graine ?? recette.graine,
    ...(medianeRessourcesEuros === undefined
      ? {}
      : {
          parametres: {
            ...recette.parametres,
            medianeRessourcesEuros: chiffreSaisi(avant, medianeRessourcesEuros),
          },
        }),
  }
}

function variationsProblems({ n, graine, entreesParMois, rotationPourCent }: Variations): readonly Problem[] {
  return [
    ...(n === undefined ? [] : entierProblems('/cohorte/n', n, BORNES_DE_N)),
    ...(graine === undefined ? [] : entierProblems('/cohorte/graine', graine, BORNES_DE_GRAINE)),
    ...(entreesParMois === undefined
      ? []
      : entierProblems('/demande/entreesParMois/valeur', entreesParMois, BORNES_DE_CHIFFRE)),
    ...(rotationPourCent === undefined ? [] : entierProblems('/rotation', rotationPourCent, BORNES_DE_VARIATION)),
  ]
}

/** A copy with other figures. What the scenario does not have cannot vary. */
export function varierScenario(
  territoires: Territoires,
  id: string,
  variations: Variations,
  titre: string,
): Result<Edition> {
  const propre = titre.trim()
  const source = scenarioDe(territoires, id)
  const { cohorte, demande, rotation } = source
  const { entreesParMois, rotationPourCent } = variations
  const formes = [...texteProblems('/titre', propre), ...variationsProblems(variations)]
  if (formes.length > 0) return fail(formes)
  const copie: Scenario = {
    ...source,
    id: idLibre(territoires, propre),
    titre: propre,
    ...(cohorte ? { cohorte: varierRecette(cohorte, variations) } : {}),
    ...(demande && entreesParMois !== undefined
      ? { demande: { ...demande, entreesParMois: chiffreSaisi(demande.entreesParMois, entreesParMois) } }
      : {}),
    ...(rotation && rotationPourCent !== undefined ? { rotation: varierRotation(rotation, rotationPourCent) } : {}),
  }
  const problems = scenarioProblems(copie)
  return problems.length > 0 ? fail(problems) : ok(ajouter(territoires, copie, 'scenario-varie'))
}

/** Takes a scenario away: not a shipped one, nor the one in use. */
export function supprimerScenario(territoires: Territoires, id: string, livres: Scenarios): Result<Edition> {
  const { titre } = scenarioDe(territoires, id)
  const raison = Object.hasOwn(livres, id) ? 'livre' : territoires.courant === id ? 'en-usage' : undefined
  if (raison) return fail([problem('scenario-garde', pointer('scenarios', id), { titre, raison })])
  const { [id]: _retire, ...scenarios } = territoires.scenarios
  return ok(editionDesTerritoires(territoires, { ...territoires, scenarios }, { code: 'scenario-supprime', titre }))
}

/** A shipped scenario as it was shipped; one without a recipe cannot take the place of the one in use. */
export function retablirScenario(territoires: Territoires, livre: Scenario): Result<Edition> {
  const { id, titre } = livre
  if (territoires.courant === id && !livre.cohorte)
    return fail([problem('scenario-garde', pointer('scenarios', id), { titre, raison: 'en-usage' })])
  const scenarios = { ...territoires.scenarios, [id]: livre }
  return ok(editionDesTerritoires(territoires, { ...territoires, scenarios }, { code: 'scenario-retabli', titre }))
}

/** Shares of the communes that the scenario has; all of the demand to them equally when none was known. */
function garderCommunes(marge: Readonly<Record<string, number>>, communes: readonly string[], isPartage: boolean) {
  const gardees = communes.filter((id) => (marge[id] ?? 0) > 0)
  const liste = gardees.length > 0 ? gardees : communes
  const parts = Object.fromEntries(liste.map((id) => [id, marge[id] ?? (isPartage ? 1 : TOUT)]))
  return isPartage && liste.length > 0 ? repartirDans(parts, TOUT) : parts
}

/** The scenario with the recipe of another, its communes being its own. */
export function avecRecetteDe(scenario: Scenario, { cohorte }: Scenario): Scenario {
  if (!cohorte) return scenario
  const communes = (scenario.communes ?? []).map(({ id }) => id)
  const { communePrincipale = {}, communesSouhaitees = {} } = cohorte.marges
  return {
    ...scenario,
    cohorte: {
      ...cohorte,
      marges: {
        ...cohorte.marges,
        communePrincipale: garderCommunes(communePrincipale, communes, true),
        communesSouhaitees: garderCommunes(communesSouhaitees, communes, false),
      },
    },
  }
}

/** A recipe of cohort for a scenario that has none. */
export function reprendreRecette(territoires: Territoires, id: string, depuis: string): Result<Edition> {
  const scenario = scenarioDe(territoires, id)
  const autre = scenarioDe(territoires, depuis)
  const nom = { code: 'scenario-recette', titre: scenario.titre, depuis: autre.titre } as const
  return editionVers(territoires, avecRecetteDe(scenario, autre), nom, [])
}
