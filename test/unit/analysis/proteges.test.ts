// Protected criteria are one in listings: which, how many and where they stood is not to be read there (model.md §5).
import { describe, expect, it } from 'vitest'
import { criteresProteges, fusionnerProteges } from '~/analysis/proteges.ts'
import { uneCotation } from '../../support/cotations.ts'

const PROTEGES = new Set(['violences', 'sante'])
const rempli = (id: string, points: number, retenu = true) => ({ id, points, retenu })

describe('critères protégés', () => {
  it('sont ceux de sensibilité haute', () => {
    const cotation = uneCotation([{ id: 'a', sensibilite: 'haute' }, { id: 'b', sensibilite: 'normale' }, { id: 'c' }])
    expect([...criteresProteges(cotation)]).toEqual(['a'])
  })

  it('les cinq du modèle le restent dans un fichier qui oublie de le dire', () => {
    const cotation = uneCotation([{ id: 'handicap' }, { id: 'sortie-act', sensibilite: 'normale' }, { id: 'dalo' }])
    expect([...criteresProteges(cotation)]).toEqual(['handicap', 'sortie-act'])
  })

  it('se fondent en un seul, en dernier, avec la somme des points retenus', () => {
    const ligne = {
      criteres: [rempli('violences', 40), rempli('dalo', 250), rempli('sante', 15), rempli('violences', 25, false)],
      aCompleter: ['sante', 'effort', 'violences'],
    }
    expect(fusionnerProteges(ligne, PROTEGES)).toEqual({
      criteres: [rempli('dalo', 250), rempli('criteres-proteges', 55)],
      aCompleter: ['effort', 'criteres-proteges'],
    })
  })

  it('rempli mais non retenu, le critère reste dit, à 0 point', () => {
    const ligne = { criteres: [rempli('sante', 15, false)], aCompleter: [] }
    expect(fusionnerProteges(ligne, PROTEGES).criteres).toEqual([rempli('criteres-proteges', 0, false)])
  })

  it('une ligne sans critère protégé ne change pas', () => {
    const ligne = { criteres: [rempli('dalo', 250)], aCompleter: ['effort'] }
    expect(fusionnerProteges(ligne, PROTEGES)).toEqual(ligne)
  })
})
