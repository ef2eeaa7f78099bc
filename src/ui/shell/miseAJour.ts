// A part of the page that a newer version has removed: Vite says so, and the page offers to reload instead of breaking.
import { useSyncExternalStore } from 'react'

let isRemplacee = false
const listeners = new Set<() => void>()

window.addEventListener('vite:preloadError', (event) => {
  event.preventDefault()
  isRemplacee = true
  for (const listener of listeners) listener()
})

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether a part of this page is no longer on its server. */
export const useMiseAJour = (): boolean => useSyncExternalStore(subscribe, () => isRemplacee)
