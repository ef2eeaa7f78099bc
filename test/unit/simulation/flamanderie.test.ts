// The Flamanderie's exact laws: every number that simulation.md (E2, §3.1, §0) and flux.md §6 state, and the laws
// themselves on general cases.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import flamanderieContent from '#scenarios/flamanderie/scenario.json'
import villemandeurContent from '#scenarios/villemandeur/scenario.json'
import { mergeScenario, type Scenario } from '~/domain/scenario.ts'
import {
  admetLeChoix,
  assietteDeLAnnee,
  compositionDuTirage,
  croisementsPossibles,
  loiDesLiberations,
  loiErosion,
  loiPremiereLocation,
  loiRelocations,
  programmeDe,
  relocationsAttendues,
  relocationsParAn,
  type OptionsDeLoi,
  type OptionsDeRelocation,
  type Programme,
} from '~/simulation/flamanderie.ts'
import {
  auMoins,
  binomiale,
  certaine,
  convolution,
  esperance,
  etendue,
  hypergeometrique,
  image,
  repartitions,
} from '~/simulation/lois.ts'

const villemandeur = villemandeurContent as unknown as Scenario
const scenario = mergeScenario(flamanderieContent as unknown as Scenario, villemandeur)

function lireProgramme(): Programme {
  const programme = programmeDe(scenario)
  if (!programme) throw new Error('la Flamanderie manque aux contenus livrés')
  return programme
}
const programme = lireProgramme()
const tirage: OptionsDeLoi = {
  regime: 'flux',
  controleur: 'tirage',
  parts: [3000, 2000, 2000, 3000],
  rangCommune: 1,
}
const apres = (annees: number, autres: Partial<OptionsDeRelocation> = {}): OptionsDeRelocation => ({
  ...tirage,
  annees,
  ...autres,
})
const total = (loi: readonly number[]): number => loi.reduce((a, b) => a + b, 0)
/** The same programme with one rotation rate for all, as flux.md takes it. */
const aRotation = (rotation: number): Programme => ({
  ...programme,
  typologies: programme.typologies.map((t) => ({ ...t, rotation })),
})

describe('lois discrètes', () => {
  it('somment à un, ont l’espérance attendue et restent sur leur étendue', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.nat(60), fc.integer({ min: 0, max: 1000 }), (total0, a, b, p) => {
        const [marques, n] = [Math.min(a, total0), Math.min(b, total0)]
        const bin = binomiale(n, p / 1000)
        expect(total(bin)).toBeCloseTo(1, 12)
        expect(esperance(bin)).toBeCloseTo((n * p) / 1000, 10)
        const hyp = hypergeometrique(total0, marques, n)
        expect(total(hyp)).toBeCloseTo(1, 12)
        expect(esperance(hyp)).toBeCloseTo(total0 > 0 ? (n * marques) / total0 : 0, 10)
        const [min, max] = etendue(total0, marques, n)
        expect(hyp.findIndex((x) => x > 0)).toBe(min)
        expect(hyp.length - 1).toBe(max)
      }),
    )
  })
  it('deux binomiales de même probabilité s’ajoutent en une seule', () => {
    convolution(binomiale(5, 0.3), binomiale(9, 0.3)).forEach((p, k) =>
      expect(p).toBeCloseTo(binomiale(14, 0.3)[k] ?? 0, 14),
    )
  })
  it('une grande binomiale ne s’effondre pas à zéro', () => {
    expect(total(binomiale(100_000, 0.5))).toBeCloseTo(1, 10)
    expect(esperance(binomiale(100_000, 0.5))).toBeCloseTo(50_000, 4)
  })
  it('auMoins est la queue de la loi ; l’image rassemble les valeurs confondues', () => {
    expect(auMoins([0.25, 0.5, 0.25])).toEqual([1, 0.75, 0.25])
    expect(image([0.25, 0.5, 0.25], (k) => Math.floor(k / 2))).toEqual([0.75, 0.25])
    expect(certaine(2)).toEqual([0, 0, 1])
  })
  it('la répartition d’un tirage entre groupes suit les combinaisons', () => {
    const cas = repartitions([3, 11], 3)
    expect(cas[0]?.nombres).toEqual([0, 3])
    expect(cas[0]?.poids).toBeCloseTo(165 / 364, 14)
    expect(repartitions([2, 2, 2], 3).reduce((s, { poids }) => s + poids, 0)).toBeCloseTo(1, 12)
  })
  it('un tirage plus grand que l’urne est une faute du programme', () => {
    expect(() => hypergeometrique(5, 2, 6)).toThrow('Invariant')
    expect(() => binomiale(3, 1.5)).toThrow('Invariant')
  })
})

