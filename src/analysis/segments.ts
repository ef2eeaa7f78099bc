// Segments of a cohort: grid × principal typology (model.md §3), named `primo-T2`. Index: grid × 5 + typology.
import { GRILLES, type NomDeGrille } from '~/domain/cotation.ts'
import { type Typologie, TYPOLOGIES } from '~/domain/scenario.ts'
import type { CohorteNotee } from '~/engine/index.ts'

/** Segment : demandes de la même grille et de la même typologie principale. */
export interface SegmentDeGrille {
  /** `{grille}-{typologie}`, as `comparer` prints it. */
  readonly nom: `${NomDeGrille}-${Typologie}`
  readonly grille: NomDeGrille
  readonly typologie: Typologie
}

export const TOUS_LES_SEGMENTS: readonly SegmentDeGrille[] = GRILLES.flatMap((grille) =>
  TYPOLOGIES.map((typologie) => ({ nom: `${grille}-${typologie}` as const, grille, typologie })),
)

/** Index into TOUS_LES_SEGMENTS of a row. */
const segmentDe = (notee: CohorteNotee, row: number): number =>
  (notee.grilles[row] ?? 0) * TYPOLOGIES.length + (notee.segments[row] ?? 0)

/** Rows of each segment, in the order of TOUS_LES_SEGMENTS; some are empty. */
export function lignesParSegment(notee: CohorteNotee): readonly Int32Array[] {
  const counts = new Int32Array(TOUS_LES_SEGMENTS.length)
  for (let row = 0; row < notee.n; row++) counts[segmentDe(notee, row)]! += 1
  const rows = Array.from(counts, (count) => new Int32Array(count))
  const filled = new Int32Array(TOUS_LES_SEGMENTS.length)
  for (let row = 0; row < notee.n; row++) {
    const segment = segmentDe(notee, row)
    rows[segment]![filled[segment]!++] = row
  }
  return rows
}
