// Movements worked out by hand on eight applications: levels, bands of places, groups, greatest moves.
import { describe, expect, it } from 'vitest'
import { croiserNiveaux, croiserRangs, mesurerGroupes, plusGrandsDeplacements } from '~/analysis/mouvements.ts'
import { PETITE, noteesDe } from '../../support/petite-cohorte.ts'

const { a, b } = noteesDe()
const ids = (rows: readonly { readonly row: number; readonly places: number }[]): readonly string[] =>
  rows.map(({ row, places }) => `${PETITE[row]?.id} ${places}`)

describe('movements of the small cohort', () => {
  it('from level to level: two households leave level 2 for level 1, two have none', () => {
    expect(croiserNiveaux(a, b, [1, 2])).toEqual({
      rangs: [1, 2],
      effectifs: [
        [1, 0, 0],
        [2, 3, 0],
        [0, 0, 2],
      ],
    })
  })

  it('from band to band of places in a grid; the last band ends with the grid', () => {
    // under A: d1 p3 p4 p2 p1 p5; under B: d1 p2 p3 p4 p1 p5
    const { tranches, effectifs } = croiserRangs(a, b, 'primo', [1, 3])
    expect(tranches).toEqual([
      { de: 1, a: 1 },
      { de: 2, a: 3 },
      { de: 4, a: 6 },
    ])
    expect(effectifs).toEqual([
      [1, 0, 0],
      [0, 1, 1],
      [0, 1, 2],
    ])
  })

  it('keeps one band when the grid is shorter than the first, and none when it is empty', () => {
    expect(croiserRangs(a, b, 'mutation', [100]).tranches).toEqual([{ de: 1, a: 2 }])
    const empty = noteesDe(PETITE.filter(({ typeDemande }) => typeDemande === 'primo'))
    expect(croiserRangs(empty.a, empty.b, 'mutation')).toEqual({ grille: 'mutation', tranches: [], effectifs: [] })
  })

  it('by group: places gained in the segment, and each axis shares the whole cohort', () => {
    const groupes = mesurerGroupes(a, b)
    const of = (axe: string, groupe: string) => groupes.find((g) => g.axe === axe && g.groupe === groupe)
    expect(of('trancheAge', '65plus')).toMatchObject({
      n: 2,
      montent: 1,
      descendent: 0,
      inchanges: 1,
      placesGagnees: 1,
      gains: 1,
      pertes: 0,
    })
    for (const axe of new Set(groupes.map((g) => g.axe)))
      expect(groupes.filter((g) => g.axe === axe).reduce((total, { n }) => total + n, 0)).toBe(PETITE.length)
  })

  it('by group: what one gains in a segment another loses', () => {
    const groupes = mesurerGroupes(a, b)
    for (const axe of new Set(groupes.map((g) => g.axe)))
      expect(groupes.filter((g) => g.axe === axe).reduce((total, g) => total + g.placesGagnees, 0)).toBe(0)
  })

  it('lists the greatest moves first, ties in row order, at most as many as asked', () => {
    const { gagnent, perdent } = plusGrandsDeplacements(a, b, 10)
    expect(ids(gagnent)).toEqual(['p2 1', 'm1 1'])
    expect(ids(perdent)).toEqual(['p4 -1', 'm2 -1'])
    expect(plusGrandsDeplacements(a, b, 1)).toEqual({ gagnent: gagnent.slice(0, 1), perdent: perdent.slice(0, 1) })
  })

  it('nothing moves from a rule set to itself', () => {
    expect(plusGrandsDeplacements(a, a, 10)).toEqual({ gagnent: [], perdent: [] })
    expect(mesurerGroupes(a, a).filter(({ montent, descendent }) => montent + descendent > 0)).toEqual([])
  })
})
