import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dissimilarite, isolation, type Residences, sousLeHasard, theil } from '~/analysis/stats/segregation.ts'

const E6: Residences = { logements: [14, 36], menages: [4, 6] }
const residences = fc
  .array(
    fc.tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 15 })).map(([x, y]) => ({ t: x + y, x })),
    { minLength: 1, maxLength: 6 },
  )
  .map((lignes): Residences => ({ logements: lignes.map(({ t }) => t), menages: lignes.map(({ x }) => x) }))
const groupes = ({ logements, menages }: Residences) => logements.map((t, j) => [menages[j]!, t - menages[j]!])

describe('E6 : deux résidences', () => {
  it('indices, attente et chances sous le hasard, à six décimales', () => {
    const hasard = sousLeHasard(E6)
    expect(dissimilarite(E6)).toBeCloseTo(0.15, 12)
    expect(isolation(E6)).toBeCloseTo(0.214286, 6)
    expect(theil(groupes(E6))).toBeCloseTo(0.016952, 6)
    expect(hasard?.attendue).toBeCloseTo(0.128674, 6)
    expect(hasard?.auMoins).toBeCloseTo(0.436128, 6)
    expect(hasard?.corrigee).toBeCloseTo((0.15 - 0.128674) / (1 - 0.128674), 5)
    expect(hasard?.tirages).toBeNull()
  })
  it('une résidence vide ne change rien', () => {
    const avecVide = { logements: [14, 0, 36], menages: [4, 0, 6] }
    expect(sousLeHasard(avecVide)).toEqual(sousLeHasard(E6))
    expect(isolation(avecVide)).toBe(isolation(E6))
    expect(theil(groupes(avecVide))).toBe(theil(groupes(E6)))
  })
})

describe('indices de ségrégation', () => {
  it('séparation entière : tout vaut 1 ; parts égales : D et H valent 0', () => {
    const separes = { logements: [5, 7], menages: [5, 0] }
    expect([dissimilarite(separes), isolation(separes), theil(groupes(separes))]).toEqual([1, 1, 1])
    const egaux = { logements: [4, 8], menages: [1, 2] }
    expect(dissimilarite(egaux)).toBeCloseTo(0, 12)
    expect(theil(groupes(egaux))).toBeCloseTo(0, 12)
    expect(isolation(egaux)).toBeCloseTo(0.25, 12)
  })
  it('H de quartiles : quatre résidences d’un quartile chacune', () => {
    expect(
      theil([
        [3, 0, 0, 0],
        [0, 3, 0, 0],
        [0, 0, 3, 0],
        [0, 0, 0, 3],
      ]),
    ).toBeCloseTo(1, 12)
  })
  it('dénominateurs nuls : null, jamais NaN', () => {
    const personne = { logements: [3, 4], menages: [0, 0] }
    const tous = { logements: [3, 4], menages: [3, 4] }
    expect([dissimilarite(personne), isolation(personne), theil(groupes(personne)), sousLeHasard(personne)]).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect([dissimilarite(tous), isolation(tous), theil(groupes(tous)), sousLeHasard(tous)]).toEqual([
      null,
      1,
      null,
      null,
    ])
    expect([dissimilarite({ logements: [], menages: [] }), theil([]), theil([[0, 0]])]).toEqual([null, null, null])
    expect(() => dissimilarite({ logements: [3], menages: [4] })).toThrow('groupe dans chaque résidence')
  })
  it('restent dans [0, 1], et D ne change pas quand on échange le groupe et les autres', () => {
    fc.assert(
      fc.property(residences, (r) => {
        for (const indice of [dissimilarite(r), isolation(r), theil(groupes(r))].filter((x) => x !== null)) {
          expect(indice).toBeGreaterThanOrEqual(0)
          expect(indice).toBeLessThanOrEqual(1 + 1e-12)
        }
        const autres = { logements: r.logements, menages: r.logements.map((t, j) => t - r.menages[j]!) }
        expect(dissimilarite(autres) ?? -1).toBeCloseTo(dissimilarite(r) ?? -1, 12)
      }),
    )
  })
  it('chances et attente restent des probabilités', () => {
    fc.assert(
      fc.property(residences, fc.integer({ min: 0, max: 1000 }), (r, graine) => {
        const hasard = sousLeHasard(r, graine, 50)
        if (hasard === null) return
        expect(hasard.attendue).toBeGreaterThanOrEqual(0)
        expect(hasard.attendue).toBeLessThanOrEqual(1 + 1e-12)
        expect(hasard.auMoins).toBeGreaterThan(0)
        expect(hasard.auMoins).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('permutations tirées', () => {
  const trois = { logements: [3, 3, 4], menages: [2, 1, 0] }
  it('approchent la loi exacte, comptée sur les 120 placements', () => {
    let [attendue, auMoins, placements] = [0, 0, 0]
    const residenceDe = [0, 0, 0, 1, 1, 1, 2, 2, 2, 2]
    const d = dissimilarite(trois) ?? 0
    for (let i = 0; i < 10; i++)
      for (let j = i + 1; j < 10; j++)
        for (let k = j + 1; k < 10; k++) {
          const menages = [0, 0, 0]
          for (const place of [i, j, k]) menages[residenceDe[place]!]! += 1
          const valeur = dissimilarite({ logements: trois.logements, menages }) ?? 0
          placements += 1
          attendue += valeur
          if (valeur >= d - 1e-12) auMoins += 1
        }
    const hasard = sousLeHasard(trois, 7)
    expect(hasard?.tirages).toBe(10_000)
    expect(Math.abs((hasard?.attendue ?? 0) - attendue / placements)).toBeLessThan(0.01)
    expect(Math.abs((hasard?.auMoins ?? 0) - auMoins / placements)).toBeLessThan(0.02)
  })
  it('la même graine rend la même réponse, une autre non', () => {
    expect(sousLeHasard(trois, 3, 500)).toEqual(sousLeHasard(trois, 3, 500))
    expect(sousLeHasard(trois, 3, 500)).not.toEqual(sousLeHasard(trois, 4, 500))
  })
})
