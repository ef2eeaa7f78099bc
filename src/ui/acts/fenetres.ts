// The windows that any page opens: the command palette and the list of shortcuts. One at a time.
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { t } from '~/i18n/index.ts'
import type { Acte } from './acte.ts'

export type Fenetre = 'palette' | 'raccourcis'

const ouverte = createStore<{ readonly fenetre: Fenetre | undefined }>(() => ({ fenetre: undefined }))

export const useFenetre = (): Fenetre | undefined => useStore(ouverte, ({ fenetre }) => fenetre)
export const ouvrirFenetre = (fenetre: Fenetre): void => ouverte.setState({ fenetre })
export const fermerFenetre = (): void => ouverte.setState({ fenetre: undefined })

export const PALETTE: Acte = {
  id: 'palette',
  groupe: 'aide',
  touches: ['Mod+K'],
  libelle: () => t('paletteOuvrir'),
  empeche: () => undefined,
  faire: () => Promise.resolve(ouvrirFenetre('palette')),
}

export const RACCOURCIS: Acte = {
  id: 'raccourcis',
  groupe: 'aide',
  touches: ['F1', '?'],
  libelle: () => t('paletteRaccourcis'),
  empeche: () => undefined,
  faire: () => Promise.resolve(ouvrirFenetre('raccourcis')),
}
