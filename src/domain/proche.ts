// The nearest known name, for « vouliez-vous dire… ».

function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(substitution, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    previous = row
  }
  return previous[b.length] ?? 0
}

/** @returns the known name nearest to `name` when close enough to be a slip, as `{ proche }` to spread in params. */
export function proche(name: string, known: readonly string[]): { proche?: string } {
  const wanted = name.slice(0, 64).toLowerCase()
  const [best] = known
    .map((candidate) => ({ candidate, d: distance(wanted, candidate.toLowerCase()) }))
    .sort((a, b) => a.d - b.d)
  return best && best.d <= Math.max(2, Math.floor(wanted.length / 3)) ? { proche: best.candidate } : {}
}
