// Text that the draft does not say yet, kept on this machine: what was typed is found again after a reload. The text of the
// draft that it was written from is kept beside it, so that what the draft became since can be joined to it.
import type { ObjetDeTexte } from '../etat/memoire.ts'

export interface Suspens {
  readonly texte: string
  readonly base: string
}

export interface GardienDeSuspens {
  lire(): Suspens | undefined
  garder(suspens: Suspens): void
  oublier(): void
}

const CLE = 'atelier-cil.texte.'

function readSuspens(brut: string | null): Suspens | undefined {
  const lu: unknown = JSON.parse(brut ?? 'null')
  if (typeof lu !== 'object' || lu === null) return undefined
  const { texte, base } = lu as Readonly<Record<string, unknown>>
  return typeof texte === 'string' && typeof base === 'string' ? { texte, base } : undefined
}

/** A browser that refuses storage, or has no room left, loses only what a reload would find. */
function essayer<T>(faire: () => T): T | undefined {
  try {
    return faire()
  } catch {
    return undefined
  }
}

export const gardienDeSuspens = (objet: ObjetDeTexte, stockage: Storage): GardienDeSuspens => ({
  lire: () => essayer(() => readSuspens(stockage.getItem(CLE + objet))),
  garder: (suspens) => essayer(() => stockage.setItem(CLE + objet, JSON.stringify(suspens))),
  oublier: () => essayer(() => stockage.removeItem(CLE + objet)),
})
