// What Monaco asks of us: proposals, hovers, mends. Registered once for the page; each text says by its address who answers.
import type { editor, languages } from 'monaco-editor/editor'
import { ok } from '~/domain/problem.ts'
import type { GestesAtelier } from '../etat/contrat.ts'
import { type ContexteDAide, type Proposition, propositions } from './aide.ts'
import type { Monaco } from './charger.ts'
import type { Etendue } from './lieux.ts'
import type { Marque } from './marques.ts'
import { survolA } from './survol.ts'

export interface Repondant {
  readonly contexte: () => ContexteDAide
  readonly marques: () => readonly Marque[]
  readonly gestes: GestesAtelier
}

const repondants = new Map<string, Repondant>()
const CORRIGER = 'atelier.corriger'
let isInscrit = false

/** @returns the end of it. */
export function inscrire(monaco: Monaco, modele: editor.ITextModel, repondant: Repondant): () => void {
  if (!isInscrit) fournir(monaco)
  isInscrit = true
  const adresse = modele.uri.toString()
  repondants.set(adresse, repondant)
  return () => repondants.delete(adresse)
}

const repondantDe = (modele: editor.ITextModel): Repondant | undefined => repondants.get(modele.uri.toString())

export function rangeDe(monaco: Monaco, modele: editor.ITextModel, { debut, fin }: Etendue) {
  const [a, b] = [modele.getPositionAt(debut), modele.getPositionAt(fin)]
  return new monaco.Range(a.lineNumber, a.column, b.lineNumber, b.column)
}

/** Our sentences are plain text: nothing in them is Markdown. */
const echapper = (texte: string): string => texte.replaceAll(/[\\`*_{}[\]()#+\-.!|<>~&]/g, String.raw`\$&`)

function fournir(monaco: Monaco): void {
  const { CompletionItemKind, CompletionItemInsertTextRule } = monaco.languages
  const GENRES: Readonly<Record<Proposition['genre'], languages.CompletionItemKind>> = {
    cle: CompletionItemKind.Property,
    valeur: CompletionItemKind.Value,
    extrait: CompletionItemKind.Snippet,
  }

  monaco.languages.registerCompletionItemProvider('json', {
    triggerCharacters: ['"', ':'],
    provideCompletionItems(modele, position) {
      const repondant = repondantDe(modele)
      if (!repondant) return { suggestions: [] }
      const found = propositions(repondant.contexte(), modele.getOffsetAt(position))
      return {
        suggestions: found.map((proposition, i): languages.CompletionItem => {
          const { genre, libelle, detail, aide, insertion } = proposition
          const range = rangeDe(monaco, modele, proposition)
          const guillemet = modele.getValueInRange(range).startsWith('"') ? '"' : ''
          return {
            label: { label: libelle, description: detail },
            kind: GENRES[genre],
            insertText: insertion,
            insertTextRules: CompletionItemInsertTextRule.InsertAsSnippet,
            range,
            sortText: String(i).padStart(4, '0'),
            filterText: `${guillemet}${libelle} ${detail}`,
            ...(aide === '' ? {} : { documentation: aide }),
            ...(insertion.includes('$1') ? { command: { id: 'editor.action.triggerSuggest', title: '' } } : {}),
          }
        }),
      }
    },
  })

  monaco.languages.registerHoverProvider('json', {
    provideHover(modele, position) {
      const repondant = repondantDe(modele)
      const survol = repondant && survolA(repondant.contexte(), modele.getOffsetAt(position))
      if (!survol) return undefined
      return {
        range: rangeDe(monaco, modele, survol),
        contents: [
          { value: `**${echapper(survol.titre)}**` },
          ...survol.lignes.map((ligne) => ({ value: echapper(ligne) })),
        ],
      }
    },
  })

  monaco.editor.registerCommand(CORRIGER, (_accessor, marque: Marque, gestes: GestesAtelier) => {
    if (marque.correction) void gestes.editer(ok(marque.correction.edition))
  })

  monaco.languages.registerCodeActionProvider('json', {
    provideCodeActions(modele, _range, { markers }) {
      const repondant = repondantDe(modele)
      const actions = (repondant?.marques() ?? []).flatMap((marque): languages.CodeAction[] => {
        const { correction } = marque
        if (!correction || !markers.some(({ message }) => message === marque.message)) return []
        const command = { id: CORRIGER, title: correction.libelle, arguments: [marque, repondant?.gestes] }
        return [{ title: correction.libelle, kind: 'quickfix', command, isPreferred: true }]
      })
      return { actions, dispose: () => undefined }
    },
  })
}
