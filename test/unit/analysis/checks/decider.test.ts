// What is decided of random conditions: a household that is given does meet them, and none meets what is called impossible;
// the links between facts that the dictionary's formulas make, one by one.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import base from '#rules/cotation/ame-base.json'
import { decider } from '~/analysis/atteignables/decider.ts'
import { confirmerConstats } from '~/analysis/checks/confirmer.ts'
import { controlerCotation } from '~/analysis/checks/index.ts'
import { deriveFaits } from '~/domain/derive.ts'
import type { Condition, Noeud } from '~/domain/condition.ts'
import { type Cotation, GRILLES } from '~/domain/cotation.ts'
import { readKleene } from '~/engine/reference.ts'
import { buildCohorte } from '~/domain/cohorte.ts'
import { compileCotation, lireLigne, noterCohorte } from '~/engine/index.ts'
import {
  arbCondition,
  arbCotation,
  DELAI_DE_TIRAGE_MS,
  fuzz,
  sampleDemandes,
  tires,
} from '../../../support/arbitraires.ts'
import { MOIS, resolve } from '../../../support/cas.ts'
import { uneCotation } from '../../../support/cotations.ts'
import { feuille } from './defauts.ts'

const resolue = resolve(base as unknown as Cotation)
const decide = (...voulus: readonly Noeud[]) =>
  decider(
    voulus.map((noeud) => ({ noeud, voulu: true })),
    { grille: 'primo', nommees: {}, parametres: resolue },
    { pas: 1_000_000 },
  )
const demandes = sampleDemandes(300, 5)
const cohorte = buildCohorte(demandes, { synthetique: true })

/** Rows of a cohort of one grid that meet a condition, by the compiled engine. */
function remplissent(conditions: Condition, lignes = demandes, lues = cohorte): readonly string[] {
  const regles = uneCotation([{ id: 'a', conditions }])
  const notee = noterCohorte(compileCotation(resolve(regles)), lues)
  return lignes.flatMap(({ id }, row) => (lireLigne(notee, lues, row).criteres.length > 0 ? [id] : []))
}

test(
  `une demande donnée remplit la condition, et aucune ne remplit ce qui est dit impossible ${tires(150)}`,
  () => {
    let impossibles = 0
    let vagues = 0
    fc.assert(
      fc.property(arbCondition(), arbCondition(), fc.constantFrom(...GRILLES), (a, b, grille) => {
        const conditions: Condition = { all: [a, { not: b }] }
        const decision = decider(
          [
            { noeud: a, voulu: true },
            { noeud: b, voulu: false },
          ],
          { grille, nommees: {}, parametres: resolve(uneCotation([])) },
          { pas: 1_000_000 },
        )
        impossibles += decision.etat === 'impossible' ? 1 : 0
        vagues += decision.etat === 'indecis' || decision.etat === 'non-confirme' ? 1 : 0
        const lignes =
          decision.etat === 'possible'
            ? [decision.ligne]
            : demandes.filter(({ typeDemande }) => decision.etat === 'impossible' && typeDemande === grille)
        const attendues = decision.etat === 'possible' ? ['temoin'] : []
        expect(remplissent(conditions, lignes, buildCohorte(lignes, { synthetique: true }))).toEqual(attendues)
      }),
      fuzz(150),
    )
    expect(impossibles).toBeGreaterThan(0)
    expect(vagues).toBeLessThan(impossibles)
  },
  DELAI_DE_TIRAGE_MS,
)

test(
  `tout témoin d’un jeu de règles tiré au sort est confirmé par la référence ${tires(30)}`,
  async () => {
    let temoins = 0
    await fc.assert(
      fc.asyncProperty(arbCotation, async (cotation) => {
        const constats = controlerCotation(cotation, MOIS)
        temoins += constats.filter(({ cas, temoin }) => cas ?? temoin).length
        expect(await confirmerConstats(cotation, MOIS, constats)).toEqual(constats)
      }),
      fuzz(30),
    )
    expect(temoins).toBeGreaterThan(0)
  },
  DELAI_DE_TIRAGE_MS,
)

