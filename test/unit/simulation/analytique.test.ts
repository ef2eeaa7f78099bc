// The engine against exact laws (simulation.md §3.1, §7 E1–E3). A Monte-Carlo tolerance is four standard errors unless
// said; seeds are fixed, so a test that passes always passes.
import { describe, expect, it } from 'vitest'
import flamanderieContent from '#scenarios/flamanderie/scenario.json'
import villemandeurContent from '#scenarios/villemandeur/scenario.json'
import type { Flux } from '~/domain/flux.ts'
import { mergeScenario, type Scenario } from '~/domain/scenario.ts'
import {
  loiErosion,
  loiPremiereLocation,
  loiRelocations,
  type OptionsDeRelocation,
  type Programme,
  programmeDe,
} from '~/simulation/flamanderie.ts'
import { esperance, type Loi } from '~/simulation/lois.ts'
import { creerEcrivain, G } from '~/simulation/registre.ts'
import { assiettesPrevues } from '~/simulation/plan.ts'
import { graineDuTirage, simuler } from '~/simulation/simuler.ts'
import {
  actifsParMois,
  dire,
  erreurType,
  evenements,
  file,
  fluxLibre,
  type MenageStylise,
  mondeStylise,
  moyenne,
  offre,
  parcDuScenario,
  QUATRE,
  suite,
} from '../../support/mondes-stylises.ts'

const graines = (n: number): number[] => suite(n, (i) => graineDuTirage(5, i))

/** Largest |observed − expected| over the values, in standard errors of a binomial count, where 5 or more are expected. */
function pireEcart(observes: readonly number[], loi: Loi): number {
  const n = observes.length
  return loi.reduce((pire, p, k) => {
    if (n * p < 5 || n * (1 - p) < 5) return pire
    const vus = observes.filter((x) => x === k).length
    return Math.max(pire, Math.abs(vus - n * p) / Math.sqrt(n * p * (1 - p)))
  }, 0)
}

describe('file saturée (E1) : A = 40, V = 4, a = 0,03', () => {
  const [A, V, a] = [40, 4, 0.03]
  const [MOIS, RODAGE, PASSAGES] = [340, 120, 25]
  /** Ages of the demands there from the start, as a stationary file has them: 36 × 0.97^k of age k. */
  const ages = suite(
    200,
    (k) => Math.round((36 * (1 - 0.97 ** (k + 1))) / 0.03) - Math.round((36 * (1 - 0.97 ** k)) / 0.03),
  ).flatMap((combien, k) => suite(combien, () => k + 1))
  const menages = file(1200, A, MOIS)
  const depuis = (menage: number): number => (menage < 1200 ? -(ages[menage] ?? 200) : (menages[menage]?.entree ?? 0))
  const disciplines = {
    fifo: { ordre: (m: MenageStylise) => -(m.entree ?? 0) },
    tirage: { ordre: () => 0, reglages: { adhesion: 0, bruitPoints: 100_000 } },
    lifo: { ordre: (m: MenageStylise) => m.entree ?? 0 },
  }
  const resultats = Object.fromEntries(
    Object.entries(disciplines).map(([nom, options]) => {
      const monde = mondeStylise({ menages, logements: offre(V, MOIS), mois: MOIS, retrait: a, ...options })
      const ecrivain = creerEcrivain(1 << 15)
      const passages = graines(PASSAGES).map((graine) => {
        const r = simuler(monde, graine, { ecrivain })
        const n = actifsParMois(r, 1200, MOIS).slice(RODAGE)
        const [logees, sorties]: [number[], number[]] = [[], []]
        for (const { genre, mois, menage } of evenements(r)) {
          if (mois < RODAGE || menage < 0) continue
          const entree = depuis(menage)
          if (genre === G.location) logees.push(mois - entree)
          if (genre === G.location || genre === G.retrait) sorties.push(mois - entree)
        }
        return { n, logees, sorties }
      })
      return [nom, passages]
    }),
  )

  it.each(['fifo', 'tirage', 'lifo'])('%s : 1 200 demandes en moyenne sur 5 500 mois, variance 590,9', (nom) => {
    const passages = resultats[nom] ?? []
    const parPassage = passages.map(({ n }) => moyenne(n))
    // Correlation of the months: standard error ≈ 24.3 × √(2/(0.03 × 5 500)) = 2.7; here, of 25 independent means.
    expect(Math.abs(moyenne(parPassage) - 1200)).toBeLessThan(4 * erreurType(parPassage))
    expect(Math.abs(moyenne(parPassage) - 1200)).toBeLessThan(8)
    const autour = passages.map(({ n }) => moyenne(n.map((x) => (x - 1200) * (x - 1200))))
    dire(`E1 ${nom}`, {
      moyenne: [moyenne(parPassage), erreurType(parPassage)],
      variance: [moyenne(autour), erreurType(autour)],
    })
    expect(Math.abs(moyenne(autour) - 590.9)).toBeLessThan(4 * erreurType(autour))
  })
  it.each(['fifo', 'tirage', 'lifo'])(
    '%s : un dixième est servi, et Little donne 30 mois à ceux qui partent',
    (nom) => {
      const passages = resultats[nom] ?? []
      const logees = passages.flatMap((p) => p.logees)
      expect(logees.length / (PASSAGES * (MOIS - RODAGE) * A)).toBeCloseTo(V / A, 10)
      const parPassage = passages.map(({ sorties }) => moyenne(sorties))
      dire(`E1 Little ${nom}`, { moyenne: [moyenne(parPassage), erreurType(parPassage)] })
      expect(Math.abs(moyenne(parPassage) - 30)).toBeLessThan(4 * erreurType(parPassage))
    },
  )
  it('l’attente des logés dépend de la discipline : 75,6 mois, 29,1 et 0', () => {
    const attente = (nom: string): number[] => (resultats[nom] ?? []).map(({ logees }) => moyenne(logees))
    const fifo = Math.log(V / A) / Math.log(1 - a)
    dire('E1 attentes', {
      fifo: moyenne(attente('fifo')),
      tirage: [moyenne(attente('tirage')), erreurType(attente('tirage'))],
    })
    expect(fifo).toBeCloseTo(75.6, 1)
    // The formula is of continuous quantities: whole months may add up to one.
    expect(Math.abs(moyenne(attente('fifo')) - fifo)).toBeLessThan(1)
    const g = V / ((1 - a) * 1200 + A)
    const rho = (1 - a) * (1 - g)
    const siro = attente('tirage')
    expect(rho / (1 - rho)).toBeCloseTo(29.1, 1)
    // Mean field: the specification’s own simulation gives 29.3 ± 0.6.
    expect(Math.abs(moyenne(siro) - rho / (1 - rho))).toBeLessThan(0.3 + 4 * erreurType(siro))
    expect(moyenne(attente('lifo'))).toBe(0)
  })
})

