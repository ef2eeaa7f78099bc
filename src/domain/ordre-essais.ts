// The order expected of the test cases beside the one obtained: which cases have moved, and where a new one stands.
import { invariant } from './invariant.ts'

/** Positions of the heaviest increasing subsequence of distinct ranks, all under the length. */
function plusLourdeCroissante(suite: readonly number[], poids: readonly number[]): ReadonlySet<number> {
  const totaux: number[] = []
  const total = (i: number | undefined): number => (i === undefined ? 0 : (totaux[i] ?? 0))
  const meilleure = (a: number | undefined, b: number | undefined) => (total(b) > total(a) ? b : a)
  // Fenwick tree: the heaviest end among the ranks under one.
  const arbre: (number | undefined)[] = []
  const avant = suite.map((rang, i) => {
    let fin: number | undefined
    for (let k = rang; k > 0; k &= k - 1) fin = meilleure(fin, arbre[k])
    totaux[i] = total(fin) + (poids[i] ?? 0)
    for (let k = rang + 1; k <= suite.length; k += k & -k) arbre[k] = meilleure(arbre[k], i)
    return fin
  })
  const gardees = new Set<number>()
  const derniere = suite.map((_, i) => i).reduce<number | undefined>(meilleure, undefined)
  for (let i = derniere; i !== undefined; i = avant[i]) gardees.add(i)
  return gardees
}

/**
 * The fewest cases to move from one order to the other.
 * @param changes cases that are read otherwise: where there is a choice, they are those that have moved
 */
export function deplacesEntre(
  attendu: readonly string[],
  obtenu: readonly string[],
  changes: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const places = new Map(attendu.map((id, place) => [id, place]))
  const suite = obtenu.map((id) => {
    const place = places.get(id)
    invariant(place !== undefined, `cas « ${id} » hors de l’ordre attendu`)
    return place
  })
  const poids = obtenu.map((id) => obtenu.length + (changes.has(id) ? 0 : 1))
  const gardees = plusLourdeCroissante(suite, poids)
  return new Set(obtenu.filter((_, i) => !gardees.has(i)))
}

/**
 * An order, with the cases that it lacks: each where the rules put it among those that did not move, so that none of them
 * has moved.
 * @param obtenu the order of the rules, all of them included
 * @param changes as for `deplacesEntre`
 */
export function completer(
  ordre: readonly string[],
  obtenu: readonly string[],
  changes: ReadonlySet<string>,
): readonly string[] {
  const connus = new Set(ordre)
  const deplaces = deplacesEntre(
    ordre,
    obtenu.filter((id) => connus.has(id)),
    changes,
  )
  const places = [...ordre]
  let devant: string | undefined
  for (const id of obtenu) {
    if (deplaces.has(id)) continue
    if (!connus.has(id)) places.splice(devant === undefined ? 0 : places.indexOf(devant) + 1, 0, id)
    devant = id
  }
  return places
}
