// What the page « Quartiers et flux » shows: its view models on the shipped contents, and its settings in the address.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { livres } from '~/ui/etat/livres.ts'
import { flamanderieVue, relocationsDites } from '~/ui/quartiers/flamanderie-view.ts'
import { m } from '~/ui/quartiers/mots.ts'
import {
  ANNEES,
  CONTROLEURS,
  PART_BORNES,
  readReglages,
  REGIMES,
  RETRAIT_MAX,
  ROTATION_BORNES,
  writeReglages,
  type Reglages,
} from '~/ui/quartiers/reglages.ts'
import {
  bailleursVue,
  basculeVue,
  parcVue,
  readContexte,
  reglerContexte,
  scale,
  toursDits,
} from '~/ui/quartiers/view.ts'

const livre = readContexte(livres)
const { bornes } = livre
const plain = (texte: string): string => texte.replaceAll(/[\u00a0\u202f]/g, ' ')
const sum = (nombres: readonly number[]): number => nombres.reduce((total, n) => total + n, 0)
const avec = (changement: Partial<Reglages>) => {
  const reglages = { ...bornes.defaut, ...changement }
  const contexte = reglerContexte(livre, reglages)
  return { contexte, reglages, vue: flamanderieVue(contexte, reglages) }
}
const rangee = (vue: ReturnType<typeof flamanderieVue>, id: string) => {
  const trouvee = vue.rangees.find((r) => r.id === id)
  if (!trouvee) throw new Error(`rangée ${id} absente`)
  return trouvee
}

describe('réglages', () => {
  it('au départ : 15 % retirés, 20 % à la commune, tirage au sort, cinq ans jusqu’à la fin du plan', () => {
    expect(bornes.defaut).toEqual({
      retrait: 1500,
      part: 2000,
      rotation: 904,
      regime: 'flux',
      controleur: 'tirage',
      reserve: 14,
      annees: 5,
      t3: 1,
      plai: 1,
    })
  })
  it('une adresse dit la vue et la retrouve ; au départ elle ne dit rien', () => {
    expect(writeReglages('', bornes.defaut, bornes)).toBe('')
    fc.assert(
      fc.property(
        fc.record({
          retrait: fc.integer({ min: 0, max: RETRAIT_MAX }),
          part: fc.integer({ min: PART_BORNES[0], max: PART_BORNES[1] }),
          rotation: fc.integer({ min: ROTATION_BORNES[0], max: ROTATION_BORNES[1] }),
          regime: fc.constantFrom(...REGIMES),
          controleur: fc.constantFrom(...CONTROLEURS),
          reserve: fc.integer({ min: 0, max: 14 }),
          annees: fc.constantFrom(...ANNEES),
          t3: fc.integer({ min: 0, max: 3 }),
          plai: fc.integer({ min: 0, max: 3 }),
        }),
        (reglages) => {
          expect(readReglages(writeReglages('', reglages, bornes), bornes)).toEqual(reglages)
        },
      ),
    )
  })
  it('garde dans l’adresse ce qui est à d’autres', () => {
    const requete = writeReglages('page=2&retrait=20', { ...bornes.defaut, regime: 'stock' }, bornes)
    expect(requete).toBe('page=2&regime=stock')
  })
  it.each([
    'retrait=-1&part=99&rotation=0&regime=loterie&reserve=15&annees=7&t3=4&plai=-1',
    'retrait=&part=abc&rotation=Infinity&reserve=%20&annees=',
    'retrait=NaN&controleur=__proto__',
  ])('illisible, une valeur est celle du départ : %s', (requete) => {
    expect(readReglages(requete, bornes)).toEqual(bornes.defaut)
  })
})

