// Why one row stands before another. Only retained criteria contribute to a score, so that the differences of their
// points sum to the difference of scores.
import { type Cohorte, colonne } from '~/domain/cohorte.ts'
import { GRILLES } from '~/domain/cotation.ts'
import { invariant } from '~/domain/invariant.ts'
import type { Programme } from './compile.ts'
import { grilleDe, lireLigne } from './ligne.ts'
import type { CohorteNotee } from './score.ts'

/** Première clé de l’ordre qui sépare deux lignes. */
export type RaisonDePrecedence = 'dalo' | 'niveau' | 'score' | 'anciennete' | 'identifiant'

/** Critère retenu pour l’une et non pour l’autre, ou à des points différents ; 0 quand il n’est pas retenu. */
export interface CritereQuiDiffere {
  readonly id: string
  readonly pointsDevant: number
  readonly pointsDerriere: number
  /** pointsDevant − pointsDerriere. */
  readonly ecart: number
}

/** Pourquoi une ligne passe devant une autre. */
export type Precedence =
  | {
      readonly raison: RaisonDePrecedence
      readonly devant: number
      readonly derriere: number
      /** In the unit of the reason: points, months, ranks of level; 1 for dalo, 0 for identifiant. Never negative. */
      readonly ecart: number
      /** Shortest set of differing criteria whose gaps sum to the difference of scores. */
      readonly criteres: readonly CritereQuiDiffere[]
    }
  | { readonly raison: 'grilles-differentes' }

/** Past this many distinct sums the shortest set is no longer sought: all differing criteria are given. */
const SOMMES_MAX = 20_000

/** Shortest subset with the given sum, the earliest in the list where several are as short. */
function shortestSum(criteres: readonly CritereQuiDiffere[], somme: number): readonly CritereQuiDiffere[] {
  let best = new Map<number, readonly CritereQuiDiffere[]>([[0, []]])
  for (const critere of criteres) {
    const next = new Map(best)
    for (const [total, subset] of best) {
      const known = next.get(total + critere.ecart)
      if (!known || known.length > subset.length + 1) next.set(total + critere.ecart, [...subset, critere])
    }
    if (next.size > SOMMES_MAX) return criteres
    best = next
  }
  return best.get(somme) ?? criteres
}

function differences(notee: CohorteNotee, cohorte: Cohorte, devant: number, derriere: number): CritereQuiDiffere[] {
  const retained = (row: number): ReadonlyMap<string, number> =>
    new Map(
      lireLigne(notee, cohorte, row)
        .criteres.filter(({ retenu }) => retenu)
        .map(({ id, points }) => [id, points]),
    )
  const [a, b] = [retained(devant), retained(derriere)]
  return grilleDe(notee, devant)
    .grille.criteres.map(({ critere: { id } }) => {
      const [pointsDevant, pointsDerriere] = [a.get(id) ?? 0, b.get(id) ?? 0]
      return { id, pointsDevant, pointsDerriere, ecart: pointsDevant - pointsDerriere }
    })
    .filter(({ ecart }) => ecart !== 0)
}

/** Why one of two different rows stands before the other in their grid. */
export function comparerLignes(
  programme: Programme,
  notee: CohorteNotee,
  cohorte: Cohorte,
  rowA: number,
  rowB: number,
): Precedence {
  const { grilles, rangsGrille, scores, niveaux } = notee
  invariant(rowA !== rowB, 'comparer deux lignes différentes')
  if (grilles[rowA] !== grilles[rowB]) return { raison: 'grilles-differentes' }
  const read = (valeurs: ArrayLike<number>, row: number): number => valeurs[row] ?? 0
  const [devant, derriere] = read(rangsGrille, rowA) < read(rangsGrille, rowB) ? [rowA, rowB] : [rowB, rowA]
  const [dalo, depots] = [colonne(cohorte, 'dalo'), colonne(cohorte, 'moisDepot')]
  invariant(dalo.type === 'enum' && depots.type === 'month', 'colonnes dalo et moisDepot')
  const gap = (valeurs: ArrayLike<number>): number => Math.abs(read(valeurs, devant) - read(valeurs, derriere))
  const nom = GRILLES[read(grilles, devant)]
  const mode = nom && programme.grilles[nom].grille.mode
  const keys: readonly (readonly [RaisonDePrecedence, number])[] = [
    ['dalo', mode === 'dalo-puis-points' ? gap(dalo.codes) : 0],
    ['niveau', mode === 'niveau-puis-points' ? gap(niveaux) : 0],
    ['score', gap(scores)],
    ['anciennete', gap(depots.valeurs)],
  ]
  const [raison, ecart] = keys.find(([, valeur]) => valeur !== 0) ?? (['identifiant', 0] as const)
  const criteres = shortestSum(
    differences(notee, cohorte, devant, derriere),
    read(scores, devant) - read(scores, derriere),
  )
  return { raison, devant, derriere, ecart, criteres }
}
