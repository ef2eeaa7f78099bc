// Published results, their direction and not their figures, in stylised economies run by the engine (simulation.md §3.2;
// docs/validation.md says what is and what is not reproduced).
import { describe, expect, it } from 'vitest'
import { gini } from '~/analysis/stats/inegalite.ts'
import { G, type Registre } from '~/simulation/registre.ts'
import { graineDuTirage, simuler } from '~/simulation/simuler.ts'
import {
  dire,
  erreurType,
  evenements,
  file,
  fluxLibre,
  type MenageStylise,
  mondeStylise,
  moyenne,
  offre,
  suite,
} from '../../support/mondes-stylises.ts'

const graines = (n: number): number[] => suite(n, (i) => graineDuTirage(13, i))
/** Whether paired differences are positive by four standard errors. */
function isPlusGrand(a: readonly number[], b: readonly number[]): boolean {
  const ecarts = a.map((x, i) => x - (b[i] ?? x))
  return moyenne(ecarts) > 4 * erreurType(ecarts)
}
const part = <T>(xs: readonly T[], f: (x: T) => boolean): number => xs.filter(f).length / xs.length

describe('Waldinger 2021 : choisir son lieu, ou non', () => {
  // Two places; everybody prefers one. With the choice, each is on the list of its own. Without it, anybody is offered
  // anything: those in need (points 10, one in three) take either place, the others mostly refuse the one they dislike.
  const MOIS = 72
  const enBesoin = (i: number): boolean => i % 3 === 0
  const sien = (i: number): number => i % 2
  const logements = suite(2, (c) => offre(2, MOIS, { commune: c })).flat()
  const faire = (souhaits: 'respectes' | 'ignores') => {
    const monde = mondeStylise({
      menages: file(300, 12, MOIS, (i) => ({
        points: enBesoin(i) ? 10 : 0,
        communes: souhaits === 'ignores' && enBesoin(i) ? 3 : 1 << sien(i),
      })),
      logements,
      mois: MOIS,
      retrait: 0.02,
      reglages: {
        souhaits,
        eligibilite: 'reglementaire',
        candidats: 3,
        adhesion: 0,
        bruitPoints: 20,
        acceptation: 9000,
        acceptationHorsSouhait: 3000,
      },
    })
    return graines(60).map((graine) => {
      const r = simuler(monde, graine)
      const locations = evenements(r, G.location)
      return {
        convenance: part(locations, ({ menage, logement }) => monde.parc.communeDe[logement] === sien(menage)),
        besoin: part(locations, ({ menage }) => enBesoin(menage)),
        acceptation: 1 - evenements(r, G.refus).length / evenements(r, G.proposition).length,
      }
    })
  }
  const [respectes, ignores] = [faire('respectes'), faire('ignores')]
  it('sans le choix, plus d’attributions aux plus démunis, moins d’acceptation et de convenance', () => {
    const [b0, b1] = [respectes.map((x) => x.besoin), ignores.map((x) => x.besoin)]
    const [a0, a1] = [respectes.map((x) => x.acceptation), ignores.map((x) => x.acceptation)]
    const [c0, c1] = [respectes.map((x) => x.convenance), ignores.map((x) => x.convenance)]
    dire('Waldinger', {
      besoin: [b0, b1].map(moyenne),
      acceptation: [a0, a1].map(moyenne),
      convenance: [c0, c1].map(moyenne),
    })
    expect(isPlusGrand(b1, b0)).toBe(true)
    expect(isPlusGrand(a0, a1)).toBe(true)
    expect(isPlusGrand(c0, c1)).toBe(true)
  })
})

