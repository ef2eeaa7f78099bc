// Months: `AAAA-MM` outside, an integer inside; and values that change from a month on.
import { describe, expect, it } from 'vitest'
import { enVigueur, pointsDuBareme, bornesDuBareme, type Bareme } from '~/domain/cotation.ts'
import { formatMois, parseMois, readMois } from '~/domain/mois.ts'

describe('mois', () => {
  it.each([
    ['2024-01', 24_288],
    ['2024-12', 24_299],
    ['0000-01', 0],
    ['9999-12', 119_999],
  ])('%s ↔ %i', (texte, mois) => {
    expect(parseMois(texte)).toBe(mois)
    expect(formatMois(mois)).toBe(texte)
  })

  it('tout mois de 1900 à 2100 s’écrit et se relit, et leur ordre est celui des textes', () => {
    const mois = Array.from({ length: 201 * 12 }, (_, i) => 1900 * 12 + i)
    const textes = mois.map(formatMois)
    expect(textes.map(parseMois)).toEqual(mois)
    expect(textes.toSorted()).toEqual(textes)
  })

  it.each(['2024', '2024-1', '2024-13', '2024-00', '24-01', '2024-01-01', ' 2024-01', '2024-01\n', 'janvier 2024', ''])(
    '« %s » n’est pas un mois',
    (texte) => {
      expect(readMois(texte)).toBeUndefined()
      expect(() => parseMois(texte)).toThrow(/AAAA-MM/)
    },
  )
})

describe('valeur datée', () => {
  it('est en vigueur la dernière qui n’est pas après le mois ; aucune avant la première', () => {
    const datee = [
      { du: '2024-01', valeur: 40 },
      { du: '2025-07', valeur: 45 },
    ]
    const lues = ['2023-12', '2024-01', '2025-06', '2025-07', '2099-01'].map((mois) =>
      enVigueur<number>(datee, parseMois(mois)),
    )
    expect(lues).toEqual([undefined, 40, 40, 45, 45])
    expect(enVigueur(7, parseMois('1999-01'))).toBe(7)
  })
})

describe('barème d’ancienneté', () => {
  const bareme = (reste: Partial<Extract<Bareme, { type: 'progressif' }>>): Bareme => ({
    type: 'progressif',
    pas: 6,
    parPas: 1,
    plafond: 10,
    bonus: 0,
    apres: 0,
    ...reste,
  })

  it('compte les pas pleins, le supplément au-delà du délai, et s’arrête au plafond', () => {
    const anciennete = bareme({ bonus: 5, apres: 24 })
    const points = [0, 5, 6, 24, 25, 29, 30, 36, 600].map((mois) => pointsDuBareme(anciennete, mois))
    expect(points).toEqual([0, 0, 1, 4, 9, 9, 10, 10, 10])
    expect(pointsDuBareme({ type: 'fixe', points: -10 }, 600)).toBe(-10)
  })

  it.each([
    ['fixe', { type: 'fixe', points: -10 } as const],
    ['simple', bareme({})],
    ['avec supplément', bareme({ bonus: 5, apres: 24 })],
    ['supplément seul', bareme({ parPas: 0, bonus: 5, apres: 24 })],
    ['supplément au-dessus du plafond', bareme({ parPas: 0, bonus: 15, apres: 24 })],
    ['nul', bareme({ parPas: 0 })],
    ['plafond nul', bareme({ plafond: 0, bonus: 5, apres: 1 })],
  ])('ses bornes sont les points extrêmes d’une attente de cent ans : %s', (_titre, un) => {
    const points = Array.from({ length: 1201 }, (_, mois) => pointsDuBareme(un, mois))
    expect(bornesDuBareme(un)).toEqual({ min: Math.min(...points), max: Math.max(...points) })
  })
})
