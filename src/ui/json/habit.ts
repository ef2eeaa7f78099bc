// Monaco in the tokens of the page (theme/jetons.css): its colours, its face and its size follow the appearance.
import { invariant } from '~/domain/invariant.ts'
import type { Theme } from '../theme/useTheme.ts'
import type { Monaco } from './charger.ts'

/** The value of a token of the page. */
const jeton = (nom: string): string => getComputedStyle(document.documentElement).getPropertyValue(`--${nom}`).trim()

/** « #rrggbb », the only writing that Monaco reads; the build shortens colours. */
function couleur(nom: string): string {
  const toile = document.createElement('canvas').getContext('2d')
  invariant(toile, 'aucune toile pour lire une couleur')
  toile.fillStyle = jeton(nom)
  return toile.fillStyle
}

const racine = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

/** « 0.8125rem » in pixels. */
const pixels = (taille: string): number => {
  const n = Number.parseFloat(taille)
  return taille.endsWith('rem') ? n * racine() : n
}

export interface Ecriture {
  readonly fontFamily: string
  readonly fontSize: number
  readonly lineHeight: number
}

export function ecriture(): Ecriture {
  const fontSize = Math.round(pixels(jeton('t-dense')))
  return { fontFamily: jeton('mono'), fontSize, lineHeight: Math.round(fontSize * 1.6) }
}

/** Colours of Monaco, by the token that they take. */
const COULEURS = {
  'editor.background': 'surface',
  'editor.foreground': 'encre',
  'editorLineNumber.foreground': 'encre-3',
  'editorLineNumber.activeForeground': 'encre',
  'editor.lineHighlightBackground': 'surligne',
  'editor.lineHighlightBorder': 'surligne',
  'editorCursor.foreground': 'encre',
  'editor.selectionBackground': 'accent-fond',
  'editor.inactiveSelectionBackground': 'accent-fond',
  'editorIndentGuide.background1': 'filet',
  'editorIndentGuide.activeBackground1': 'filet-fort',
  'editorBracketHighlight.foreground1': 'encre-2',
  'editorBracketHighlight.foreground2': 'encre-2',
  'editorBracketHighlight.foreground3': 'encre-2',
  'editorBracketHighlight.foreground4': 'encre-2',
  'editorBracketHighlight.foreground5': 'encre-2',
  'editorBracketHighlight.foreground6': 'encre-2',
  'editorBracketHighlight.unexpectedBracket.foreground': 'bloque',
  'editorBracketMatch.border': 'filet-fort',
  'editorError.foreground': 'bloque',
  'editorWarning.foreground': 'perte',
  'editorInfo.foreground': 'accent',
  'editorHoverWidget.background': 'surface',
  'editorHoverWidget.foreground': 'encre',
  'editorHoverWidget.border': 'encre',
  'editorWidget.background': 'surface',
  'editorWidget.foreground': 'encre',
  'editorWidget.border': 'filet-fort',
  'editorSuggestWidget.background': 'surface',
  'editorSuggestWidget.foreground': 'encre',
  'editorSuggestWidget.border': 'filet-fort',
  'editorSuggestWidget.selectedBackground': 'accent-fond',
  'editorSuggestWidget.selectedForeground': 'encre',
  'editorSuggestWidget.highlightForeground': 'accent',
  'editorSuggestWidget.focusHighlightForeground': 'accent',
  'input.background': 'surface',
  'input.foreground': 'encre',
  'input.border': 'filet-fort',
  'list.hoverBackground': 'surface-2',
  'menu.background': 'surface',
  'menu.foreground': 'encre',
  'menu.selectionBackground': 'accent-fond',
  'menu.selectionForeground': 'encre',
  descriptionForeground: 'encre-2',
  focusBorder: 'accent',
  foreground: 'encre',
  'textLink.foreground': 'accent',
  'textLink.activeForeground': 'accent',
} as const

const MOTS = [
  { token: 'string.key.json', jeton: 'accent' },
  { token: 'string.value.json', jeton: 'n3' },
  { token: 'number.json', jeton: 'bien', fontStyle: 'bold' },
  { token: 'keyword.json', jeton: 'bien', fontStyle: 'bold' },
  { token: 'delimiter', jeton: 'encre-2' },
  { token: 'comment', jeton: 'encre-3', fontStyle: 'italic' },
] as const

/** Dresses every editor of the page. @param theme what the page wears now */
export function habiller(monaco: Monaco, theme: Theme): void {
  monaco.editor.defineTheme('atelier', {
    base: theme === 'sombre' ? 'vs-dark' : 'vs',
    inherit: true,
    rules: MOTS.map(({ jeton: nom, ...mot }) => ({ ...mot, foreground: couleur(nom).slice(1) })),
    colors: Object.fromEntries(Object.entries(COULEURS).map(([cle, nom]) => [cle, couleur(nom)])),
  })
  monaco.editor.setTheme('atelier')
}