describe('Arnosti et Shi 2020 : loteries et liste d’attente', () => {
  const MOIS = 144
  const menages = file(300, 10, MOIS)
  /** Wait of the housed and share of lettings by order, under an acceptance that does not depend on the order. */
  const faire = (options: { readonly fifo?: boolean; readonly malus?: number; readonly acceptation?: number }) => {
    const monde = mondeStylise({
      menages: menages.map((m) => ({ ...m, points: options.fifo ? MOIS - (m.entree ?? 0) : 0 })),
      logements: offre(2, MOIS),
      mois: MOIS,
      retrait: 0.02,
      reglages: {
        candidats: 10,
        adhesion: options.fifo ? 10_000 : 0,
        bruitPoints: options.fifo ? 1 : 100_000,
        malusRefus: options.malus ?? 0,
        acceptation: options.acceptation ?? 3000,
      },
    })
    return graines(25).map((graine) => {
      const r = simuler(monde, graine)
      const offresPar = new Map<number, number>()
      for (const { menage } of evenements(r, G.proposition)) offresPar.set(menage, (offresPar.get(menage) ?? 0) + 1)
      const locations = evenements(r, G.location).filter(({ mois }) => mois >= 60)
      return {
        locations: locations.length,
        attente: moyenne(locations.map(({ mois, menage }) => mois - (menages[menage]?.entree ?? 0))),
        /** Offers that a housed household had, its own included. */
        offres: moyenne(locations.map(({ menage }) => offresPar.get(menage) ?? 0)),
      }
    })
  }
  const liste = faire({ fifo: true })
  const perdSaPlace = faire({ fifo: true, malus: 1000 })
  const loterie = faire({})
  const sansRefus = { liste: faire({ fifo: true, acceptation: 10_000 }), loterie: faire({ acceptation: 10_000 }) }

  it('refuser sans perdre sa place donne plusieurs offres ; la perdre en donne une seule, comme une loterie', () => {
    dire(
      'Arnosti-Shi offres',
      [liste, perdSaPlace, loterie].map((l) => moyenne(l.map((x) => x.offres))),
    )
    expect(
      isPlusGrand(
        liste.map((x) => x.offres),
        perdSaPlace.map((x) => x.offres),
      ),
    ).toBe(true)
    expect(
      isPlusGrand(
        liste.map((x) => x.offres),
        loterie.map((x) => x.offres),
      ),
    ).toBe(true)
    const ecart = Math.abs(moyenne(perdSaPlace.map((x) => x.offres)) - moyenne(loterie.map((x) => x.offres)))
    expect(ecart).toBeLessThan(0.25 * (moyenne(liste.map((x) => x.offres)) - moyenne(loterie.map((x) => x.offres))))
  })
  it('le seuil d’acceptation d’un ménage qui compare baisse quand un refus coûte sa place', () => {
    // Value of an offer ~ U(0, 1). A household that will have m offers in all, one after the other, takes the first above
    // its reservation value v_m = E max(X, v_{m−1}) = (1 + v²)/2, v_1 = 0: fewer offers to come, poorer fits are taken.
    const seuilDe = (offres: number): number => {
      let v = 0
      for (let k = 1; k < Math.round(offres); k++) v = (1 + v * v) / 2
      return v
    }
    const [s, sp, sl] = [liste, perdSaPlace, loterie].map((l) => seuilDe(moyenne(l.map((x) => x.offres))))
    dire('Arnosti-Shi seuils', { s, sp, sl })
    expect(sp).toBeLessThan(s ?? 0)
    expect(sl).toBe(sp)
  })
  it('autant de locations dans tous les cas', () => {
    expect(new Set([...sansRefus.liste, ...sansRefus.loterie].map((x) => x.locations)).size).toBe(1)
    for (const passages of [liste, perdSaPlace, loterie])
      expect(Math.abs(moyenne(passages.map((x) => x.locations)) - 168)).toBeLessThan(1)
  })
})

describe('Leshno 2022 : l’attente annoncée fluctue moins sous le tirage', () => {
  // The households that wait for one kind of dwelling (points 1 000): 1.6 arrive a month in the mean, 2 dwellings come; the
  // others take what is left. Who must choose between waiting and taking another kind looks at the expected wait given how
  // many wait already: the more it moves, the more households choose badly.
  const MOIS = 240
  const passages = graines(40).map((graine) => {
    const arrivees = suite(MOIS, (t) => graineDuTirage(graine, t) % 5).map((x) => [0, 1, 1, 2, 4][x] ?? 0)
    const menages: MenageStylise[] = [
      ...arrivees.flatMap((k, t) => suite(k, (i): MenageStylise => ({ id: `${t} ${i}`, entree: t, points: 1000 }))),
      ...suite(700, (i): MenageStylise => ({ id: `autre ${i}` })),
    ]
    const faire = (tire: boolean) => {
      const monde = mondeStylise({
        menages,
        logements: offre(2, MOIS),
        mois: MOIS,
        ordre: ({ points = 0, entree = 0 }) => points - entree,
        reglages: tire ? { adhesion: 0, bruitPoints: 10 } : {},
      })
      let presents = 0
      const attentes: { readonly rang: number; readonly attente: number }[] = []
      const rangs = new Map<number, number>()
      let locations = 0
      for (const { genre, menage, mois } of evenements(simuler(monde, graine))) {
        if (genre === G.location) locations += 1
        if (menages[menage]?.points !== 1000) continue
        if (genre === G.entree) rangs.set(menage, ++presents)
        if (genre !== G.location) continue
        presents -= 1
        attentes.push({ rang: rangs.get(menage) ?? 0, attente: mois - (menages[menage].entree ?? 0) })
      }
      return { attentes, locations }
    }
    return { file: faire(false), tirage: faire(true) }
  })
  /** Variance of the mean wait given the number already waiting. */
  function fluctuation(attentes: readonly { readonly rang: number; readonly attente: number }[]): number {
    const parRang = new Map<number, { readonly attente: number }[]>()
    for (const x of attentes) parRang.set(x.rang, [...(parRang.get(x.rang) ?? []), x])
    const tout = moyenne(attentes.map(({ attente }) => attente))
    return [...parRang.values()].reduce((somme, groupe) => {
      const ecart = moyenne(groupe.map(({ attente }) => attente)) - tout
      return somme + (groupe.length * ecart * ecart) / attentes.length
    }, 0)
  }
  it('mêmes locations, même attente moyenne, fluctuation moindre', () => {
    expect(passages.map((p) => p.tirage.locations)).toEqual(passages.map((p) => p.file.locations))
    const [file, tirage] = [passages.flatMap((p) => p.file.attentes), passages.flatMap((p) => p.tirage.attentes)]
    const [m0, m1] = [file, tirage].map((xs) => moyenne(xs.map((x) => x.attente)))
    const [f0, f1] = [fluctuation(file), fluctuation(tirage)]
    dire('Leshno', { m0, m1, f0, f1 })
    expect(Math.abs((m1 ?? 0) - (m0 ?? 0))).toBeLessThan(0.05 * (m0 ?? 0))
    expect(f1).toBeLessThan(0.8 * f0)
  })
})

