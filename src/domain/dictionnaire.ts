// The dictionary of facts: the one source for schemas, forms, columns, imports and exports (rules/faits.json).
import faits from '#rules/faits.json'
import type { Operateur } from './condition.ts'
import type { Derive, Fait, Faits } from './gen/faits.ts'
import { invariant } from './invariant.ts'

export type { Derive, Fait } from './gen/faits.ts'
/** Fait déclaré ou déduit. */
export type FaitConnu = Fait | Derive

/** The shipped dictionary; its shape is asserted against its schema by a test. */
export const dictionnaire = faits as unknown as Faits

/** Columns of a cohort, in dictionary order. */
export const FAITS_DE_BASE: readonly Fait[] = dictionnaire.demande
export const FAITS_DERIVES: readonly Derive[] = dictionnaire.derives

const PAR_ID: ReadonlyMap<string, FaitConnu> = new Map(
  [...dictionnaire.demande, ...dictionnaire.derives].map((fait) => [fait.id, fait]),
)
const LOGEMENT_PAR_ID: ReadonlyMap<string, FaitConnu> = new Map(dictionnaire.logement.map((fait) => [fait.id, fait]))

export const findFait = (id: string): FaitConnu | undefined => PAR_ID.get(id)
export const findFaitDuLogement = (id: string): FaitConnu | undefined => LOGEMENT_PAR_ID.get(id)

/** @throws Error when the fact is unknown: use it on parsed conditions only. */
export function faitConnu(id: string): FaitConnu {
  const fait = PAR_ID.get(id) ?? LOGEMENT_PAR_ID.get(id)
  invariant(fait, `fait « ${id} » absent du dictionnaire`)
  return fait
}

export const isOuvert = (fait: FaitConnu): boolean => 'ouvert' in fait && fait.ouvert === true

const EGALITE: readonly Operateur[] = ['equal', 'notEqual', 'in', 'notIn']
const ORDRE: readonly Operateur[] = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']

/** Operators allowed for a type of fact (model.md §2). */
export const OPERATEURS: Readonly<Record<FaitConnu['type'], readonly Operateur[]>> = {
  boolean: EGALITE,
  enum: EGALITE,
  integer: [...EGALITE, ...ORDRE],
  month: [...EGALITE, ...ORDRE],
  set: ['contains', 'doesNotContain'],
}
