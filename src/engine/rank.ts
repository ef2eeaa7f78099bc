// Total order of a grid (model.md §3): the mode's first key, then −score, then filing month, then id byte by byte.
// Rows are laid once by seniority (month, id); a stable sort by each stronger key then settles everything. Scores and
// levels span few integers, so the sort counts; it compares only where the span is too wide to count. An order holds rows
// of the cohort and keys have one entry a row: hence the `!`.
import type { Bitset } from '~/domain/bitset.ts'
import { hasBit } from '~/domain/bitset.ts'
import { type Cohorte, colonne } from '~/domain/cohorte.ts'
import type { ModeDeClassement } from '~/domain/cotation.ts'
import { invariant } from '~/domain/invariant.ts'

/** Rows in some order: indexes into the cohort. */
export type Ordre = Int32Array<ArrayBuffer>

const ETENDUE_COMPTABLE = 1 << 20

/**
 * Rows by increasing key, equal keys left as they come. O(rows + span), or O(rows · log rows) when the span is wide.
 * @param cles Int32Array[n], one key per row of the cohort.
 */
function sortByKey(ordre: Ordre, cles: Int32Array): Ordre {
  if (ordre.length === 0) return ordre
  let min = Infinity
  let max = -Infinity
  for (const row of ordre) {
    min = Math.min(min, cles[row]!)
    max = Math.max(max, cles[row]!)
  }
  if (max - min >= ETENDUE_COMPTABLE) return ordre.slice().sort((a, b) => cles[a]! - cles[b]!)
  const places = new Int32Array(max - min + 2)
  for (const row of ordre) places[cles[row]! - min + 1]! += 1
  for (let cle = 1; cle < places.length; cle++) places[cle]! += places[cle - 1]!
  const out = new Int32Array(ordre.length)
  for (const row of ordre) out[places[cles[row]! - min]!++] = row
  return out
}

const parAnciennete = new WeakMap<Cohorte, Ordre>()

/** Every row, oldest filing month first, then id byte by byte (ids are ASCII: the order of their code units). */
function ordreParAnciennete(cohorte: Cohorte): Ordre {
  const known = parAnciennete.get(cohorte)
  if (known) return known
  const depots = colonne(cohorte, 'moisDepot')
  invariant(depots.type === 'month', 'moisDepot est un mois')
  const { ids } = cohorte
  const parId = Int32Array.from(ids, (_, row) => row).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1))
  const ordre = sortByKey(parId, depots.valeurs)
  parAnciennete.set(cohorte, ordre)
  return ordre
}

/** What the order of a grid reads: one value per row of the cohort. */
export interface Cles {
  readonly scores: Int32Array
  readonly niveaux: Int16Array
  /** Rows whose DALO right is recognised. */
  readonly dalo: Bitset
}

/** What a mode puts before points, row by row, smaller first; undefined when it puts nothing there. */
export function premiereCle(
  mode: ModeDeClassement,
  { niveaux, dalo }: Pick<Cles, 'niveaux' | 'dalo'>,
): ((row: number) => number) | undefined {
  switch (mode) {
    case 'points':
      return undefined
    case 'dalo-puis-points':
      return (row) => (hasBit(dalo, row) ? 0 : 1)
    case 'niveau-puis-points':
      return (row) => niveaux[row]!
  }
}

/** Rows of a grid, best first. */
export function rankGrille(cohorte: Cohorte, lignes: Bitset, mode: ModeDeClassement, cles: Cles): Ordre {
  const ordre = sortByKey(
    ordreParAnciennete(cohorte).filter((row) => hasBit(lignes, row)),
    cles.scores.map((score) => -score),
  )
  const premiere = premiereCle(mode, cles)
  return premiere
    ? sortByKey(
        ordre,
        Int32Array.from({ length: cohorte.n }, (_, row) => premiere(row)),
      )
    : ordre
}
