// What each criterion touches on a cohort, grid by grid, and the applications that none touches.
// A bitset covers the whole cohort; rows of the other grid are never set in it.
import { andNotInto, countBits, emptyBitset, orInto, setBit } from '~/domain/bitset.ts'
import type { NomDeGrille } from '~/domain/cotation.ts'
import type { CohorteNotee } from '~/engine/index.ts'

/** Couverture : demandes qu’un critère touche dans une grille. */
export interface CouvertureDeCritere {
  readonly critere: string
  readonly remplis: number
  /** Met and counted: best of their group. */
  readonly retenus: number
  /** Not met for want of a fact: « à compléter ». */
  readonly inconnus: number
  /** remplis ÷ applications of the grid, ten-thousandths, rounded half up; 0 in an empty grid. */
  readonly part: number
}

export interface Couverture {
  readonly grille: NomDeGrille
  /** Applications of the grid. */
  readonly effectif: number
  /** Criteria used by the grid, in the order of the rule set. */
  readonly criteres: readonly CouvertureDeCritere[]
  /** Applications of the grid that no criterion touches. */
  readonly sansCritere: number
}

const dixMille = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor((20_000 * part + whole) / (2 * whole))

function mesurerCouverture(notee: CohorteNotee, grille: NomDeGrille): Couverture {
  const { grille: resolue, effectif, remplis, retenus, inconnus, ordre } = notee.parGrille[grille]
  const criteres = resolue.criteres.map(({ critere }, i): CouvertureDeCritere => {
    const count = (bits: typeof remplis): number => {
      const found = bits[i]
      return found ? countBits(found) : 0
    }
    return {
      critere: critere.id,
      remplis: count(remplis),
      retenus: count(retenus),
      inconnus: count(inconnus),
      part: dixMille(count(remplis), effectif),
    }
  })
  const untouched = emptyBitset(notee.n)
  for (const row of ordre) setBit(untouched, row)
  andNotInto(untouched, remplis.reduce(orInto, emptyBitset(notee.n)))
  return { grille, effectif, criteres, sansCritere: countBits(untouched) }
}

/** Criteria used by neither grid are absent. */
export const mesurerCouvertures = (notee: CohorteNotee): Readonly<Record<NomDeGrille, Couverture>> => ({
  primo: mesurerCouverture(notee, 'primo'),
  mutation: mesurerCouverture(notee, 'mutation'),
})
