// A grid as a sum of blocs, the form in which its scores are searched: a bloc counts its best met member, or nothing.
// A group is a bloc; a criterion outside groups is a bloc of one; a progressive scale is one member a step, each step
// asking for its seniority beside the criterion's own condition, so that every member has fixed points.
import type { Condition, Noeud } from '~/domain/condition.ts'
import { type Bareme, type GrilleResolue, pointsDuBareme } from '~/domain/cotation.ts'

/** Condition qui rapporte des points dans un bloc. */
export interface Membre {
  readonly noeud: Noeud
  readonly points: number
  /** Rank of the step among those of its criterion: who meets a step meets those before it. */
  readonly palier: number
}
/** Bloc : seul son meilleur membre rempli compte. */
export type Bloc = readonly Membre[]

const auMoins = (ancienneteMois: number): Noeud => ({
  fact: 'ancienneteMois',
  operator: 'greaterThanInclusive',
  value: ancienneteMois,
})

/** Seniorities where a scale gives more than before, with its points from there on; scales never go down. */
export function paliers(
  bareme: Bareme,
  ancienneteMax: number,
): readonly { readonly de: number; readonly points: number }[] {
  const found = [{ de: 0, points: pointsDuBareme(bareme, 0) }]
  if (bareme.type === 'fixe') return found
  let before = found[0]?.points ?? 0
  for (let mois = 1; mois <= ancienneteMax && before < bareme.plafond; mois++) {
    const points = pointsDuBareme(bareme, mois)
    if (points > before) found.push({ de: mois, points })
    before = points
  }
  return found
}

/** Members of one criterion: one, or one a step of its scale. */
export const membresDe = (conditions: Condition, bareme: Bareme, ancienneteMax: number): readonly Membre[] =>
  paliers(bareme, ancienneteMax).map(({ de, points }, palier) => ({
    noeud: de === 0 ? conditions : { all: [auMoins(de), conditions] },
    points,
    palier,
  }))

/** @param ancienneteMax months of waiting past which no application is sought. */
export function blocsDe(grille: GrilleResolue, ancienneteMax: number): readonly Bloc[] {
  const membres = (i: number): readonly Membre[] => {
    const found = grille.criteres[i]
    return found ? membresDe(found.critere.conditions, found.bareme, ancienneteMax) : []
  }
  return [...grille.groupes.map((groupe) => groupe.membres.flatMap(membres)), ...grille.horsGroupe.map(membres)]
}
