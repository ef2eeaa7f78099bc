// What must change, and what must not, when a world is transformed (simulation.md §3.3, M1–M14).
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import ame from '#scenarios/ame/scenario.json'
import villemandeur from '#scenarios/villemandeur/scenario.json'
import base from '#rules/cotation/ame-base.json'
import fluxLivre from '#rules/flux/villemandeur-flux.json'
import { ligneDe } from '~/domain/cohorte.ts'
import type { Cotation, PointsDeGrille } from '~/domain/cotation.ts'
import type { Flux } from '~/domain/flux.ts'
import { parseMois } from '~/domain/mois.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { achever } from '~/simulation/generate.ts'
import { type Monde, monter } from '~/simulation/monde.ts'
import { empreinteDuRegistre, G } from '~/simulation/registre.ts'
import { genererDuScenario } from '~/simulation/scenario.ts'
import { graineDuTirage, simuler } from '~/simulation/simuler.ts'
import type { Univers } from '~/simulation/univers.ts'
import { petitMonde } from '../../support/mondes.ts'
import {
  actifsParMois,
  erreurType,
  evenements,
  file,
  fluxLibre,
  type LogementStylise,
  mondeStylise,
  moyenne,
  offre,
  QUATRE,
  variance,
  suite,
} from '../../support/mondes-stylises.ts'

const livree = base as unknown as Cotation
const REGLAGES = { adhesion: 5000, candidats: 3, nonAttribution: 1000, acceptation: 7000, acceptationHorsSouhait: 7000 }
const graines = (n: number): number[] => suite(n, (i) => graineDuTirage(9, i))
const uneGraine = fc.integer({ min: 0, max: 0x7fffffff })
const parc = (n: number, de: Partial<LogementStylise> = {}): LogementStylise[] =>
  suite(n, () => ({ livre: -1, fixe: false, ...de }))
function pourToutes(f: (graine: number) => void, numRuns = 15): void {
  const propriete = fc.property(uneGraine, (graine) => {
    f(graine)
  })
  fc.assert(propriete, { numRuns })
}
const isMeme = (a: Monde, b: Monde, graine: number): boolean =>
  empreinteDuRegistre(simuler(b, graine)) === empreinteDuRegistre(simuler(a, graine))
/** Seeds under which two worlds have not the same ledger. */
const differentes = (a: Monde, b: Monde): number[] => fc.sample(uneGraine, 15).filter((graine) => !isMeme(a, b, graine))

/** Villemandeur for a year with a small demand, under the shipped rules or others. */
const petit = (marges: object = {}): Scenario => ({
  ...(villemandeur as unknown as Scenario),
  horizon: { de: '2024-01', a: '2024-12' },
  demande: {
    actives: { valeur: 240, hypothese: 'essai' },
    entreesParMois: { valeur: 8, hypothese: 'essai' },
    locationsParMois: { valeur: 4, hypothese: 'essai' },
    retraitParMois: { valeur: 250, hypothese: 'essai' },
  },
  cohorte: {
    ...(ame.cohorte as unknown as NonNullable<Scenario['cohorte']>),
    n: 240,
    marges: { ...(ame.cohorte.marges as object), ...marges } as never,
  },
})
const connus = new Map<Scenario, Univers>()
function mondeDe(scenario: Scenario, cotation: Cotation, reglages: Partial<Monde['reglages']> = {}): Monde {
  const monde = monter(
    {
      scenario,
      cotation,
      flux: fluxLivre as unknown as Flux,
      cohorte: achever(genererDuScenario(scenario, parseMois('2024-01'))),
      graine: 1,
    },
    { univers: connus.get(scenario) },
  )
  if (!monde.ok) throw new Error(JSON.stringify(monde.problems))
  connus.set(scenario, monde.value.univers)
  return { ...monde.value, reglages: { ...monde.value.reglages, ...reglages } }
}
const territoire = petit()

/** Every number of points of a rule set times k. */
function fois(cotation: Cotation, k: number): Cotation {
  const enK = (x: unknown): unknown => {
    if (typeof x === 'number') return x * k
    if (Array.isArray(x)) return x.map((y: { readonly valeur: unknown }) => ({ ...y, valeur: enK(y.valeur) }))
    if (typeof x !== 'object' || x === null) return x
    return Object.fromEntries(
      Object.entries(x).map(([nom, y]) => [
        nom,
        ['parPas', 'plafond', 'bonus'].includes(nom) ? enK(y) : (y as unknown),
      ]),
    )
  }
  const grille = (g: Cotation['grilles']['primo']): Cotation['grilles']['primo'] => ({
    ...g,
    points: Object.fromEntries(Object.entries(g.points).map(([id, p]) => [id, enK(p) as PointsDeGrille])),
  })
  return {
    ...cotation,
    niveaux: cotation.niveaux.map((niveau) => ({ ...niveau, points: enK(niveau.points) as never })),
    grilles: { primo: grille(cotation.grilles.primo), mutation: grille(cotation.grilles.mutation) },
  }
}