describe('bascule', () => {
  it('7,6 % ; 8,3 tours en stock ; 9,0, 7,7 et 6,8 en flux à 0, 15 et 25 %', () => {
    const vue = basculeVue(livre, 1500)
    const a = (retrait: number) => vue.points.find((p) => p.retrait === retrait)?.flux ?? NaN
    expect(vue.seuil).toBeCloseTo(1 - 92 / (498 * 0.2), 12)
    expect(vue.stock).toBeCloseTo((45.02 * 92) / 498, 10)
    expect([a(0), a(1500), a(2500)].map((n) => n.toFixed(2))).toEqual(['9.00', '7.65', '6.75'])
    expect(vue.choisi.ecart).toBeCloseTo(7.6534 - 8.3169, 3)
  })
  it('l’axe contient les deux droites, quels que soient les réglages', () => {
    for (const part of PART_BORNES)
      for (const rotation of ROTATION_BORNES) {
        const { contexte } = avec({ part, rotation })
        const { domaine, stock, points } = basculeVue(contexte, 0)
        for (const n of [stock, ...points.map(({ flux }) => flux)]) {
          expect(n).toBeGreaterThan(domaine[0])
          expect(n).toBeLessThan(domaine[1])
        }
      }
  })
  it('un point trop près du point choisi ne porte pas ses chiffres', () => {
    expect(basculeVue(livre, 1500).reperes.map(({ retrait }) => retrait)).toEqual([0, 2500])
    expect(basculeVue(livre, 200).reperes.map(({ retrait }) => retrait)).toEqual([1500, 2500])
    expect(basculeVue(livre, 3500).reperes.map(({ retrait }) => retrait)).toEqual([0, 1500, 2500])
  })
  it('le tableau a une ligne tous les 5 points, et celle du point choisi, une seule fois, à sa place', () => {
    const lignes = (retrait: number) => basculeVue(livre, retrait).lignes.map((ligne) => ligne.retrait)
    expect(lignes(1500)).toEqual([0, 500, 1000, 1500, 2000, 2500, 3000, 3500])
    expect(lignes(1230)).toEqual([0, 500, 1000, 1230, 1500, 2000, 2500, 3000, 3500])
  })
  it('la rotation ne déplace pas le seuil, la part communale si ; à 18 %, le flux perd dès le départ', () => {
    const seuil = (changement: Partial<Reglages>) => basculeVue(avec(changement).contexte, 0).seuil
    expect(seuil({ rotation: 600 })).toBe(seuil({}))
    expect(seuil({ part: 1900 })).toBeLessThan(seuil({}))
    expect(seuil({ part: 1800 })).toBeLessThan(0)
  })
  it('la phrase ne promet pas de seuil quand il n’y en a pas', () => {
    const dire = (seuil: number) => plain(m('quartiersVeriteStock', { seuil, retrait: 1500, flux: 7.65, stock: 8.32 }))
    expect(dire(0.0763)).toBe(
      'dès que plus de 7,6 % des logements libérés sortent de l’assiette. À 15 %, la commune propose pour 7,7 logements par an, au lieu de 8,3.',
    )
    expect(dire(-0.02)).not.toContain('dès que')
  })
  it('une échelle va d’un bout à l’autre', () => {
    const x = scale([0, 3500], [30, 730])
    expect([x(0), x(1750), x(3500)]).toEqual([30, 380, 730])
  })
})

describe('bailleur par bailleur', () => {
  it('à 15 % : 5,1 + 1,4 + 0,8 + 0,3 = 7,7 ; coupés par an, 5 + 1 + 0 + 0 = 6 ; reportés, 45 ou 46', () => {
    const { lignes, ensemble } = bailleursVue(livre, 1500)
    expect(lignes.map(({ flux }) => flux.toFixed(1))).toEqual(['5.1', '1.4', '0.8', '0.3'])
    expect(lignes.map(({ fluxArrondi }) => fluxArrondi)).toEqual([5, 1, 0, 0])
    expect(lignes.map(({ reporte }) => reporte)).toEqual([
      [30, 31],
      [8, 9],
      [4, 5],
      [1, 2],
    ])
    expect(ensemble).toMatchObject({ logements: 498, reserves: 92, fluxArrondi: 6, reporte: [45, 46] })
    expect(toursDits(ensemble)).toMatchObject({ logements: '498', reserves: '92,0', flux: '7,7', fluxArrondi: '6' })
  })
  it('les lignes totalisent l’ensemble, quels que soient les réglages', () => {
    const { contexte } = avec({ part: 1700, rotation: 600 })
    const { lignes, ensemble } = bailleursVue(contexte, 2300)
    for (const cle of ['logements', 'reserves', 'liberations', 'stock', 'flux'] as const)
      expect(sum(lignes.map((ligne) => ligne[cle]))).toBeCloseTo(ensemble[cle], 10)
  })
})