describe('priorité stricte', () => {
  /** Poisson numbers by products of uniforms, from a small generator of the test. */
  function poissons(n: number, moyenneVoulue: number, graine: number): number[] {
    let etat = graine
    const u = (): number => {
      etat = (Math.imul(etat, 1_664_525) + 1_013_904_223) >>> 0
      return (etat + 0.5) / 4_294_967_296
    }
    return suite(n, () => {
      let k = -1
      for (let p = 1; p > Math.exp(-moyenneVoulue); p *= u()) k += 1
      return k
    })
  }
  const MOIS = 300
  const hauts = (arrivees: readonly number[]): MenageStylise[] =>
    arrivees.flatMap((k, t) => suite(k, (i) => ({ id: `haut ${t} ${i}`, entree: t, points: 100 })))
  const registreDesHauts = (arrivees: readonly number[], bas: readonly MenageStylise[], graine: number): string[] => {
    const menages = [...hauts(arrivees), ...bas]
    const monde = mondeStylise({ menages, logements: offre(4, MOIS), mois: MOIS })
    return evenements(simuler(monde, graine))
      .filter(({ menage }) => menages[menage]?.points === 100)
      .map(({ genre, mois, menage }) => `${genre} ${mois} ${menages[menage]?.id}`)
  }

  it('ce que sont les classes du dessous ne change rien au registre de la première', () => {
    for (const graine of graines(5)) {
      const arrivees = poissons(MOIS, 3, graine)
      const peu = registreDesHauts(arrivees, file(2000, 0, MOIS), graine)
      const beaucoup = registreDesHauts(
        arrivees,
        file(2500, 10, MOIS, (i) => ({ id: `bas ${i}`, points: i % 90 })),
        graine,
      )
      expect(beaucoup).toEqual(peu)
    }
  })
  it('la première classe est la file à service groupé Q ← max(0, Q + Poisson(3) − 4)', () => {
    for (const graine of graines(5)) {
      const arrivees = poissons(MOIS, 3, graine)
      const lignes = registreDesHauts(arrivees, file(2000, 0, MOIS), graine)
      const loges = suite(MOIS, () => 0)
      for (const ligne of lignes) {
        const [genre, mois] = ligne.split(' ').map(Number)
        if (genre === G.location) loges[mois ?? 0] = (loges[mois ?? 0] ?? 0) + 1
      }
      let q = 0
      arrivees.forEach((k, t) => {
        expect(loges[t]).toBe(Math.min(4, q + k))
        q = Math.max(0, q + k - 4)
      })
    }
  })
})