describe('le programme', () => {
  it('se lit du scénario : 14 pavillons, 3 T3 et 11 T4, 4 PLAI et 10 PLUS', () => {
    expect(programme.logements).toBe(14)
    expect(programme.typologies).toEqual([
      { typologie: 'T3', logements: 3, rotation: 900 },
      { typologie: 'T4', logements: 11, rotation: 800 },
    ])
    expect(programme.financements.map(({ logements }) => logements)).toEqual([4, 10])
    expect(programme.reservationCommunaleEnStock).toBe(14)
    expect(programmeDe(villemandeur)).toBeUndefined()
  })
})

describe('première location', () => {
  it('en stock, toutes les maisons réservées : 14, ou 3', () => {
    expect(loiPremiereLocation(programme, { ...tirage, regime: 'stock' })).toEqual(certaine(14))
    const trois = loiPremiereLocation(programme, { ...tirage, regime: 'stock', reservationCommunaleEnStock: 3 })
    expect(trois).toEqual(certaine(3))
  })
  it('en concertation, le nombre convenu', () => {
    expect(loiPremiereLocation(programme, { ...tirage, regime: 'concertation' })).toEqual(certaine(3))
    expect(loiPremiereLocation(programme, { ...tirage, regime: 'concertation', concertation: 5 })).toEqual(certaine(5))
  })
  it('tirée au sort : P(K = 3) = 0,250139, P(K ≥ 1) = 0,956020, et les autres valeurs exactes', () => {
    const loi = loiPremiereLocation(programme, tirage)
    const queue = auMoins(loi)
    expect(loi).toHaveLength(15)
    expect(esperance(loi)).toBeCloseTo(2.8, 12)
    expect(loi[3]).toBeCloseTo(0.250139, 6)
    expect(queue[1]).toBeCloseTo(0.95602, 6)
    expect(queue[3]).toBeCloseTo(0.551949, 6)
    expect(queue[5]).toBeCloseTo(0.12984, 6)
    expect((loi[14] ?? 0) * 1e10).toBeCloseTo(1.6, 1)
  })
  it('président et déficit donnent 3 à coup sûr, depuis un compte neuf', () => {
    for (const controleur of ['president', 'deficit'] as const)
      expect(loiPremiereLocation(programme, { ...tirage, controleur })).toEqual(certaine(3))
  })
  it('annuel : 3 si l’année du bailleur est le programme, sinon hypergéométrique', () => {
    expect(loiPremiereLocation(programme, { ...tirage, controleur: 'annuel' })).toEqual(certaine(3))
    const loi = loiPremiereLocation(programme, { ...tirage, controleur: 'annuel', assiette: 60 })
    expect(loi).toEqual(hypergeometrique(60, 12, 14))
    expect(esperance(hypergeometrique(512, 102, 14))).toBeCloseTo(2.79, 2)
  })
  it('ce que garantit un objectif annuel : de max(0, Q + 14 − N) à min(14, Q)', () => {
    expect(etendue(60, 12, 14)).toEqual([0, 12])
    expect(etendue(20, 12, 14)).toEqual([6, 12])
  })
})

