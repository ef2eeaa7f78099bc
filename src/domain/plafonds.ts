// Who may live where (simulation.md §1.4): the income ceilings of each year, by category of household and by funding, and
// the sizes of dwelling that a household may be given. A scenario may say its own; these are the ones it has else.
import { invariant } from './invariant.ts'
import { HYPOTHESE } from './provenance.ts'
import type { Financement, Scenario, Typologie } from './scenario.ts'

type ReglagesEcrits = NonNullable<Scenario['simulation']>

/** Plafonds de ressources d’une année, en euros de revenu fiscal de référence N-2. */
export type TableDePlafonds = NonNullable<ReglagesEcrits['plafonds']>[number]

const ARRETE = 'arrêté du 29 juillet 1987, annexe I, zone « autres régions »'

/**
 * Ceilings of the « other regions » zone. PLUS is published; of PLAI only some figures are, the others follow the index
 * of PLUS, to one euro.
 */
export const PLAFONDS: readonly TableDePlafonds[] = [
  {
    annee: 2024,
    PLAI: { categories: [12_452, 18_143, 21_818, 24_276, 28_404, 32_010], parPersonne: 3569 },
    PLUS: { categories: [22_642, 30_238, 36_362, 43_899, 51_641, 58_200], parPersonne: 6492 },
    source: `${ARRETE}, modifié par l’arrêté du 18 décembre 2023`,
    hypothese: `${HYPOTHESE} pour le PLAI hors catégories 1 et 4 : plafonds 2023 × 1,0349, à un euro près`,
  },
  {
    annee: 2025,
    PLAI: { categories: [12_759, 18_591, 22_356, 24_875, 29_105, 32_800], parPersonne: 3657 },
    PLUS: { categories: [23_201, 30_984, 37_259, 44_982, 52_915, 59_636], parPersonne: 6652 },
    source: `${ARRETE}, valeurs de 2025`,
    hypothese: `${HYPOTHESE} pour le PLAI hors catégorie 1 : plafonds 2024 à l’indice du PLUS, à un euro près`,
  },
  {
    annee: 2026,
    PLAI: { categories: [12_871, 18_753, 22_551, 25_092, 29_359, 33_087], parPersonne: 3690 },
    PLUS: { categories: [23_403, 31_254, 37_584, 45_374, 53_376, 60_156], parPersonne: 6710 },
    source: `${ARRETE}, valeurs de 2026`,
    hypothese: `${HYPOTHESE} pour le PLAI : plafonds 2024 à l’indice du PLUS, à un euro près`,
  },
]

/** The tables of a scenario: its own, or those of here. */
export const plafondsDe = ({ simulation }: Pick<Scenario, 'simulation'>): readonly TableDePlafonds[] =>
  simulation?.plafonds ?? PLAFONDS

/**
 * The table in force: the last one of a year that has come, else the earliest. Past the last table, its ceilings are
 * carried forward: a working hypothesis.
 */
export function tableDeLAnnee(tables: readonly TableDePlafonds[], annee: number): TableDePlafonds {
  const venues = tables.filter((table) => table.annee <= annee)
  const parmi = venues.length > 0 ? venues : tables
  const extreme = venues.length > 0 ? Math.max : Math.min
  const cherchee = extreme(...parmi.map((table) => table.annee))
  const table = parmi.find((autre) => autre.annee === cherchee)
  invariant(table, 'aucune table de plafonds')
  return table
}

export interface MenagePlafonne {
  readonly adultes: number
  readonly enfantsMineurs: number
  /** A couple whose ages make 55 at most. */
  readonly jeuneMenage: boolean
  readonly handicap: boolean
}

/**
 * Category of a household, from 1: its persons; one more for an adult alone with children, and for a young couple
 * without a child; one more again for a disability.
 */
export function categorieDeMenage({ adultes, enfantsMineurs, jeuneMenage, handicap }: MenagePlafonne): number {
  const isSeulAvecEnfants = adultes === 1 && enfantsMineurs > 0
  const isJeuneCouple = jeuneMenage && adultes === 2 && enfantsMineurs === 0
  const personnes = adultes + enfantsMineurs
  invariant(Number.isInteger(personnes) && personnes >= 1, 'ménage sans personne')
  return personnes + (isSeulAvecEnfants || isJeuneCouple ? 1 : 0) + (handicap ? 1 : 0)
}

/** Categories with a figure of their own; each further one adds the amount of a person. */
const CATEGORIES = 6

/**
 * Ceiling in euros. PLS is 1.30 × PLUS, to the nearest euro as published; PLI has its own scheme, is not allocated with
 * the others and has none here.
 */
export function plafondEuros(
  table: TableDePlafonds,
  financement: Exclude<Financement, 'PLI'>,
  categorie: number,
): number
export function plafondEuros(table: TableDePlafonds, financement: Financement, categorie: number): number | undefined
export function plafondEuros(table: TableDePlafonds, financement: Financement, categorie: number): number | undefined {
  if (financement === 'PLI') return undefined
  if (financement === 'PLS') return Math.floor((plafondEuros(table, 'PLUS', categorie) * 13 + 5) / 10)
  const { categories, parPersonne } = table[financement]
  const plafond = categories[Math.min(categorie, CATEGORIES) - 1]
  invariant(plafond !== undefined, `catégorie ${categorie} de ménage`)
  return plafond + Math.max(0, categorie - CATEGORIES) * parPersonne
}

/**
 * Sizes for 1, 2, 3… persons; the last line holds beyond. A working hypothesis: the rule of the bailleurs. For three
 * persons the T4 is an option (children of different sex, shared custody): a scenario takes it by saying its own sizes.
 */
export const OCCUPATION: readonly (readonly Typologie[])[] = [
  ['T1', 'T2'],
  ['T2', 'T3'],
  ['T3'],
  ['T3', 'T4'],
  ['T4', 'T5'],
  ['T5'],
]

/** The sizes that a household of so many persons may be given. */
export function typologiesAdmises(
  { simulation }: Pick<Scenario, 'simulation'>,
  personnes: number,
): readonly Typologie[] {
  const occupation = simulation?.occupation ?? OCCUPATION
  const admises = occupation[Math.min(personnes, occupation.length) - 1]
  invariant(admises, `${personnes} personnes à loger`)
  return admises
}
