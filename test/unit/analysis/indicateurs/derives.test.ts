// The drift of a convention: by hand, then the bounds that the controllers guarantee.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EN_STOCK, LIVRAISONS, petitMonde, type PetitMonde } from '../../../support/mondes.ts'
import { creerReleve, mesurerPassage } from '~/analysis/campagne.ts'
import { DERIVES, deriveGarantie } from '~/analysis/indicateurs/derives.ts'
import { clopperPearson } from '~/analysis/stats/proportions.ts'
import type { Flux } from '~/domain/flux.ts'
import { plusFortsRestes } from '~/domain/repartir.ts'
import { ecartMax, orienter } from '~/simulation/contingents.ts'
import type { Monde } from '~/simulation/monde.ts'
import { creerEcrivain, G, PERSONNE, type Registre } from '~/simulation/registre.ts'
import { simuler } from '~/simulation/simuler.ts'

const lire = (registre: Registre, monde: Monde, id: string, groupe: string) =>
  DERIVES.find((indicateur) => indicateur.id === id)
    ?.mesurer(registre, monde)
    .find((mesure) => mesure.groupe === groupe)

describe('à la main : 30, 20, 20 et 30 %', () => {
  const monde = petitMonde({ n: 8, entreesParMois: 0, a: '2025-12', livraisons: LIVRAISONS })
  const chez = (bailleur: string): number => monde.parc.bailleurDe.indexOf(monde.parc.bailleurs.indexOf(bailleur))
  const ecrivain = creerEcrivain()
  const tour = (mois: number, logement: number, contingent: number): void =>
    ecrivain.ecrire(G.orientation, mois, PERSONNE, logement, contingent, -1)
  tour(0, chez('b-un'), 0)
  tour(2, chez('b-un'), 1)
  tour(11, chez('b-deux'), 3)
  tour(23, chez('b-un'), 0)
  const registre = ecrivain.registre()
  const valeur = (id: string, groupe: string): number | null => lire(registre, monde, id, groupe)?.valeur ?? null

  it('le plus grand écart de tout l’horizon, dans un sens ou dans l’autre', () => {
    // État: 0.7, 0.4, 1.1. Commune: −0.2, 0.6, 0.4. Bailleur: −0.3, −0.6, −0.9.
    expect(valeur('derive-maximale', 'etat b-un')).toBeCloseTo(1.1, 12)
    expect(valeur('derive-maximale', 'commune b-un')).toBeCloseTo(0.6, 12)
    expect(valeur('derive-maximale', 'bailleur b-un')).toBeCloseTo(0.9, 12)
    expect(valeur('derive-maximale', 'bailleur b-deux')).toBeCloseTo(0.7, 12)
    expect(lire(registre, monde, 'derive-maximale', 'etat b-un')?.n).toBe(3)
  })
  it('atteint un logement, pas deux', () => {
    expect(['etat b-un', 'commune b-un'].map((groupe) => valeur('derive-atteint-1', groupe))).toEqual([1, 0])
    expect(valeur('derive-atteint-2', 'etat b-un')).toBe(0)
  })
  it('sans tour, une chance ne se dit pas ; en stock, rien n’est dû', () => {
    const vide = creerEcrivain().registre()
    expect(lire(vide, monde, 'derive-atteint-1', 'etat b-un')).toMatchObject({ valeur: null, n: 0 })
    const enStock = petitMonde({ n: 8, entreesParMois: 0, flux: EN_STOCK })
    expect(DERIVES.flatMap(({ mesurer }) => mesurer(creerEcrivain().registre(), enStock))).toEqual([])
  })
  it('une première location dont le régime donne le tour n’est dans aucune assiette', () => {
    const regle = { premiereLocation: { regime: 'stock' } } as Partial<Flux>
    const enStock = petitMonde({ n: 8, entreesParMois: 0, a: '2025-12', livraisons: LIVRAISONS, flux: regle })
    const neuf = enStock.parc.programmes.indexOf(0)
    const autre = creerEcrivain()
    autre.ecrire(G.livraison, 6, PERSONNE, neuf, -1, 0)
    autre.ecrire(G.orientation, 6, PERSONNE, neuf, 1, -1)
    expect(lire(autre.registre(), enStock, 'derive-maximale', 'commune b-un')).toMatchObject({ valeur: 0, n: 0 })
    autre.ecrire(G.orientation, 9, PERSONNE, neuf, 1, -1)
    expect(lire(autre.registre(), enStock, 'derive-maximale', 'commune b-un')).toMatchObject({ valeur: 0.8, n: 1 })
  })
})