describe('relocations', () => {
  it('1,15 par an en moyenne', () => {
    expect(relocationsParAn(programme)).toBeCloseTo(1.15, 12)
    expect([1, 2, 3, 4, 5].map((n) => relocationsAttendues(programme, n))).toEqual([1.15, 2.3, 3.45, 4.6, 5.75])
    for (const annees of [1, 6, 10]) {
      const loi = loiDesLiberations(programme, annees)
      expect(total(loi)).toBeCloseTo(1, 12)
      expect(esperance(loi)).toBeCloseTo(1.15 * annees, 10)
    }
  })
  it('en stock à 14, la commune a la main sur toutes ; à 3, sur 3 quatorzièmes en moyenne', () => {
    const toutes = loiRelocations(programme, apres(6, { regime: 'stock' }))
    loiDesLiberations(programme, 6).forEach((p, k) => expect(toutes[k] ?? 0).toBeCloseTo(p, 13))
    const trois = loiRelocations(programme, apres(6, { regime: 'stock', reservationCommunaleEnStock: 3 }))
    expect(esperance(trois)).toBeCloseTo((1.15 * 6 * 3) / 14, 10)
    expect(loiRelocations(programme, apres(6, { regime: 'stock', reservationCommunaleEnStock: 0 }))).toEqual([1])
  })
  it('tirées au sort : la même loi, de probabilités réduites à un cinquième', () => {
    const loi = loiRelocations(programme, apres(6))
    const attendue = convolution(binomiale(216, 0.0015), binomiale(792, 0.08 / 60))
    loi.forEach((p, k) => expect(p).toBeCloseTo(attendue[k] ?? 0, 13))
    expect(esperance(loi)).toBeCloseTo(0.23 * 6, 10)
    expect(loiRelocations(programme, apres(6, { regime: 'concertation' }))).toEqual(loi)
  })
  it('15 % hors assiette : 82, 68, 56, 46 et 38 % de chances de n’en avoir aucune après 1 à 5 ans', () => {
    const aucune = [1, 2, 3, 4, 5].map((annees) =>
      Math.round((loiRelocations(programme, apres(annees, { partRetiree: 1500 }))[0] ?? 0) * 100),
    )
    expect(aucune).toEqual([82, 68, 56, 46, 38])
  })
  it.each([
    [600, 2500, 0.126, 28],
    [800, 2500, 0.168, 19],
    [1100, 2500, 0.231, 10],
    [800, 0, 0.224, 11],
  ])(
    'rotation %d, retirées %d dix-millièmes : %d par an, aucune en dix ans %d %%',
    (rotation, retiree, moyenne, aucune) => {
      const loi = loiRelocations(aRotation(rotation), apres(10, { partRetiree: retiree }))
      expect(esperance(loi) / 10).toBeCloseTo(moyenne, 10)
      // The table is a Poisson approximation: the exact law stands within one point of it.
      expect(Math.abs((loi[0] ?? 0) * 100 - aucune)).toBeLessThan(1)
    },
  )
  it('le président suit la part à moins d’un tour près, mais coupe la variance', () => {
    for (const annees of [1, 6, 10]) {
      const loi = loiRelocations(programme, apres(annees, { controleur: 'president' }))
      expect(total(loi)).toBeCloseTo(1, 12)
      expect(Math.abs(esperance(loi) - 0.23 * annees)).toBeLessThan(5 / 6)
    }
  })
  it('remis à zéro chaque année, un si petit programme n’atteint presque jamais le tour de la commune', () => {
    const continu = loiRelocations(programme, apres(10, { controleur: 'president' }))
    const annuel = loiRelocations(programme, apres(10, { controleur: 'president', report: 'annuel' }))
    expect(esperance(annuel)).toBeLessThan(esperance(continu))
  })
  it('annuel : tiré dans les libérations de l’année du territoire, 46 avec la Flamanderie', () => {
    expect(assietteDeLAnnee(programme)).toBe(46)
    const loi = loiRelocations(programme, apres(6, { controleur: 'annuel' }))
    expect(esperance(loi)).toBeCloseTo((6 * 1.15 * 9) / 46, 8)
  })
  it('une part nulle ne donne rien, une part entière donne toutes les relocations', () => {
    const rien = { parts: [10_000, 0], rangCommune: 1 }
    const tout = { parts: [0, 10_000], rangCommune: 1 }
    for (const controleur of ['tirage', 'annuel', 'president', 'deficit'] as const) {
      expect(esperance(loiRelocations(programme, apres(3, { controleur, ...rien })))).toBeCloseTo(0, 12)
      expect(esperance(loiRelocations(programme, apres(3, { controleur, ...tout })))).toBeCloseTo(3.45, 10)
    }
  })
})