function avecCritere(condition: Cotation['criteres'][number]['conditions'], points: number): Cotation {
  const ajouter = (g: Cotation['grilles']['primo']): Cotation['grilles']['primo'] => ({
    ...g,
    points: { ...g.points, 'en-plus': points },
  })
  return {
    ...livree,
    criteres: [
      ...livree.criteres,
      {
        id: 'en-plus',
        libelle: 'En plus',
        niveau: 6,
        nature: 'facultatif',
        source: { type: 'hypothese', reference: 'essai' },
        conditions: condition,
      },
    ],
    grilles: { primo: ajouter(livree.grilles.primo), mutation: ajouter(livree.grilles.mutation) },
  }
}

describe('transformations des règles', () => {
  it.each([2, 8])('M1 : tous les poids × %i et τ × autant : même registre', (k) => {
    const a = mondeDe(territoire, livree, { adhesion: 5000 })
    const b = mondeDe(territoire, fois(livree, k), { adhesion: 5000, bruitPoints: 10 * k })
    expect(b.notes.points[3]).toEqual(a.notes.points[3]?.map((x) => x * k))
    expect(differentes(a, b)).toEqual([])
  })
  it('M2 : la même constante à tous : même registre', () => {
    const menages = file(60, 5, 24, (i) => ({ points: (i * 37) % 64 }))
    fc.assert(
      fc.property(uneGraine, fc.integer({ min: -200, max: 1000 }), (graine, c) => {
        const [a, b] = [menages, menages.map((m) => ({ ...m, points: (m.points ?? 0) + c }))].map((m) =>
          mondeStylise({ menages: m, logements: offre(2, 24), mois: 24, reglages: REGLAGES, retrait: 0.02 }),
        )
        expect(a && b && isMeme(a, b, graine)).toBe(true)
      }),
      { numRuns: 15 },
    )
  })
  it('M3 : un critère à zéro point : même registre', () => {
    const a = mondeDe(territoire, livree)
    const b = mondeDe(territoire, avecCritere({ all: [{ fact: 'lienLocal', operator: 'equal', value: true }] }, 0))
    expect(differentes(a, b)).toEqual([])
  })
  it('M4 : un critère que personne ne remplit : même registre', () => {
    const a = mondeDe(territoire, livree)
    const b = mondeDe(
      territoire,
      avecCritere({ all: [{ fact: 'enfantsMineurs', operator: 'greaterThan', value: 29 }] }, 500),
    )
    expect(differentes(a, b)).toEqual([])
  })
  it('M13 : sans mutation dans la file, la grille mutation n’y fait rien', () => {
    const sansMutation = petit({ typeDemande: { primo: 10_000, mutation: 0 } })
    const a = mondeDe(sansMutation, livree)
    const types = a.univers.colonnes.typeDemande
    expect(types?.type === 'enum' && new Set(types.codes)).toEqual(new Set([0]))
    const { primo, mutation } = livree.grilles
    const renversee = fois(livree, 7).grilles.mutation
    const b = mondeDe(sansMutation, { ...livree, grilles: { primo, mutation: renversee } })
    expect(differentes(a, b)).toEqual([])
    // And it does matter when there are some.
    const avec = mondeDe(territoire, { ...livree, grilles: { primo: mutation, mutation: renversee } })
    expect(empreinteDuRegistre(simuler(avec, 1))).not.toBe(empreinteDuRegistre(simuler(mondeDe(territoire, livree), 1)))
  })
})

