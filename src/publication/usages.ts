// What the conditions of a rule set use: the criteria that a grid counts, named conditions in an order where each follows
// those that it names, and the members of sets.
import { isFaitADroite, listFeuilles, listReferences, type Condition } from '~/domain/condition.ts'
import { type CotationResolue, type Critere, GRILLES } from '~/domain/cotation.ts'
import { FAITS_DE_BASE, FAITS_DERIVES } from '~/domain/dictionnaire.ts'
import type { Expression } from '~/domain/derive.ts'
import { invariant } from '~/domain/invariant.ts'

export interface Nommee {
  readonly nom: string
  readonly condition: Condition
  /** 1, or one more than the deepest of those that it names. */
  readonly etage: number
}

/** Named conditions that a criterion in use leads to, those named first before those that name them. */
export function nommeesEnOrdre(resolue: CotationResolue): readonly Nommee[] {
  const conditions = resolue.cotation.conditions ?? {}
  const rangees = new Map<string, Nommee>()
  const visit = (nom: string): number => {
    const known = rangees.get(nom)
    if (known) return known.etage
    const condition = conditions[nom]
    invariant(condition, `condition « ${nom} » inconnue`)
    const etage = 1 + Math.max(0, ...listReferences(condition).map((reference) => visit(reference.nom)))
    rangees.set(nom, { nom, condition, etage })
    return etage
  }
  for (const { conditions: racine } of criteresUtilises(resolue))
    for (const { nom } of listReferences(racine)) visit(nom)
  return [...rangees.values()]
}

/** Criteria used by a grid at least, in rule-set order. */
export function criteresUtilises({ cotation, grilles }: CotationResolue): readonly Critere[] {
  const used = new Set(GRILLES.flatMap((nom) => grilles[nom].criteres.map(({ critere }) => critere.id)))
  return cotation.criteres.filter(({ id }) => used.has(id))
}

/** Every condition in use, named ones included. */
const conditionsUtilisees = (resolue: CotationResolue): readonly Condition[] => [
  ...nommeesEnOrdre(resolue).map(({ condition }) => condition),
  ...criteresUtilises(resolue).map(({ conditions }) => conditions),
]

/** Names that an expression reads. */
const lus = (expression: Expression): readonly string[] =>
  typeof expression === 'string'
    ? [expression]
    : typeof expression === 'object' && expression !== null
      ? expression.slice(1).flatMap((operande) => lus(operande as Expression))
      : []

/** Facts that a derived fact is computed from, derived ones included. */
export function entreesDe(derive: string): readonly string[] {
  const { expression } = FAITS_DERIVES.find(({ id }) => id === derive) ?? {}
  const connus = new Set([...FAITS_DE_BASE, ...FAITS_DERIVES].map(({ id }) => id))
  return [...new Set(lus(expression as unknown as Expression))].filter((nom) => connus.has(nom))
}

/** Members of the sets that a condition looks for, or a derived fact: by fact, byte by byte. */
export function membresUtilises(resolue: CotationResolue): ReadonlyMap<string, readonly string[]> {
  const used = new Map<string, Set<string>>()
  const use = (fait: string, valeur: string): void => void used.set(fait, (used.get(fait) ?? new Set()).add(valeur))
  for (const condition of conditionsUtilisees(resolue))
    for (const { feuille } of listFeuilles(condition)) {
      const { fact, operator, value } = feuille
      if ((operator === 'contains' || operator === 'doesNotContain') && !isFaitADroite(value)) use(fact, String(value))
    }
  for (const { expression } of FAITS_DERIVES)
    if (expression[0] === 'plusPetite') {
      const fait = FAITS_DE_BASE.find(({ id }) => id === expression[1])
      for (const { id } of fait?.valeurs ?? []) use(fait?.id ?? '', id)
    }
  return new Map([...used].map(([fait, valeurs]) => [fait, [...valeurs].toSorted()]))
}
