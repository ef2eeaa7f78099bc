// The language in use: changed, followed, and back.
import { afterEach, describe, expect, it } from 'vitest'
import { t } from '~/i18n/index.ts'
import { choisirLangue, codeDeLangue, suivreLangue } from '~/i18n/langue.ts'
import { nombre } from '~/i18n/nombres.ts'

afterEach(() => choisirLangue('fr'))

describe('the language in use', () => {
  it('is French at first, changes every word at the next call, and comes back', async () => {
    expect([codeDeLangue(), t('shellRegles'), nombre(1234.5, 1)]).toEqual(['fr', 'Règles', '1\u202F234,5'])
    await choisirLangue('en')
    expect([codeDeLangue(), t('shellRegles'), nombre(1234.5, 1)]).toEqual(['en', 'Rules', '1,234.5'])
    expect(t('shellAnnuler', { libelle: 'DALO' })).toBe('Undo: DALO')
    await choisirLangue('fr')
    expect([codeDeLangue(), t('shellRegles')]).toEqual(['fr', 'Règles'])
  })

  it('tells its followers of each change, until they leave', async () => {
    const vues: string[] = []
    const quitter = suivreLangue(() => vues.push(codeDeLangue()))
    await choisirLangue('en')
    await choisirLangue('en')
    await choisirLangue('fr')
    quitter()
    await choisirLangue('en')
    expect(vues).toEqual(['en', 'fr'])
  })

  it('is the last one asked for, whatever loads first', async () => {
    await Promise.all([choisirLangue('en'), choisirLangue('fr')])
    expect(codeDeLangue()).toBe('fr')
    await Promise.all([choisirLangue('fr'), choisirLangue('en')])
    expect(codeDeLangue()).toBe('en')
  })
})
