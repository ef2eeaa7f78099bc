// What the schema cannot say of a scenario: identifiers, references, sums, and what its recipe of cohort may name.
import { duplicates } from './listes.ts'
import { pointer, type Problem, problem } from './problem.ts'
import { proche } from './proche.ts'
import { recetteProblems } from './recette.ts'
import type { Scenario } from './scenario.ts'

export const sommeDe = (values: Readonly<Record<string, unknown>>): number =>
  Object.values(values).reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0)

/** Dwellings of the residences, all of them or those of a bailleur. */
export const logementsDe = ({ residences = [] }: Pick<Scenario, 'residences'>, bailleur?: string): number =>
  residences
    .filter((residence) => bailleur === undefined || residence.bailleur === bailleur)
    .reduce((total, { logements }) => total + logements, 0)

function differs(quoi: string, at: string, attendu: number, obtenu: number): readonly Problem[] {
  return attendu === obtenu ? [] : [problem('somme-differente', at, { quoi, attendu, obtenu })]
}

const reference = (genre: string, known: readonly string[], id: string, at: string): readonly Problem[] =>
  known.includes(id) ? [] : [problem('reference-inconnue', at, { genre, id, ...proche(id, known) })]

function parcProblems(scenario: Scenario): readonly Problem[] {
  const { bailleurs = [], residences = [], parTypologie, contingentCommunal } = scenario
  return [
    ...residences.flatMap(({ libelle, logements, parTypologie: tailles }, i) =>
      tailles ? differs(libelle, pointer('residences', i, 'parTypologie'), logements, sommeDe(tailles)) : [],
    ),
    ...bailleurs.flatMap(({ id, libelle, logements }, i) =>
      differs(libelle, pointer('bailleurs', i, 'logements'), logements.valeur, logementsDe(scenario, id)),
    ),
    ...(parTypologie ? differs('typologies', '/parTypologie', logementsDe(scenario), sommeDe(parTypologie)) : []),
    ...(contingentCommunal
      ? differs(
          'financements du contingent communal',
          '/contingentCommunal/parFinancement',
          contingentCommunal.logements,
          sommeDe(contingentCommunal.parFinancement),
        )
      : []),
  ]
}

export function scenarioProblems(scenario: Scenario): readonly Problem[] {
  const { communes = [], bailleurs = [], residences = [], livraisons = [], horizon } = scenario
  const slugs = communes.map(({ id }) => id)
  const bailleurIds = bailleurs.map(({ id }) => id)
  return [
    ...(['communes', 'bailleurs', 'residences', 'livraisons'] as const).flatMap((genre) =>
      duplicates(scenario[genre] ?? [], ({ id }) => id).map(({ index }) =>
        problem('id-double', pointer(genre, index, 'id'), { genre, id: scenario[genre]?.[index]?.id ?? '' }),
      ),
    ),
    ...residences.flatMap(({ bailleur, commune }, i) => [
      ...reference('bailleur', bailleurIds, bailleur, pointer('residences', i, 'bailleur')),
      ...reference('commune', slugs, commune, pointer('residences', i, 'commune')),
    ]),
    ...parcProblems(scenario),
    ...livraisons.flatMap(({ libelle, logements, parTypologie, parFinancement, bailleur, commune }, i) => [
      ...differs(libelle, pointer('livraisons', i, 'parTypologie'), logements, sommeDe(parTypologie)),
      ...differs(libelle, pointer('livraisons', i, 'parFinancement'), logements, sommeDe(parFinancement)),
      ...(bailleur === null ? [] : reference('bailleur', bailleurIds, bailleur, pointer('livraisons', i, 'bailleur'))),
      ...reference('commune', slugs, commune, pointer('livraisons', i, 'commune')),
    ]),
    ...recetteProblems(scenario),
    ...(horizon.de > horizon.a ? [problem('horizon-inverse', '/horizon', horizon)] : []),
  ]
}
