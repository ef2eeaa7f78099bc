// From one gap to the next between two texts. Pure.
/** Où commence un écart, dans le texte d’après. */
export interface Lignes {
  readonly modifiedStartLineNumber: number
}

export type Sens = 'precedent' | 'suivant'

/**
 * The gap that comes next; after the last, the first again.
 * @param rang from 0; undefined before any was shown
 */
export function rangVoisin(rang: number | undefined, n: number, sens: Sens): number | undefined {
  if (n === 0) return undefined
  if (rang === undefined || rang >= n) return sens === 'suivant' ? 0 : n - 1
  return (rang + (sens === 'suivant' ? 1 : n - 1)) % n
}

/** Where to look: what was taken out before the first line is seen from the first line. */
export const ligneDe = ({ modifiedStartLineNumber }: Lignes): number => Math.max(1, modifiedStartLineNumber)
