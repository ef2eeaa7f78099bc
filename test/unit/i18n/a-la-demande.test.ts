// Words that travel with a part of a page: French typography, twins in English, no French left there.
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sixAns as sixAnsEn } from '~/i18n/en/six-ans.ts'
import { sixAns } from '~/i18n/fr/six-ans.ts'
import { choisirLangue } from '~/i18n/langue.ts'
import { motsDe } from '~/i18n/mots.ts'
import { dire } from '../../support/phrases.ts'

const FINE = '\u202F'
const NBSP = '\u00A0'

type Table = Readonly<Record<string, unknown>>
type Fichier = Readonly<Record<string, Table>>
const lire = (langue: 'fr' | 'en', nom: string): Promise<Fichier> => import(`../../../src/i18n/${langue}/${nom}.ts`)

/** Each file of words that a part of the page asks for, found where the page does. */
const ui = resolve(import.meta.dirname, '../../../src/ui')
const noms = new Set(
  readdirSync(ui, { recursive: true, encoding: 'utf8' })
    .filter((nom) => /\.tsx?$/.test(nom))
    .flatMap((nom) => [...readFileSync(resolve(ui, nom), 'utf8').matchAll(/'~\/i18n\/fr\/([\w-]+)\.ts'/g)])
    .map(([, nom = '']) => nom),
)
const PARTIES = (
  await Promise.all(
    [...noms].map(async (nom) => {
      const [fr, en] = await Promise.all([lire('fr', nom), lire('en', nom)])
      return Object.entries(fr).map(([table, mots]) => [`${nom}, ${table}`, mots, en[table] ?? {}] as const)
    }),
  )
).flat()

it('each page has its words', () => {
  expect([...noms]).toEqual(expect.arrayContaining(['comparer', 'flux', 'quartiers', 'scenarios', 'versions']))
})

describe.each(PARTIES)('the words of « %s »', (_, fr, en) => {
  it('have the right spaces and apostrophes in French', () => {
    const wrong = Object.entries(fr).flatMap(([cle, message]) => {
      const phrase = dire(message)
      const isWrong =
        /'|\.\.\./.test(phrase) ||
        new RegExp(`[^${FINE}]([;?!%])`).test(phrase) ||
        new RegExp(`[^${NBSP}\\d]:`).test(phrase) ||
        new RegExp(`«[^${NBSP}]|[^${NBSP}]»`).test(phrase)
      return isWrong ? [`${cle}: ${phrase}`] : []
    })
    expect(wrong).toEqual([])
  })

  it('have an English twin without French letters or spaces', () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(fr).toSorted())
    const wrong = Object.entries(en).filter(([, message]) => /[àâçèêëîïôûùœ«»\u202F]/i.test(dire(message)))
    expect(wrong.map(([cle]) => cle)).toEqual([])
  })
})

describe('the reader of such words', () => {
  afterAll(() => choisirLangue('fr'))
  it('follows the language in use, and takes parameters', async () => {
    const m = motsDe(sixAns, sixAnsEn)
    expect(m('sixAnsEtat', { faits: 3, voulus: 200 })).toBe(`3${NBSP}passages sur 200`)
    await choisirLangue('en')
    expect(m('sixAnsEtat', { faits: 3, voulus: 200 })).toBe(`3${NBSP}runs of 200`)
    expect(m('sixAnsArreter')).toBe('Stop')
  })
})
