// Publics that contingents and duties speak of, read on the facts alone so that two rule sets are compared on the same
// households. Priority publics: the criteria that the shipped rule set marks as mandatory (CCH L441-1, criteria.md §3.4).
import base from '#rules/cotation/ame-base.json'
import { type Bitset, emptyBitset, orInto } from '~/domain/bitset.ts'
import type { Cotation, Critere } from '~/domain/cotation.ts'
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

/** Households that meet each criterion of the shipped rule set, read on the facts alone. */
export function criteresRemplis(
  colonnes: Colonnes,
  n: number,
): readonly { readonly critere: Critere; readonly remplis: Bitset }[] {
  const contexte = createContexte(n, colonnes, compileConditions(livree.conditions ?? {}))
  return livree.criteres.map((critere, i) => {
    const compilee = compileCondition(critere.conditions, pointer('criteres', i, 'conditions'))
    return { critere, remplis: evaluateCondition(compilee, contexte).remplis }
  })
}

/** Households of a priority public. */
export const prioritairesDe = (colonnes: Colonnes, n: number): Bitset =>
  criteresRemplis(colonnes, n)
    .filter(({ critere }) => critere.nature === 'obligatoire')
    .reduce((tous, { remplis }) => orInto(tous, remplis), emptyBitset(n))