describe('parc', () => {
  it.each([1, 3])('occupation 1/(1 + r·d), vacance de %i mois', (d) => {
    const [MOIS, q, N] = [240, 0.02, 200]
    const monde = mondeStylise({
      menages: file(3000, 5, MOIS),
      logements: suite(N, () => ({ livre: -1, fixe: false })),
      mois: MOIS,
      depart: q,
      reglages: { vacanceMois: d },
    })
    const taux = graines(30).map((graine) => {
      const vacantsDepuis = new Map<number, number>()
      let vacants = 0
      for (const { genre, mois, logement } of evenements(simuler(monde, graine))) {
        if (genre === G.liberation) vacantsDepuis.set(logement, mois)
        if (genre === G.location && vacantsDepuis.has(logement)) {
          vacants += Math.max(0, mois - Math.max(40, vacantsDepuis.get(logement) ?? 0))
          vacantsDepuis.delete(logement)
        }
      }
      for (const mois of vacantsDepuis.values()) vacants += MOIS - mois
      return 1 - vacants / (N * (MOIS - 40))
    })
    dire(`occupation ${d}`, { vu: moyenne(taux), erreur: erreurType(taux), exact: 1 / (1 + q * d) })
    expect(Math.abs(moyenne(taux) - 1 / (1 + q * d))).toBeLessThan(4 * erreurType(taux))
  })
  it('chaînes : V₀/(1 − m) locations quand une part m va à des locataires du parc', () => {
    const [MOIS, m] = [120, 0.25]
    const menages = file(1200, 40, MOIS, (i) => ({ mutation: i % 4 === 0 }))
    const logements = [...offre(4, MOIS), ...suite(1500, () => ({ livre: -1, fixe: false }))]
    const monde = mondeStylise({
      menages,
      logements,
      mois: MOIS,
      retrait: 0.03,
      reglages: { adhesion: 0, bruitPoints: 100_000 },
    })
    const rapports = graines(30).map((graine) => {
      const tous = evenements(simuler(monde, graine)).filter(({ mois }) => mois >= 20)
      const compte = (genre: number): number => tous.filter((e) => e.genre === genre).length
      expect(compte(G.sansCandidat)).toBe(0)
      return compte(G.location) / compte(G.livraison)
    })
    dire('chaînes', { vu: moyenne(rapports), erreur: erreurType(rapports) })
    expect(Math.abs(moyenne(rapports) - 1 / (1 - m))).toBeLessThan(4 * erreurType(rapports))
  })
  it.each([
    ['Erlang B : sans salle d’attente', 1],
    ['Erlang C : candidats patients', 0],
  ])('%s', (_, retrait) => {
    // Five dwellings, four erlangs, one hundredth of a stay a step.
    const [c, charge, dt, PAS] = [5, 4, 0.01, 6000]
    let b = 1
    for (let k = 1; k <= c; k++) b = (charge * b) / (k + charge * b)
    const attendu = retrait === 1 ? b : b / (1 - (charge / c) * (1 - b))
    const parts = graines(16).map((graine) => {
      let etat = graine
      const menages: MenageStylise[] = []
      for (let t = 0; t < PAS; t++) {
        etat = (Math.imul(etat, 1_664_525) + 1_013_904_223) >>> 0
        if (etat < charge * dt * 4_294_967_296) menages.push({ entree: t })
      }
      const monde = mondeStylise({
        menages,
        logements: suite(c, () => ({ livre: -1, fixe: false })),
        mois: PAS,
        depart: dt,
        retrait,
        ordre: (menage) => -(menage.entree ?? 0),
      })
      const comptes = { arrivees: 0, aussitot: 0 }
      const r = simuler(monde, graine)
      comptes.arrivees = menages.filter(({ entree }) => (entree ?? 0) >= 1000).length
      for (const { menage, mois } of evenements(r, G.location))
        if (mois >= 1000 && menages[menage]?.entree === mois) comptes.aussitot += 1
      return 1 - comptes.aussitot / comptes.arrivees
    })
    dire(`Erlang ${retrait}`, { vu: moyenne(parts), erreur: erreurType(parts), attendu })
    expect(Math.abs(moyenne(parts) - attendu)).toBeLessThan(4 * erreurType(parts))
  })
})

