// Why a shortcut did nothing: one sentence, said for a few seconds.
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

const DUREE_MS = 6000

const dit = createStore<{ readonly raison: string | undefined }>(() => ({ raison: undefined }))
let fin: number | undefined

export function direRefus(raison: string): void {
  window.clearTimeout(fin)
  dit.setState({ raison })
  fin = window.setTimeout(() => dit.setState({ raison: undefined }), DUREE_MS)
}

export const useRefus = (): string | undefined => useStore(dit, ({ raison }) => raison)
