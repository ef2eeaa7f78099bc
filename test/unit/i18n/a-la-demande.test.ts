// Words that travel with a part of a page: French typography, twins in English, no French left there.
import { afterAll, describe, expect, it } from 'vitest'
import { indicateurs as indicateursEn } from '~/i18n/en/indicateurs.ts'
import { pageControles as pageControlesEn } from '~/i18n/en/page-controles.ts'
import { publier as publierEn, usages as usagesEn } from '~/i18n/en/publier.ts'
import { sixAns as sixAnsEn } from '~/i18n/en/six-ans.ts'
import { versions as versionsEn, vie as vieEn } from '~/i18n/en/versions.ts'
import { indicateurs } from '~/i18n/fr/indicateurs.ts'
import { pageControles } from '~/i18n/fr/page-controles.ts'
import { publier, usages } from '~/i18n/fr/publier.ts'
import { sixAns } from '~/i18n/fr/six-ans.ts'
import { versions, vie } from '~/i18n/fr/versions.ts'
import { choisirLangue } from '~/i18n/langue.ts'
import { motsDe } from '~/i18n/mots.ts'
import { dire } from '../../support/phrases.ts'

const FINE = '\u202F'
const NBSP = '\u00A0'
const PARTIES = [
  ['six-ans', sixAns, sixAnsEn],
  ['indicateurs', indicateurs, indicateursEn],
  ['page-controles', pageControles, pageControlesEn],
  ['publier', publier, publierEn],
  ['usages', usages, usagesEn],
  ['versions', versions, versionsEn],
  ['vie', vie, vieEn],
] as const

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
