// The shipped contents against the slides: every figure of the municipal presentation, copied here as a literal, must be
// found again in the scenarios and in the two flux rule sets, and the slides' own sums must hold.
import { describe, expect, it } from 'vitest'
import { contingentDe } from '~/domain/flux.ts'
import { TYPOLOGIES } from '~/domain/scenario.ts'
import { livres } from '~/ui/etat/livres.ts'

const BAILLEURS = { 'Valloire Habitat': 335, 'Logem Loiret': 89, 'France Loire': 54, '3F': 20 }
const TYPOLOGIES_DU_PARC = { T1: 7, T2: 100, T3: 197, T4: 166, T5: 28 }
const CONTINGENT = { PLAI: 9, PLUS: 82, PLS: 1, PLI: 0 }
const RESIDENCES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'Valloire Habitat': {
    Libération: 13,
    'St-Exupéry': 37,
    'Bel Air': 4,
    'F. Mistral': 12,
    'A. Dumas': 5,
    'A. Combattants': 36,
    Grimbonnerie: 9,
    'V. Hugo': 22,
    'A. Daudet': 77,
    'H. Barbusse': 3,
    'M. Cousin': 0,
    'H. Boucher': 8,
    'D. de Tassigny': 12,
    Déportés: 5,
    Vivaldi: 42,
    'J. Jaurès': 6,
    'A. Paré': 30,
    Gavinettes: 14,
  },
  'Logem Loiret': { 'J. Auriol': 19, 'C. Ader': 2, 'A. le Nôtre': 35, 'R. Grognet': 33 },
  'France Loire': { Acacias: 20, Stade: 23, Touratier: 11 },
  '3F': { Pellerins: 20 },
}

const sum = (nombres: Iterable<number>): number => [...nombres].reduce((total, n) => total + n, 0)
const { villemandeur, flamanderie, flux, fluxStock } = livres
const { bailleurs = [], residences = [] } = villemandeur
const pavillons = flamanderie.livraisons?.find(({ id }) => id === 'flamanderie')

describe('le parc du diaporama', () => {
  it('quatre bailleurs : 335 + 89 + 54 + 20 = 498', () => {
    expect(Object.fromEntries(bailleurs.map((b) => [b.libelle, b.logements.valeur]))).toEqual(BAILLEURS)
    expect(sum(bailleurs.map((b) => b.logements.valeur))).toBe(498)
    for (const { logements } of bailleurs) expect(logements.source).toContain('diaporama')
  })
  it('vingt-six résidences, M. Cousin à zéro comprise, qui totalisent le parc de leur bailleur', () => {
    expect(residences).toHaveLength(26)
    for (const { id, libelle, logements } of bailleurs) {
      const siennes = residences.filter((r) => r.bailleur === id)
      expect(Object.fromEntries(siennes.map((r) => [r.libelle, r.logements]))).toEqual(RESIDENCES[libelle])
      expect(sum(siennes.map((r) => r.logements))).toBe(logements.valeur)
    }
    expect(sum(residences.map((r) => r.logements))).toBe(498)
  })
  it('cinq typologies : 7 + 100 + 197 + 166 + 28 = 498', () => {
    const { parTypologie } = villemandeur
    expect(parTypologie).toMatchObject(TYPOLOGIES_DU_PARC)
    expect(sum(TYPOLOGIES.map((t) => parTypologie?.[t] ?? 0))).toBe(498)
  })
  it('ne dit ni la typologie ni le classement d’une résidence', () => {
    for (const residence of residences) expect(residence.qpv).toBeNull()
    expect(JSON.stringify(residences)).not.toMatch(/"T[1-5]"|PLAI|PLUS/)
  })
})

describe('le contingent communal', () => {
  it('92 logements en stock : 9 PLAI + 82 PLUS + 1 PLS', () => {
    const { contingentCommunal } = villemandeur
    expect(contingentCommunal?.parFinancement).toEqual(CONTINGENT)
    expect(sum(Object.values(contingentCommunal?.parFinancement ?? {}))).toBe(92)
    expect(contingentCommunal?.logements).toBe(92)
    expect(contingentDe(fluxStock, 'commune')?.logementsReserves?.valeur).toBe(92)
  })
  it('20 % en flux, soit 99,6 des 498, que le diaporama écrit 100', () => {
    const part = contingentDe(flux, 'commune')?.part
    expect(part).toBe(2000)
    expect((498 * Number(part)) / 10_000).toBeCloseTo(99.6, 10)
  })
  it('les parts des contingents totalisent 10 000, et chacune dit sa source ou son hypothèse', () => {
    expect(sum(flux.contingents.map(({ part }) => Number(part)))).toBe(10_000)
    for (const { source, hypothese } of flux.contingents) expect(source ?? hypothese).toBeTruthy()
  })
})

describe('la Flamanderie', () => {
  it('14 pavillons = 3 T3 + 11 T4 = 4 PLAI + 10 PLUS, sans croisement', () => {
    expect(pavillons?.logements).toBe(14)
    expect(pavillons?.parTypologie).toEqual({ T3: 3, T4: 11 })
    expect(pavillons?.parFinancement).toEqual({ PLAI: 4, PLUS: 10 })
    expect(sum(Object.values(pavillons?.parTypologie ?? {}))).toBe(14)
    expect(sum(Object.values(pavillons?.parFinancement ?? {}))).toBe(14)
  })
  it('s’ajoute aux 498 : aucune résidence ne porte son nom', () => {
    expect(residences.filter(({ libelle }) => /flamanderie/i.test(libelle))).toEqual([])
  })
  it('ce que le diaporama ne dit pas est une hypothèse : réservation en stock, nombre convenu, date', () => {
    expect(pavillons?.reservationCommunaleEnStock?.lectures?.map(({ valeur }) => valeur)).toEqual([14, 3])
    for (const lecture of pavillons?.reservationCommunaleEnStock?.lectures ?? []) expect(lecture.hypothese).toBeTruthy()
    for (const champ of [pavillons?.reservationCommunaleEnStock, pavillons?.concertation, pavillons?.mois])
      expect(champ?.hypothese).toContain('hypothèse')
  })
  it('chaque taux de rotation est une hypothèse', () => {
    for (const typologie of TYPOLOGIES) expect(villemandeur.rotation?.[typologie].hypothese).toContain('hypothèse')
  })
})
