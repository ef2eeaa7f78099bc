import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp, log, quantileNormale } from '~/simulation/maths.ts'

describe('fonctions aux bits fixés', () => {
  it('l’exponentielle et le logarithme valent ceux de la bibliothèque à 10⁻¹⁴ près', () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (x) => {
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-13)
      }),
    )
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1e12, noNaN: true }), (x) => {
        expect(Math.abs(log(x) - Math.log(x))).toBeLessThan(1e-13)
      }),
    )
  })
  it('le quantile normal rend les valeurs des tables', () => {
    const tables = [
      [0.5, 0],
      [0.75, 0.674489750196082],
      [0.975, 1.959963984540054],
      [0.999, 3.090232306167813],
      [0.0001, -3.719016485455709],
    ] as const
    for (const [p, z] of tables) expect(quantileNormale(p)).toBeCloseTo(z, 7)
  })
  it('le quantile normal croît', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_998 }), (i) => {
        expect(quantileNormale((i + 1) / 100_000)).toBeGreaterThan(quantileNormale(i / 100_000))
      }),
    )
  })
})
