// Monaco as this workbench uses it. Imported only by charger.ts, after the words of its menus. Its own reading of JSON is
// off: it speaks English, and knows neither our dictionary nor our sentences.
import { editor, KeyCode, KeyMod, languages, MarkerSeverity, Range, Uri } from 'monaco-editor/editor'
import EditorWorker from 'monaco-editor/editor/editor.worker?worker'
import 'monaco-editor/features/register.all'
import { jsonDefaults } from 'monaco-editor/languages/features/json/register'

self.MonacoEnvironment = { getWorker: () => new EditorWorker() }

jsonDefaults.setDiagnosticsOptions({ validate: false, allowComments: true, enableSchemaRequest: false })
jsonDefaults.setModeConfiguration({ tokens: true })

// Ctrl+K opens the workbench's own palette.
editor.addKeybindingRules([{ keybinding: KeyMod.CtrlCmd | KeyCode.KeyK, command: null }])

export { editor, KeyCode, KeyMod, languages, MarkerSeverity, Range, Uri }
