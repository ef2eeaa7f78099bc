// Where every application of a grid stands, and what one fact says of another: the declared axioms of the search. Those of
// the filing month and the seniority serve every question; those of the other derived facts (derives.ts) the exact ones.
import type { Condition, Noeud } from '~/domain/condition.ts'
import type { CotationResolue, NomDeGrille } from '~/domain/cotation.ts'
import type { ParametresDerives } from '~/domain/derive.ts'
import { formatMois } from '~/domain/mois.ts'
import type { But } from './coherence.ts'
import { type Domaines, domaineEntier, type Partition, PREMIER_MOIS } from './domaines.ts'

export interface Terrain {
  readonly grille: NomDeGrille
  readonly nommees: Readonly<Record<string, Condition>>
  readonly parametres: ParametresDerives
}

export const terrainDe = (resolue: CotationResolue, grille: NomDeGrille): Terrain => ({
  grille,
  nommees: resolue.cotation.conditions ?? {},
  parametres: resolue,
})

/** Cells that every application of the grid stands in. */
export function depart({ grille, parametres: { moisReference } }: Terrain, lue: Partition): Domaines {
  const upTo = (nom: string, max: number) =>
    domaineEntier(nom, lue).filter((cellule) => typeof cellule === 'number' && cellule <= max)
  return new Map([
    ['typeDemande', [grille]],
    ['moisDepot', upTo('moisDepot', moisReference)],
    ['ancienneteMois', upTo('ancienneteMois', moisReference - PREMIER_MOIS)],
  ])
}

/** Past this many seniorities named by the conditions, their months of filing are only checked at the realisation. */
const ANCIENNETES_MAX = 60

/** Filing month and seniority are one fact: what each named seniority says of the month, when conditions read both. */
export function axiomes({ coupures }: Partition, { parametres: { moisReference } }: Terrain): readonly But[] {
  const anciennetes = coupures.get('ancienneteMois') ?? []
  const named = anciennetes.flatMap((n) => [n, n + 1]).filter((n) => n > 0 && n <= ancienneteMax(moisReference))
  if (!coupures.has('moisDepot') || named.length > ANCIENNETES_MAX) return []
  return [...new Set(named)].flatMap((n): readonly But[] => {
    const age = (operator: 'lessThan' | 'greaterThanInclusive'): Noeud => ({
      fact: 'ancienneteMois',
      operator,
      value: n,
    })
    const depot = (operator: 'greaterThan' | 'lessThanInclusive'): Noeud => ({
      fact: 'moisDepot',
      operator,
      value: formatMois(moisReference - n),
    })
    return [
      { noeud: { any: [age('lessThan'), depot('lessThanInclusive')] }, voulu: true },
      { noeud: { any: [age('greaterThanInclusive'), depot('greaterThan')] }, voulu: true },
    ]
  })
}

/** Longest seniority that is sought, months. */
export const ancienneteMax = (moisReference: number): number => moisReference - PREMIER_MOIS
