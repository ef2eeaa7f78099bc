// What a bloc may count, and what must hold for it: the branches of the search.
import type { Noeud } from '~/domain/condition.ts'
import type { Bloc } from './blocs.ts'
import type { But } from './coherence.ts'

export type Sens = 'moindre' | 'plusGrande'

export interface Option {
  readonly valeur: number
  readonly buts: readonly But[]
}

const one = (list: readonly Noeud[]): But => ({
  noeud: list.length === 1 && list[0] ? list[0] : { any: list },
  voulu: true,
})
const none = (list: readonly Noeud[]): readonly But[] => list.map((noeud) => ({ noeud, voulu: false }))

/**
 * Ways for a bloc to count at least (greatest) or at most (least) a value, best value first. A negative value, or zero
 * beside negative members, also says what must be met for it.
 */
export function options(bloc: Bloc, sens: Sens): readonly Option[] {
  const valeurs = [...new Set([0, ...bloc.map(({ points }) => points)])].sort((a, b) => a - b)
  const noeuds = (keep: (points: number) => boolean): readonly Noeud[] =>
    bloc.filter(({ points }) => keep(points)).map(({ noeud }) => noeud)
  // Who misses a step of a scale misses those after it: the first above the value is enough.
  const above = (valeur: number): readonly Noeud[] =>
    bloc
      .filter(({ points, palier }, i) => points > valeur && (palier === 0 || (bloc[i - 1]?.points ?? 0) <= valeur))
      .map(({ noeud }) => noeud)
  if (sens === 'moindre')
    return valeurs.map((valeur) => ({
      valeur,
      buts: [...none(above(valeur)), ...(valeur < 0 ? [one(noeuds((points) => points === valeur))] : [])],
    }))
  // At zero: nothing negative is met, or something at zero covers it; the second way is a value of its own.
  const zeros = noeuds((points) => points === 0)
  const negatifs = noeuds((points) => points < 0)
  return valeurs.toReversed().flatMap((valeur): readonly Option[] => {
    if (valeur !== 0) return [{ valeur, buts: [one(noeuds((points) => points === valeur))] }]
    const nothing = { valeur, buts: none(negatifs) }
    return negatifs.length > 0 && zeros.length > 0 ? [nothing, { valeur, buts: [one(zeros)] }] : [nothing]
  })
}
