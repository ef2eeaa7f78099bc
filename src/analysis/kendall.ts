// Kendall's τ-b, with ties on both sides. Source: Knight, « A computer method for calculating Kendall's tau with
// ungrouped data », 1966: sort by the first side, count the exchanges that sorting by the second one needs.
// O(n log n); counts of pairs stay exact integers up to about 90 million rows. Indexes stay below n, hence the `!`.
import { invariant } from '~/domain/invariant.ts'

/** Place of each value among the distinct values, 0 for the least. */
function denseRanks(values: ArrayLike<number>): { readonly ranks: Int32Array; readonly distinct: number } {
  const sorted = Float64Array.from(values).sort()
  let distinct = 0
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[distinct++] = sorted[i]!
  const ranks = new Int32Array(values.length)
  for (let i = 0; i < values.length; i++) {
    let low = 0
    let high = distinct - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if (sorted[middle]! < values[i]!) low = middle + 1
      else high = middle
    }
    ranks[i] = low
  }
  return { ranks, distinct }
}

/** Pairs of equal values in a sorted list. */
function tiedPairs(sorted: ArrayLike<number>): number {
  let pairs = 0
  for (let i = 1, run = 0; i < sorted.length; i++) {
    run = sorted[i] === sorted[i - 1] ? run + 1 : 0
    pairs += run
  }
  return pairs
}

/** Pairs (i < j) with values[i] > values[j]; `values` comes back sorted. */
function inversions(values: Int32Array): number {
  let source: Int32Array = values
  let target: Int32Array = new Int32Array(values.length)
  let count = 0
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length)
      const end = Math.min(start + 2 * width, values.length)
      for (let left = start, right = middle, out = start; out < end; out++) {
        if (left < middle && (right >= end || source[left]! <= source[right]!)) target[out] = source[left++]!
        else {
          count += middle - left
          target[out] = source[right++]!
        }
      }
    }
    ;[source, target] = [target, source]
  }
  if (source !== values) values.set(source)
  return count
}

/**
 * Kendall's τ-b of two lists of the same length, in [−1, 1].
 * @returns null when it is undefined: fewer than two rows, or one side constant.
 */
export function kendallTauB(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  invariant(a.length === b.length, 'les deux côtés du τ ont la même longueur')
  const n = a.length
  const left = denseRanks(a)
  const right = denseRanks(b)
  if (left.distinct < 2 || right.distinct < 2) return null
  const pairs = new Float64Array(n)
  for (let i = 0; i < n; i++) pairs[i] = left.ranks[i]! * right.distinct + right.ranks[i]!
  pairs.sort()
  const tiedBoth = tiedPairs(pairs)
  const tiedA = tiedPairs(left.ranks.sort())
  const byA = Int32Array.from(pairs, (pair) => pair % right.distinct)
  const discordant = inversions(byA)
  const tiedB = tiedPairs(byA)
  const all = (n * (n - 1)) / 2
  return (all - tiedA - tiedB + tiedBoth - 2 * discordant) / Math.sqrt((all - tiedA) * (all - tiedB))
}
