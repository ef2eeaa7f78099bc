// Which appearance the page wears: the system’s, or the one chosen on this machine. The choice is a preference of this
// browser, kept in localStorage; /apparence.js reads the same key before the first paint.
import { useSyncExternalStore } from 'react'

/** Ce que la personne a choisi. */
export type Apparence = 'systeme' | 'clair' | 'sombre' | 'projecteur'
/** Ce que la page porte. */
export type Theme = Exclude<Apparence, 'systeme'>

export const CLE_APPARENCE = 'atelier-cil.apparence'
export const THEMES: readonly Theme[] = ['clair', 'sombre', 'projecteur']

export interface EtatTheme {
  readonly choix: Apparence
  readonly theme: Theme
  /** Mantine knows two schemes: the projector is a light one. */
  readonly mantine: 'light' | 'dark'
}

/** What the page wears, from the choice and what the system asks for. */
export function resolveTheme(choix: Apparence, systemeSombre: boolean): EtatTheme {
  const theme = choix === 'systeme' ? (systemeSombre ? 'sombre' : 'clair') : choix
  return { choix, theme, mantine: theme === 'sombre' ? 'dark' : 'light' }
}

/** Anything that is not one of the three themes means: follow the system. */
export const readApparence = (texte: string | null): Apparence => THEMES.find((theme) => theme === texte) ?? 'systeme'

const systeme = window.matchMedia('(prefers-color-scheme: dark)')

// A browser that refuses storage still gets the theme, for the time of the page.
function load(): Apparence {
  try {
    return readApparence(localStorage.getItem(CLE_APPARENCE))
  } catch {
    return 'systeme'
  }
}

function save(choix: Apparence): void {
  try {
    if (choix === 'systeme') localStorage.removeItem(CLE_APPARENCE)
    else localStorage.setItem(CLE_APPARENCE, choix)
  } catch {
    return
  }
}

let etat = resolveTheme(load(), systeme.matches)
const listeners = new Set<() => void>()

function wear(choix: Apparence): void {
  etat = resolveTheme(choix, systeme.matches)
  document.documentElement.dataset['theme'] = etat.theme
  document.documentElement.dataset['mantineColorScheme'] = etat.mantine
  for (const listener of listeners) listener()
}

wear(etat.choix)
systeme.addEventListener('change', () => wear(etat.choix))
window.addEventListener('storage', (event) => {
  if (event.key === CLE_APPARENCE || event.key === null) wear(load())
})

export const choixDApparence = (): Apparence => etat.choix

export function choisirApparence(choix: Apparence): void {
  save(choix)
  wear(choix)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useTheme = (): EtatTheme => useSyncExternalStore(subscribe, () => etat)
