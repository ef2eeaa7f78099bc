// E1 and E3: the file in its steady state, and the noise of a decision.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suiviDesPoints } from '~/analysis/stats/bruit.ts'
import { regimePermanent } from '~/analysis/stats/file.ts'

describe('E1 : file surchargée', () => {
  it('A = 40, V = 4, a = 3 %', () => {
    const { moyenne, variance, partServie, moisDeTous, moisDesLoges } = regimePermanent({
      entrees: 40,
      locations: 4,
      retrait: 0.03,
    })
    expect(moyenne).toBeCloseTo(1200, 9)
    expect(variance.entreesFixes).toBeCloseTo(590.9, 1)
    expect(Math.sqrt(variance.entreesFixes)).toBeCloseTo(24.3, 1)
    expect(Math.sqrt(variance.entreesDePoisson)).toBeCloseTo(35.6, 1)
    expect([partServie, moisDeTous]).toEqual([0.1, 30])
    expect(moisDesLoges?.fifo).toBeCloseTo(75.6, 1)
    expect(moisDesLoges?.tirage).toBeCloseTo(29.1, 1)
    expect(moisDesLoges?.lifo).toBe(0)
  })
  it('les bords : aucune attribution, autant d’attributions que d’entrées, retrait de tous', () => {
    expect(regimePermanent({ entrees: 40, locations: 0, retrait: 0.03 }).moisDesLoges).toBeNull()
    expect(regimePermanent({ entrees: 4, locations: 4, retrait: 0.5 })).toMatchObject({
      moyenne: 0,
      moisDesLoges: { fifo: 0, tirage: 0, lifo: 0 },
    })
    expect(regimePermanent({ entrees: 4, locations: 2, retrait: 1 })).toMatchObject({
      moyenne: 2,
      variance: { entreesFixes: 0, entreesDePoisson: 4 },
      moisDesLoges: { fifo: 0, tirage: 0, lifo: 0 },
    })
    expect(() => regimePermanent({ entrees: 3, locations: 4, retrait: 0.1 })).toThrow('entrées au moins égales')
  })
  it('à l’ancienneté on attend plus longtemps qu’au tirage', () => {
    const cas = fc
      .integer({ min: 2, max: 100 })
      .chain((a) => fc.tuple(fc.constant(a), fc.integer({ min: 1, max: a - 1 })))
    fc.assert(
      fc.property(cas, fc.integer({ min: 1, max: 100 }), ([entrees, locations], pourMille) => {
        const { moisDesLoges } = regimePermanent({ entrees, locations, retrait: pourMille / 1000 })
        expect(moisDesLoges?.tirage).toBeGreaterThanOrEqual(0)
        expect(moisDesLoges?.fifo).toBeGreaterThan((moisDesLoges?.tirage ?? 0) - 1)
      }),
    )
  })
})

describe('E3 : bruit de la décision', () => {
  it('30, 20, 10 points, τ = 10', () => {
    const { premier, ordre } = suiviDesPoints([30, 20, 10], 10)
    expect(premier).toBeCloseTo(0.665241, 6)
    expect(ordre).toBeCloseTo(0.48633, 6)
    expect(suiviDesPoints([10, 30, 20], 10)).toEqual({ premier, ordre })
  })
  it('sans bruit, l’ordre est sûr ; avec un bruit immense, il est tiré', () => {
    expect(suiviDesPoints([30, 20, 10], 0.001)).toEqual({ premier: 1, ordre: 1 })
    expect(suiviDesPoints([30, 20, 10], 1e9).ordre).toBeCloseTo(1 / 6, 6)
    expect(suiviDesPoints([5], 10)).toEqual({ premier: 1, ordre: 1 })
  })
  it('les chances décroissent quand le bruit croît', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 6 }), (points) => {
        const [calme, agite] = [suiviDesPoints(points, 5), suiviDesPoints(points, 20)]
        expect(calme.premier).toBeGreaterThanOrEqual(agite.premier - 1e-12)
        expect(calme.ordre).toBeGreaterThanOrEqual(agite.ordre - 1e-12)
        expect(calme.ordre).toBeLessThanOrEqual(calme.premier + 1e-12)
      }),
    )
  })
})