describe('la Flamanderie (E2) : le simulateur et les lois exactes', () => {
  const tout = mergeScenario(flamanderieContent as unknown as Scenario, villemandeurContent as unknown as Scenario)
  const programmes: Programme | undefined = programmeDe(tout)
  if (!programmes) throw new Error('la Flamanderie manque aux contenus livrés')
  const programme = programmes
  const parts = [3000, 2000, 2000, 3000]
  /** The programme alone, delivered in January 2025: its bailleur is unknown, its counters are its own. */
  const { residences: _r, ...seule } = tout
  const monde = (mois: number, flux: Partial<Flux>, retiree = 0) =>
    mondeStylise({
      scenario: seule,
      menages: file(200, 0, mois),
      logements: parcDuScenario(seule, mois),
      mois,
      departs: ['T1', 'T2', 'T3', 'T4', 'T5'].map((t) => (tout.rotation?.[t as 'T3'].valeur ?? 0) / 120_000),
      flux: fluxLibre({
        contingents: QUATRE,
        ...flux,
        assiette: {
          calcul: 'nette',
          exclusions: [
            {
              id: 'mutations-internes',
              libelle: 'Mutations',
              source: 'essai',
              conditions: { all: [{ fact: 'emploiVacance', operator: 'equal', value: 'mutationInterne' }] },
            },
          ],
          partRetiree: { valeur: retiree, hypothese: 'essai' },
        },
      }),
    })
  const ecrivain = creerEcrivain(1 << 12)
  const premieres = (flux: Partial<Flux>, n: number): number[] => {
    const m = monde(13, flux)
    return graines(n).map(
      (graine) => evenements(simuler(m, graine, { ecrivain }), G.orientation).filter((e) => e.contingent === 1).length,
    )
  }
  const loi = (options: Partial<OptionsDeRelocation>): Loi =>
    loiPremiereLocation(programme, { regime: 'flux', controleur: 'tirage', parts, rangCommune: 1, ...options })

  it('première location en stock : 14 ; après concertation : 3', () => {
    const enStock = premieres({ premiereLocation: { regime: 'stock' } }, 20)
    expect(new Set(enStock)).toEqual(new Set([loi({ regime: 'stock' }).indexOf(1)]))
    const concertees = premieres({ premiereLocation: { regime: 'concertation' } }, 20)
    expect(new Set(concertees)).toEqual(new Set([loi({ regime: 'concertation' }).indexOf(1)]))
  })
  it('première location tirée : K suit Bin(14 ; 0,2)', () => {
    const observes = premieres({ controleur: 'tirage' }, 6000)
    expect(pireEcart(observes, loi({ controleur: 'tirage' }))).toBeLessThan(4)
    expect(Math.abs(observes.filter((k) => k === 3).length / 6000 - 0.250139)).toBeLessThan(4 * 0.0056)
    dire('Flamanderie tirage', { moyenne: moyenne(observes), trois: observes.filter((k) => k === 3).length / 6000 })
    expect(Math.abs(moyenne(observes) - 2.8)).toBeLessThan(4 * erreurType(observes))
  })
  it.each(['president', 'deficit', 'annuel'] as const)(
    'première location sous « %s » : le nombre sûr',
    (controleur) => {
      expect(new Set(premieres({ controleur }, 50))).toEqual(new Set([loi({ controleur }).indexOf(1)]))
    },
  )

  it('première location sous « annuel » chez un bailleur connu : K suit la loi hypergéométrique de son année', () => {
    const bailleur = 'valloire-habitat'
    const chezLui: Scenario = {
      ...tout,
      residences: (tout.residences ?? []).filter((r) => r.bailleur === bailleur),
      livraisons: (tout.livraisons ?? []).map((l) => ({ ...l, bailleur })),
    }
    const m = mondeStylise({
      scenario: chezLui,
      menages: file(400, 0, 13),
      logements: parcDuScenario(chezLui, 13),
      mois: 13,
      depart: 0.0075,
      flux: fluxLibre({ contingents: QUATRE, controleur: 'annuel' }),
    })
    const assiette = Math.round(assiettesPrevues(m)[1]?.[0] ?? 0)
    expect(assiette).toBeGreaterThan(30)
    const observes = graines(3000).map(
      (graine) =>
        evenements(simuler(m, graine, { ecrivain }), G.orientation).filter(
          (e) => e.contingent === 1 && (m.parc.programmes[e.logement] ?? -1) >= 0,
        ).length,
    )
    const exacte = loi({ controleur: 'annuel', assiette })
    dire('Flamanderie annuel', {
      assiette,
      vu: moyenne(observes),
      exact: esperance(exacte),
      pire: pireEcart(observes, exacte),
    })
    expect(pireEcart(observes, exacte)).toBeLessThan(4)
  })

  const apres = (annees: number, autres: Partial<OptionsDeRelocation>): OptionsDeRelocation => ({
    regime: 'flux',
    controleur: 'tirage',
    parts,
    rangCommune: 1,
    annees,
    ...autres,
  })
  /** Communal relets over the years after the first letting, and houses then held by a household of the commune. */
  const suivre = (annees: number, flux: Partial<Flux>, n: number, retiree = 0) => {
    const mois = 13 + 12 * annees
    const m = monde(mois, flux, retiree)
    return graines(n).map((graine) => {
      const r = simuler(m, graine, { ecrivain })
      const occupants = new Map<number, number>()
      let communales = 0
      for (const { genre, mois: t, logement, contingent } of evenements(r)) {
        if (genre === G.location) occupants.set(logement, contingent)
        if (genre === G.orientation && t > 12 && contingent === 1) communales += 1
      }
      return { communales, tenues: [...occupants.values()].filter((c) => c === 1).length }
    })
  }
  it.each([
    ['tirage', 'flux', 0],
    ['tirage', 'flux', 1500],
    ['tirage', 'stock', 0],
    ['president', 'concertation', 0],
    ['president', 'concertation', 1500],
  ] as const)(
    'relocations de quatre ans, %s, première location en %s, %i retirés',
    (controleur, regime, partRetiree) => {
      const enStock = regime === 'stock'
      const observes = suivre(
        4,
        { controleur, premiereLocation: { regime }, ...(enStock ? { mode: 'stock' as const } : {}) },
        3000,
        partRetiree,
      ).map((x) => x.communales)
      const exacte = loiRelocations(programme, apres(4, { controleur, regime, partRetiree }))
      dire('Flamanderie lois', { vu: moyenne(observes), exact: esperance(exacte), pire: pireEcart(observes, exacte) })
      expect(pireEcart(observes, exacte)).toBeLessThan(4)
      expect(Math.abs(moyenne(observes) - esperance(exacte))).toBeLessThan(4 * erreurType(observes) + 1e-9)
    },
  )
  it.each([
    ['stock', 0],
    ['stock', 1500],
    ['flux', 0],
  ] as const)('érosion après quatre ans, première location en %s, %i retirés', (regime, partRetiree) => {
    const observes = suivre(4, { controleur: 'tirage', premiereLocation: { regime } }, 3000, partRetiree).map(
      (x) => x.tenues,
    )
    const exacte = loiErosion(programme, apres(4, { regime, partRetiree }))
    dire('Flamanderie lois', { vu: moyenne(observes), exact: esperance(exacte), pire: pireEcart(observes, exacte) })
    expect(pireEcart(observes, exacte)).toBeLessThan(4)
    expect(Math.abs(moyenne(observes) - esperance(exacte))).toBeLessThan(4 * erreurType(observes))
  })
})

