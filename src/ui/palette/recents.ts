// The last acts made from the palette, on this machine.
const CLE = 'atelier-cil.commandes'
const GARDES = 5

/** Ids, the last one made first. A browser that refuses storage remembers nothing. */
export function lireRecents(): readonly string[] {
  try {
    const lus: unknown = JSON.parse(localStorage.getItem(CLE) ?? '[]')
    return Array.isArray(lus) ? lus.filter((id) => typeof id === 'string').slice(0, GARDES) : []
  } catch {
    return []
  }
}

export function garderRecent(id: string): void {
  const recents = [id, ...lireRecents().filter((autre) => autre !== id)].slice(0, GARDES)
  try {
    localStorage.setItem(CLE, JSON.stringify(recents))
  } catch {
    return
  }
}
