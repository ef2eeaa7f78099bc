// The fast run against its straightforward twin: the same ledger, event by event, under every setting.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Flux } from '~/domain/flux.ts'
import type { Monde } from '~/simulation/monde.ts'
import { empreinteDuRegistre } from '~/simulation/registre.ts'
import { graineDuTirage, simuler } from '~/simulation/simuler.ts'
import { avec, EN_STOCK, LIVRAISONS, mondeAme, type PetitMonde, petitMonde } from '../../support/mondes.ts'
import { simulerNaivement } from '../../support/simulation-naive.ts'

const STRICT = { adhesion: 10_000 }
const BRUITE = { adhesion: 3000 }

/** Hashes of both ledgers, under three seeds. */
function empreintes(voulu: PetitMonde): { readonly rapides: string[]; readonly naives: string[] } {
  const monde = petitMonde(voulu)
  const [rapides, naives] = [simuler, simulerNaivement].map((passer) =>
    [1, 2, 3].map((graine) => empreinteDuRegistre(passer(monde, graine))),
  )
  return { rapides: rapides ?? [], naives: naives ?? [] }
}

const FLUX: Readonly<Record<string, Partial<Flux>>> = {
  tirage: { controleur: 'tirage' },
  deficit: { controleur: 'deficit' },
  president: { controleur: 'president' },
  annuel: { controleur: 'annuel' },
  'report annuel': { report: 'annuel' },
  'arrondi inférieur': { arrondi: 'inferieur' },
  'arrondi proche': { arrondi: 'proche', report: 'annuel' },
  'arrondi supérieur': { arrondi: 'superieur' },
  'plus forts restes': { arrondi: 'plusFortsRestes' },
  'tours échus rendus': { tourConsomme: false, delaiPropositionMois: 2 },
  stock: { ...EN_STOCK },
  'assiette brute': {
    assiette: { calcul: 'brute', exclusions: [], partRetiree: { valeur: 1500, hypothese: 'essai' } },
  },
  orientation: { orientation: [{ contingent: 'commune', typologie: 'T3', poids: 3 }] },
  'première location en stock': { premiereLocation: { regime: 'stock' }, tourConsomme: false },
  'première location concertée': { premiereLocation: { regime: 'concertation' }, tourConsomme: false },
}

const REGLAGES: Readonly<Record<string, PetitMonde['reglages']>> = {
  'malus au refus': { malusRefus: 7 },
  'bonus du lien local': { bonusLienLocal: 30 },
  'bonus et malus': { bonusLienLocal: 30, malusRefus: 7 },
  'part des mutations': { ordreDesGrilles: 'partMutations', partMutations: 6000 },
  'rang relatif': { ordreDesGrilles: 'rangRelatif' },
  'souhaits sauf État': { souhaits: 'etatLibre' },
  'souhaits ignorés': { souhaits: 'ignores' },
  'tous éligibles': { eligibilite: 'ouverte' },
  'une seule proposition': { candidats: 1 },
  'sans vacance': { vacanceMois: 0, travauxPart: 5000 },
  'longue vacance': { vacanceMois: 6, mutationsDansLePerimetre: 4000 },
  'rotation sans mutations': { mutationsDansRotation: 0 },
}

describe('le passage et son jumeau naïf rendent le même registre', () => {
  for (const [nom, decision] of [
    ['ordre exact', STRICT],
    ['avec bruit', BRUITE],
  ] as const) {
    it.each(Object.entries(FLUX))(`${nom} : %s`, (_, flux) => {
      const { rapides, naives } = empreintes({ flux, reglages: decision, livraisons: LIVRAISONS })
      expect(naives).toEqual(rapides)
      expect(new Set(rapides).size).toBe(3)
    })
    it.each(Object.entries(REGLAGES))(`${nom} : %s`, (_, reglages) => {
      const { rapides, naives } = empreintes({ reglages: { ...reglages, ...decision }, livraisons: LIVRAISONS })
      expect(naives).toEqual(rapides)
      expect(new Set(rapides).size).toBe(3)
    })
  }

  for (const mode of ['dalo-puis-points', 'niveau-puis-points'] as const)
    it.each(Object.entries(REGLAGES).slice(0, 3))(`${mode} : %s, dans l’ordre exact et avec bruit`, (_, reglages) => {
      for (const decision of [STRICT, BRUITE]) {
        const { rapides, naives } = empreintes({ mode, reglages: { ...reglages, ...decision, acceptation: 3000 } })
        expect(naives).toEqual(rapides)
        expect(new Set(rapides).size).toBe(3)
      }
    })

  it('avec plus de communes qu’un mot n’en tient à côté du reste', () => {
    const monde = petitMonde({ reglages: BRUITE })
    /** The second commune becomes the twenty-fifth. */
    const deplacer = (bits: number): number => (bits & ~2) | ((bits & 2) === 0 ? 0 : 1 << 24)
    const etendu: Monde = {
      ...monde,
      parc: {
        ...monde.parc,
        communes: Array.from({ length: 25 }, (_, c) => `c${c}`),
        communeDe: monde.parc.communeDe.map((c) => (c === 1 ? 24 : c)),
      },
      menages: { ...monde.menages, communes: monde.menages.communes.map(deplacer) },
    }
    const [avant, apres, naive] = [simuler(monde, 3), simuler(etendu, 3), simulerNaivement(etendu, 3)]
    expect(empreinteDuRegistre(apres)).toBe(empreinteDuRegistre(naive))
    expect(empreinteDuRegistre(apres)).toBe(empreinteDuRegistre(avant))
  })

  it('sous des graines et des réglages quelconques', () => {
    const part = fc.integer({ min: 0, max: 10_000 })
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom(...Object.values(FLUX)),
        fc.constantFrom(...Object.values(FLUX)),
        fc.constantFrom(...Object.values(REGLAGES)),
        fc.record({
          adhesion: part,
          acceptation: part,
          nonAttribution: part,
          travauxPart: part,
          bruitPoints: fc.integer({ min: 1, max: 200 }),
        }),
        fc.integer({ min: 0, max: 90 }),
        (graine, flux, autre, reglages, nombres, n) => {
          const monde = petitMonde({
            n,
            flux: { ...flux, ...autre },
            reglages: { ...nombres, ...reglages },
            livraisons: LIVRAISONS,
          })
          expect(empreinteDuRegistre(simulerNaivement(monde, graine))).toBe(empreinteDuRegistre(simuler(monde, graine)))
        },
      ),
      { numRuns: 40 },
    )
  })

  it.each([STRICT, {}])('sur l’agglomération, six ans : %o', (reglages) => {
    const monde = avec(mondeAme(), reglages)
    const graine = graineDuTirage(2024, 0)
    expect(empreinteDuRegistre(simulerNaivement(monde, graine))).toBe(empreinteDuRegistre(simuler(monde, graine)))
  })
})