describe('érosion', () => {
  it('au départ, la loi de la première location', () => {
    expect(loiErosion(programme, apres(0, { regime: 'stock' }))[14]).toBeCloseTo(1, 12)
    const depart = loiErosion(programme, apres(0))
    binomiale(14, 0.2).forEach((p, k) => expect(depart[k]).toBeCloseTo(p, 12))
  })
  it('du stock au flux : p = s + (1 − s)(1 − q)^mois, donc 10,2 maisons après cinq ans', () => {
    expect(esperance(loiErosion(programme, apres(5, { regime: 'stock' })))).toBeCloseTo(10.2, 1)
  })
  it('tirée en flux dès la livraison, la loi ne bouge plus ; convenue à 3, elle baisse à peine', () => {
    const apresSixAns = loiErosion(programme, apres(6))
    binomiale(14, 0.2).forEach((p, k) => expect(apresSixAns[k]).toBeCloseTo(p, 12))
    const convenue = esperance(loiErosion(programme, apres(6, { regime: 'concertation' })))
    expect(convenue).toBeGreaterThan(2.8)
    expect(convenue).toBeLessThan(3)
  })
})

describe('typologie et financement', () => {
  it('le diaporama ne croise pas T3 ou T4 avec PLAI ou PLUS : quatre tableaux, aux mêmes marges', () => {
    const tables = croisementsPossibles(programme)
    expect(tables.map(({ table }) => table)).toEqual([
      [
        [0, 3],
        [4, 7],
      ],
      [
        [1, 2],
        [3, 8],
      ],
      [
        [2, 1],
        [2, 9],
      ],
      [
        [3, 0],
        [1, 10],
      ],
    ])
    expect(total(tables.map(({ probabilite }) => probabilite))).toBeCloseTo(1, 12)
    expect(tables[0]?.probabilite).toBeCloseTo(120 / 364, 12)
  })
  it('un choix politique se lit dans les tableaux : 3 T3 dont 2 PLAI n’existent que dans un seul', () => {
    const tables = croisementsPossibles(programme)
    const admis = (t3: number, plai: number) => tables.map((c) => admetLeChoix(c, [t3, 3 - t3], plai))
    expect(admis(1, 1)).toEqual([true, true, true, true])
    expect(admis(3, 2)).toEqual([false, false, true, false])
    expect(admis(3, 0)).toEqual([true, false, false, false])
    expect(admis(0, 3)).toEqual([true, true, false, false])
    expect(tables.some((c) => admetLeChoix(c, [4, 0], 0))).toBe(false)
  })
  it('un choix admis est un choix que l’on peut composer, maison par maison', () => {
    for (const croisement of croisementsPossibles(programme)) {
      const composables = new Set<string>()
      const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = croisement.table
      for (let i = 0; i <= a; i++)
        for (let j = 0; j <= b; j++)
          for (let k = 0; k <= c; k++)
            for (let l = 0; l <= d; l++) if (i + j + k + l === 3) composables.add(`${i + j} ${i + k}`)
      for (let t3 = 0; t3 <= 3; t3++)
        for (let plai = 0; plai <= 3; plai++)
          expect(admetLeChoix(croisement, [t3, 3 - t3], plai)).toBe(composables.has(`${t3} ${plai}`))
    }
  })
  it('3 maisons parmi 14 : aucun T3 dans 165 cas sur 364, aucun PLAI dans 120 sur 364', () => {
    const { typologies, financements } = compositionDuTirage(programme, 3)
    expect(typologies[0]?.loi[0]).toBeCloseTo(165 / 364, 14)
    expect(financements[0]?.loi[0]).toBeCloseTo(120 / 364, 14)
    expect(typologies.map(({ moyenne }) => Number(moyenne.toFixed(2)))).toEqual([0.64, 2.36])
  })
})
