// House rules that matter, read from the tree: the arrow of dependency, no clock or chance in the core, no leftovers,
// no file that nothing refers to. Each failure is one line that says what to do.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const walk = (dir: string): string[] =>
  readdirSync(dir).flatMap((name) => {
    const path = join(dir, name)
    return statSync(path).isDirectory() ? walk(path) : [path]
  })
const sources = walk(join(root, 'src'))
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }))

/** What each room may import, beside itself. `main.tsx` joins everything. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  engine: ['domain'],
  simulation: ['domain', 'engine'],
  analysis: ['domain', 'engine', 'simulation'],
  vie: ['domain', 'engine', 'simulation', 'analysis'],
  i18n: ['domain', 'engine', 'simulation', 'analysis', 'vie'],
  exchange: ['domain'],
  publication: ['domain', 'engine', 'analysis', 'vie', 'i18n', 'exchange'],
  store: ['domain'],
  workers: ['domain', 'engine', 'simulation', 'analysis', 'vie', 'exchange', 'store', 'i18n', 'publication'],
  cli: ['domain', 'engine', 'simulation', 'analysis', 'vie', 'exchange', 'i18n', 'publication'],
  ui: ['domain', 'engine', 'simulation', 'analysis', 'vie', 'exchange', 'store', 'workers', 'i18n', 'publication'],
}

const imports = (text: string): string[] =>
  [...text.matchAll(/(?:from\s+|import\s*\(?\s*)['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '')
const room = (path: string): string | undefined => /^src\/([^/]+)\//.exec(path)?.[1]
const target = (from: string, specifier: string): string | undefined => {
  if (specifier.startsWith('~/')) return specifier.slice(2).split('/')[0]
  if (specifier.startsWith('.')) return room(relative(root, resolve(dirname(join(root, from)), specifier)))
  return undefined
}

describe('the house', () => {
  it('no import goes against the arrow', () => {
    const wrong = sources.flatMap(({ path, text }) => {
      const here = room(path)
      if (here === undefined) return []
      return imports(text).flatMap((specifier) => {
        const there = target(path, specifier)
        const allowed = there === undefined || there === here || MAY_IMPORT[here]?.includes(there)
        return allowed ? [] : [`${path}: imports ${specifier}; ${here} may import ${MAY_IMPORT[here]?.join(', ')}`]
      })
    })
    expect(wrong).toEqual([])
  })

  it('the core reads no clock and no chance', () => {
    const core = /^src\/(domain|engine|simulation|analysis|vie|i18n|exchange|publication)\//
    const wrong = sources
      .filter(({ path }) => core.test(path))
      .filter(({ text }) => /Math\.random|Date\.now|new Date\b|performance\.now/.test(text))
      .map(({ path }) => `${path}: pass the clock or the seed in as an argument`)
    expect(wrong).toEqual([])
  })

  it('nothing is left to fix', () => {
    const wrong = sources
      .filter(({ text }) => /\b(FIXME|TODO|XXX|HACK)\b/.test(text))
      .map(({ path }) => `${path}: do it, or write it in docs/plan.md`)
    expect(wrong).toEqual([])
  })

  it('every source file is used by another, a test, or is an entry', () => {
    const entries = new Set(['src/main.tsx', 'src/cli/main.ts'])
    const users = [...sources, ...walk(join(root, 'test')).map((path) => ({ path, text: readFileSync(path, 'utf8') }))]
    const text = users.map((user) => user.text).join('\n')
    const unused = sources
      .filter(({ path }) => !entries.has(path))
      .filter(({ path }) => !text.includes(`/${path.split('/').at(-1)}`))
      .map(({ path }) => `${path}: nothing imports it; delete it`)
    expect(unused).toEqual([])
  })
})
