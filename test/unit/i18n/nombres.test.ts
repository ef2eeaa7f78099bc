import { describe, expect, it } from 'vitest'
import { formats } from '~/i18n/fr/nombres.ts'
import { espacer } from '~/i18n/nombres.ts'

const { compte, mois, nombre, ordinal, pluriel, points, pourCent, pourCentDixMille, signe } = formats

const FINE = '\u202F'
const NBSP = '\u00A0'
const MOINS = '\u2212'

describe('a French number', () => {
  it.each([
    [0, 0, '0'],
    [999, 0, '999'],
    [4172, 0, `4${FINE}172`],
    [1234567, 0, `1${FINE}234${FINE}567`],
    [2.8, 1, '2,8'],
    [2, 1, '2,0'],
    [-13.6, 1, `${MOINS}13,6`],
    [-4172, 0, `${MOINS}4${FINE}172`],
    [0.5, 0, '1'],
    [-0.04, 1, '0,0'],
    [-0, 0, '0'],
    [Number.NaN, 0, '—'],
    [Number.POSITIVE_INFINITY, 2, '—'],
  ])('%d with %d decimals reads %s', (n, decimales, attendu) => {
    expect(nombre(n, decimales)).toBe(attendu)
  })

  it.each([
    [4.3, 1, '+4,3'],
    [-4.4, 1, `${MOINS}4,4`],
    [0, 0, '0'],
    [0.04, 1, '0,0'],
    [1200, 0, `+1${FINE}200`],
  ])('as a gap, %d with %d decimals reads %s', (n, decimales, attendu) => {
    expect(signe(n, decimales)).toBe(attendu)
  })

  it('a fraction of one reads as a percentage after a narrow no-break space', () => {
    expect(pourCent(0.076)).toBe(`7,6${FINE}%`)
    expect(pourCent(1, 0)).toBe(`100${FINE}%`)
  })

  it('a share of the model, in ten-thousandths, reads as a percentage', () => {
    expect(pourCentDixMille(2000)).toBe(`20${FINE}%`)
    expect(pourCentDixMille(757, 1)).toBe(`7,6${FINE}%`)
  })
})

describe('a French noun', () => {
  it('is singular for 0, 1 and less than 2, plural from 2, whatever the sign', () => {
    const mots = [0, 1, 1.9, -1, 2, -10].map((n) => pluriel(n, 'point', 'points'))
    expect(mots).toEqual(['point', 'point', 'point', 'point', 'points', 'points'])
  })

  it('stays on the line of its number', () => {
    expect(compte(2800, 'demande', 'demandes')).toBe(`2${FINE}800${NBSP}demandes`)
    expect(points(-10)).toBe(`${MOINS}10${NBSP}points`)
    expect(points(1)).toBe(`1${NBSP}point`)
  })

  it('has an ordinal: 1er, then e', () => {
    expect([1, 2, 21, 1867].map(ordinal)).toEqual(['1er', '2e', '21e', `1${FINE}867e`])
  })
})

describe('a text typed with plain spaces', () => {
  it('has the thin one before ; ? ! %, the other before : and inside « », and keeps the rest', () => {
    expect(espacer('Usage : « a b » ; 20 % ? oui !')).toBe(
      `Usage${NBSP}: «${NBSP}a b${NBSP}»${FINE}; 20${FINE}%${FINE}? oui${FINE}!`,
    )
    expect(espacer(espacer('a : b'))).toBe(`a${NBSP}: b`)
  })
})

describe('a month', () => {
  it('reads the same from its text and from its inner integer', () => {
    expect(mois('2024-01')).toBe('janvier 2024')
    expect(mois(2024 * 12)).toBe('janvier 2024')
    expect(mois('2029-12')).toBe('décembre 2029')
    expect(mois(2025 * 12 + 7)).toBe('août 2025')
  })

  it('that is not one reads as a dash', () => {
    expect(mois('2024-13')).toBe('—')
    expect(mois(24288.5)).toBe('—')
  })
})
