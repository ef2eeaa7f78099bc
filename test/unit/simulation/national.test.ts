// The national scenario: territories of their own, near the source, the same again under the same seed.
import { describe, expect, it } from 'vitest'
import { PERTURBATION, poidsDesStrates, simulerTerritoires, stratesDe, tirerMenages } from '~/simulation/national.ts'
import { petitMonde } from '../../support/mondes.ts'

describe('le scénario national', () => {
  const monde = petitMonde({ n: 400, entreesParMois: 20 })
  const strates = stratesDe(monde)

  it('chaque territoire a autant d’entrées par mois que la source', () => {
    const entrees = Array.from(monde.univers.entrees)
    const tirees = Array.from(tirerMenages(monde, strates, 1, 3), (row) => entrees[row] ?? -1)
    expect(tirees.toSorted((a, b) => a - b)).toEqual(entrees.toSorted((a, b) => a - b))
  })

  it('les poids des strates bougent d’un dixième au plus', () => {
    const poids = Array.from({ length: 50 }, (_, territoire) => poidsDesStrates(1, territoire)).flat()
    expect(Math.min(...poids)).toBeGreaterThanOrEqual(10_000 - PERTURBATION)
    expect(Math.max(...poids)).toBeLessThanOrEqual(10_000 + PERTURBATION)
    expect(new Set(poids).size).toBeGreaterThan(100)
  })

  it('un pays se rejoue à l’identique, et ses territoires diffèrent', () => {
    const bilans = [...simulerTerritoires(monde, 6, 1)]
    expect([...simulerTerritoires(monde, 6, 1)]).toEqual(bilans)
    expect([...simulerTerritoires(monde, 2, 1)]).toEqual(bilans.slice(0, 2))
    expect([...simulerTerritoires(monde, 6, 1, 4)]).toEqual(bilans.slice(4))
    expect(new Set(bilans.map(({ locations }) => locations)).size).toBeGreaterThan(1)
    for (const { demandes, locations, retraits, actives } of bilans) {
      expect(locations).toBeGreaterThan(0)
      expect(locations + retraits + actives).toBe(demandes)
    }
  })
})
