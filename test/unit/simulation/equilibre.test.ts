// The file in equilibrium, and a rule set against itself (issue 5; simulation.md §1.6, §1.8).
import { describe, expect, it } from 'vitest'
import ame from '#scenarios/ame/scenario.json'
import villemandeur from '#scenarios/villemandeur/scenario.json'
import base from '#rules/cotation/ame-base.json'
import fluxLivre from '#rules/flux/villemandeur-flux.json'
import { parseMois } from '~/domain/mois.ts'
import { parseCotation, parseFlux, parseScenario } from '~/domain/parse.ts'
import type { Result } from '~/domain/problem.ts'
import { achever } from '~/simulation/generate.ts'
import { type Monde, monter } from '~/simulation/monde.ts'
import { creerEcrivain, empreinteDuRegistre, G, type Registre } from '~/simulation/registre.ts'
import { genererDuScenario } from '~/simulation/scenario.ts'
import { graineDuTirage, simuler } from '~/simulation/simuler.ts'
import {
  actifsParMois,
  dire,
  evenements,
  file,
  mondeStylise,
  moyenne,
  offre,
  variance,
} from '../../support/mondes-stylises.ts'

const MOIS = 72

function lu<T>(resultat: Result<T>): T {
  if (!resultat.ok) throw new Error(JSON.stringify(resultat.problems))
  return resultat.value
}

/** The shipped scenario, rule set and flux, as a page reads them. */
function mondeLivre(): Monde {
  const scenario = lu(parseScenario(ame, () => villemandeur))
  return lu(
    monter({
      scenario,
      cotation: lu(parseCotation(base)),
      flux: lu(parseFlux(fluxLivre)),
      cohorte: achever(genererDuScenario(scenario, parseMois(scenario.moisReference))),
      graine: 1,
    }),
  )
}

const parMois = (r: Registre, genre: number): number[] => {
  const out = Array.from({ length: MOIS }, () => 0)
  for (const { mois } of evenements(r, genre)) out[mois] = (out[mois] ?? 0) + 1
  return out
}

describe('la file de l’agglomération, sans changement', () => {
  const monde = mondeLivre()
  const ecrivain = creerEcrivain(1 << 17)
  const passages = Array.from({ length: 12 }, (_, i) => {
    const r = simuler(monde, graineDuTirage(7, i), { ecrivain })
    return { actifs: actifsParMois(r, 2800, MOIS), locations: parMois(r, G.location), entrees: parMois(r, G.entree) }
  })
  const locations = passages.flatMap((p) => p.locations)
  /**
   * n ← (1 − a)·n + A − V with a binomial thinning: deterministic entries, withdrawals of variance (1 − a)·a·n*, and the
   * variance of the month's lettings as observed; stationary: their sum over 1 − (1 − a)².
   */
  const a = 0.025
  const ecartType = Math.sqrt(((1 - a) * a * 2800 + variance(locations)) / (1 - (1 - a) * (1 - a)))

  it('128 demandes entrent chaque mois', () => {
    expect(new Set(passages.flatMap((p) => p.entrees))).toEqual(new Set([128]))
  })
  it('environ 58 locations par mois', () => {
    expect(Math.abs(moyenne(locations) - 58)).toBeLessThan(1)
  })
  it('en moyenne des passages, reste chaque mois à moins de trois écarts-types de 2 800', () => {
    expect(ecartType).toBeGreaterThan(40)
    expect(ecartType).toBeLessThan(60)
    for (let t = 0; t < MOIS; t++)
      expect(Math.abs(moyenne(passages.map(({ actifs }) => actifs[t] ?? 0)) - 2800)).toBeLessThan(3 * ecartType)
  })
  it('chaque passage tient en moyenne à moins de trois écarts-types de 2 800, et y est 98 mois sur 100 au moins', () => {
    const ecarts = passages.flatMap(({ actifs }) => actifs.map((n) => Math.abs(n - 2800)))
    dire('AME', {
      ecartType,
      locations: moyenne(locations),
      variance: variance(locations),
      file: moyenne(passages.flatMap((p) => p.actifs)),
      fins: passages.map(({ actifs }) => actifs.at(-1)).join(' '),
      pires: passages.map(({ actifs }) => Math.max(...actifs.map((n) => Math.abs(n - 2800)))).join(' '),
      dehors: ecarts.filter((x) => x >= 3 * ecartType).length / ecarts.length,
    })
    // Three standard deviations at each of 72 correlated months: now and then a run is past them for a while.
    for (const { actifs } of passages) expect(Math.abs(moyenne(actifs) - 2800)).toBeLessThan(3 * ecartType)
    expect(ecarts.filter((x) => x >= 3 * ecartType).length / ecarts.length).toBeLessThan(0.02)
  })
  it('A contre A : cinq graines, aucune différence', () => {
    const autre = mondeLivre()
    for (let i = 0; i < 5; i++) {
      const graine = graineDuTirage(11, i)
      const premier = empreinteDuRegistre(simuler(monde, graine, { ecrivain }))
      expect(empreinteDuRegistre(simuler(autre, graine))).toBe(premier)
    }
  })
})

describe('un petit monde, A contre A', () => {
  const petit = (): Monde =>
    mondeStylise({
      menages: file(60, 6, 24, (i) => ({ points: (i * 37) % 50, mutation: i % 3 === 0 })),
      logements: [
        ...offre(1, 24),
        ...Array.from({ length: 80 }, (_, i) => ({ livre: -1, fixe: false, commune: i % 2, bailleur: i % 3 })),
      ],
      mois: 24,
      retrait: 0.03,
      depart: 0.01,
      reglages: {
        adhesion: 8000,
        candidats: 3,
        nonAttribution: 1000,
        acceptation: 7000,
        vacanceMois: 1,
        travauxPart: 1500,
      },
    })
  it('cent graines : toutes les différences sont nulles', () => {
    const [un, autre] = [petit(), petit()]
    const differences = Array.from({ length: 100 }, (_, i) => {
      const graine = graineDuTirage(3, i)
      const [x, y] = [simuler(un, graine), simuler(autre, graine)]
      expect(empreinteDuRegistre(x)).toBe(empreinteDuRegistre(y))
      return [G.location, G.refus, G.retrait, G.sansCandidat].map(
        (genre) => evenements(x, genre).length - evenements(y, genre).length,
      )
    })
    expect(differences.flat().every((d) => d === 0)).toBe(true)
  })
  it('deux graines différentes donnent deux registres différents', () => {
    const monde = petit()
    const empreintes = Array.from({ length: 100 }, (_, i) => empreinteDuRegistre(simuler(monde, graineDuTirage(3, i))))
    expect(new Set(empreintes).size).toBe(100)
  })
})
