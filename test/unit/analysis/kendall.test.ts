import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kendallTauB } from '~/analysis/kendall.ts'

/** The definition, pair by pair. */
function tauByDefinition(a: readonly number[], b: readonly number[]): number | null {
  let difference = 0
  let untiedA = 0
  let untiedB = 0
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < i; j++) {
      const signA = Math.sign((a[i] ?? 0) - (a[j] ?? 0))
      const signB = Math.sign((b[i] ?? 0) - (b[j] ?? 0))
      difference += signA * signB
      untiedA += signA * signA
      untiedB += signB * signB
    }
  return untiedA === 0 || untiedB === 0 ? null : difference / Math.sqrt(untiedA * untiedB)
}

const pairs = fc.array(fc.tuple(fc.integer({ min: -3, max: 6 }), fc.integer({ min: -20, max: 20 })), { maxLength: 40 })

describe('Kendall’s τ-b', () => {
  it('equals its definition pair by pair, ties included', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const a = rows.map(([x]) => x)
        const b = rows.map(([, y]) => y)
        expect(kendallTauB(Int32Array.from(a), Int32Array.from(b))).toBe(tauByDefinition(a, b))
      }),
    )
  })

  it('is 1 against itself, −1 against its opposite, and the same both ways round', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const a = rows.map(([x]) => x)
        const b = rows.map(([, y]) => y)
        fc.pre(new Set(a).size > 1)
        expect(kendallTauB(a, a)).toBe(1)
        expect(
          kendallTauB(
            a,
            a.map((x) => -x),
          ),
        ).toBe(-1)
        expect(kendallTauB(a, b)).toBe(kendallTauB(b, a))
      }),
    )
  })

  it('is undefined below two rows or when one side never varies', () => {
    expect(kendallTauB([], [])).toBeNull()
    expect(kendallTauB([1], [2])).toBeNull()
    expect(kendallTauB([1, 2, 3], [7, 7, 7])).toBeNull()
  })

  it('leaves its inputs as they were', () => {
    const a = Int32Array.of(3, 1, 2)
    kendallTauB(a, Int32Array.of(1, 2, 3))
    expect([...a]).toEqual([3, 1, 2])
  })
})
