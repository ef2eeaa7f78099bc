// What is asked of a campaign, kept while the session lasts. The seed is that of every campaign of the page.
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

export interface Choix {
  /** The scenario’s own when undefined. */
  readonly graine: number | undefined
  readonly tirages: number
  /** Half-width that stops the campaign, in turns a year. */
  readonly demi: number | undefined
}

const choix = createStore<Choix>(() => ({ graine: undefined, tirages: 200, demi: undefined }))

export const choisir = (change: Partial<Choix>): void => choix.setState(change)
export const useChoix = (): Choix => useStore(choix)
