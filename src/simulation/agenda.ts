// What falls each month, told in the order of the entities: a bitset a month. Every index comes from one of the arrays of the
// world: hence the `!`.

export interface Agenda {
  readonly noter: (mois: number, entite: number) => void
  /** Entities of a month, increasing. */
  readonly du: (mois: number) => number[]
}

export function creerAgenda(horizon: number, n: number): Agenda {
  const mots = (n + 31) >>> 5
  const bits = new Int32Array(horizon * mots)
  return {
    noter: (mois, entite) => {
      bits[mois * mots + (entite >>> 5)]! |= 1 << (entite & 31)
    },
    du: (mois) => {
      const out: number[] = []
      for (let w = 0; w < mots; w++)
        for (let reste = bits[mois * mots + w]!; reste !== 0; reste &= reste - 1)
          out.push((w << 5) + 31 - Math.clz32(reste & -reste))
      return out
    },
  }
}