describe('transformations de la demande', () => {
  it('M5 : d’autres identifiants ne changent que les départages', () => {
    // No draw is left to depend on an identifier: strict order, no refusal, no withdrawal.
    const distincts = file(40, 4, 24, (i) => ({ points: (i * 89) % 997 }))
    const egaux = file(40, 4, 24, (i) => ({ points: i % 5 }))
    pourToutes((graine) => {
      for (const menages of [distincts, egaux]) {
        const renommes = menages.map((m, i) => ({ ...m, id: `autre ${graine} ${i}` }))
        const [a, b] = [menages, renommes].map((m) =>
          simuler(mondeStylise({ menages: m, logements: offre(2, 24), mois: 24 }), graine),
        )
        if (!a || !b) return
        expect(menages === egaux || empreinteDuRegistre(b) === empreinteDuRegistre(a)).toBe(true)
        const points = (r: typeof a): (number | undefined)[] =>
          evenements(r, G.location).map(({ menage }) => menages[menage]?.points)
        expect(points(b)).toEqual(points(a))
      }
    })
  })
  it('M6 : plus de points : jamais logé plus tard', () => {
    const menages = file(50, 4, 30, (i) => ({ points: (i * 37) % 64 }))
    const moisDe = (m: typeof menages, row: number, graine: number): number =>
      evenements(
        simuler(mondeStylise({ menages: m, logements: offre(2, 30), mois: 30, retrait: 0.02 }), graine),
        G.location,
      ).find(({ menage }) => menage === row)?.mois ?? 99
    fc.assert(
      fc.property(uneGraine, fc.nat(menages.length - 1), fc.integer({ min: 1, max: 60 }), (graine, row, plus) => {
        const hausse = menages.map((m, i) => (i === row ? { ...m, points: (m.points ?? 0) + plus } : m))
        expect(moisDe(hausse, row, graine)).toBeLessThanOrEqual(moisDe(menages, row, graine))
      }),
      { numRuns: 60 },
    )
  })
  it('M9 : deux copies indépendantes : mêmes parts en moyenne, intervalle × 1/√2', () => {
    const parts = (copies: number): number[] => {
      const menages = suite(copies, (c) =>
        file(80, 6, 24, (i) => ({ id: `${c} ${i}`, points: i % 4 === 0 ? 10 : 0, communes: 1 << c })),
      ).flat()
      const logements = suite(copies, (c) => offre(2, 24, { commune: c })).flat()
      const monde = mondeStylise({
        menages,
        logements,
        mois: 24,
        retrait: 0.02,
        reglages: { eligibilite: 'reglementaire', adhesion: 0 },
      })
      return graines(600).map((graine) => {
        const locations = evenements(simuler(monde, graine), G.location)
        return locations.filter(({ menage }) => menages[menage]?.points === 10).length / locations.length
      })
    }
    const [un, deux] = [parts(1), parts(2)]
    const erreur = Math.sqrt(variance(un) / un.length + variance(deux) / deux.length)
    expect(Math.abs(moyenne(un) - moyenne(deux))).toBeLessThan(4 * erreur)
    // A ratio of variances of 600 runs has a relative standard error of √(4/600) = 8 %.
    expect(Math.abs(variance(deux) / variance(un) - 0.5)).toBeLessThan(4 * 0.5 * 0.082)
  })
  it('M10 : une offre sur deux acceptée : autant de locations, et (1 − (1 − p)³)/p offres par liste', () => {
    const p = 0.5
    const faire = (acceptation: number) =>
      graines(20).map((graine) => {
        const r = simuler(
          mondeStylise({
            menages: file(500, 20, 60, (i) => ({ points: i % 7 })),
            logements: offre(4, 60),
            mois: 60,
            retrait: 0.02,
            reglages: { candidats: 3, acceptation },
          }),
          graine,
        )
        const propositions = evenements(r, G.proposition)
        return {
          locations: evenements(r, G.location).length,
          offres: propositions.length / propositions.filter(({ detail }) => detail === 1).length,
        }
      })
    const [toutes, moitie] = [faire(10_000), faire(5000)]
    expect(new Set(toutes.map((x) => x.locations))).toEqual(new Set([240]))
    // What is still waiting at the end: 4/month × a mean delay of (1 − p)³/(1 − (1 − p)³) month, at most a few.
    for (const { locations } of moitie) expect(240 - locations).toBeLessThan(6)
    const offres = moitie.map((x) => x.offres)
    expect(Math.abs(moyenne(offres) - (1 - (1 - p) ** 3) / p)).toBeLessThan(4 * erreurType(offres))
  })
  it('M11 : un horizon plus long ne change pas les mois d’avant', () => {
    const monde = (mois: number): Monde =>
      mondeStylise({
        menages: file(60, 5, mois, (i) => ({ points: (i * 37) % 50, mutation: i % 3 === 0 })),
        logements: parc(150, {}),
        mois,
        retrait: 0.03,
        depart: 0.015,
        reglages: { ...REGLAGES, vacanceMois: 1, travauxPart: 2000 },
        flux: fluxLibre({ contingents: QUATRE }),
      })
    const [court, long] = [monde(24), monde(40)]
    pourToutes((graine) => {
      const debut = evenements(simuler(long, graine)).filter(({ mois }) => mois < 24)
      expect(evenements(simuler(court, graine))).toEqual(debut)
    })
  })
  it.each([1, 2])('M11 : ni les demandes qui entrent, dans un univers fait pour lui (%i)', (universDe) => {
    const voulu = { graine: universDe, flux: { report: 'annuel', controleur: 'annuel' } } as const
    const [court, long] = [petitMonde({ ...voulu, a: '2026-12' }), petitMonde({ ...voulu, a: '2029-12' })]
    const lignes = ({ univers: { cohorte } }: Monde, n: number): object[] => suite(n, (row) => ligneDe(cohorte, row))
    expect(lignes(long, court.univers.n)).toEqual(lignes(court, court.univers.n))
    pourToutes((graine) => {
      const debut = evenements(simuler(long, graine)).filter(({ mois }) => mois < 36)
      expect(evenements(simuler(court, graine))).toEqual(debut)
    })
  })
  it('M11 : un horizon qui s’arrête en cours d’année non plus, et deux univers diffèrent', () => {
    const un = (graine: number, a: string): readonly string[] => {
      const { univers } = petitMonde({ graine, a, n: 0, entreesParMois: 9 })
      return suite(univers.n, (row) => JSON.stringify(ligneDe(univers.cohorte, row)))
    }
    for (const a of ['2024-01', '2024-12', '2025-05']) {
      const court = un(1, a)
      expect(un(1, '2026-03').slice(0, court.length)).toEqual(court)
    }
    expect(un(2, '2024-12')).not.toEqual(un(1, '2024-12'))
  })
})

