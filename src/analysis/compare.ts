// Two rule sets on the same cohort: who moves in each segment, how far the orders agree, how much of the top changes,
// and the rows whose rank or score differs (model.md §5). Grids are never mixed; scales differ, so ranks compare.
// Typed arrays are indexed below their length, hence the `!`.
import type { Cohorte } from '~/domain/cohorte.ts'
import type { NomDeGrille } from '~/domain/cotation.ts'
import { invariant } from '~/domain/invariant.ts'
import { type Typologie, TYPOLOGIES } from '~/domain/scenario.ts'
import type { CohorteNotee } from '~/engine/index.ts'
import { kendallTauB } from './kendall.ts'
import { type LocationsParTypologie, toursDuSegment } from './locations.ts'
import { lignesParSegment, TOUS_LES_SEGMENTS } from './segments.ts'

/** Renouvellement : part des k premiers de A qui n’y sont plus sous B. */
export interface Renouvellement {
  /** Turns of the segment in a year, see `toursDuSegment`. */
  readonly k: number
  /** Applications of A's top k that leave it under B. */
  readonly sortants: number
  /** sortants ÷ k, in [0, 1]. */
  readonly part: number
}

export interface MouvementDeSegment {
  /** `{grille}-{typologie}`, such as `primo-T2`. */
  readonly segment: string
  readonly grille: NomDeGrille
  readonly typologie: Typologie
  readonly n: number
  /** Applications that B ranks before their place under A. */
  readonly montent: number
  readonly descendent: number
  readonly inchanges: number
  /** τ-b of the scores; null when one side gives every application the same score, or for a single one. */
  readonly kendallTauB: number | null
  /** null without the lettings of a scenario. */
  readonly renouvellement: Renouvellement | null
}

/** Lignes dont le rang ou le score diffère, en colonnes, dans l’ordre de la cohorte. */
export interface Ecarts {
  readonly lignes: Int32Array
  readonly rangA: Int32Array
  readonly rangB: Int32Array
  readonly scoreA: Int32Array
  readonly scoreB: Int32Array
}

export interface Comparaison {
  readonly n: number
  /** Segments with at least one application, first-time applicants first, T1 to T5. */
  readonly parSegment: readonly MouvementDeSegment[]
  readonly ecarts: Ecarts
}

function renouvellementDe(a: CohorteNotee, b: CohorteNotee, rows: Int32Array, k: number): Renouvellement {
  let sortants = 0
  for (const row of rows) if (a.rangs[row]! <= k && b.rangs[row]! > k) sortants++
  return { k, sortants, part: sortants / k }
}

function listEcarts(a: CohorteNotee, b: CohorteNotee): Ecarts {
  const kept: number[] = []
  for (let row = 0; row < a.n; row++)
    if (a.rangs[row] !== b.rangs[row] || a.scores[row] !== b.scores[row]) kept.push(row)
  const lignes = Int32Array.from(kept)
  const at = (values: Int32Array): Int32Array => Int32Array.from(kept, (row) => values[row]!)
  return { lignes, rangA: at(a.rangs), rangB: at(b.rangs), scoreA: at(a.scores), scoreB: at(b.scores) }
}

/**
 * A against B, both scored on the same cohort at the same month.
 * @param options.locations lettings a year by typology, from a scenario
 */
export function comparer(
  a: CohorteNotee,
  b: CohorteNotee,
  cohorte: Cohorte,
  options: { readonly locations?: LocationsParTypologie | undefined } = {},
): Comparaison {
  invariant(a.n === cohorte.n && b.n === cohorte.n, 'A et B notent la même cohorte')
  const { locations } = options
  const rowsBySegment = lignesParSegment(a)
  const ofTypologie = TYPOLOGIES.map((typologie) =>
    TOUS_LES_SEGMENTS.reduce(
      (total, segment, s) => total + (segment.typologie === typologie ? rowsBySegment[s]!.length : 0),
      0,
    ),
  )
  const parSegment = TOUS_LES_SEGMENTS.flatMap(({ nom, grille, typologie }, s): readonly MouvementDeSegment[] => {
    const rows = rowsBySegment[s]!
    const n = rows.length
    if (n === 0) return []
    let montent = 0
    let descendent = 0
    for (const row of rows) {
      if (b.rangs[row]! < a.rangs[row]!) montent++
      else if (b.rangs[row]! > a.rangs[row]!) descendent++
    }
    const k = locations && toursDuSegment(locations[typologie], n, ofTypologie[TYPOLOGIES.indexOf(typologie)]!)
    return [
      {
        segment: nom,
        grille,
        typologie,
        n,
        montent,
        descendent,
        inchanges: n - montent - descendent,
        kendallTauB: kendallTauB(
          rows.map((row) => a.scores[row]!),
          rows.map((row) => b.scores[row]!),
        ),
        renouvellement: k === undefined ? null : renouvellementDe(a, b, rows, k),
      },
    ]
  })
  return { n: a.n, parSegment, ecarts: listEcarts(a, b) }
}
