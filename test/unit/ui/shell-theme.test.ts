// The theme's two promises: every text pair reaches its contrast in the three themes, and every Mantine part in use has
// its sheet.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const walk = (dir: string): string[] =>
  readdirSync(dir).flatMap((name) => {
    const path = join(dir, name)
    return statSync(path).isDirectory() ? walk(path) : [path]
  })

const jetons = read('src/ui/theme/jetons.css')
const colours = (selector: string): Record<string, string> => {
  const start = jetons.indexOf(selector)
  const block = jetons.slice(start, jetons.indexOf('}', start))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, nom, teinte]) => [nom, teinte]),
  )
}
const clair = colours(':root {')
const THEMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  clair,
  sombre: { ...clair, ...colours(":root[data-theme='sombre'] {") },
  projecteur: { ...clair, ...colours(":root[data-theme='projecteur'] {") },
}

/** WCAG 2 relative luminance and contrast. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const RANGS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const SUR_FEUILLE = ['encre', 'encre-2', 'encre-3', 'accent', 'ref', 'perte', 'bloque', 'bien']
const TEXTES: readonly (readonly [string, string])[] = [
  ...['fond', 'surface', 'surface-2'].flatMap((sol) => SUR_FEUILLE.map((encre) => [encre, sol] as const)),
  ['sur-accent', 'accent'],
  ['sur-pied', 'pied'],
  ['encre', 'surligne'],
  ['encre', 'accent-fond'],
  ['gain', 'gain-fond'],
  ['perte', 'perte-fond'],
  ['bloque', 'bloque-fond'],
  ...RANGS.map((rang) => [`sur-n${rang}`, `n${rang}`] as const),
]
const TRAITS: readonly (readonly [string, string])[] = [
  ['filet-fort', 'surface'],
  ...[1, 2, 3, 4, 5, 6].map((rang) => [`n${rang}`, 'surface'] as const),
]

describe.each(Object.entries(THEMES))('thème %s', (_nom, theme) => {
  const under = (pairs: readonly (readonly [string, string])[], least: number): readonly string[] =>
    pairs.flatMap(([a, b]) => {
      const ratio = contrast(theme[a] ?? '', theme[b] ?? '')
      return ratio >= least ? [] : [`${a} sur ${b} : ${ratio.toFixed(2)}`]
    })
  test('chaque texte atteint 4,5 sur son fond', () => expect(under(TEXTES, 4.5)).toEqual([]))
  test('bords de champ et pastilles de niveau atteignent 3 sur la feuille', () => expect(under(TRAITS, 3)).toEqual([]))
})

test('chaque pièce de Mantine en usage a sa feuille', () => {
  const listed = new Set(
    [...read('src/ui/theme/mantine.css').matchAll(/styles\/(\w+)\.layer\.css/g)].map(([, nom]) => nom),
  )
  const used = walk(join(root, 'src/ui'))
    .filter((path) => path.endsWith('.tsx'))
    .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/import \{([^}]+)\} from '@mantine\/core'/g)])
    .flatMap(([, names]) => (names ?? '').split(',').map((name) => name.trim()))
  const missing = [...new Set(used)].filter(
    (name) => existsSync(join(root, `node_modules/@mantine/core/styles/${name}.layer.css`)) && !listed.has(name),
  )
  expect(used.length).toBeGreaterThan(5)
  expect(missing).toEqual([])
})
