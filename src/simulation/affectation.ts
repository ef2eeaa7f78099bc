// Minimum-cost assignment of a few rows to as many columns (Kuhn–Munkres by shortest augmenting paths, O(n³)): which of a
// month's vacancies goes to which of the turns due. Quantities are settled before; only the pairing is chosen here.
import { invariant } from '~/domain/invariant.ts'

/**
 * @param couts square matrix of finite numbers
 * @returns the column of each row, of least total cost; ties: deterministic
 */
export function affecter(couts: readonly (readonly number[])[]): number[] {
  const n = couts.length
  invariant(
    couts.every((ligne) => ligne.length === n),
    'affectation : matrice carrée',
  )
  const u = new Float64Array(n + 1)
  const v = new Float64Array(n + 1)
  const ligneDe = new Int32Array(n + 1)
  const avant = new Int32Array(n + 1)
  for (let i = 1; i <= n; i++) {
    ligneDe[0] = i
    let j0 = 0
    const moindre = new Float64Array(n + 1).fill(Infinity)
    const vu = new Uint8Array(n + 1)
    do {
      vu[j0] = 1
      const i0 = ligneDe[j0]!
      let delta = Infinity
      let j1 = 0
      for (let j = 1; j <= n; j++) {
        if (vu[j]) continue
        const cout = couts[i0 - 1]![j - 1]! - u[i0]! - v[j]!
        if (cout < moindre[j]!) {
          moindre[j] = cout
          avant[j] = j0
        }
        if (moindre[j]! < delta) {
          delta = moindre[j]!
          j1 = j
        }
      }
      for (let j = 0; j <= n; j++) {
        if (vu[j]) {
          u[ligneDe[j]!]! += delta
          v[j]! -= delta
        } else moindre[j]! -= delta
      }
      j0 = j1
    } while (ligneDe[j0] !== 0)
    do {
      const j1 = avant[j0]!
      ligneDe[j0] = ligneDe[j1]!
      j0 = j1
    } while (j0 !== 0)
  }
  const out = Array.from({ length: n }, () => 0)
  for (let j = 1; j <= n; j++) out[ligneDe[j]! - 1] = j - 1
  return out
}