describe('transformations du flux et du parc', () => {
  const un = (contingents: Flux['contingents'], autres: Partial<Flux> = {}): Monde =>
    mondeStylise({
      menages: file(120, 5, 36, (i) => ({ points: (i * 37) % 50 })),
      logements: parc(200),
      mois: 36,
      retrait: 0.02,
      depart: 0.01,
      reglages: { ...REGLAGES, vacanceMois: 1 },
      flux: fluxLibre({ contingents, ...autres }),
    })
  const parts = (valeurs: readonly number[]): Flux['contingents'] =>
    QUATRE.map((contingent, c) => ({ ...contingent, part: valeurs[c] ?? 0 }))

  it.each(['tirage', 'deficit', 'president', 'annuel'] as const)(
    'M7 : part nulle, aucun tour ; part entière, tous (%s)',
    (controleur) => {
      const rien = un(parts([4000, 0, 2500, 3500]), { controleur })
      const tout = un(parts([0, 10_000, 0, 0]), { controleur })
      pourToutes((graine) => {
        const tours = (monde: Monde): Set<number> =>
          new Set(evenements(simuler(monde, graine), G.orientation).map(({ contingent }) => contingent))
        expect(tours(rien).has(1)).toBe(false)
        expect(tours(tout)).toEqual(new Set([1]))
      }, 8)
    },
  )
  it('M8 : tout le parc réservé à un contingent en stock : le même registre qu’une part entière en flux', () => {
    const enFlux = un(parts([0, 10_000, 0, 0]))
    const enStock = un(
      QUATRE.map(({ id, libelle, reservataire }, c) => ({
        id,
        libelle,
        reservataire,
        ...(c === 1 ? { logementsReserves: { valeur: 200, hypothese: 'essai' } } : {}),
      })),
      { mode: 'stock' },
    )
    expect(differentes(enFlux, enStock)).toEqual([])
  })
  it('M12 : deux contingents de même part et de même public ont la même loi', () => {
    const monde = un(QUATRE, { controleur: 'tirage' })
    const ecarts = graines(400).map((graine) => {
      const tours = evenements(simuler(monde, graine), G.orientation)
      return tours.filter((e) => e.contingent === 1).length - tours.filter((e) => e.contingent === 2).length
    })
    expect(Math.abs(moyenne(ecarts))).toBeLessThan(4 * erreurType(ecarts))
    // Renamed, nothing moves at all.
    const renomme = un(
      QUATRE.map((c) => ({ ...c, libelle: `${c.libelle} bis` })),
      { controleur: 'tirage' },
    )
    expect(differentes(monde, renomme)).toEqual([])
  })
  it('M14 : rotation × 2 : deux fois plus de tours, et la file perd V/a', () => {
    const [A, a, N, q, MOIS] = [20, 0.05, 400, 0.01, 160]
    const faire = (depart: number) =>
      graines(40).map((graine) => {
        const r = simuler(
          mondeStylise({ menages: file(320, A, MOIS), logements: parc(N), mois: MOIS, retrait: a, depart }),
          graine,
        )
        return {
          tours: evenements(r, G.orientation).length,
          file: moyenne(actifsParMois(r, 320, MOIS).slice(80)),
        }
      })
    const [simple, double] = [faire(q), faire(2 * q)]
    const ecart = (f: (x: { tours: number; file: number }) => number, k: number): number[] =>
      simple.map((x, i) => f(double[i] ?? x) - k * f(x))
    const tours = ecart((x) => x.tours, 2)
    expect(Math.abs(moyenne(tours))).toBeLessThan(4 * erreurType(tours))
    const files = ecart((x) => x.file, 1)
    expect(Math.abs(moyenne(files) + (q * N) / a)).toBeLessThan(4 * erreurType(files))
  })
})
