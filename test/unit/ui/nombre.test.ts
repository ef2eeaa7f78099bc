// A number in a field: how it is written, what a text means, the words of a refusal, and its arrows.
import { describe, expect, it } from 'vitest'
import { espacer, FINE } from '~/i18n/signes.ts'
import { ecrireNombre, type FormeDeNombre, lireSaisi, nombreVoisin } from '~/ui/pieces/nombre-view.ts'

const PART: FormeDeNombre = { bornes: { min: 0, max: 100 }, decimales: 2, unite: `${FINE}%` }
const N: FormeDeNombre = { bornes: { min: 1, max: 500_000 } }
const faute = (texte: string, forme: FormeDeNombre): string | undefined => {
  const lu = lireSaisi(texte, forme)
  return 'faute' in lu ? lu.faute.replaceAll(/\s/gu, ' ') : undefined
}

describe('un champ de nombre', () => {
  it('écrit les décimales qu’il faut, et l’unité', () => {
    expect([20, 12.5, 12.34].map((n) => ecrireNombre(n, PART))).toEqual([`20${FINE}%`, `12,5${FINE}%`, `12,34${FINE}%`])
    expect(ecrireNombre(20_240_101, { sansMilliers: true })).toBe('20240101')
  })

  it('relit ce qu’il écrit, avec ou sans unité', () => {
    for (const texte of [`20,5${FINE}%`, '20.5', '20,5%', ' 20,50 % '])
      expect(lireSaisi(texte, PART)).toEqual({ valeur: 20.5 })
    expect(lireSaisi(ecrireNombre(500_000, N), N)).toEqual({ valeur: 500_000 })
  })

  it('dit ce qu’il attend, dans son unité', () => {
    expect(faute('2,5', N)).toBe('Écrivez un nombre entier, entre 1 et 500 000.')
    for (const texte of ['-5', '120', '1e2', ''])
      expect(faute(texte, PART)).toBe('Écrivez un nombre, entre 0 % et 100 %.')
    expect(faute('12,345 %', PART)).toBe('12,345 % : deux décimales au plus.')
    expect(faute('2,25', { decimales: 1 })).toBe('2,25 : une décimale au plus.')
    expect(faute('x', {})).toBe('Écrivez un nombre entier.')
    expect(faute('-1', { bornes: { min: 0 } })).toBe(espacer('Écrivez un nombre entier, à partir de 0.'))
  })

  it('les flèches vont d’un pas, dans les bornes', () => {
    expect(nombreVoisin('12,34', 1, 0, PART)).toBe(`13,34${FINE}%`)
    expect(nombreVoisin('99,5', 1, 0, PART)).toBe(`100${FINE}%`)
    expect(nombreVoisin('rien', -1, 3, N)).toBe('2')
  })
})
