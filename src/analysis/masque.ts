// Small counts in tables that cross a household's characteristic (model.md §7): 0 < count < 11 is masked, then enough
// other cells for no masked one to follow from the totals. Totals are cells of the table like the others: each row and
// each column, total row and total column included, is one sum. Seen as edges between rows and columns, a masked cell
// follows from the sums exactly when it is a bridge; one more masked rectangle through it undoes that.
// Indexes stay inside the extended table, hence the `!`.

import { invariant } from '~/domain/invariant.ts'

/** Seuil de masquage : « moins de 11 ». */
export const SEUIL_DE_MASQUAGE = 11

export type Cellule = { readonly valeur: number } | { readonly masque: true }

export interface TableauMasque {
  readonly cellules: readonly (readonly Cellule[])[]
  readonly totauxDesLignes: readonly Cellule[]
  readonly totauxDesColonnes: readonly Cellule[]
  readonly total: Cellule
}

interface Options {
  /** A synthetic cohort describes nobody: its counts are shown in full. */
  readonly synthetique: boolean
}

const isSmall = (count: number): boolean => count > 0 && count < SEUIL_DE_MASQUAGE

/** One count alone, outside any table. */
export const masquerCompte = (count: number, { synthetique }: Options): Cellule =>
  !synthetique && isSmall(count) ? { masque: true } : { valeur: count }

export const isMasquee = (cellule: Cellule): cellule is { readonly masque: true } => 'masque' in cellule

interface Place {
  readonly ligne: number
  readonly colonne: number
}

/** A masked cell that can be found out; `along`: where one of the new masks must stand, when that matters. */
interface Revealed {
  readonly edge: Place
  readonly along?: readonly Place[]
}

/** The counts with a last column and a last row of totals. */
function withTotals(counts: readonly (readonly number[])[], width: number): number[][] {
  const rows = counts.map((row) => [...row, row.reduce((sum, count) => sum + count, 0)])
  const totals = Array.from({ length: width + 1 }, (_, c) => rows.reduce((sum, row) => sum + row[c]!, 0))
  return [...rows, totals]
}

/** Rows of the table as nodes 0…height − 1, columns after them; neighbours by masked cells other than `edge`. */
function neighbours(masked: readonly (readonly boolean[])[], node: number, edge: Place): readonly number[] {
  const height = masked.length
  const isEdge = (ligne: number, colonne: number): boolean => ligne === edge.ligne && colonne === edge.colonne
  if (node < height) return masked[node]!.flatMap((is, c) => (is && !isEdge(node, c) ? [height + c] : []))
  return masked.flatMap((row, r) => (row[node - height] && !isEdge(r, node - height) ? [r] : []))
}

/** A masked cell that the sums give away: an edge of no cycle. */
function findBridge(masked: readonly (readonly boolean[])[]): Revealed | undefined {
  const places = masked.flatMap((row, ligne) => row.flatMap((is, colonne) => (is ? [{ ligne, colonne }] : [])))
  const found = places.find((edge) => {
    const seen = new Set([edge.ligne])
    const pending = [edge.ligne]
    for (let node = pending.pop(); node !== undefined; node = pending.pop())
      for (const next of neighbours(masked, node, edge)) {
        if (seen.has(next)) continue
        seen.add(next)
        pending.push(next)
      }
    return !seen.has(masked.length + edge.colonne)
  })
  return found && { edge: found }
}

/** A masked cell of a line whose masked cells are all 1 under a shown total: a sum of m for m cells gives each away. */
function findTight(counts: readonly number[][], masked: readonly boolean[][]): Revealed | undefined {
  const rows = counts.map((row, ligne) => row.map((_, colonne): Place => ({ ligne, colonne })))
  const columns = counts[0]!.map((_, colonne) => counts.map((_row, ligne): Place => ({ ligne, colonne })))
  for (const line of [...rows, ...columns]) {
    const hidden = line.filter(({ ligne, colonne }) => masked[ligne]![colonne])
    if (hidden.length === 0 || hidden.some((place) => place === line.at(-1))) continue
    if (!hidden.every(({ ligne, colonne }) => counts[ligne]![colonne] === 1)) continue
    const isHidable = ({ ligne, colonne }: Place): boolean => !masked[ligne]![colonne] && counts[ligne]![colonne]! > 1
    return { edge: hidden[0]!, along: line.filter(isHidable) }
  }
  return undefined
}

/** Counts newly hidden when the rectangle through `edge` and its opposite corner is masked; totals cost most. */
function costOf(counts: readonly number[][], masked: readonly boolean[][], edge: Place, opposite: Place): number {
  const lastRow = counts.length - 1
  const lastColumn = counts[0]!.length - 1
  const grandTotal = counts[lastRow]![lastColumn]!
  const corners = [
    { ligne: edge.ligne, colonne: opposite.colonne },
    { ligne: opposite.ligne, colonne: edge.colonne },
    opposite,
  ]
  return corners.reduce((cost, { ligne, colonne }) => {
    if (masked[ligne]![colonne]) return cost
    const isTotal = ligne === lastRow || colonne === lastColumn
    const count = counts[ligne]![colonne]!
    // A zero hides nothing: another household cannot be moved out of it.
    return cost + 1 + count + (isTotal ? grandTotal : 0) + (count === 0 ? 4 * grandTotal : 0)
  }, 0)
}

function protect(counts: readonly number[][], masked: boolean[][], { edge, along }: Revealed): void {
  let best: { readonly opposite: Place; readonly cost: number } | undefined
  for (let ligne = 0; ligne < counts.length; ligne++)
    for (let colonne = 0; colonne < counts[0]!.length; colonne++) {
      if (ligne === edge.ligne || colonne === edge.colonne) continue
      const isAlong = (place: Place): boolean =>
        (place.ligne === edge.ligne && place.colonne === colonne) ||
        (place.colonne === edge.colonne && place.ligne === ligne)
      if (along && !along.some(isAlong)) continue
      const cost = costOf(counts, masked, edge, { ligne, colonne })
      if (best === undefined || cost < best.cost) best = { opposite: { ligne, colonne }, cost }
    }
  invariant(best, 'un tableau et ses totaux ont toujours un autre rectangle')
  const { ligne, colonne } = best.opposite
  masked[edge.ligne]![colonne] = true
  masked[ligne]![edge.colonne] = true
  masked[ligne]![colonne] = true
}

/**
 * A table of counts, rows × columns, masked with its totals.
 * @param counts integers ≥ 0, rows of one length, at least one row and one column
 */
export function masquerTableau(counts: readonly (readonly number[])[], { synthetique }: Options): TableauMasque {
  const height = counts.length
  const width = counts[0]?.length ?? 0
  const whole = withTotals(counts, width)
  const masked = whole.map((row) => row.map((count) => !synthetique && isSmall(count)))
  const findRevealed = (): Revealed | undefined => findBridge(masked) ?? findTight(whole, masked)
  for (let found = findRevealed(); found; found = findRevealed()) protect(whole, masked, found)
  const cells = whole.map((row, r) => row.map((valeur, c): Cellule => (masked[r]![c] ? { masque: true } : { valeur })))
  return {
    cellules: cells.slice(0, height).map((row) => row.slice(0, width)),
    totauxDesLignes: cells.slice(0, height).map((row) => row[width]!),
    totauxDesColonnes: cells[height]!.slice(0, width),
    total: cells[height]![width]!,
  }
}
