// From text to JSON, with the place of the first fault. Size and depth are bounded before anything walks the content.
import { parse, type ParseError, parseTree, printParseErrorCode, visit } from 'jsonc-parser'
import { fail, ok, pointer, type Problem, problem, type Result, splitPointer } from './problem.ts'

/** Longest file accepted for a rule set or a scenario, in characters. */
const TAILLE_MAX_JSON = 8_000_000
const PROFONDEUR_MAX = 64

function place(text: string, offset: number): { ligne: number; colonne: number } {
  const before = text.slice(0, offset)
  const ligne = before.split('\n').length
  return { ligne, colonne: offset - before.lastIndexOf('\n') }
}

/** How deep lists and objects are nested in a text that need not be JSON. */
function nestingOf(text: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (inString && char === '\\') i += 1
    else if (char === '"') inString = !inString
    else if (inString) continue
    else if (char === '[' || char === '{') deepest = Math.max(deepest, ++depth)
    else if (char === ']' || char === '}') depth -= 1
  }
  return deepest
}

/** Whether a fault may be a last word cut short: a string that does not close, the beginning of `true`. */
function isCoupure(faute: string, mot: string): boolean {
  if (faute === 'UnexpectedEndOfString') return true
  return faute === 'InvalidSymbol' && ['true', 'false', 'null'].some((entier) => entier.startsWith(mot))
}

interface Tolerance {
  readonly disallowComments: boolean
  readonly allowTrailingComma: boolean
}
const STRICTE: Tolerance = { disallowComments: true, allowTrailingComma: false }
const COMMENTEE: Tolerance = { disallowComments: false, allowTrailingComma: true }

/** The fault of a text that is not JSON. Depth first: what looks for the place walks the text recursively. */
function syntaxProblem(text: string, tolerance: Tolerance): Problem {
  if (nestingOf(text) > PROFONDEUR_MAX) return problem('imbrication', '', { max: PROFONDEUR_MAX })
  const errors: ParseError[] = []
  parseTree(text, errors, { ...tolerance })
  const [first] = errors
  const offset = first?.offset ?? text.length
  const mot = first === undefined ? '' : text.slice(offset, offset + first.length)
  const cut = first !== undefined && isCoupure(printParseErrorCode(first.error), mot) ? first.length : 0
  const truncated = text.slice(offset + cut).trim() === ''
  return problem(truncated ? 'json-tronque' : 'json-invalide', '', place(text, truncated ? text.length : offset))
}

/** The first key written twice in the same object. */
function doubleKey(text: string): Problem | undefined {
  const open: Set<string>[] = []
  let found: Problem | undefined
  visit(
    text,
    {
      onObjectBegin: () => void open.push(new Set()),
      onObjectEnd: () => void open.pop(),
      onObjectProperty: (cle, offset) => {
        const seen = open.at(-1)
        if (seen?.has(cle)) found ??= problem('cle-double', '', { cle: cle.slice(0, 60), ...place(text, offset) })
        seen?.add(cle)
      },
    },
    { ...COMMENTEE },
  )
  return found
}

/** @returns the pointer of the part that holds a node nested deeper than the bound, if any: three keys at most. */
function tooDeep(content: unknown): string | undefined {
  const pending: { readonly node: unknown; readonly at: string; readonly depth: number }[] = [
    { node: content, at: '', depth: 0 },
  ]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, at, depth } = next
    if (typeof node !== 'object' || node === null) continue
    if (depth > PROFONDEUR_MAX) return pointer(...splitPointer(at).slice(0, 3))
    for (const [key, child] of Object.entries(node))
      pending.push({ node: child, at: at + pointer(key), depth: depth + 1 })
  }
  return undefined
}

/** What both readings ask of a text first: its size, and something in it. */
function body(text: string, max: number): Result<string> {
  if (text.length > max) return fail([problem('fichier-trop-gros', '', { octets: text.length, max })])
  const sansBom = text.startsWith('\ufeff') ? text.slice(1) : text
  return sansBom.trim() === '' ? fail([problem('fichier-vide', '', {})]) : ok(sansBom)
}

/** Whether a content is nested deeper than a text may be. */
export function profondeurProblems(content: unknown): readonly Problem[] {
  const deep = tooDeep(content)
  return deep === undefined ? [] : [problem('imbrication', deep, { max: PROFONDEUR_MAX })]
}

function bounded(content: unknown, text: string): Result<unknown> {
  const deep = profondeurProblems(content)
  if (deep.length > 0) return fail(deep)
  const double = doubleKey(text)
  return double ? fail([double]) : ok(content)
}

/** JSON text → value. Problems: too large, empty, truncated, not JSON, nested too deep. */
export function parseJson(text: string, max = TAILLE_MAX_JSON): Result<unknown> {
  const read = body(text, max)
  if (!read.ok) return read
  let content: unknown
  try {
    content = JSON.parse(read.value)
  } catch {
    return fail([syntaxProblem(read.value, STRICTE)])
  }
  return bounded(content, read.value)
}

/** The same for a text being written: comments and a last comma are allowed. Problems: as `parseJson`. */
export function parseJsonCommente(text: string): Result<unknown> {
  const read = body(text, TAILLE_MAX_JSON)
  if (!read.ok) return read
  if (nestingOf(read.value) > PROFONDEUR_MAX) return fail([problem('imbrication', '', { max: PROFONDEUR_MAX })])
  const errors: ParseError[] = []
  const content: unknown = parse(read.value, errors, { ...COMMENTEE })
  return errors.length > 0 ? fail([syntaxProblem(read.value, COMMENTEE)]) : bounded(content, read.value)
}
