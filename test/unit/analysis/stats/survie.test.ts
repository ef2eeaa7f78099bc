import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidenceCumulee, type Issue } from '~/analysis/stats/survie.ts'

const dossiers = fc.array(
  fc.record({
    entree: fc.integer({ min: 0, max: 5 }),
    suivi: fc.integer({ min: 0, max: 10 }),
    issue: fc.constantFrom<Issue>(0, 1, 2),
  }),
  { minLength: 1, maxLength: 40 },
)
const colonnes = (lignes: readonly { entree: number; suivi: number; issue: Issue }[]) =>
  [
    lignes.map(({ entree, suivi }) => entree + suivi),
    lignes.map(({ issue }) => issue),
    lignes.map(({ entree }) => entree),
  ] as const

describe('incidence cumulée', () => {
  it('table faite à la main ; 1 − Kaplan–Meier y dirait 1 au lieu de 0,8', () => {
    const table = incidenceCumulee([1, 2, 2, 3, 4], [1, 2, 1, 0, 1])
    expect(table.map(({ mois, aRisque }) => [mois, aRisque])).toEqual([
      [0, 5],
      [1, 5],
      [2, 4],
      [3, 2],
      [4, 1],
    ])
    const attendue = [
      [0, 0],
      [0.2, 0],
      [0.4, 0.2],
      [0.4, 0.2],
      [0.8, 0.2],
    ]
    table.forEach(({ incidence }, mois) => {
      expect(incidence[1]).toBeCloseTo(attendue[mois]?.[0] ?? -1, 12)
      expect(incidence[2]).toBeCloseTo(attendue[mois]?.[1] ?? -1, 12)
    })
  })
  it('une demande logée le mois de son dépôt compte', () => {
    expect(incidenceCumulee([0, 0], [1, 2])).toEqual([{ mois: 0, aRisque: 2, incidence: { 1: 0.5, 2: 0.5 } }])
  })
  it('entrée tardive : à risque à partir de son entrée seulement', () => {
    const table = incidenceCumulee([1, 3, 3], [1, 1, 0], [0, 2, 0])
    expect(table.map(({ aRisque }) => aRisque)).toEqual([2, 2, 2, 2])
    expect(table.map(({ incidence }) => incidence[1])).toEqual([0, 0.5, 0.5, 0.75])
  })
  it('sans risque concurrent, c’est 1 − Kaplan–Meier ; sans censure, la répartition observée', () => {
    const durees = [1, 2, 2, 3, 5, 5, 6]
    const issues: readonly Issue[] = [1, 1, 0, 1, 0, 1, 1]
    let survie = 1
    for (const { mois, aRisque, incidence } of incidenceCumulee(durees, issues)) {
      survie *= 1 - durees.filter((duree, i) => duree === mois && issues[i] === 1).length / aRisque
      expect(incidence[1]).toBeCloseTo(1 - survie, 12)
      expect(incidence[2]).toBe(0)
    }
    const tous = incidenceCumulee(
      durees,
      durees.map((): Issue => 1),
    )
    for (const { mois, incidence } of tous)
      expect(incidence[1]).toBeCloseTo(durees.filter((duree) => duree <= mois).length / durees.length, 12)
  })
  it('croît, et les deux incidences ne dépassent jamais 1', () => {
    fc.assert(
      fc.property(dossiers, (lignes) => {
        let [loge, retire] = [0, 0]
        for (const { aRisque, incidence } of incidenceCumulee(...colonnes(lignes))) {
          expect(aRisque).toBeGreaterThanOrEqual(0)
          expect(incidence[1]).toBeGreaterThanOrEqual(loge)
          expect(incidence[2]).toBeGreaterThanOrEqual(retire)
          expect(incidence[1] + incidence[2]).toBeLessThanOrEqual(1 + 1e-12)
          ;[loge, retire] = [incidence[1], incidence[2]]
        }
      }),
    )
  })
  it('ne dépend pas de l’ordre des demandes', () => {
    fc.assert(
      fc.property(dossiers, (lignes) => {
        expect(incidenceCumulee(...colonnes(lignes.toReversed()))).toEqual(incidenceCumulee(...colonnes(lignes)))
      }),
    )
  })
  it('aucune demande : aucun mois ; des mois mal ordonnés : une faute', () => {
    expect(incidenceCumulee([], [])).toEqual([])
    expect(() => incidenceCumulee([1], [1], [2])).toThrow('entrée avant sortie')
    expect(() => incidenceCumulee([1.5], [1])).toThrow('mois entiers')
    expect(() => incidenceCumulee([1], [])).toThrow('une issue par durée')
  })
})
