// Keys of an act: which event is which key, and how a key is written for a reader and for a screen reader.
import { type ClePlaine, t } from '~/i18n/index.ts'
import type { Touche } from './acte.ts'

/** What is read of a KeyboardEvent. */
export interface Frappe {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

export function isTouche(touche: Touche, { key, ctrlKey, metaKey, shiftKey, altKey }: Frappe): boolean {
  const parts = touche.split('+')
  const lettre = parts.at(-1) ?? ''
  // A sign is where the keyboard puts it, with Maj or without.
  const isSigne = /^[^\p{L}\d]$/u.test(lettre)
  return (
    key.toLowerCase() === lettre.toLowerCase() &&
    (ctrlKey || metaKey) === parts.includes('Mod') &&
    (isSigne || shiftKey === parts.includes('Maj')) &&
    !altKey
  )
}

const NOMS = {
  Maj: 'shellToucheMaj',
  Fleches: 'paletteToucheFleches',
  Entree: 'paletteToucheEntree',
  Echap: 'paletteToucheEchap',
  Suppr: 'paletteToucheSuppr',
  Espace: 'paletteToucheEspace',
  Debut: 'paletteToucheDebut',
  Fin: 'paletteToucheFin',
  PagePrec: 'paletteTouchePagePrec',
  PageSuiv: 'paletteTouchePageSuiv',
} as const satisfies Readonly<Record<string, ClePlaine>>

/** « Ctrl+Maj+Z », as a keyboard says it in the language in use. */
export const lireTouche = (touche: Touche): string =>
  touche
    .split('+')
    .map((part) => (Object.hasOwn(NOMS, part) ? t(NOMS[part as keyof typeof NOMS]) : part.replace('Mod', 'Ctrl')))
    .join('+')

/** Value of `aria-keyshortcuts`. */
export const ariaTouches = (touches: readonly Touche[]): string =>
  touches.map((touche) => touche.replace('Mod', 'Control').replace('Maj', 'Shift')).join(' ')

/** Types of fields where nothing is typed: a shortcut stays the page's there. */
const SANS_TEXTE = new Set(['checkbox', 'radio', 'range', 'button', 'submit', 'reset', 'file', 'color'])

/** Where text is being typed, Ctrl+Z is the field's own. */
export function isSaisie(cible: {
  readonly tagName?: string
  readonly type?: string
  readonly isContentEditable?: boolean
}): boolean {
  if (cible.isContentEditable === true || cible.tagName === 'TEXTAREA') return true
  return cible.tagName === 'INPUT' && !SANS_TEXTE.has(cible.type ?? 'text')
}
