import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cellule, isMasquee, masquerCompte, masquerTableau } from '~/analysis/masque.ts'

const real = { synthetique: false }

const tables = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 })).chain(([height, width]) =>
  fc.array(
    fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 10 }), fc.integer({ min: 11, max: 300 })), {
      minLength: width,
      maxLength: width,
    }),
    { minLength: height, maxLength: height },
  ),
)

/** Every cell, totals as a last row and a last column. */
const extended = (counts: readonly (readonly number[])[]): readonly (readonly Cellule[])[] => {
  const { cellules, totauxDesLignes, totauxDesColonnes, total } = masquerTableau(counts, real)
  return [...cellules.map((row, r) => [...row, totauxDesLignes[r] ?? total]), [...totauxDesColonnes, total]]
}

/** Cells whose value the shown ones give by solving the sums: rows of the reduced system with a single unknown. */
function recovered(cells: readonly (readonly Cellule[])[]): number {
  const height = cells.length
  const width = cells[0]?.length ?? 0
  const unknown = new Map<string, number>()
  cells.forEach((row, r) => row.forEach((cell, c) => isMasquee(cell) && unknown.set(`${r},${c}`, unknown.size)))
  const sign = (index: number, last: number): number => (index === last ? -1 : 1)
  const lines = [
    ...cells.map((_, r) => Array.from({ length: width }, (_x, c) => ({ r, c, s: sign(c, width - 1) }))),
    ...Array.from({ length: width }, (_, c) => cells.map((_x, r) => ({ r, c, s: sign(r, height - 1) }))),
  ]
  const rows = lines.map((line) => {
    const row = Array.from({ length: unknown.size }, () => 0)
    for (const { r, c, s } of line) {
      const index = unknown.get(`${r},${c}`)
      if (index !== undefined) row[index] = s
    }
    return row
  })
  for (let column = 0, rank = 0; column < unknown.size && rank < rows.length; column++) {
    const pivot = rows.findIndex((row, i) => i >= rank && Math.abs(row[column] ?? 0) > 1e-9)
    if (pivot < 0) continue
    const chosen = rows.splice(pivot, 1)[0] ?? []
    rows.splice(rank, 0, chosen)
    rows.forEach((row, i) => {
      const factor = (row[column] ?? 0) / (chosen[column] ?? 1)
      if (i !== rank && factor !== 0) chosen.forEach((value, k) => (row[k] = (row[k] ?? 0) - factor * value))
    })
    rank++
  }
  return rows.filter((row) => row.filter((value) => Math.abs(value) > 1e-9).length === 1).length
}

describe('masking of small counts', () => {
  it('masks 1 to 10, shows 0 and 11', () => {
    expect([0, 1, 10, 11].map((count) => isMasquee(masquerCompte(count, real)))).toEqual([false, true, true, false])
  })

  it('shows a synthetic cohort in full', () => {
    const { cellules, total } = masquerTableau([[3, 0, 40]], { synthetique: true })
    expect(cellules).toEqual([[{ valeur: 3 }, { valeur: 0 }, { valeur: 40 }]])
    expect(total).toEqual({ valeur: 43 })
    expect(masquerCompte(3, { synthetique: true })).toEqual({ valeur: 3 })
  })

  it('shows no count under 11, totals included', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const shown = extended(counts)
          .flat()
          .flatMap((cell) => (isMasquee(cell) ? [] : [cell.valeur]))
        expect(shown.filter((count) => count > 0 && count < 11)).toEqual([])
      }),
    )
  })

  it('leaves at least two masked cells, or none, in each row and column, totals included', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const cells = extended(counts)
        const columns = (cells[0] ?? []).map((_, c) => cells.map((row) => row[c]))
        for (const line of [...cells, ...columns])
          expect(line.filter((cell) => cell && isMasquee(cell)).length).not.toBe(1)
      }),
    )
  })

  it('lets no masked cell be solved from all the totals together', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        expect(recovered(extended(counts))).toBe(0)
      }),
    )
  })

  it('does not leave cells that a sum equal to their number would give away', () => {
    const { cellules } = masquerTableau([[1, 1, 200]], real)
    expect(cellules[0]?.map(isMasquee)).toEqual([true, true, true])
  })

  it('masks the smallest other counts rather than totals', () => {
    const { cellules, totauxDesLignes, total } = masquerTableau(
      [
        [4, 50, 200],
        [60, 70, 300],
      ],
      real,
    )
    expect(cellules.map((row) => row.map((cell) => (isMasquee(cell) ? 'x' : cell.valeur)))).toEqual([
      ['x', 'x', 200],
      ['x', 'x', 300],
    ])
    expect(totauxDesLignes).toEqual([{ valeur: 254 }, { valeur: 430 }])
    expect(total).toEqual({ valeur: 684 })
  })
})
