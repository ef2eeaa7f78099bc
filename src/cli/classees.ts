// Rows of a scored cohort in the order of every listing: grid, segment, rank (model.md §5). The order of the file they
// came from leaves no trace.
import { lignesParSegment } from '~/analysis/segments.ts'
import type { CohorteNotee } from '~/engine/index.ts'

export const lignesClassees = (notee: CohorteNotee): readonly number[] =>
  lignesParSegment(notee).flatMap((rows) =>
    Array.from(rows).sort((a, b) => (notee.rangs[a] ?? 0) - (notee.rangs[b] ?? 0)),
  )
