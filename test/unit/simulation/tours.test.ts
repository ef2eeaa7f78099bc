// Stock against flux on the shipped figures: every number that flux.md §2–5 and simulation.md §0 state.
import { describe, expect, it } from 'vitest'
import fluxContent from '#rules/flux/villemandeur-flux.json'
import stockContent from '#rules/flux/villemandeur-stock.json'
import villemandeurContent from '#scenarios/villemandeur/scenario.json'
import type { Flux } from '~/domain/flux.ts'
import type { Scenario } from '~/domain/scenario.ts'
import {
  droitsDe,
  liberationsParAn,
  partsDuFlux,
  seuilDeBascule,
  toursEnFlux,
  toursEnStock,
  toursParBailleur,
  type Droits,
} from '~/simulation/tours.ts'

const scenario = villemandeurContent as unknown as Scenario
const stock = stockContent as unknown as Flux
const flux = fluxContent as unknown as Flux
const MOIS = 2024 * 12

function lireDroits(): Droits {
  const droits = droitsDe(scenario, stock, flux, MOIS)
  if (!droits) throw new Error('droits absents des contenus livrés')
  return droits
}
const droits = lireDroits()
const aRotation = (pourCent: number): Droits => ({ ...droits, liberations: (498 * pourCent) / 100 })

describe('droits de la commune', () => {
  it('se lisent des contenus livrés : 498 logements, 92 réservés, 20 %, 45,02 libérations par an', () => {
    expect(droits).toMatchObject({ logements: 498, reserves: 92, part: 2000 })
    expect(liberationsParAn(scenario)).toBeCloseTo(45.02, 10)
    expect(partsDuFlux(flux, MOIS)).toEqual({ parts: [3000, 2000, 2000, 3000], rangCommune: 1, partCommunale: 2000 })
  })
  it('un jeu de règles en stock n’a pas de parts, un scénario sans rotation pas de libérations', () => {
    expect(partsDuFlux(stock, MOIS)).toBeUndefined()
    expect(droitsDe(scenario, stock, stock, MOIS)).toBeUndefined()
    const { rotation: _, ...sansRotation } = scenario
    expect(liberationsParAn(sansRotation)).toBe(0)
  })
})

describe('bascule', () => {
  it('92 sur 498 contre 20 % : 7,63 %, quelle que soit la rotation', () => {
    expect(seuilDeBascule(droits)).toBeCloseTo(0.0763, 4)
    expect(seuilDeBascule(aRotation(6))).toBe(seuilDeBascule(aRotation(11)))
  })
  it('au seuil, les deux régimes donnent autant de tours ; au-delà, le flux en donne moins', () => {
    const seuil = seuilDeBascule(droits) * 10_000
    expect(toursEnFlux(droits, seuil)).toBeCloseTo(toursEnStock(droits), 10)
    expect(toursEnFlux(droits, 764)).toBeLessThan(toursEnStock(droits))
    expect(toursEnFlux(droits, 763)).toBeGreaterThan(toursEnStock(droits))
  })
  it('tours par an sur 45,02 libérations : 8,3 en stock ; 9,0 puis 7,7 et 6,8 en flux à 0, 15 et 25 %', () => {
    expect(toursEnStock(droits)).toBeCloseTo(8.32, 2)
    expect(toursEnFlux(droits, 0)).toBeCloseTo(9.0, 2)
    expect(toursEnFlux(droits, 1500)).toBeCloseTo(7.65, 2)
    expect(toursEnFlux(droits, 2500)).toBeCloseTo(6.75, 2)
  })
  it.each([
    [6, 5.5, 6.0, 5.1, 4.5, 3.9],
    [8, 7.4, 8.0, 6.8, 6.0, 5.2],
    [11, 10.1, 11.0, 9.3, 8.2, 7.1],
  ])('rotation de %d %% : stock %d ; flux %d, %d, %d, %d à 0, 15, 25, 35 %%', (rotation, enStock, ...enFlux) => {
    const lus = aRotation(rotation)
    expect(toursEnStock(lus)).toBeCloseTo(enStock, 1)
    expect(enFlux.map((_, i) => Number(toursEnFlux(lus, [0, 1500, 2500, 3500][i] ?? 0).toFixed(1)))).toEqual(enFlux)
    expect(toursEnFlux(lus, 2500) / toursEnStock(lus)).toBeCloseTo(0.81, 2)
  })
})

describe('bailleur par bailleur', () => {
  it('9,04 % de rotation, 20 %, rien de retiré : 6,06, 1,61, 0,98 et 0,36 tours par an', () => {
    const lignes = toursParBailleur(scenario, droits, 0, 6)
    expect(lignes.map(({ flux: f }) => Number(f.toFixed(2)))).toEqual([6.06, 1.61, 0.98, 0.36])
  })
  it('8 % de rotation, 25 % retirés : 4,02, 1,07, 0,65, 0,24 ; coupés chaque année, 5 au lieu de 5,98', () => {
    const lignes = toursParBailleur(scenario, aRotation(8), 2500, 6)
    expect(lignes.map(({ flux: f }) => Number(f.toFixed(2)))).toEqual([4.02, 1.07, 0.65, 0.24])
    expect(lignes.map(({ fluxArrondi }) => fluxArrondi)).toEqual([4, 1, 0, 0])
    expect(lignes.reduce((total, l) => total + l.flux, 0)).toBeCloseTo(5.98, 2)
  })
  it('3F : toujours 0 coupé chaque année, 1 ou 2 en six ans avec report', () => {
    const [, , , troisF] = toursParBailleur(scenario, droits, 1500, 6)
    expect(troisF).toMatchObject({ libelle: '3F', logements: 20, fluxArrondi: 0, reporte: [1, 2] })
  })
  it('les lignes totalisent le parc, les 92 réservations et les tours', () => {
    const lignes = toursParBailleur(scenario, droits, 1500, 6)
    const total = (lire: (l: (typeof lignes)[number]) => number) => lignes.reduce((s, l) => s + lire(l), 0)
    expect(total((l) => l.logements)).toBe(498)
    expect(total((l) => l.reserves)).toBeCloseTo(92, 10)
    expect(total((l) => l.stock)).toBeCloseTo(toursEnStock(droits), 10)
    expect(total((l) => l.flux)).toBeCloseTo(toursEnFlux(droits, 1500), 10)
  })
})
