// Numbers as people type them: what is read, and what is refused rather than guessed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lireNombreTape } from '~/domain/nombre-tape.ts'

describe('un nombre tapé', () => {
  it.each([
    ['25', 25, 0],
    [' 1 200 ', 1200, 0],
    ['1\u202f200\u00a0000', 1_200_000, 0],
    ['2,5', 2.5, 1],
    ['20.5', 20.5, 1],
    ['12,345', 12.345, 3],
    ['20,00', 20, 0],
    ['12,', 12, 0],
    ['1,000', 1, 3],
    ['-5', -5, 0],
    ['−5', -5, 0],
    ['+5', 5, 0],
    ['-0', 0, 0],
  ])('« %s » se lit %d', (texte, valeur, decimales) => {
    expect(lireNombreTape(texte)).toEqual({ valeur, decimales })
  })

  it.each([
    '',
    '-',
    '1e2',
    '12abc',
    '1,2,3',
    '1.2.3',
    '1 2',
    '12 34',
    '1,200.5',
    '0x1F',
    'Infinity',
    ',5',
    '--5',
    '5 %',
  ])('« %s » n’en est pas un', (texte) => {
    expect(lireNombreTape(texte)).toBeUndefined()
  })

  it.each([
    ['1,200', 1200, 0],
    ['1,200,000.5', 1_200_000.5, 1],
    ['12,5', 12.5, 1],
    ['0,125', 0.125, 3],
    ['1 200', 1200, 0],
  ])('en anglais, « %s » se lit %d', (texte, valeur, decimales) => {
    expect(lireNombreTape(texte, true)).toEqual({ valeur, decimales })
  })

  it('un entier écrit par milliers se relit', () => {
    const espaces = fc.constantFrom(' ', '\u202f', '\u00a0')
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), espaces, (n, espace) => {
        const ecrit = String(n).replaceAll(/\B(?=(?:\d{3})+$)/g, espace)
        expect(lireNombreTape(ecrit)?.valeur).toBe(n)
      }),
    )
  })
})