describe('les liens entre faits, exacts', () => {
  test.each([
    [
      'quatre personnes, deux adultes et un enfant',
      [
        feuille('personnes', 'equal', 4),
        feuille('adultes', 'equal', 2),
        feuille('enfantsMineurs', 'lessThanInclusive', 1),
      ],
    ],
    [
      'plus de jeunes que de mineurs',
      [feuille('enfantsMoins14', 'equal', 3), feuille('enfantsMineurs', 'lessThan', 3)],
    ],
    [
      'un quartile sans ressources connues',
      [
        feuille('premierQuartile', 'equal', false),
        { not: feuille('ressourcesMensuellesEuros', 'greaterThanInclusive', 0) },
      ],
    ],
    [
      'hors du quartile à 725 €',
      [feuille('premierQuartile', 'equal', false), feuille('ressourcesMensuellesEuros', 'lessThanInclusive', 725)],
    ],
    [
      'dans le quartile, seul, à 726 €',
      [
        feuille('premierQuartile', 'equal', true),
        feuille('personnes', 'equal', 1),
        feuille('ressourcesMensuellesEuros', 'greaterThan', 725),
      ],
    ],
    [
      'effort excessif sans loyer',
      [feuille('effortExcessif', 'equal', true), feuille('loyerNetAidesEuros', 'equal', 0)],
    ],
    [
      'taux de 35 % sans effort excessif',
      [feuille('tauxEffortPourMille', 'greaterThanInclusive', 350), feuille('effortExcessif', 'equal', false)],
    ],
    [
      'effort excessif à 1 000 € et 349 € de loyer',
      [
        feuille('effortExcessif', 'equal', true),
        feuille('ressourcesMensuellesEuros', 'greaterThanInclusive', 1000),
        feuille('loyerNetAidesEuros', 'lessThan', 350),
      ],
    ],
    [
      'suroccupé à 70 m²',
      [feuille('suroccupation', 'equal', true), feuille('surfaceActuelleM2', 'greaterThanInclusive', 70)],
    ],
    [
      'suroccupé, seul, à 9 m²',
      [
        feuille('suroccupation', 'equal', true),
        feuille('personnes', 'equal', 1),
        feuille('surfaceActuelleM2', 'equal', 9),
      ],
    ],
    [
      'sous-occupé à deux dans trois pièces',
      [
        feuille('sousOccupation', 'equal', true),
        feuille('personnes', 'equal', 2),
        feuille('piecesActuelles', 'lessThanInclusive', 3),
      ],
    ],
    [
      'T3 principal, T2 souhaité',
      [feuille('typologiePrincipale', 'equal', 'T3'), feuille('typologiesSouhaitees', 'contains', 'T2')],
    ],
    [
      'un an d’attente, dépôt de l’été dernier',
      [feuille('ancienneteMois', 'greaterThanInclusive', 12), feuille('moisDepot', 'greaterThan', '2023-06')],
    ],
  ] as readonly (readonly [string, readonly Noeud[]])[])('%s : impossible', (_nom, noeuds) => {
    expect(decide(...noeuds).etat).toBe('impossible')
  })

  test.each([
    [
      'dans le quartile, seul, à 725 €',
      [
        feuille('premierQuartile', 'equal', true),
        feuille('personnes', 'equal', 1),
        feuille('ressourcesMensuellesEuros', 'equal', 725),
      ],
    ],
    [
      'effort excessif à 1 000 € et 350 € de loyer',
      [
        feuille('effortExcessif', 'equal', true),
        feuille('ressourcesMensuellesEuros', 'equal', 1000),
        feuille('loyerNetAidesEuros', 'equal', 350),
      ],
    ],
    [
      'suroccupé, seul, à 8 m²',
      [
        feuille('suroccupation', 'equal', true),
        feuille('surfaceActuelleM2', 'equal', 8),
        feuille('personnes', 'equal', 1),
      ],
    ],
    [
      'sous-occupé à deux dans quatre pièces',
      [
        feuille('sousOccupation', 'equal', true),
        feuille('personnes', 'equal', 2),
        feuille('piecesActuelles', 'equal', 4),
      ],
    ],
  ] as readonly (readonly [string, readonly Noeud[]])[])('%s : possible, et vrai', (_nom, noeuds) => {
    const decision = decide(...noeuds)
    expect(decision.etat).toBe('possible')
    if (decision.etat !== 'possible') return
    const faits = { ...decision.ligne, ...deriveFaits(decision.ligne, resolue) }
    expect(noeuds.map((noeud) => readKleene(noeud, faits, {}))).toEqual(noeuds.map(() => true))
  })
})

test('une réserve épuisée ne décide de rien', () => {
  const rien = decider([], { grille: 'primo', nommees: {}, parametres: resolue }, { pas: 0 })
  expect(rien).toEqual({ etat: 'indecis' })
})
