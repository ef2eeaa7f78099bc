// Data plane: loops over typed arrays, one bit a row (layout in domain/bitset.ts). No allocation but the result, no
// closure, no null: the callers lay null masks over what comes back. Every column has at least `n` values, every bitset
// ceil(n / 32) words, which bounds the `!` below.
import { type Bitset, emptyBitset } from '~/domain/bitset.ts'

/** Which outcomes of a comparison are accepted: a sum of the three bits. */
export const INFERIEUR = 1
export const EGAL = 2
export const SUPERIEUR = 4

/** Rows whose integer is in [min, max]. */
export function rowsBetween(valeurs: Int32Array, n: number, min: number, max: number): Bitset {
  const out = emptyBitset(n)
  for (let w = 0; w < out.length; w++) {
    const base = w << 5
    const count = Math.min(32, n - base)
    let word = 0
    for (let b = 0; b < count; b++) {
      const valeur = valeurs[base + b]!
      word |= (valeur >= min && valeur <= max ? 1 : 0) << b
    }
    out[w] = word
  }
  return out
}

/** Rows where comparing `gauche` with `droite` gives an accepted outcome (INFERIEUR | EGAL | SUPERIEUR). */
export function rowsComparing(
  gauche: Int32Array | Uint8Array,
  droite: Int32Array | Uint8Array,
  n: number,
  accepte: number,
): Bitset {
  const out = emptyBitset(n)
  for (let w = 0; w < out.length; w++) {
    const base = w << 5
    const count = Math.min(32, n - base)
    let word = 0
    for (let b = 0; b < count; b++) {
      const a = gauche[base + b]!
      const z = droite[base + b]!
      const issue = a < z ? 0 : a === z ? 1 : 2
      word |= ((accepte >>> issue) & 1) << b
    }
    out[w] = word
  }
  return out
}

/** Rows whose code is accepted; `accepte` is Uint8Array[256] of 0 or 1. */
export function rowsWithCode(codes: Uint8Array, n: number, accepte: Uint8Array): Bitset {
  const out = emptyBitset(n)
  for (let w = 0; w < out.length; w++) {
    const base = w << 5
    const count = Math.min(32, n - base)
    let word = 0
    for (let b = 0; b < count; b++) word |= accepte[codes[base + b]!]! << b
    out[w] = word
  }
  return out
}

/** Adds `points` to every row of `lignes`. @param scores Int32Array[n], changed in place. */
export function addPoints(scores: Int32Array, lignes: Bitset, points: number): void {
  for (let w = 0; w < lignes.length; w++) {
    for (let word = lignes[w]!; word !== 0; word &= word - 1)
      scores[(w << 5) + 31 - Math.clz32(word & -word)]! += points
  }
}

/** Adds to every row of `lignes` its own points. @param points Int32Array[n]. */
export function addPointsOf(scores: Int32Array, lignes: Bitset, points: Int32Array): void {
  for (let w = 0; w < lignes.length; w++) {
    for (let word = lignes[w]!; word !== 0; word &= word - 1) {
      const row = (w << 5) + 31 - Math.clz32(word & -word)
      scores[row]! += points[row]!
    }
  }
}
