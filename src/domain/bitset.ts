// Sets of rows. Layout: Uint32Array[ceil(n / 32)]; row r is bit `r & 31` of word `r >>> 5`; bits past n are 0.
// Every function here keeps that contract; indexes stay below `length`, hence the `!`.

export type Bitset = Uint32Array<ArrayBuffer>

const wordCount = (n: number): number => (n + 31) >>> 5

export const emptyBitset = (n: number): Bitset => new Uint32Array(wordCount(n))

export function fullBitset(n: number): Bitset {
  const bits = new Uint32Array(wordCount(n)).fill(0xffffffff)
  if ((n & 31) !== 0) bits[bits.length - 1] = 2 ** (n & 31) - 1
  return bits
}

export const hasBit = (bits: Bitset, row: number): boolean => ((bits[row >>> 5]! >>> (row & 31)) & 1) === 1

export function setBit(bits: Bitset, row: number): void {
  bits[row >>> 5]! |= 1 << (row & 31)
}

export function andInto(target: Bitset, other: Bitset): Bitset {
  for (let w = 0; w < target.length; w++) target[w]! &= other[w]!
  return target
}

export function orInto(target: Bitset, other: Bitset): Bitset {
  for (let w = 0; w < target.length; w++) target[w]! |= other[w]!
  return target
}

/** Removes the rows of `other`. */
export function andNotInto(target: Bitset, other: Bitset): Bitset {
  for (let w = 0; w < target.length; w++) target[w]! &= ~other[w]!
  return target
}

/** Complement within the `n` rows. */
export function complement(bits: Bitset, n: number): Bitset {
  return andNotInto(fullBitset(n), bits)
}

export function countBits(bits: Bitset): number {
  let total = 0
  for (let w = 0; w < bits.length; w++) {
    let x = bits[w]!
    x -= (x >>> 1) & 0x55555555
    x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
    total += (((x + (x >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
  }
  return total
}

/** Calls `visit` for each row of the set, in increasing order. */
export function forEachBit(bits: Bitset, visit: (row: number) => void): void {
  for (let w = 0; w < bits.length; w++) {
    for (let word = bits[w]!; word !== 0; word &= word - 1) visit((w << 5) + 31 - Math.clz32(word & -word))
  }
}
