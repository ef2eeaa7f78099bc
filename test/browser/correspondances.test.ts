// Mappings of cohort files, remembered by the browser.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Correspondance } from '~/exchange/correspondance.ts'
import { retenir, retrouver } from '~/ui/scenarios/correspondances.ts'

const CLE = 'atelier-cil.correspondances'
const mariee = (fait: string): Correspondance => ({
  colonnes: { Situation: { genre: 'fait', fait, valeurs: { mariée: 'marie' } }, Nom: { genre: 'ignoree' } },
  defauts: { handicap: 'non' },
})

beforeEach(() => localStorage.removeItem(CLE))
afterEach(() => localStorage.removeItem(CLE))

describe('une correspondance retenue', () => {
  it('se retrouve par les colonnes du fichier, et par elles seules', () => {
    expect(retrouver('a')).toBeUndefined()
    retenir('a', mariee('situationFamiliale'))
    retenir('b', mariee('handicap'))
    expect(retrouver('a')).toEqual(mariee('situationFamiliale'))
    expect(retrouver('b')).toEqual(mariee('handicap'))
    expect(retrouver('c')).toBeUndefined()
    retenir('a', mariee('dalo'))
    expect(retrouver('a')).toEqual(mariee('dalo'))
  })

  it('les vingt dernières sont gardées ; ce qui ne se lit pas n’en est pas une', () => {
    for (let i = 0; i < 21; i++) retenir(`s${i}`, mariee('dalo'))
    expect(retrouver('s0')).toBeUndefined()
    expect(retrouver('s1')).toEqual(mariee('dalo'))
    localStorage.setItem(CLE, '{pas du JSON')
    expect(retrouver('s1')).toBeUndefined()
  })
})
