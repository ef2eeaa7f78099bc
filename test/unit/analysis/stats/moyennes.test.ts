import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceAppariee } from '~/analysis/stats/apparie.ts'
import { betaIncomplete, logGamma, quantileBeta } from '~/analysis/stats/beta.ts'
import { gini } from '~/analysis/stats/inegalite.ts'
import {
  intervalleDesQuantiles,
  moyenneDe,
  pValeurDeStudent,
  quantile,
  quantileDeStudent,
} from '~/analysis/stats/student.ts'
import { aAssez, tiragesPourMoyenne, tiragesPourProportion } from '~/analysis/stats/tirages.ts'
import { composantesDeVariance } from '~/analysis/stats/variance.ts'

const valeur = fc.integer({ min: -1000, max: 1000 })
const valeurs = fc.array(valeur, { minLength: 2, maxLength: 40 })

describe('bêta incomplète', () => {
  it('ln Γ rend les factorielles et √π', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13)
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12)
    expect(logGamma(1)).toBeCloseTo(0, 13)
  })
  it('rend la queue binomiale : I_p(k, n − k + 1) = P(K ≥ k)', () => {
    expect(betaIncomplete(0.2, 3, 12)).toBeCloseTo(0.551949, 6)
    expect(betaIncomplete(0.2, 1, 14)).toBeCloseTo(1 - 0.8 ** 14, 13)
  })
  it('son quantile l’inverse', () => {
    const forme = fc.double({ min: 0.5, max: 200, noNaN: true })
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), forme, forme, (p, a, b) => {
        expect(betaIncomplete(quantileBeta(p, a, b), a, b)).toBeCloseTo(p, 9)
      }),
    )
  })
})

describe('moyenne de tirages', () => {
  it('le quantile de Student rend les tables à 10⁻⁶ près, et décroît vers celui de la normale', () => {
    const tables = [
      [1, 12.7062047362],
      [2, 4.3026527297],
      [5, 2.5705818356],
      [10, 2.228138852],
      [30, 2.0422724563],
      [49, 2.0095752371],
      [120, 1.9799304051],
    ] as const
    for (const [degres, t] of tables) expect(Math.abs(quantileDeStudent(degres) - t)).toBeLessThan(1e-6)
    expect(quantileDeStudent(1_000_000)).toBeCloseTo(1.959966, 5)
    for (let degres = 2; degres < 300; degres++)
      expect(quantileDeStudent(degres)).toBeLessThan(quantileDeStudent(degres - 1))
  })
  it('intervalle d’une moyenne calculé à la main', () => {
    const { estimation, ecartType, intervalle, n } = moyenneDe([1, 2, 3, 4, 5])
    expect([estimation, n]).toEqual([3, 5])
    expect(ecartType).toBeCloseTo(Math.sqrt(2.5), 12)
    expect(intervalle?.[1]).toBeCloseTo(3 + 2.7764451052 * Math.sqrt(0.5), 8)
  })
  it('une seule valeur n’a pas d’intervalle ; aucune est une faute', () => {
    expect(moyenneDe([7])).toEqual({ estimation: 7, ecartType: 0, intervalle: undefined, n: 1 })
    expect(() => moyenneDe([])).toThrow('moyenne de rien')
  })
  it('les quantiles interpolent (type 7), croissent et restent dans l’étendue', () => {
    expect(quantile([4, 1, 3, 2], 0.25)).toBe(1.75)
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
    expect(intervalleDesQuantiles(Array.from({ length: 41 }, (_, i) => i))).toEqual([1, 39])
    const part = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(valeurs, part, part, (liste, p, q) => {
        const [bas, haut] = [quantile(liste, Math.min(p, q)), quantile(liste, Math.max(p, q))]
        expect(bas).toBeLessThanOrEqual(haut + 1e-9)
        expect(bas).toBeGreaterThanOrEqual(Math.min(...liste))
        expect(haut).toBeLessThanOrEqual(Math.max(...liste))
      }),
    )
  })
})