describe('bruit de décision (E3) : 30, 20 et 10 points, τ = 10', () => {
  it('le premier de la liste est le mieux noté à 66,5 %, la liste est dans l’ordre à 48,6 %', () => {
    const MOIS = 60
    const monde = mondeStylise({
      menages: [30, 20, 10].map((points) => ({ points })),
      logements: offre(1, MOIS),
      mois: MOIS,
      reglages: { candidats: 3, adhesion: 0, bruitPoints: 10, acceptation: 0, acceptationHorsSouhait: 0 },
    })
    const listes = graines(25).flatMap((graine) => {
      const rangs = evenements(simuler(monde, graine), G.proposition).map(({ menage }) => menage)
      return suite(rangs.length / 3, (i) => rangs.slice(3 * i, 3 * i + 3).join(''))
    })
    const n = listes.length
    expect(n).toBe((25 * MOIS * (MOIS + 1)) / 2)
    dire('E3', {
      premier: listes.filter((l) => l[0] === '0').length / n,
      ordre: listes.filter((l) => l === '012').length / n,
    })
    const verifier = (vu: number, p: number): void =>
      expect(Math.abs(vu / n - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / n))
    verifier(listes.filter((liste) => liste[0] === '0').length, 0.665241)
    verifier(listes.filter((liste) => liste === '012').length, 0.48633)
  })
})