describe('résidences', () => {
  const groupes = parcVue(livre, 1500)
  const toutes = groupes.flatMap(({ residences }) => residences)
  it('26 résidences, 498 logements, les tours de la commune', () => {
    expect(toutes).toHaveLength(26)
    expect(groupes.map(({ residences }) => residences.length)).toEqual([18, 4, 3, 1])
    expect(sum(toutes.map(({ logements }) => logements))).toBe(498)
    expect(sum(toutes.map(({ stock }) => stock))).toBeCloseTo(basculeVue(livre, 1500).stock, 10)
    expect(sum(toutes.map(({ flux }) => flux))).toBeCloseTo(basculeVue(livre, 1500).choisi.flux, 10)
  })
  it('M. Cousin est montrée, à zéro', () => {
    expect(toutes.find(({ libelle }) => libelle === 'M. Cousin')).toMatchObject({ logements: 0, stock: 0, flux: 0 })
  })
})

describe('Flamanderie, maison par maison', () => {
  const { vue } = avec({})
  it('3 T3 puis 11 T4, une rangée par lecture : stock 14, stock 3, concertation 3, flux 2,8', () => {
    expect(vue.typologies.join(' ')).toBe(`${'T3 '.repeat(3)}${'T4 '.repeat(11)}`.trim())
    expect(vue.rangees.map(({ id }) => id)).toEqual(['stock-14', 'stock-3', 'concertation', 'flux'])
    expect(vue.rangees.map(({ attendues }) => attendues)).toEqual([14, 3, 3, 2.8])
    for (const r of vue.rangees) expect(sum(r.maisons)).toBeCloseTo(r.attendues, 12)
  })
  it('en flux, un cinquième de chaque maison : jamais une maison entière', () => {
    expect(rangee(vue, 'flux').maisons).toEqual(Array.from({ length: 14 }, () => 0.2))
  })
  it('chaque rangée dit son hypothèse', () => {
    for (const { hypothese } of vue.rangees) expect(hypothese).not.toBe('')
  })
  it('la phrase des lectures est celle-ci, mot pour mot', () => {
    const phrase = m('quartiersFlamLectures', { lectures: vue.lectures.map(({ valeur }) => valeur), part: vue.part })
    expect(plain(phrase)).toBe('stock : 14 ou 3 (hypothèse) ; flux : 2,8 (≈ 3)')
  })
  it('un autre nombre saisi ajoute sa rangée, sans effacer les lectures', () => {
    const { vue: saisie } = avec({ regime: 'stock', reserve: 5 })
    expect(saisie.rangees.map(({ id }) => id)).toEqual(['stock-14', 'stock-3', 'stock-5', 'concertation', 'flux'])
    expect(saisie.rangees.filter(({ choisie }) => choisie).map(({ id }) => id)).toEqual(['stock-5'])
  })
  it('le choix politique remplit les maisons convenues et dit quels tableaux le permettent', () => {
    const { vue: choix } = avec({ t3: 3, plai: 2 })
    expect(rangee(choix, 'concertation').maisons.slice(0, 4)).toEqual([1, 1, 1, 0])
    expect(choix.croisements.map(({ admis }) => admis)).toEqual([false, false, true, false])
    expect(vue.croisements.map(({ admis }) => admis)).toEqual([true, true, true, true])
  })
})

