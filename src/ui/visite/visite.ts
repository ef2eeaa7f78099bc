// The tour: where it is, and whether it was already offered on this machine. It follows the pages, so it lives outside.
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { t } from '~/i18n/index.ts'
import type { Acte } from '../acts/acte.ts'

export const CLE_VISITE = 'atelier-cil.visite'

interface EtatDeVisite {
  /** Index of the step; undefined when nobody visits. */
  readonly etape: number | undefined
  /** Whether the home page still proposes the tour. */
  readonly offerte: boolean
}

// A browser that refuses storage offers the tour again next time.
function isJamaisVue(): boolean {
  try {
    return localStorage.getItem(CLE_VISITE) === null
  } catch {
    return true
  }
}

const visite = createStore<EtatDeVisite>(() => ({ etape: undefined, offerte: isJamaisVue() }))

/** The offer is not made again, unless the browser forgets. */
export function passerVisite(): void {
  visite.setState({ offerte: false })
  try {
    localStorage.setItem(CLE_VISITE, 'vue')
  } catch {
    return
  }
}

export const allerEtape = (etape: number): void => visite.setState({ etape })

export function commencerVisite(): void {
  passerVisite()
  allerEtape(0)
}

export const quitterVisite = (): void => visite.setState({ etape: undefined })

export const useEtape = (): number | undefined => useStore(visite, ({ etape }) => etape)
export const useOffre = (): boolean => useStore(visite, ({ offerte, etape }) => offerte && etape === undefined)

export const VISITER: Acte = {
  id: 'visite',
  groupe: 'aide',
  touches: [],
  libelle: () => t('paletteVisite'),
  mots: 'paletteMotsVisite',
  empeche: () => undefined,
  faire: () => Promise.resolve(commencerVisite()),
}
