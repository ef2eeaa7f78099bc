// Gaps between texts and their joining.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appliquerEcarts, ecarts, fusionner } from '~/ui/json/ecarts.ts'

const lignes = (...texte: string[]): string => `${texte.join('\n')}\n`
const texte = fc
  .array(fc.constantFrom('a', 'b', 'ab', '', 'ça', 'ba'), { maxLength: 14 })
  .map((parts) => parts.join('\n'))

describe('les écarts de deux textes', () => {
  it('mènent de l’un à l’autre, rangés et sans se toucher', () => {
    fc.assert(
      fc.property(texte, texte, (avant, apres) => {
        const liste = ecarts(avant, apres)
        expect(appliquerEcarts(avant, liste)).toBe(apres)
        for (const [i, { debut, fin }] of liste.entries()) {
          expect(debut).toBeLessThanOrEqual(fin)
          expect(debut).toBeGreaterThanOrEqual(liste[i - 1]?.fin ?? 0)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('sont petits, et plusieurs quand les lieux sont loin l’un de l’autre', () => {
    const avant = lignes('un', 'deux', 'trois', 'quatre', 'cinq')
    expect(ecarts(avant, lignes('un', 'deux', 'trois', 'quatre', 'cinq'))).toEqual([])
    expect(ecarts(avant, lignes('un', 'dEux', 'trois', 'quatre', 'cinQ'))).toEqual([
      { debut: 4, fin: 5, mis: 'E' },
      { debut: 24, fin: 25, mis: 'Q' },
    ])
    expect(ecarts(avant, lignes('un', 'trois', 'quatre', 'cinq'))).toEqual([{ debut: 3, fin: 8, mis: '' }])
  })

  it('de textes que tout sépare, sont un seul', () => {
    const nombres = (n: number): string => Array.from({ length: 1500 }, (_, i) => `${i * n}`).join('\n')
    const [avant, apres] = [nombres(2), nombres(3)]
    expect(ecarts(avant, apres)).toHaveLength(1)
    expect(appliquerEcarts(avant, ecarts(avant, apres))).toBe(apres)
  })
})

describe('deux écritures d’un même texte', () => {
  const base = lignes('un', 'deux', 'trois', 'quatre')
  it('se joignent quand elles touchent des lieux différents', () => {
    expect(fusionner(base, lignes('un', 'deux!', 'trois', 'quatre'), lignes('zéro', 'un', 'deux', 'trois', '4'))).toBe(
      lignes('zéro', 'un', 'deux!', 'trois', '4'),
    )
  })

  it('ne se joignent pas quand elles touchent le même lieu', () => {
    expect(
      fusionner(base, lignes('un', 'DEUX', 'trois', 'quatre'), lignes('un', '2', 'trois', 'quatre')),
    ).toBeUndefined()
  })

  it('se joignent dans un sens comme dans l’autre', () => {
    fc.assert(
      fc.property(texte, texte, texte, (origine, un, autre) => {
        expect(fusionner(origine, un, autre)).toBe(fusionner(origine, autre, un))
        expect(fusionner(origine, un, origine)).toBe(un)
      }),
      { numRuns: 1000 },
    )
  })
})