describe('Thakral 2016 : plusieurs listes, une par lieu', () => {
  it('sans bruit ni refus, aucun ménage de la liste n’envie à bon droit celui qui est logé', () => {
    const MOIS = 60
    const menages = file(150, 8, MOIS, (i) => ({ points: (i * 37) % 50, communes: 1 + (i % 7) }))
    const monde = mondeStylise({
      menages,
      logements: suite(3, (c) => offre(1, MOIS, { commune: c })).flat(),
      mois: MOIS,
      retrait: 0.02,
      reglages: { eligibilite: 'reglementaire' },
      flux: fluxLibre(),
    })
    let examines = 0
    for (const graine of graines(20)) {
      const actifs = new Set(menages.flatMap((m, row) => (m.entree === -1 ? [row] : [])))
      for (const { genre, menage, logement } of evenements(simuler(monde, graine))) {
        if (genre === G.entree) actifs.add(menage)
        if (genre === G.retrait) actifs.delete(menage)
        if (genre !== G.location) continue
        const lieu = monde.parc.communeDe[logement] ?? 0
        const sien = menages[menage]?.points ?? 0
        for (const row of actifs) {
          if ((((menages[row]?.communes ?? 0) >> lieu) & 1) === 0) continue
          examines += 1
          expect(menages[row]?.points ?? 0).toBeLessThanOrEqual(sien)
        }
        actifs.delete(menage)
      }
    }
    expect(examines).toBeGreaterThan(10_000)
  })
})

describe('des points au tirage : balayage de α et de τ', () => {
  const MOIS = 72
  /** Five levels, the fewer the higher; and the months waited as points inside a level. */
  const niveauDe = (i: number): number => [5, 5, 4, 5, 3, 4, 5, 2, 5, 4, 3, 5, 1, 5, 4, 5, 3, 5, 2, 5][i % 20] ?? 5
  const menages = file(400, 15, MOIS, (i) => ({ points: [0, 100, 60, 30, 12, 0][niveauDe(i)] ?? 0 }))
  const logements = offre(4, MOIS)
  const mesurer = (r: Registre) => {
    const locations = evenements(r, G.location)
    return {
      locations: locations.length,
      hauts: part(locations, ({ menage }) => niveauDe(menage) <= 2),
      gini: gini(locations.map(({ mois, menage }) => 1 + mois - (menages[menage]?.entree ?? 0))) ?? Number.NaN,
    }
  }
  const balayer = (reglages: readonly { readonly adhesion: number; readonly bruitPoints: number }[]) =>
    reglages.map((r) => {
      const monde = mondeStylise({ menages, logements, mois: MOIS, retrait: 0.02, reglages: { ...r, candidats: 3 } })
      return graines(40).map((graine) => mesurer(simuler(monde, graine)))
    })
  it.each([
    ['α de 1 à 0', [10_000, 7500, 5000, 2500, 0].map((adhesion) => ({ adhesion, bruitPoints: 100_000 }))],
    ['τ de 1 à 1 000 points', [1, 10, 30, 100, 1000].map((bruitPoints) => ({ adhesion: 0, bruitPoints }))],
  ])(
    '%s : les niveaux 1 et 2 ont de moins en moins, l’inégalité des attentes change, autant de locations',
    (titre, reglages) => {
      const passages = balayer(reglages)
      dire(
        titre,
        passages.map((p) => ({ hauts: moyenne(p.map((x) => x.hauts)), gini: moyenne(p.map((x) => x.gini)) })),
      )
      expect(new Set(passages.flat().map((x) => x.locations))).toEqual(new Set([4 * MOIS]))
      passages.slice(1).forEach((p, k) => {
        const avant = passages[k] ?? []
        expect(
          isPlusGrand(
            avant.map((x) => x.hauts),
            p.map((x) => x.hauts),
          ),
        ).toBe(true)
      })
      const [strict, tire] = [passages[0] ?? [], passages.at(-1) ?? []].map((p) => p.map((x) => x.gini))
      const ecarts = (strict ?? []).map((x, i) => x - (tire?.[i] ?? 0))
      expect(Math.abs(moyenne(ecarts))).toBeGreaterThan(4 * erreurType(ecarts))
    },
  )
})
