// Which rule applied on this date: among versions, and within one of them.
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import livre from '#rules/cotation/ame-base.json'
import fluxLivre from '#rules/flux/villemandeur-flux.json'
import { type Cotation, type CotationResolue, resolveCotation } from '~/domain/cotation.ts'
import { parseMois } from '~/domain/mois.ts'
import type { Result } from '~/domain/problem.ts'
import { echeancesDe, enVigueurLe, figerAu, type PriseDEffet, sApplique } from '~/vie/dates.ts'
import { arbCotation, DELAI_DE_TIRAGE_MS, fuzz, tires } from '../../support/arbitraires.ts'
import { poser } from '../../support/contenus.ts'

const prises: readonly PriseDEffet[] = [
  { version: 'v2', effet: '2026-05-01', deliberation: '2026-04-02' },
  { version: 'v1', effet: '2024-01-01', deliberation: '2023-12-01' },
  { version: 'v3', effet: '2026-05-01', deliberation: '2026-04-20' },
]

describe('quelle version s’applique', () => {
  it.each([
    ['2023-12-31', undefined],
    ['2024-01-01', { version: 'v1', depuis: '2024-01-01', jusqua: '2026-05-01' }],
    ['2026-04-30', { version: 'v1', depuis: '2024-01-01', jusqua: '2026-05-01' }],
    // Two on one day: the later deliberation.
    ['2026-05-01', { version: 'v3', depuis: '2026-05-01', jusqua: undefined }],
    ['2030-01-01', { version: 'v3', depuis: '2026-05-01', jusqua: undefined }],
  ])('le %s', (jour, attendue) => {
    expect(enVigueurLe(prises, jour)).toEqual(attendue)
    expect(enVigueurLe(prises.toReversed(), jour)).toEqual(attendue)
  })

  it('[V12] une version s’applique, ou s’appliquera, jusqu’à l’effet de la suivante', () => {
    const au = (jour: string) => ['v1', 'v2', 'v3'].map((version) => sApplique(prises, version, jour))
    // v2 never will: v3, decided later, takes effect on the same day.
    expect(au('2023-06-01')).toEqual([true, false, true])
    expect(au('2026-04-30')).toEqual([true, false, true])
    expect(au('2026-05-01')).toEqual([false, false, true])
  })
})

/** What is read, the rule set itself left out; its criteria are the same objects. */
function sans(lecture: Result<CotationResolue> | undefined): unknown {
  if (!lecture?.ok) return lecture?.problems
  const { cotation: _source, ...lu } = lecture.value
  return lu
}

describe('les valeurs à dates d’effet', () => {
  const points = [
    { du: '2024-01', valeur: 40 },
    { du: '2025-07', valeur: 60 },
  ]
  const datee = poser(livre, '/grilles/mutation/points/handicap', points) as Cotation

  it('disent leurs échéances, par leur lieu', () => {
    expect(echeancesDe('cotation', livre)).toEqual([])
    const lieu = ['grilles', 'mutation', 'points', 'handicap']
    expect(echeancesDe('cotation', datee)).toEqual([
      { du: '2024-01', lieu, avant: undefined, apres: 40 },
      { du: '2025-07', lieu, avant: 40, apres: 60 },
    ])
    const parts = poser(fluxLivre, '/contingents/1/part', [{ du: '2024-01', valeur: 1000 }])
    expect(echeancesDe('flux', parts).map((echeance) => echeance.lieu)).toEqual([['contingents', 'commune', 'part']])
  })

  it('se figent à un mois ; avant la première, la valeur reste datée', () => {
    const mutation = (mois: string) => figerAu('cotation', datee, parseMois(mois)).grilles.mutation.points['handicap']
    expect([mutation('2024-01'), mutation('2025-06'), mutation('2025-07')]).toEqual([40, 40, 60])
    expect(mutation('2023-12')).toEqual(points)
  })

  it(
    `figée, une cotation se lit comme elle se lisait ce mois-là ${tires(200)}`,
    () => {
      fc.assert(
        fc.property(
          arbCotation,
          fc.integer({ min: parseMois('2019-01'), max: parseMois('2032-12') }),
          (cotation, mois) => {
            const [lue, figee] = [cotation, figerAu('cotation', cotation, mois)].map((c) => resolveCotation(c, mois))
            expect(sans(figee)).toEqual(sans(lue))
          },
        ),
        fuzz(200),
      )
    },
    DELAI_DE_TIRAGE_MS,
  )
})
