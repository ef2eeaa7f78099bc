// Commands on who may live where in a scenario: a ceiling of a year, all of them back to the published ones, the sizes of a
// number of persons. What is changed so is a working hypothesis, and sizes at their default are not written.
import type { Edition, Territoires } from './edition.ts'
import { editionVers, scenarioDe } from './editer-scenario.ts'
import { type Bornes, entierProblems } from './formes.ts'
import { canonicalJson } from './hash.ts'
import { OCCUPATION, plafondsDe, type TableDePlafonds, tableDeLAnnee } from './plafonds.ts'
import { pointer, problem, type Result } from './problem.ts'
import { changee, HYPOTHESE } from './provenance.ts'
import { type Scenario, type Typologie, TYPOLOGIES } from './scenario.ts'

export const BORNES_DE_PLAFOND: Bornes = { min: 0, max: 10_000_000 }

/** A figure of a table: a category of household, or what a person more adds. */
export interface CaseDePlafond {
  readonly financement: 'PLAI' | 'PLUS'
  /** From 0; undefined for a person more. */
  readonly rang: number | undefined
}

type Reglages = NonNullable<Scenario['simulation']>

function regler(scenario: Scenario, change: Partial<Reglages>, retires: readonly (keyof Reglages)[]): Scenario {
  const simulation = Object.fromEntries(
    Object.entries({ ...scenario.simulation, ...change }).filter(([cle]) => !retires.includes(cle as keyof Reglages)),
  ) as Reglages
  if (Object.keys(simulation).length > 0) return { ...scenario, simulation }
  const { simulation: _simulation, ...reste } = scenario
  return reste
}

export const lirePlafond = (table: TableDePlafonds, { financement, rang }: CaseDePlafond): number =>
  (rang === undefined ? table[financement].parPersonne : table[financement].categories[rang]) ?? 0

function avecPlafond(table: TableDePlafonds, { financement, rang }: CaseDePlafond, valeur: number): TableDePlafonds {
  const { categories, parPersonne } = table[financement]
  const bareme =
    rang === undefined
      ? { categories, parPersonne: valeur }
      : { categories: categories.map((plafond, i) => (i === rang ? valeur : plafond)), parPersonne }
  return changee({ ...table, [financement]: bareme })
}

/** A ceiling of a year. A year without a table takes the one in force, then says its own. */
export function setPlafond(
  territoires: Territoires,
  id: string,
  annee: number,
  place: CaseDePlafond,
  valeur: number,
): Result<Edition> {
  const scenario = scenarioDe(territoires, id)
  const tables = plafondsDe(scenario)
  const table = tableDeLAnnee(tables, annee)
  const autres = tables.filter((autre) => autre.annee !== annee)
  const plafonds = [...autres, avecPlafond({ ...table, annee }, place, valeur)].toSorted((a, b) => a.annee - b.annee)
  const nom = {
    code: 'scenario-plafond',
    titre: scenario.titre,
    annee,
    financement: place.financement,
    avant: lirePlafond(table, place),
    apres: valeur,
  } as const
  const at = pointer(
    'simulation',
    'plafonds',
    plafonds.findIndex((autre) => autre.annee === annee),
    place.financement,
  )
  return editionVers(
    territoires,
    regler(scenario, { plafonds }, []),
    nom,
    entierProblems(at, valeur, BORNES_DE_PLAFOND),
  )
}

/** The sizes that a household of so many persons may have; the last line holds beyond. @param rang from 0 */
export function setOccupation(
  territoires: Territoires,
  id: string,
  rang: number,
  typologies: readonly Typologie[],
): Result<Edition> {
  const scenario = scenarioDe(territoires, id)
  const avant = scenario.simulation?.occupation ?? OCCUPATION
  const triees = TYPOLOGIES.filter((typologie) => typologies.includes(typologie))
  const occupation = avant.map((ligne, i) => [...(i === rang ? triees : ligne)])
  const isDefaut = canonicalJson(occupation) === canonicalJson(OCCUPATION)
  const apres = isDefaut
    ? regler(scenario, {}, ['occupation', 'occupationHypothese'])
    : regler(scenario, { occupation, occupationHypothese: HYPOTHESE }, [])
  const nom = { code: 'scenario-occupation', titre: scenario.titre, personnes: rang + 1 } as const
  const at = pointer('simulation', 'occupation', rang)
  return editionVers(territoires, apres, nom, triees.length > 0 ? [] : [problem('liste-vide', at, {})])
}

/** Ceilings as if the scenario had never said them. */
export function retablirPlafonds(territoires: Territoires, id: string): Result<Edition> {
  const scenario = scenarioDe(territoires, id)
  const apres = regler(scenario, {}, ['plafonds'])
  return editionVers(territoires, apres, { code: 'scenario-plafonds', titre: scenario.titre }, [])
}

export const hasPlafonds = ({ simulation }: Scenario): boolean => simulation?.plafonds !== undefined
