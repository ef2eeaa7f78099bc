// The windows that any page opens: the command palette, the list of shortcuts and the glossary. One at a time.
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { t } from '~/i18n/index.ts'
import type { Acte } from './acte.ts'

export type Fenetre = 'palette' | 'raccourcis' | 'glossaire'

interface Ouverture {
  readonly fenetre: Fenetre | undefined
  /** What had the focus when it opened. */
  readonly venuDe: Element | null
  /** Typed for the palette while it was loading. */
  readonly requete: string
}
const FERMEE: Ouverture = { fenetre: undefined, venuDe: null, requete: '' }
const ouverte = createStore<Ouverture>(() => FERMEE)

export const useFenetre = (): Fenetre | undefined => useStore(ouverte, ({ fenetre }) => fenetre)
export const ouvrirFenetre = (fenetre: Fenetre): void =>
  ouverte.setState({ ...FERMEE, fenetre, venuDe: document.activeElement })
export const fermerFenetre = (): void => ouverte.setState(FERMEE)
export const ouvertureDeLaFenetre = (): Ouverture => ouverte.getState()
export const retenirRequete = (requete: string): void => ouverte.setState({ requete })

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
  mots: 'paletteMotsRaccourcis',
  empeche: () => undefined,
  faire: () => Promise.resolve(ouvrirFenetre('raccourcis')),
}

export const GLOSSAIRE: Acte = {
  id: 'glossaire',
  groupe: 'aide',
  touches: [],
  libelle: () => t('paletteGlossaire'),
  mots: 'paletteMotsGlossaire',
  empeche: () => undefined,
  faire: () => Promise.resolve(ouvrirFenetre('glossaire')),
}
