// What the schema cannot say of a scenario: identifiers, references, sums, and what its recipe of cohort may name.
import { BORNES_DE_PART } from './bornes-scenario.ts'
import { entierProblems } from './formes.ts'
import { duplicates } from './listes.ts'
import { isParametre, NOMS_DE_PARAMETRE, PARAMETRES_DE_SIMULATION } from './parametres-simulation.ts'
import { pointer, type Problem, problem } from './problem.ts'
import { proche } from './proche.ts'
import { recetteProblems } from './recette.ts'
import { type Scenario, TYPOLOGIES } from './scenario.ts'

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
  const { bailleurs = [], residences = [], parTypologie, parFinancement, contingentCommunal } = scenario
  return [
    ...residences.flatMap(({ libelle, logements, parTypologie: tailles }, i) =>
      tailles ? differs(libelle, pointer('residences', i, 'parTypologie'), logements, sommeDe(tailles)) : [],
    ),
    ...bailleurs.flatMap(({ id, libelle, logements }, i) =>
      differs(libelle, pointer('bailleurs', i, 'logements'), logements.valeur, logementsDe(scenario, id)),
    ),
    ...(parTypologie ? differs('typologies', '/parTypologie', logementsDe(scenario), sommeDe(parTypologie)) : []),
    ...(parFinancement
      ? differs('financements', '/parFinancement', logementsDe(scenario), sommeDe(parFinancement))
      : []),
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

/** Shares that cannot pass the whole: a size that empties more than once a year, a queue that loses more than itself. */
function partsProblems({ rotation, demande }: Scenario): readonly Problem[] {
  return [
    ...(rotation
      ? TYPOLOGIES.flatMap((taille) =>
          entierProblems(pointer('rotation', taille, 'valeur'), rotation[taille].valeur, BORNES_DE_PART),
        )
      : []),
    ...(demande ? entierProblems('/demande/retraitParMois/valeur', demande.retraitParMois.valeur, BORNES_DE_PART) : []),
  ]
}

function simulationProblems({ simulation }: Scenario): readonly Problem[] {
  const { parametres = {}, plafonds = [] } = simulation ?? {}
  return [
    ...Object.entries(parametres).flatMap(([nom, { valeur }]) => {
      const at = pointer('simulation', 'parametres', nom)
      return isParametre(nom)
        ? entierProblems(`${at}/valeur`, valeur, PARAMETRES_DE_SIMULATION[nom])
        : [problem('parametre-de-simulation-inconnu', at, { nom, ...proche(nom, NOMS_DE_PARAMETRE) })]
    }),
    ...duplicates(plafonds, ({ annee }) => annee).map(({ index }) =>
      problem('plafonds-doubles', pointer('simulation', 'plafonds', index, 'annee'), {
        annee: plafonds[index]?.annee ?? 0,
      }),
    ),
  ]
}

/** What a scenario may say, and is worth a look: a delivery that the horizon leaves out, a queue that nobody joins. */
export function scenarioWarnings({ livraisons = [], horizon, demande }: Scenario): readonly Problem[] {
  return [
    ...livraisons.flatMap(({ libelle: livraison, mois: { valeur: mois } }, i) => {
      if (mois >= horizon.de && mois <= horizon.a) return []
      const [sens, borne] = mois < horizon.de ? (['avant', horizon.de] as const) : (['apres', horizon.a] as const)
      return [problem('livraison-hors-horizon', pointer('livraisons', i, 'mois'), { livraison, mois, borne, sens })]
    }),
    ...(demande?.actives.valeur === 0 && demande.entreesParMois.valeur === 0
      ? [problem('demande-vide', '/demande', {})]
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
    ...partsProblems(scenario),
    ...simulationProblems(scenario),
    ...recetteProblems(scenario),
    ...(horizon.de > horizon.a ? [problem('horizon-inverse', '/horizon', horizon)] : []),
  ]
}
