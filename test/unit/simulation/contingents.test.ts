import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plusFortsRestes } from '~/domain/repartir.ts'
import { creerControleur, ecartMax, orienter, prochainTour } from '~/simulation/contingents.ts'
import { tirerSelon, USAGES } from '~/simulation/rng.ts'

const PARTS = [3000, 2000, 2000, 3000]
const tirer = (graine: number) => tirerSelon(graine, USAGES.tirage, 0)
const compter = (suite: readonly number[], m: number): number[] =>
  Array.from({ length: m }, (_, c) => suite.filter((x) => x === c).length)

/** Shares of 2 to 8 contingents, in ten-thousandths. */
const parts = fc
  .array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 8 })
  .map((poids) => plusFortsRestes(10_000, poids))

describe('plus forts restes', () => {
  it('14 logements à 30/20/20/30 donnent 4, 3, 3, 4', () => {
    expect(plusFortsRestes(14, PARTS)).toEqual([4, 3, 3, 4])
  })
  it('à restes égaux, le premier cité l’emporte', () => {
    expect(plusFortsRestes(1, [5000, 5000])).toEqual([1, 0])
    expect(plusFortsRestes(5, [1, 1, 1])).toEqual([2, 2, 1])
  })
  it('totalise, et s’écarte de moins d’un du quota exact', () => {
    fc.assert(
      fc.property(fc.nat(100_000), parts, (total, p) => {
        const effectifs = plusFortsRestes(total, p)
        expect(effectifs.reduce((a, b) => a + b, 0)).toBe(total)
        effectifs.forEach((x, i) => expect(Math.abs(x * 10_000 - total * (p[i] ?? 0))).toBeLessThan(10_000))
      }),
    )
  })
})

describe('contrôleurs', () => {
  it('un seul contingent reçoit tous les tours', () => {
    for (const controleur of ['deficit', 'president', 'tirage', 'annuel'] as const)
      expect(orienter(controleur, [10_000], 5, tirer(1))).toEqual([0, 0, 0, 0, 0])
  })
  it('président et déficit : premiers tours à 30/20/20/30', () => {
    // Worked by hand from simulation.md §1.3: deficits in tenths of a turn, threshold 1/6 for the chairman.
    expect(orienter('deficit', PARTS, 10)).toEqual([0, 3, 1, 2, 0, 3, 1, 2, 0, 3])
    expect(orienter('president', PARTS, 10)).toEqual([0, 3, 1, 2, 0, 3, 1, 2, 0, 3])
  })
  it('président : aucun écart au-delà de 1 − 1/(2m − 2), quelles que soient les parts', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 400 }), (p, n) => {
        const k = 2 * p.length - 2
        expect(ecartMax(orienter('president', p, n), p) * k).toBeLessThanOrEqual((k - 1) * 10_000)
      }),
    )
  })
  it('une part nulle ne reçoit jamais de tour', () => {
    for (const controleur of ['deficit', 'president', 'tirage', 'annuel'] as const)
      expect(orienter(controleur, [7000, 0, 3000], 200, tirer(3))).not.toContain(1)
  })
  it('le plus grand déficit peut dépasser un tour entier là où le président tient sa borne', () => {
    const p = [400, 100, 400, 400, 100, 4300, 4300]
    expect(ecartMax(orienter('deficit', p, 100), p)).toBe(12_100)
    expect(ecartMax(orienter('president', p, 100), p)).toBeLessThanOrEqual(9166)
  })
  it('annuel : les objectifs de l’année sont tenus exactement, dans un ordre qui change avec la graine', () => {
    expect(compter(orienter('annuel', PARTS, 14, tirer(1)), 4)).toEqual([4, 3, 3, 4])
    expect(compter(orienter('annuel', PARTS, 14, tirer(2)), 4)).toEqual([4, 3, 3, 4])
    expect(orienter('annuel', PARTS, 40, tirer(1))).not.toEqual(orienter('annuel', PARTS, 40, tirer(2)))
    const deuxAns = creerControleur('annuel', PARTS, { tirer: tirer(5), assiettePrevue: 10 })
    for (let i = 0; i < 20; i++) deuxAns.suivant()
    expect(deuxAns.comptes()).toEqual([6, 4, 4, 6])
  })
  it('tirage : les fréquences suivent les parts, la suite suit la graine', () => {
    const suite = orienter('tirage', PARTS, 20_000, tirer(7))
    compter(suite, 4).forEach((x, c) => expect(Math.abs(x - 2 * (PARTS[c] ?? 0))).toBeLessThan(300))
    expect(orienter('tirage', PARTS, 50, tirer(7))).toEqual(suite.slice(0, 50))
  })
  it('tour par tour ou d’un trait, la suite est la même', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom('deficit' as const, 'president' as const), (p, controleur) => {
        const comptes = p.map(() => 0)
        const suite = Array.from({ length: 50 }, () => {
          const c = prochainTour(controleur, p, comptes)
          comptes[c] = (comptes[c] ?? 0) + 1
          return c
        })
        expect(suite).toEqual(orienter(controleur, p, 50))
      }),
    )
  })
  it('l’écart maximal se lit en dix-millièmes de tour', () => {
    expect(ecartMax([0, 0, 1], [5000, 5000])).toBe(10_000)
    expect(ecartMax([], PARTS)).toBe(0)
  })
})
