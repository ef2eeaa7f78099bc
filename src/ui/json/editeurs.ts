// What every Monaco editor of the page has: its manners, the workbench's undo, its clothes.
import type { editor, IDisposable } from 'monaco-editor/editor'
import { useEffect } from 'react'
import { t } from '~/i18n/index.ts'
import { useTheme } from '../theme/useTheme.ts'
import type { Monaco } from './charger.ts'
import { ecriture } from './habit.ts'
import type { Ouvrage } from './useRedaction.ts'

export const OPTIONS: editor.IEditorOptions & editor.IGlobalEditorOptions = {
  theme: 'atelier',
  automaticLayout: true,
  colorDecorators: false,
  detectIndentation: false,
  fixedOverflowWidgets: true,
  glyphMargin: false,
  lineDecorationsWidth: 14,
  lineNumbersMinChars: 4,
  links: false,
  minimap: { enabled: false },
  occurrencesHighlight: 'off',
  overviewRulerBorder: false,
  padding: { top: 6, bottom: 6 },
  quickSuggestions: { strings: true, other: true, comments: false },
  renderLineHighlightOnlyWhenFocus: true,
  scrollBeyondLastLine: false,
  stickyScroll: { enabled: false },
  suggest: { showWords: false },
  tabSize: 2,
  // In a shadow root, menus know no colour of the theme.
  useShadowDOM: false,
  // French contents are full of narrow spaces and typographic apostrophes.
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
  wordBasedSuggestions: 'off',
  wordWrap: 'on',
  wrappingIndent: 'deepIndent',
}

export const OPTIONS_DE_COMPARAISON: editor.IDiffEditorConstructionOptions = {
  ...OPTIONS,
  originalEditable: false,
  hideUnchangedRegions: { enabled: true },
  renderOverviewRuler: false,
  diffWordWrap: 'on',
}

/** The diff editor clears the names of its two sides each time that it lays them out again. */
export function nommer(monaco: Monaco, cote: editor.ICodeEditor, nom: string): IDisposable {
  const poser = (): void => {
    if (cote.getOption(monaco.editor.EditorOption.ariaLabel) !== nom) cote.updateOptions({ ariaLabel: nom })
  }
  poser()
  return cote.onDidChangeConfiguration(poser)
}

/** The editor shows the sheet: undo and redo are the workbench's, what is typed is written when it is left. */
export function equiper({ monaco, montre, redaction }: Ouvrage, editeur: editor.IStandaloneCodeEditor): () => void {
  const { KeyCode, KeyMod } = monaco
  montre.editeur = editeur
  const actions = [
    {
      id: 'atelier.annuler',
      label: t('jsonAnnuler'),
      keybindings: [KeyMod.CtrlCmd | KeyCode.KeyZ],
      run: redaction.annuler,
    },
    {
      id: 'atelier.retablir',
      label: t('jsonRetablir'),
      keybindings: [KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ, KeyMod.CtrlCmd | KeyCode.KeyY],
      run: redaction.retablir,
    },
  ].map((action) => editeur.addAction({ ...action, keybindingContext: 'editorTextFocus' }))
  const quitte = editeur.onDidBlurEditorWidget(() => void redaction.ecrire())
  return () => {
    for (const action of actions) action.dispose()
    quitte.dispose()
    if (montre.editeur === editeur) montre.editeur = undefined
  }
}

/** Face and size follow the appearance and the window. @param editeurs a constant of each editor created */
export function useEcriture(editeurs: readonly editor.ICodeEditor[]): void {
  const { theme } = useTheme()
  useEffect(() => {
    const ecrire = (): void => {
      for (const editeur of editeurs) editeur.updateOptions(ecriture())
    }
    ecrire()
    window.addEventListener('resize', ecrire)
    return () => window.removeEventListener('resize', ecrire)
  }, [editeurs, theme])
}
