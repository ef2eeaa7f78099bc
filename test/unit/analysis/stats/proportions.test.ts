import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clopperPearson, fisherExact, holm, wilson } from '~/analysis/stats/proportions.ts'
import { binomiale } from '~/simulation/lois.ts'

const arrondi = (intervalle: readonly number[] | null) => intervalle?.map((x) => x.toFixed(4))
const kSurN = fc.integer({ min: 1, max: 60 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

describe('E4 : intervalle d’une proportion', () => {
  it('3 sur 14 et 0 sur 14, à quatre décimales', () => {
    expect(arrondi(clopperPearson(3, 14))).toEqual(['0.0466', '0.5080'])
    expect(arrondi(wilson(3, 14))).toEqual(['0.0757', '0.4759'])
    expect(arrondi(clopperPearson(0, 14))).toEqual(['0.0000', '0.2316'])
  })
  it('aucune observation : aucun intervalle ; plus de succès que d’observations : une faute', () => {
    expect([clopperPearson(0, 0), wilson(0, 0)]).toEqual([null, null])
    expect(() => clopperPearson(2, 1)).toThrow('k entier de 0 à n')
  })
  it('contiennent la proportion, restent dans [0, 1], et sont symétriques', () => {
    fc.assert(
      fc.property(kSurN, ([k, n]) => {
        for (const f of [clopperPearson, wilson]) {
          const [bas, haut] = f(k, n) ?? [1, 0]
          const [basDuReste, hautDuReste] = f(n - k, n) ?? [1, 0]
          expect(bas).toBeGreaterThanOrEqual(0)
          expect(haut).toBeLessThanOrEqual(1)
          expect(bas).toBeLessThanOrEqual(k / n)
          expect(haut).toBeGreaterThanOrEqual(k / n)
          expect(bas).toBeCloseTo(1 - hautDuReste, 9)
          expect(haut).toBeCloseTo(1 - basDuReste, 9)
        }
      }),
    )
  })
  it('Clopper–Pearson : aux bornes, chaque queue binomiale vaut 2,5 %', () => {
    const [bas, haut] = clopperPearson(3, 14) ?? [0, 0]
    const somme = (loi: readonly number[]) => loi.reduce((total, p) => total + p, 0)
    expect(somme(binomiale(14, bas).slice(3))).toBeCloseTo(0.025, 9)
    expect(somme(binomiale(14, haut).slice(0, 4))).toBeCloseTo(0.025, 9)
  })
  it('les bornes croissent avec k', () => {
    for (let k = 1; k <= 14; k++)
      for (const f of [clopperPearson, wilson])
        for (const borne of [0, 1] as const) expect(f(k, 14)?.[borne]).toBeGreaterThan(f(k - 1, 14)?.[borne] ?? 1)
  })
})

describe('test exact de Fisher', () => {
  it('la dame au thé : 3 et 1, 1 et 3', () => {
    expect(fisherExact(3, 1, 1, 3)).toBeCloseTo(34 / 70, 12)
    expect(fisherExact(4, 0, 0, 4)).toBeCloseTo(2 / 70, 12)
  })
  it('une marge nulle ne dit rien', () => {
    expect([fisherExact(0, 0, 3, 4), fisherExact(0, 5, 0, 4), fisherExact(0, 0, 0, 0)]).toEqual([1, 1, 1])
  })
  it('ne dépend ni de l’ordre des lignes ni de celui des colonnes', () => {
    const n = fc.integer({ min: 0, max: 12 })
    fc.assert(
      fc.property(n, n, n, n, (a, b, c, d) => {
        const p = fisherExact(a, b, c, d)
        expect(p).toBeGreaterThan(0)
        expect(p).toBeLessThanOrEqual(1)
        for (const autre of [fisherExact(c, d, a, b), fisherExact(b, a, d, c), fisherExact(a, c, b, d)])
          expect(autre).toBeCloseTo(p, 9)
      }),
    )
  })
})

describe('correction de Holm', () => {
  it('exemple à la main, dans l’ordre reçu', () => {
    const adapte = holm([0.01, 0.04, 0.03, 0.005]).map((p) => p?.toFixed(4))
    expect(adapte).toEqual(['0.0300', '0.0600', '0.0600', '0.0200'])
    // What is not a test is not counted.
    expect(holm([null, 0.01, 0.04, null, 0.03, 0.005]).flatMap((p) => p?.toFixed(4) ?? [])).toEqual(adapte)
    expect(holm([null])).toEqual([null])
    expect(holm([])).toEqual([])
    expect(() => holm([1.2])).toThrow('des probabilités')
  })
  it('n’abaisse rien, garde l’ordre, et n’excède pas Bonferroni', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 15 }), (brutes) => {
        const ajustees = holm(brutes)
        brutes.forEach((p, i) => {
          const ajustee = ajustees[i] ?? -1
          expect(ajustee).toBeGreaterThanOrEqual(p)
          expect(ajustee).toBeLessThanOrEqual(Math.min(1, p * brutes.length) + 1e-15)
          const plusGrandes = ajustees.flatMap((x, j) => (x !== null && (brutes[j] ?? 0) > p ? [x] : []))
          expect(Math.min(1, ...plusGrandes)).toBeGreaterThanOrEqual(ajustee)
        })
      }),
    )
  })
})
