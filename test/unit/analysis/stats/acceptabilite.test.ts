import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptabilites } from '~/analysis/stats/acceptabilite.ts'

const E5 = [
  [1, 0],
  [0, 1],
  [0.6, 0.6],
]
const somme = (liste: readonly number[]) => liste.reduce((total, x) => total + x, 0)
const proche = (recus: readonly number[] | null | undefined, attendus: readonly number[], chiffres: number) =>
  attendus.forEach((x, i) => expect(recus?.[i]).toBeCloseTo(x, chiffres))

describe('E5 : deux poids', () => {
  it('acceptabilités et poids centraux, exacts', () => {
    const { rangs, poidsCentraux, tirages } = acceptabilites(E5)
    expect(tirages).toBeNull()
    proche(
      rangs.map(([premier]) => premier ?? -1),
      [0.4, 0.4, 0.2],
      12,
    )
    proche(rangs[2], [0.2, 0.8, 0], 12)
    proche(poidsCentraux[0], [0.8, 0.2], 12)
    proche(poidsCentraux[1], [0.2, 0.8], 12)
    proche(poidsCentraux[2], [0.5, 0.5], 12)
  })
  it('un critère de plus, sans effet : les tirages rendent le calcul fait à la main, à 0,02 près', () => {
    // With a third weight, only w₁/(w₁ + w₂) counts, uniform too.
    const { rangs, tirages } = acceptabilites(
      E5.map((option) => [...option, 1]),
      11,
    )
    expect(tirages).toBe(10_000)
    for (const [i, attendu] of [0.4, 0.4, 0.2].entries())
      expect(Math.abs((rangs[i]?.[0] ?? 0) - attendu)).toBeLessThan(0.02)
  })
})

describe('acceptabilités', () => {
  it('une option jamais première n’a pas de poids centraux ; des options égales partagent leur rang', () => {
    const { rangs, poidsCentraux } = acceptabilites([
      [2, 2],
      [1, 1],
      [2, 2],
    ])
    expect(rangs).toEqual([
      [1, 0, 0],
      [0, 0, 1],
      [1, 0, 0],
    ])
    expect(poidsCentraux[1]).toBeNull()
  })
  it('un seul critère : le classement même', () => {
    expect(acceptabilites([[1], [3]])).toEqual({
      rangs: [
        [0, 1],
        [1, 0],
      ],
      poidsCentraux: [null, [1]],
      tirages: null,
    })
  })
  it('aucune option, ou des lignes inégales : une faute', () => {
    expect(() => acceptabilites([])).toThrow('autant de valeurs')
    expect(() => acceptabilites([[1, 2], [1]])).toThrow('autant de valeurs')
  })
  it('chaque ligne somme à 1, les poids centraux aussi ; améliorer une option ne la fait pas reculer', () => {
    const options = fc.integer({ min: 1, max: 3 }).chain((criteres) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: criteres, maxLength: criteres }), {
        minLength: 1,
        maxLength: 5,
      }),
    )
    fc.assert(
      fc.property(options, (tableau) => {
        const { rangs, poidsCentraux } = acceptabilites(tableau, 5, 200)
        for (const ligne of rangs) expect(somme(ligne)).toBeCloseTo(1, 9)
        for (const poids of poidsCentraux.filter((x) => x !== null)) expect(somme(poids)).toBeCloseTo(1, 9)
        const mieux = acceptabilites(
          tableau.map((ligne, i) => (i === 0 ? ligne.map((z) => z + 1) : ligne)),
          5,
          200,
        )
        expect(mieux.rangs[0]?.[0]).toBeGreaterThanOrEqual((rangs[0]?.[0] ?? 0) - 1e-9)
      }),
    )
  })
  it('la même graine rend la même réponse', () => {
    const options = [
      [1, 0, 2],
      [0, 1, 2],
      [2, 0, 0],
    ]
    expect(acceptabilites(options, 9, 300)).toEqual(acceptabilites(options, 9, 300))
    expect(acceptabilites(options, 9, 300)).not.toEqual(acceptabilites(options, 10, 300))
  })
})