describe('bornes garanties', () => {
  const garantie = (flux: Partial<Flux>, plus: PetitMonde = {}): number | null =>
    deriveGarantie(petitMonde({ n: 8, entreesParMois: 0, ...plus, flux }), 0)
  it('quatre contingents : 5/6 pour president, 13/12 pour deficit, rien pour les tirages', () => {
    expect(garantie({ controleur: 'president' })).toBeCloseTo(5 / 6, 12)
    expect(garantie({ controleur: 'deficit' })).toBeCloseTo(13 / 12, 12)
    expect([garantie({ controleur: 'tirage' }), garantie({ controleur: 'annuel' })]).toEqual([null, null])
  })
  it('des compteurs remis à zéro peuvent s’écarter d’autant chaque année', () => {
    expect(garantie({ controleur: 'president', report: 'annuel' }, { a: '2026-06' })).toBeCloseTo(2.5, 12)
  })
  it('un arrondi, ou un tour échu rendu, n’en laissent aucune', () => {
    expect(garantie({ arrondi: 'inferieur' })).toBeNull()
    const monde = petitMonde({ n: 8, entreesParMois: 0 })
    expect(deriveGarantie({ ...monde, politique: { ...monde.politique, tourConsomme: false } }, 0)).toBeNull()
    const preferences = [new Int16Array(monde.parc.n)]
    expect(deriveGarantie({ ...monde, politique: { ...monde.politique, preferences } }, 0)).toBeNull()
  })
  it('des parts qui changent : rien pour president, la même pour deficit', () => {
    const changer = (monde: Monde): Monde => {
      const { politique } = monde
      const autres = politique.parts.map((parBailleur, t) =>
        parBailleur.map((parts) => (t < 6 ? parts : Int32Array.from(parts).reverse().sort())),
      )
      return { ...monde, politique: { ...politique, parts: autres } }
    }
    const bornes = (['president', 'deficit'] as const).map((controleur) =>
      deriveGarantie(changer(petitMonde({ n: 8, entreesParMois: 0, flux: { controleur } })), 0),
    )
    expect(bornes[0]).toBeNull()
    expect(bornes[1]).toBeCloseTo(13 / 12, 12)
  })
  it('deficit : aucune suite de parts ne la dépasse', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 6 }), (poids) => {
        const parts = plusFortsRestes(10_000, poids)
        const borne = poids.slice(1).reduce((somme, _, k) => somme + 1 / (k + 2), 0)
        expect(ecartMax(orienter('deficit', parts, 120), parts) / 10_000).toBeLessThanOrEqual(borne + 1e-9)
      }),
    )
  })
  it.each(['president', 'deficit'] as const)('%s : aucun passage ne la dépasse', (controleur) => {
    const monde = petitMonde({ a: '2027-12', flux: { controleur } })
    for (let graine = 0; graine < 6; graine++) {
      const registre = simuler(monde, graine)
      for (const [b, bailleur] of monde.parc.bailleurs.entries())
        for (const { id } of monde.politique.contingents) {
          const derive = lire(registre, monde, 'derive-maximale', `${id} ${bailleur}`)?.valeur ?? NaN
          expect(derive).toBeLessThanOrEqual((deriveGarantie(monde, b) ?? NaN) + 1e-9)
        }
    }
  })
})

/** P(|X_k − s·k| ≥ d for some k ≤ n), X_k binomial of chance s in hundredths: the paths that never reach d, turn by turn. */
function chanceExacte(s: number, n: number, d: number): number {
  let loi = new Map([[0, 1]])
  for (let k = 1; k <= n; k++) {
    const suite = new Map<number, number>()
    for (const [x, p] of loi)
      for (const [pas, chance] of [
        [1, s / 100],
        [0, 1 - s / 100],
      ] as const)
        if (Math.abs(100 * (x + pas) - s * k) < 100 * d) suite.set(x + pas, (suite.get(x + pas) ?? 0) + p * chance)
    loi = suite
  }
  return 1 - [...loi.values()].reduce((somme, p) => somme + p, 0)
}

describe('tirage : la chance d’un écart est celle de la marche, comptée exactement', () => {
  const monde = petitMonde({ a: '2026-12', flux: { controleur: 'tirage' } })
  it.each([1, 2, 3])('écart de %i', (seuil) => {
    const passages = Array.from({ length: 150 }, (_, graine) =>
      lire(simuler(monde, graine), monde, `derive-atteint-${seuil}`, 'commune b-deux'),
    )
    const exactes = passages.map((mesure) => chanceExacte(20, mesure?.n ?? 0, seuil))
    const somme = (valeurs: readonly number[]): number => valeurs.reduce((total, x) => total + x, 0)
    const ecart = somme(passages.map((mesure) => mesure?.valeur ?? NaN)) - somme(exactes)
    if (process.env.CHIFFRES) console.log(seuil, ecart / 150 + somme(exactes) / 150, somme(exactes) / 150)
    expect(Math.abs(ecart)).toBeLessThan(4 * Math.sqrt(somme(exactes.map((p) => p * (1 - p)))) + 1e-9)
  })
})

describe('campagne', () => {
  it('tirage : la chance est une part des passages, avec l’intervalle exact d’une proportion', () => {
    const monde = petitMonde({ a: '2026-12', flux: { controleur: 'tirage' } })
    const releve = creerReleve()
    for (let graine = 0; graine < 20; graine++) releve.ajouter(mesurerPassage(simuler(monde, graine), monde))
    const chances = [1, 2, 3].map((seuil) => {
      const cle = { id: `derive-atteint-${seuil}`, perimetre: 'ame', groupe: 'etat b-un', annee: 'plan' }
      const k = releve.valeurs(cle).filter((valeur) => valeur === 1).length
      const resultat = releve.resultat(cle)
      expect(resultat).toMatchObject({ estimation: k / 20, etendue: null })
      expect(resultat?.intervalle).toEqual(clopperPearson(k, 20))
      return k
    })
    expect(chances[0]).toBeGreaterThan(0)
    expect(chances).toEqual(chances.toSorted((x, y) => y - x))
  })
})
