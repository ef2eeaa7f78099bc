// Publics that contingents and duties speak of, read on the facts alone so that two rule sets are compared on the same
// households. Priority publics: the criteria that the shipped rule set marks as mandatory (CCH L441-1, criteria.md §3.4).
import base from '#rules/cotation/ame-base.json'
import { type Bitset, emptyBitset, orInto } from '~/domain/bitset.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { pointer } from '~/domain/problem.ts'
import {
  type Colonnes,
  compileCondition,
  compileConditions,
  createContexte,
  evaluateCondition,
} from '~/engine/index.ts'

const livree = base as unknown as Cotation

/** First-quartile threshold of the shipped rule set, euros a year per consumption unit: groups are read at it. */
export const SEUIL_DE_REFERENCE = base.parametres.seuilPremierQuartileEuros.valeur

/** Households of a priority public. */
export function prioritairesDe(colonnes: Colonnes, n: number): Bitset {
  const contexte = createContexte(n, colonnes, compileConditions(livree.conditions ?? {}))
  return livree.criteres
    .filter(({ nature }) => nature === 'obligatoire')
    .map(
      ({ conditions }, i) => evaluateCondition(compileCondition(conditions, pointer('criteres', i)), contexte).remplis,
    )
    .reduce((tous, remplis) => orInto(tous, remplis), emptyBitset(n))
}
