// One vacancy: balances in exact integers, the next turn, every choice, and the demands that fit.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMois } from '~/domain/mois.ts'
import { achever } from '~/simulation/generate.ts'
import { droitsChez } from '~/simulation/politique.ts'
import { genererDuScenario } from '~/simulation/scenario.ts'
import {
  borneDesEcarts,
  comptesAttendus,
  creerCompteur,
  objectifsDeLAnnee,
  soldesDe,
  suitesPossibles,
  tientLaBorne,
  tourDe,
} from '~/simulation/vacance.ts'
import { livres } from '~/ui/etat/livres.ts'

const PARTS = [3000, 2000, 2000, 3000]
const mois = parseMois('2024-06')
const sum = (nombres: readonly number[]): number => nombres.reduce((total, n) => total + n, 0)

describe('soldes', () => {
  it('sept tours dont trois à l’État : dû, eu, écart', () => {
    expect(soldesDe(PARTS, [3, 1, 1, 2])).toEqual([
      { du: 21_000, eu: 30_000, ecart: -9000 },
      { du: 14_000, eu: 10_000, ecart: 4000 },
      { du: 14_000, eu: 10_000, ecart: 4000 },
      { du: 21_000, eu: 20_000, ecart: 1000 },
    ])
    expect(borneDesEcarts(4)).toBeCloseTo(5 / 6, 12)
    expect(tientLaBorne(soldesDe(PARTS, [3, 1, 1, 2]))).toBe(false)
  })
  it('les écarts s’annulent, pour tout choix ; hors assiette ne change rien', () => {
    const comptes = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30))
    fc.assert(
      fc.property(comptes, (tours) => {
        const suites = suitesPossibles(PARTS, tours)
        expect(suites.map(({ rang }) => rang)).toEqual([0, 1, 2, 3, undefined])
        for (const { soldes } of suites) expect(sum(soldes.map(({ ecart }) => ecart))).toBe(0)
        expect(suites.at(-1)?.soldes).toEqual(soldesDe(PARTS, tours))
      }),
    )
  })
  it('donner toujours le tour du président garde la borne', () => {
    let comptes = [0, 0, 0, 0]
    for (let n = 0; n < 60; n++) {
      const tour = tourDe('president', PARTS, comptes, 20)
      if (tour.genre !== 'designe') throw new Error('tour tiré')
      expect(tour.dus).toContain(tour.rang)
      expect(suitesPossibles(PARTS, comptes)[tour.rang]?.tientLaBorne).toBe(true)
      comptes = comptes.map((compte, c) => (c === tour.rang ? compte + 1 : compte))
    }
  })
})

describe('tour', () => {
  it('tirage : les parts ; objectif annuel : ce qui reste, puis un nouveau tour de table', () => {
    expect(tourDe('tirage', PARTS, [1, 0, 0, 0], 10)).toMatchObject({ genre: 'tire', chances: PARTS })
    expect(tourDe('annuel', PARTS, [3, 1, 0, 0], 10)).toMatchObject({ chances: [0, 1, 2, 3] })
    expect(tourDe('annuel', PARTS, [3, 2, 2, 3], 10)).toMatchObject({ chances: [3, 2, 2, 3] })
  })
  it('objectifs : une fraction sans arrondi, un entier avec ; l’attente de n tours fait n', () => {
    expect(objectifsDeLAnnee(PARTS, 6.8, 'aucun')[1]).toBeCloseTo(1.36, 10)
    expect(objectifsDeLAnnee(PARTS, 6.8, 'inferieur')).toEqual([2, 1, 1, 2])
    expect(sum(comptesAttendus(PARTS, 7))).toBe(7)
  })
  it('ce que nul ne prend revient au bailleur, nommé ou non', () => {
    const sans = { ...livres.flux, contingents: livres.flux.contingents.slice(0, 3) }
    expect(droitsChez(livres.flux, '3f', mois).map(({ part }) => part)).toEqual(PARTS)
    expect(droitsChez(sans, '3f', mois).at(-1)).toMatchObject({ id: 'non-reserve', part: 3000 })
  })
})

describe('demandes qui vont', () => {
  const cohorte = achever(genererDuScenario(livres.ame, parseMois(livres.ame.moisReference), { n: 300 }))
  const compter = creerCompteur(livres.ame, cohorte, livres)
  const base = { commune: 'villemandeur', typologie: 'T3', financement: 'PLUS', mois } as const
  it('chaque filtre retire, aucun n’ajoute ; un public est une partie', () => {
    const { demandes, parTaille, parPlafond, parSouhait, parPublic } = compter(base)
    expect(demandes).toBe(300)
    expect(parTaille).toBeLessThan(demandes)
    expect(parPlafond).toBeLessThanOrEqual(parTaille)
    expect(parSouhait).toBeLessThan(parPlafond)
    expect(parPublic.tous).toBe(parSouhait)
    expect(parPublic.prioritaire).toBeLessThanOrEqual(parSouhait)
  })
  it('le PLAI a moins de candidats que le PLUS', () => {
    expect(compter({ ...base, financement: 'PLAI' }).parPlafond).toBeLessThan(compter(base).parPlafond)
  })
})
