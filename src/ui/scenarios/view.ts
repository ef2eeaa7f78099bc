// What the page shows of the scenarios: the list, their status, what each act on one would meet. Pure.
import type { Territoires } from '~/domain/edition.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { logementsDe } from '~/domain/scenario-problems.ts'
import { type StatutDeScenario, statutDuScenario } from '../etat/livres.ts'
import type { GenreDeStatut } from '../pieces/Marques.tsx'
import { m, type Mot } from './mots.ts'

type Scenarios = Territoires['scenarios']

const STATUTS: Readonly<Record<StatutDeScenario, { readonly genre: GenreDeStatut; readonly cle: Mot }>> = {
  livre: { genre: 'version', cle: 'scenariosLivre' },
  modifie: { genre: 'brouillon', cle: 'scenariosModifie' },
  propre: { genre: 'brouillon', cle: 'scenariosPropre' },
}

export interface ScenarioListe {
  readonly id: string
  readonly titre: string
  readonly resume: string
  readonly statut: { readonly genre: GenreDeStatut; readonly texte: string }
  readonly enUsage: boolean
}

/** The shipped ones first, in their order; then the others by title. */
export function listeVue({ scenarios, courant }: Territoires, livres: Scenarios): readonly ScenarioListe[] {
  const propres = Object.values(scenarios)
    .filter(({ id }) => !Object.hasOwn(livres, id))
    .sort((a, b) => (a.titre < b.titre ? -1 : 1))
  const tous = [...Object.keys(livres).flatMap((id) => scenarios[id] ?? []), ...propres]
  return tous.map((scenario) => {
    const { genre, cle } = STATUTS[statutDuScenario(scenario, livres)]
    return {
      id: scenario.id,
      titre: scenario.titre,
      resume: m('scenariosResume', { n: scenario.cohorte?.n, logements: logementsDe(scenario) }),
      statut: { genre, texte: m(cle) },
      enUsage: scenario.id === courant,
    }
  })
}

/** Ce qui empêche un geste sur un scénario, dit en une phrase ; absent quand rien ne l’empêche. */
export interface GestesPossibles {
  readonly utiliser: string | undefined
  readonly supprimer: string | undefined
  readonly retablir: string | undefined
  /** A shipped scenario is taken back, another one is deleted. */
  readonly isLivre: boolean
  readonly isModifie: boolean
}

export function gestesPossibles(scenario: Scenario, { courant }: Territoires, livres: Scenarios): GestesPossibles {
  const enUsage = scenario.id === courant
  const statut = statutDuScenario(scenario, livres)
  return {
    utiliser: enUsage ? m('scenariosDejaEnUsage') : scenario.cohorte ? undefined : m('scenariosSansCohorteCourt'),
    supprimer: enUsage ? m('scenariosSupprimerEnUsage') : undefined,
    retablir: enUsage && !livres[scenario.id]?.cohorte ? m('scenariosRetablirEnUsage') : undefined,
    isLivre: statut !== 'propre',
    isModifie: statut === 'modifie',
  }
}

/** Name of the file of a scenario. */
export const nomDuFichier = ({ id }: Scenario): string => `${id}.scenario.json`
export const nomDeLaCohorte = ({ id, cohorte }: Scenario): string => `cohorte-synthetique-${id}-${cohorte?.n ?? 0}.csv`
