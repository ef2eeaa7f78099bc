// What a change does to a cohort, in the three counts that its sentence says.
import type { Comparaison } from '~/analysis/compare.ts'

export interface Impact {
  /** Applications of the cohort. */
  readonly n: number
  readonly changentDeRang: number
  readonly changentDePoints: number
}

export function impactDe({ n, ecarts: { lignes, rangA, rangB, scoreA, scoreB } }: Comparaison): Impact {
  const compter = (a: Int32Array, b: Int32Array): number =>
    lignes.reduce((total, _, i) => total + (a[i] === b[i] ? 0 : 1), 0)
  return { n, changentDeRang: compter(rangA, rangB), changentDePoints: compter(scoreA, scoreB) }
}