describe('différence appariée', () => {
  it('deux côtés égaux : zéro exact, corrélation 1, gain sans objet', () => {
    fc.assert(
      fc.property(valeurs, (liste) => {
        const { estimation, intervalle, correlation, gain } = differenceAppariee(liste, [...liste])
        expect([estimation, intervalle, gain]).toEqual([0, [0, 0], null])
        expect(correlation).toBe(liste.every((x) => x === liste[0]) ? null : 1)
      }),
    )
  })
  it('exemple à la main : ρ = 0,8, un tirage apparié en vaut cinq', () => {
    const { estimation, correlation, gain } = differenceAppariee([1, 2, 3, 4], [1, 3, 2, 4])
    expect(estimation).toBe(0)
    expect(correlation).toBeCloseTo(0.8, 12)
    expect(gain).toBeCloseTo(5, 10)
  })
  it('un côté fixe, même décimal, n’a pas de corrélation', () => {
    expect(differenceAppariee([0.1, 0.1, 0.1], [1, 2, 4])).toMatchObject({ correlation: null, gain: null })
    expect(differenceAppariee([1], [3])).toEqual({
      estimation: 2,
      intervalle: undefined,
      p: null,
      correlation: null,
      gain: null,
    })
    expect(() => differenceAppariee([1], [1, 2])).toThrow('mêmes tirages')
  })
  it('p : Student à la main, nul pour une différence qui ne varie pas, accordé avec l’intervalle', () => {
    // Differences 0, 1, 2: mean 1, deviation 1, t = √3 on two degrees: p = 1 − t/√(t² + 2).
    expect(differenceAppariee([0, 0, 0], [0, 1, 2]).p).toBeCloseTo(1 - Math.sqrt(3 / 5), 12)
    expect(differenceAppariee([0.1, 0.2, 0.3], [0.3, 0.4, 0.5]).p).toBeNull()
    // On one degree, Student’s law is Cauchy’s.
    expect(pValeurDeStudent(1, 1)).toBeCloseTo(0.5, 12)
    fc.assert(
      fc.property(fc.array(fc.tuple(valeur, valeur), { minLength: 3, maxLength: 30 }), (paires) => {
        const { p, intervalle } = differenceAppariee(
          paires.map(([x]) => x),
          paires.map(([, y]) => y),
        )
        if (p === null || intervalle === undefined || Math.abs(p - 0.05) < 1e-9) return
        expect(p < 0.05).toBe(intervalle[0] > 0 || intervalle[1] < 0)
      }),
    )
  })
  it('change de signe avec l’ordre des côtés ; la corrélation reste dans [−1, 1]', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(valeur, valeur), { minLength: 2, maxLength: 30 }), (paires) => {
        const [a, b] = [paires.map(([x]) => x), paires.map(([, y]) => y)]
        const [aller, retour] = [differenceAppariee(a, b), differenceAppariee(b, a)]
        expect(aller.estimation).toBeCloseTo(-retour.estimation, 9)
        expect(Math.abs(aller.correlation ?? 0)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('nombre de tirages', () => {
  it('rend les nombres de la spécification', () => {
    expect(tiragesPourProportion(0.5, 0.01)).toBe(9604)
    expect(tiragesPourProportion(0.5, 0.02)).toBe(2401)
    expect(tiragesPourMoyenne(1, 0.0196)).toBe(10_000)
    expect(tiragesPourMoyenne(10, 1)).toBe(385)
    expect([tiragesPourMoyenne(0, 1), tiragesPourProportion(0, 0.1)]).toEqual([1, 1])
    expect(() => tiragesPourMoyenne(1, 0)).toThrow('demi-largeur')
  })
  it('ne décroît pas quand la précision demandée croît', () => {
    const h = fc.double({ min: 0.01, max: 5, noNaN: true })
    fc.assert(
      fc.property(h, h, (x, y) => {
        const [fine, large] = [Math.min(x, y), Math.max(x, y)]
        expect(tiragesPourMoyenne(3, fine)).toBeGreaterThanOrEqual(tiragesPourMoyenne(3, large))
      }),
    )
  })
  it('une campagne ne s’arrête pas avant son pilote, ni avant la précision', () => {
    const alternes = (n: number) => Array.from({ length: n }, (_, i) => i % 2)
    expect(aAssez(alternes(49), 1)).toBe(false)
    expect(aAssez(alternes(50), 1)).toBe(true)
    expect(aAssez(alternes(50), 0.1)).toBe(false)
    expect(aAssez(alternes(200), 0.1)).toBe(true)
    expect(aAssez([1, 1], 0.1, 2)).toBe(true)
  })
})

describe('composantes de la variance', () => {
  it('exemple à la main : deux cohortes, deux tirages', () => {
    // Within: 2 and 2; between means 2 and 7: variance 12.5, less 2/2.
    const composantes = composantesDeVariance([
      [1, 3],
      [6, 8],
    ])
    expect(composantes?.processus).toBeCloseTo(2, 12)
    expect(composantes?.cohorte).toBeCloseTo(11.5, 12)
    expect(composantes?.cohorteRameneeAZero).toBe(false)
  })
  it('une composante négative vaut zéro, et le dit', () => {
    expect(
      composantesDeVariance([
        [0, 10],
        [1, 9],
      ]),
    ).toMatchObject({ cohorte: 0, cohorteRameneeAZero: true })
  })
  it('trop peu de cohortes ou de tirages : rien', () => {
    expect([composantesDeVariance([[1, 2]]), composantesDeVariance([[1], [2]]), composantesDeVariance([])]).toEqual([
      null,
      null,
      null,
    ])
    expect(() => composantesDeVariance([[1, 2], [1]])).toThrow('autant de tirages')
  })
})

describe('indice de Gini', () => {
  it('exemples à la main', () => {
    expect(gini([5, 5, 5])).toBe(0)
    expect(gini([0, 0, 0, 1])).toBeCloseTo(0.75, 12)
    expect(gini([1, 2, 3, 4])).toBeCloseTo(0.25, 12)
    expect([gini([]), gini([0, 0])]).toEqual([null, null])
    expect(() => gini([-1, 2])).toThrow('valeurs positives')
  })
  it('reste dans [0, 1 − 1/n] et ne dépend pas de l’unité', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 30 }), (liste) => {
        const g = gini(liste) ?? -1
        expect(g).toBeGreaterThanOrEqual(0)
        expect(g).toBeLessThanOrEqual(1 - 1 / liste.length + 1e-12)
        expect(gini(liste.map((x) => 12 * x))).toBeCloseTo(g, 12)
      }),
    )
  })
})
