// How many applications a change of rules moves, grid by grid, in the queue of their segment: what is told before a
// change is kept.
// Typed arrays are indexed below their length, hence the `!`.
import { GRILLES, type NomDeGrille } from '~/domain/cotation.ts'
import { invariant } from '~/domain/invariant.ts'
import type { CohorteNotee } from '~/engine/index.ts'

export interface Deplacements {
  readonly effectif: number
  /** Applications that B ranks before their place under A. */
  readonly montent: number
  readonly descendent: number
}

export function compterDeplacements(a: CohorteNotee, b: CohorteNotee): Readonly<Record<NomDeGrille, Deplacements>> {
  invariant(a.n === b.n, 'A et B notent la même cohorte')
  const comptes = GRILLES.map(() => ({ effectif: 0, montent: 0, descendent: 0 }))
  for (let row = 0; row < a.n; row++) {
    const compte = comptes[a.grilles[row]!]!
    compte.effectif++
    if (b.rangs[row]! < a.rangs[row]!) compte.montent++
    else if (b.rangs[row]! > a.rangs[row]!) compte.descendent++
  }
  return { primo: comptes[0]!, mutation: comptes[1]! }
}
