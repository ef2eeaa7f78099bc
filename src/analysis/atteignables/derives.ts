// What the derived facts of the household say of the base facts, as goals (the dictionary's formulas, model.md §1): what
// makes them unknown, and what their thresholds forbid. Only links between facts that the question reads are given; what
// is left (sizes beside surfaces, incomes beside rents) is settled by trying every household that could differ.
import type { Feuille, Noeud } from '~/domain/condition.ts'
import type { ParametresDerives } from '~/domain/derive.ts'
import { TYPOLOGIES } from '~/domain/scenario.ts'
import type { But } from './coherence.ts'
import type { Partition } from './domaines.ts'

type Ordre = Extract<Feuille['operator'], `lessThan${string}` | `greaterThan${string}`>

const est = (fact: string, value: boolean | string): Noeud => ({ fact, operator: 'equal', value })
const ordre = (fact: string, operator: Ordre, value: number): Noeud => ({ fact, operator, value })
const auMoins = (fact: string, value: number): Noeud => ordre(fact, 'greaterThanInclusive', value)
const auPlus = (fact: string, value: number): Noeud => ordre(fact, 'lessThanInclusive', value)
const non = (noeud: Noeud): Noeud => ({ not: noeud })
const contient = (value: string): Noeud => ({ fact: 'typologiesSouhaitees', operator: 'contains', value })

const connu = (fact: string): Noeud => auMoins(fact, 0)
const decide = (fact: string): Noeud => ({ fact, operator: 'in', value: [true, false] })

const implique = (si: readonly Noeud[], alors: Noeud): Noeud => ({ any: [...si.map(non), alors] })
const equivaut = (a: Noeud, b: Noeud): readonly Noeud[] => [implique([a], b), implique([b], a)]

const RESSOURCES = 'ressourcesMensuellesEuros'
const LOYER = 'loyerNetAidesEuros'
/** Past this size, the sums of adults and children are only checked at the realisation. */
const PERSONNES_MAX = 12

/** Facts read together, and what one then says of the other. */
interface Lien {
  readonly faits: readonly string[]
  readonly dire: (coupures: (fait: string) => readonly number[], parametres: ParametresDerives) => readonly Noeud[]
}

const LIENS: readonly Lien[] = [
  {
    faits: ['premierQuartile', RESSOURCES],
    dire: (_, { seuilPremierQuartileEuros }) => [
      ...equivaut(decide('premierQuartile'), connu(RESSOURCES)),
      // A household counts for one unit at least.
      implique([auPlus(RESSOURCES, Math.floor(seuilPremierQuartileEuros / 12))], est('premierQuartile', true)),
    ],
  },
  {
    faits: ['effortExcessif', LOYER],
    dire: () => [
      implique([decide('effortExcessif')], connu(LOYER)),
      implique([est('effortExcessif', true)], auMoins(LOYER, 1)),
    ],
  },
  {
    faits: ['effortExcessif', RESSOURCES],
    dire: () => [implique([decide('effortExcessif')], connu(RESSOURCES))],
  },
  {
    faits: ['effortExcessif', RESSOURCES, LOYER],
    dire: () => [
      implique([connu(LOYER), connu(RESSOURCES)], decide('effortExcessif')),
      implique([auPlus(RESSOURCES, 0), auMoins(LOYER, 1)], est('effortExcessif', true)),
    ],
  },
  {
    faits: ['effortExcessif', 'tauxEffortPourMille'],
    dire: () => [
      implique([auMoins('tauxEffortPourMille', 350)], est('effortExcessif', true)),
      implique([est('effortExcessif', true), connu('tauxEffortPourMille')], auMoins('tauxEffortPourMille', 350)),
      implique([connu('tauxEffortPourMille')], decide('effortExcessif')),
    ],
  },
  {
    faits: ['tauxEffortPourMille', RESSOURCES],
    dire: () => [implique([connu('tauxEffortPourMille')], auMoins(RESSOURCES, 1))],
  },
  { faits: ['tauxEffortPourMille', LOYER], dire: () => [implique([connu('tauxEffortPourMille')], connu(LOYER))] },
  {
    faits: ['sousOccupation', 'piecesActuelles'],
    dire: () => [
      ...equivaut(decide('sousOccupation'), connu('piecesActuelles')),
      // More rooms than one person and one.
      implique([est('sousOccupation', true)], auMoins('piecesActuelles', 3)),
    ],
  },
  {
    faits: ['suroccupation', 'surfaceActuelleM2'],
    dire: () => [
      implique([connu('surfaceActuelleM2')], decide('suroccupation')),
      implique([auPlus('surfaceActuelleM2', 8)], est('suroccupation', true)),
      implique([auMoins('surfaceActuelleM2', 70)], est('suroccupation', false)),
    ],
  },
  {
    faits: ['suroccupation', 'surfaceActuelleM2', 'piecesActuelles'],
    dire: () => [implique([decide('suroccupation'), non(connu('surfaceActuelleM2'))], connu('piecesActuelles'))],
  },
  {
    faits: ['enfantsMoins14', 'enfantsMineurs'],
    dire: (coupures) =>
      [...coupures('enfantsMoins14'), ...coupures('enfantsMineurs')]
        .flatMap((n) => [n, n + 1])
        .filter((n) => n > 0 && n <= PERSONNES_MAX)
        .map((n) => implique([auMoins('enfantsMoins14', n)], auMoins('enfantsMineurs', n))),
  },
  {
    faits: ['personnes'],
    dire: (coupures) =>
      [...new Set(coupures('personnes').flatMap((n) => [n, n + 1]))]
        .filter((n) => n > 1 && n <= PERSONNES_MAX)
        .flatMap((n) =>
          Array.from({ length: n }, (_, i) => i + 1).flatMap((adultes) => [
            implique([auMoins('adultes', adultes), auMoins('enfantsMineurs', n - adultes)], auMoins('personnes', n)),
            implique(
              [auPlus('adultes', adultes), auPlus('enfantsMineurs', n - 1 - adultes)],
              auPlus('personnes', n - 1),
            ),
          ]),
        ),
  },
  {
    faits: ['typologiePrincipale', 'typologiesSouhaitees'],
    dire: () =>
      TYPOLOGIES.flatMap((typologie, i) => [
        ...TYPOLOGIES.slice(0, i).map((petite) =>
          implique([est('typologiePrincipale', typologie)], non(contient(petite))),
        ),
        implique([contient(typologie)], {
          fact: 'typologiePrincipale',
          operator: 'in',
          value: TYPOLOGIES.slice(0, i + 1),
        }),
      ]),
  },
]

/** @param lus facts read by the question */
export const axiomesDesDerives = (
  lus: ReadonlySet<string>,
  { coupures }: Partition,
  parametres: ParametresDerives,
): readonly But[] =>
  LIENS.filter(({ faits }) => faits.every((fait) => lus.has(fait)))
    .flatMap(({ dire }) => dire((fait) => coupures.get(fait) ?? [], parametres))
    .map((noeud) => ({ noeud, voulu: true }))
