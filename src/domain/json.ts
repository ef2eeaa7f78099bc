// From text to JSON, with the place of the first fault. Size and depth are bounded before anything walks the content.
import { type ParseError, parseTree } from 'jsonc-parser'
import { fail, ok, pointer, type Problem, problem, type Result } from './problem.ts'

/** Longest file accepted for a rule set or a scenario, in characters. */
export const TAILLE_MAX_JSON = 8_000_000
const PROFONDEUR_MAX = 64

function place(text: string, offset: number): { ligne: number; colonne: number } {
  const before = text.slice(0, offset)
  const ligne = before.split('\n').length
  return { ligne, colonne: offset - before.lastIndexOf('\n') }
}

function syntaxProblem(text: string): Problem {
  const errors: ParseError[] = []
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const offset = errors[0]?.offset ?? text.length
  const truncated = text.slice(offset).trim() === ''
  return problem(truncated ? 'json-tronque' : 'json-invalide', '', place(text, offset))
}

/** @returns the pointer of the first node nested deeper than the bound, if any. */
function tooDeep(content: unknown): string | undefined {
  const pending: { readonly node: unknown; readonly at: string; readonly depth: number }[] = [
    { node: content, at: '', depth: 0 },
  ]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, at, depth } = next
    if (typeof node !== 'object' || node === null) continue
    if (depth > PROFONDEUR_MAX) return at
    for (const [key, child] of Object.entries(node))
      pending.push({ node: child, at: at + pointer(key), depth: depth + 1 })
  }
  return undefined
}

/** JSON text → value. Problems: too large, empty, truncated, not JSON, nested too deep. */
export function parseJson(text: string, max = TAILLE_MAX_JSON): Result<unknown> {
  if (text.length > max) return fail([problem('fichier-trop-gros', '', { octets: text.length, max })])
  const body = text.startsWith('\ufeff') ? text.slice(1) : text
  if (body.trim() === '') return fail([problem('fichier-vide', '', {})])
  let content: unknown
  try {
    content = JSON.parse(body)
  } catch {
    return fail([syntaxProblem(body)])
  }
  const deep = tooDeep(content)
  return deep === undefined ? ok(content) : fail([problem('imbrication', deep, { max: PROFONDEUR_MAX })])
}
