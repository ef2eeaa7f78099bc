// A scored row, read from the columns: what it earned, its place, what remains to be known.
import { hasBit } from '~/domain/bitset.ts'
import type { Cohorte } from '~/domain/cohorte.ts'
import { GRILLES, type NomDeGrille, pointsDuBareme } from '~/domain/cotation.ts'
import { at, invariant } from '~/domain/invariant.ts'
import { type Typologie, TYPOLOGIES } from '~/domain/scenario.ts'
import type { CohorteNotee, GrilleNotee } from './score.ts'

/** Critère rempli et utilisé par la grille ; `retenu` : il compte dans le score. */
export interface CritereRempli {
  readonly id: string
  readonly points: number
  readonly retenu: boolean
}

/** Ligne notée, telle que la ligne de commande l’écrit (model.md §5). */
export interface LigneNotee {
  readonly id: string
  readonly grille: NomDeGrille
  readonly segment: Typologie
  readonly score: number
  readonly rang: number
  readonly rangGrille: number
  /** In rule-set order, even at 0 points. */
  readonly criteres: readonly CritereRempli[]
  /** Criteria not met whose reading is unknown, in rule-set order. */
  readonly aCompleter: readonly string[]
}

/** The grid that a row belongs to. */
export function grilleDe(notee: CohorteNotee, row: number): GrilleNotee {
  return notee.parGrille[at(GRILLES, at(notee.grilles, row))]
}

/** Points of each criterion of the row's grid, given or not, at the row's seniority. */
export function pointsDe(notee: CohorteNotee, row: number): readonly number[] {
  const anciennetes = notee.colonnes['ancienneteMois']
  invariant(anciennetes?.type === 'integer', 'ancienneteMois est un entier')
  const mois = at(anciennetes.valeurs, row)
  return grilleDe(notee, row).grille.criteres.map(({ bareme }) => pointsDuBareme(bareme, mois))
}

/** One scored row. */
export function lireLigne(notee: CohorteNotee, cohorte: Cohorte, row: number): LigneNotee {
  const { grille, remplis, retenus, inconnus } = grilleDe(notee, row)
  const points = pointsDe(notee, row)
  const isIn = (sets: GrilleNotee['remplis'], i: number): boolean => hasBit(at(sets, i), row)
  const places = grille.criteres.map(({ critere }, i) => ({ id: critere.id, i }))
  return {
    id: at(cohorte.ids, row),
    grille: grille.nom,
    segment: at(TYPOLOGIES, at(notee.segments, row)),
    score: at(notee.scores, row),
    rang: at(notee.rangs, row),
    rangGrille: at(notee.rangsGrille, row),
    criteres: places
      .filter(({ i }) => isIn(remplis, i))
      .map(({ id, i }) => ({ id, points: at(points, i), retenu: isIn(retenus, i) })),
    aCompleter: places.filter(({ i }) => isIn(inconnus, i)).map(({ id }) => id),
  }
}