describe('Flamanderie, lois exactes', () => {
  it('tirée au sort : P(K = 3) = 0,250139 et P(K ≥ 1) = 0,956020', () => {
    const { premiere } = avec({}).vue
    expect(premiere.loi[3]?.toFixed(6)).toBe('0.250139')
    expect(premiere.auMoins[1]?.toFixed(6)).toBe('0.956020')
    expect(premiere.moyenne).toBeCloseTo(2.8, 12)
    expect(premiere.certaine).toBeUndefined()
  })
  it('en stock et en concertation, un nombre sûr', () => {
    expect(avec({ regime: 'stock' }).vue.premiere.certaine).toBe(14)
    expect(avec({ regime: 'stock', reserve: 3 }).vue.premiere.certaine).toBe(3)
    expect(avec({ regime: 'concertation' }).vue.premiere.certaine).toBe(3)
    expect(avec({ controleur: 'president' }).vue.premiere.certaine).toBe(3)
  })
  it('objectif annuel : la loi va jusqu’où va la garantie, et pas au-delà', () => {
    const { premiere, garantie } = avec({ controleur: 'annuel' }).vue
    expect(premiere.moyenne).toBeCloseTo((14 * 10) / 52, 10)
    expect(premiere.loi.findIndex((p) => p > 0)).toBe(garantie.etendue[0])
    expect(premiere.loi.length - 1).toBe(garantie.etendue[1])
  })
  it('relocations : 1,15 par an ; aucune pour la commune dans 82, 68, 56, 46 et 38 % des cas', () => {
    const { relocations, finale } = avec({}).vue
    expect(relocations.map(({ annee }) => annee)).toEqual([2025, 2026, 2027, 2028, 2029])
    expect(relocations.map(({ relocations: n }) => n)).toEqual([1.15, 2.3, 3.45, 4.6, 5.75])
    expect(relocations.map(({ loi }) => Math.round((loi.loi[0] ?? 0) * 100))).toEqual([82, 68, 56, 46, 38])
    expect(finale).toBe(relocations.at(-1)?.loi)
    const dites = relocationsDites(relocations.slice(0, 2)).map(({ annees }) => annees.map(({ dit }) => plain(dit)))
    expect(dites.slice(0, 3)).toEqual([
      ['1,2', '2,3'],
      ['0,2', '0,4'],
      ['82 %', '68 %'],
    ])
  })
  it('une proposition tous les 5,1 ans : 1 ÷ (1,15 × 20 % × 85 %)', () => {
    expect(avec({}).vue.anneesEntreTours).toBeCloseTo(1 / (1.15 * 0.2 * 0.85), 10)
  })
  it('la rotation change les relocations, non la première location ; la part change les deux', () => {
    const [base, lente, petite] = [avec({}).vue, avec({ rotation: 600 }).vue, avec({ part: 1500 }).vue]
    expect(lente.premiere).toEqual(base.premiere)
    expect(lente.finale.moyenne).toBeCloseTo((base.finale.moyenne * 600) / 904, 10)
    expect(petite.premiere.moyenne).toBeCloseTo(14 * 0.15, 12)
    expect(petite.finale.moyenne).toBeCloseTo((base.finale.moyenne * 15) / 20, 10)
  })
  it('les parts réglées totalisent toujours 10 000 : le reste va aux bailleurs', () => {
    expect(avec({ part: 1500 }).contexte.parts.parts).toEqual([3000, 1500, 2000, 3500])
    expect(avec({}).contexte.parts).toEqual(livre.parts)
  })
  it('érosion : 14, 3 et 2,8 à la livraison, vers la part du flux ensuite', () => {
    const { erosion } = avec({}).vue
    expect(erosion.map(({ regime, moyennes }) => [regime, Number((moyennes[0] ?? 0).toFixed(6))])).toEqual([
      ['stock', 14],
      ['concertation', 3],
      ['flux', 2.8],
    ])
    const limite = 14 * 0.2 * 0.85
    for (const { moyennes } of erosion) {
      expect(moyennes).toHaveLength(11)
      moyennes.forEach((m, i) => expect(m).toBeLessThanOrEqual(i === 0 ? 14 : (moyennes[i - 1] ?? 0)))
      expect(moyennes.at(-1)).toBeGreaterThan(limite)
    }
  })
  it('garantie : un objectif annuel peut se tenir tout entier hors du programme', () => {
    const { garantie } = avec({}).vue
    expect(garantie.assiette).toBe(52)
    expect(garantie.objectif).toBe(10)
    expect(garantie.etendue).toEqual([0, 10])
  })
  it('chaque loi somme à un, sous tous les régimes et contrôleurs', () => {
    for (const regime of REGIMES)
      for (const controleur of CONTROLEURS) {
        const { vue } = avec({ regime, controleur, annees: 10 })
        for (const { loi } of [vue.premiere, vue.finale]) expect(sum(loi)).toBeCloseTo(1, 10)
      }
  })
})
