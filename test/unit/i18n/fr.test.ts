// The sentences themselves: keys that cannot shadow one another, French typography.
import { describe, expect, it } from 'vitest'
import { fichiers, fr } from '~/i18n/fr.ts'
import { t } from '~/i18n/index.ts'
import { dire } from '../../support/phrases.ts'

const FINE = '\u202F'
const NBSP = '\u00A0'

describe('the French sentences', () => {
  it('each key begins with the name of its file, so that none hides another', () => {
    const wrong = Object.entries(fichiers).flatMap(([prefixe, messages]) =>
      Object.keys(messages).filter((cle) => !new RegExp(`^${prefixe}[A-Z0-9]`).test(cle)),
    )
    expect(wrong).toEqual([])
  })

  it('carry typographic apostrophes and the right spaces before double signs', () => {
    const wrong = Object.entries(fr).flatMap(([cle, message]) => {
      const phrase = dire(message)
      const faults = [
        /'/.test(phrase) && 'apostrophe ’',
        new RegExp(`[^${FINE}]([;?!%])`).test(phrase) && 'U+202F before ; ? ! %',
        new RegExp(`[^${NBSP}\\d]:`).test(phrase) && 'U+00A0 before :',
        new RegExp(`«[^${NBSP}]|[^${NBSP}]»`).test(phrase) && 'U+00A0 inside « »',
        /\.\.\./.test(phrase) && '…',
      ].filter(Boolean)
      return faults.length > 0 ? [`${cle}: ${faults.join(', ')}`] : []
    })
    expect(wrong).toEqual([])
  })

  it('take their parameters', () => {
    expect(t('shellGraine', { graine: 2024 })).toBe('graine 2024')
    expect(t('shellAnnuler', { libelle: 'DALO à 259' })).toBe(`Annuler${NBSP}: DALO à 259`)
    expect(t('shellMarque')).toBe('Atelier CIL')
  })
})
