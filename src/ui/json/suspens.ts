// Text that the draft does not say yet, kept on this machine: what was typed is found again after a reload. The text of the
// draft that it was written from is kept beside it, so that what the draft became since can be joined to it.
// Each tab keeps its own; the last one kept is also there for a tab that has none, once its own tab is closed.
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
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

export interface Stockages {
  /** Of the tab: `sessionStorage`. */
  readonly onglet: Storage
  /** Of the machine: `localStorage`. */
  readonly machine: Storage
}

const CLE = 'atelier-cil.texte.'
const CLE_ECARTE = 'atelier-cil.texte-ecarte.'

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

export function gardienDeSuspens(objet: ObjetDeTexte, { onglet, machine }: Stockages): GardienDeSuspens {
  const cle = CLE + objet
  return {
    lire: () =>
      essayer(() => {
        const own = readSuspens(onglet.getItem(cle))
        if (own) return own
        const trouve = machine.getItem(cle)
        const laisse = readSuspens(trouve)
        if (laisse && trouve !== null) onglet.setItem(cle, trouve)
        return laisse
      }),
    garder: (suspens) => {
      const brut = JSON.stringify(suspens)
      essayer(() => onglet.setItem(cle, brut))
      essayer(() => machine.setItem(cle, brut))
    },
    oublier: () =>
      essayer(() => {
        // What another tab keeps is not this one's to forget.
        if (machine.getItem(cle) === onglet.getItem(cle)) machine.removeItem(cle)
        onglet.removeItem(cle)
      }),
  }
}

/** The text that the writer set aside for the draft's, until something else is typed. */
export const gardienDEcarte = (objet: ObjetDeTexte, onglet: Storage): GardienDeSuspens => ({
  lire: () => essayer(() => readSuspens(onglet.getItem(CLE_ECARTE + objet))),
  garder: (suspens) => essayer(() => onglet.setItem(CLE_ECARTE + objet, JSON.stringify(suspens))),
  oublier: () => essayer(() => onglet.removeItem(CLE_ECARTE + objet)),
})

// ---- what waits, for the pages that do not show it

/** Said by the view of a text once it has opened; until then, by what was kept. */
const isGarde = (objet: ObjetDeTexte): boolean =>
  essayer(() => (sessionStorage.getItem(CLE + objet) ?? localStorage.getItem(CLE + objet)) !== null) ?? false

const attentes = createStore<Readonly<Record<ObjetDeTexte, boolean>>>(() => ({
  cotation: isGarde('cotation'),
  flux: isGarde('flux'),
}))

/** @param attend whether the text of an object waits to be made readable, or to be chosen */
export function direEnAttente(objet: ObjetDeTexte, attend: boolean): void {
  if (attentes.getState()[objet] !== attend) attentes.setState({ [objet]: attend })
}

/** Whether the text of an object waits. What another tab settles waits here no more. */
export function useTexteEnAttente(objet: ObjetDeTexte): boolean {
  useEffect(() => {
    const relire = ({ key, newValue }: StorageEvent): void => {
      if (key === CLE + objet && newValue === null) direEnAttente(objet, isGarde(objet))
    }
    window.addEventListener('storage', relire)
    return () => window.removeEventListener('storage', relire)
  }, [objet])
  return useStore(attentes, (etat) => etat[objet])
}
