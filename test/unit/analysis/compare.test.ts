// A against B, worked out by hand on eight applications; exchanged, everything turns round; A against A, nothing moves.
import { describe, expect, it } from 'vitest'
import { comparer } from '~/analysis/compare.ts'
import { locationsParTypologie, type LocationsParTypologie, toursDuSegment } from '~/analysis/locations.ts'
import { noteesDe } from '../../support/petite-cohorte.ts'

const { cohorte, a, b } = noteesDe()
/** Three lettings of T2 a year, none of the others. */
const locations: LocationsParTypologie = { T1: 0, T2: 30_000, T3: 0, T4: 0, T5: 0 }
const parSegment = (x: typeof a, y: typeof a) => comparer(x, y, cohorte, { locations }).parSegment

describe('comparer', () => {
  it('counts who moves in each segment, first-time applicants first', () => {
    expect(
      parSegment(a, b).map(({ segment, n, montent, descendent, inchanges }) => [
        segment,
        n,
        montent,
        descendent,
        inchanges,
      ]),
    ).toEqual([
      ['primo-T2', 4, 1, 1, 2],
      ['primo-T3', 2, 0, 0, 2],
      ['mutation-T2', 2, 1, 1, 0],
    ])
  })

  it('measures the agreement of the orders: one pair of six turned, none, the only one', () => {
    expect(parSegment(a, b).map(({ kendallTauB }) => kendallTauB)).toEqual([4 / 6, 1, -1])
  })

  it('measures how much of the top leaves, k being the turns that the segment may count on in a year', () => {
    expect(parSegment(a, b).map(({ renouvellement }) => renouvellement)).toEqual([
      { k: 2, sortants: 1, part: 0.5 },
      { k: 1, sortants: 0, part: 0 },
      { k: 1, sortants: 1, part: 1 },
    ])
  })

  it('says nothing of the top without the lettings of a scenario', () => {
    expect(comparer(a, b, cohorte).parSegment.map(({ renouvellement }) => renouvellement)).toEqual([null, null, null])
    expect(locationsParTypologie({ format: 'atelier-cil/scenario@1' } as never)).toBeUndefined()
  })

  it('lists only the rows whose rank or score differs', () => {
    const { ecarts } = comparer(a, b, cohorte)
    expect([...ecarts.lignes].map((row) => cohorte.ids[row])).toEqual(['p2', 'p4', 'm1', 'm2'])
    expect([...ecarts.rangA]).toEqual([3, 2, 2, 1])
    expect([...ecarts.rangB]).toEqual([2, 3, 1, 2])
    expect([...ecarts.scoreA]).toEqual([10, 25, 10, 25])
    expect([...ecarts.scoreB]).toEqual([30, 25, 30, 25])
  })

  it('B against A: those who went up go down, and the agreement is the same', () => {
    const turned = parSegment(b, a)
    parSegment(a, b).forEach(({ montent, descendent, inchanges, kendallTauB }, i) => {
      expect(turned[i]).toMatchObject({ montent: descendent, descendent: montent, inchanges, kendallTauB })
    })
  })

  it('A against A: nobody moves, nothing is listed, the orders agree', () => {
    const { parSegment: segments, ecarts } = comparer(a, a, cohorte, { locations })
    expect(segments.every(({ montent, descendent }) => montent === 0 && descendent === 0)).toBe(true)
    expect(segments.every(({ kendallTauB, renouvellement }) => kendallTauB === 1 && renouvellement?.part === 0)).toBe(
      true,
    )
    expect(ecarts.lignes).toHaveLength(0)
  })
})

describe('toursDuSegment', () => {
  it.each([
    ['its share, rounded half up', 30_000, 1, 2, 2],
    ['under a half, still one turn', 4_000, 1, 1, 1],
    ['no letting at all, still one turn', 0, 3, 6, 1],
    ['58 lettings of T3, all in the segment', 580_000, 900, 900, 58],
  ])('%s', (_, annuelles, segment, typologie, k) => {
    expect(toursDuSegment(annuelles, segment, typologie)).toBe(k)
  })
})
