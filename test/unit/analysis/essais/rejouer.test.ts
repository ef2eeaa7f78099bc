// Test cases run again: what changes in each, and the fewest cases that moved.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rejouer } from '~/analysis/essais/rejouer.ts'
import { faitsDuCas } from '~/domain/essais.ts'
import { deplacesEntre } from '~/domain/ordre-essais.ts'
import { noterReference } from '~/engine/reference.ts'
import { fuzz, sampleDemandes, tires } from '../../../support/arbitraires.ts'
import { resolve } from '../../../support/cas.ts'
import { uneCotation, uneDemande } from '../../../support/cotations.ts'
import { desEssais } from '../../../support/essais.ts'
import { cotationDeBase } from '../../../support/publication.ts'

const cotation = cotationDeBase()
const resolue = resolve(cotation)

describe('the cases run again', () => {
  const handicap = (points: number) => uneCotation([{ id: 'handicap' }], { points: { handicap: points } })
  const cas = [uneDemande({ id: 'a', handicap: true }), uneDemande({ id: 'b', dalo: 'reconnu' })]

  it('pass on the rules that they were kept with, as the reference reads them', async () => {
    const essais = desEssais(resolue, sampleDemandes(40, 11))
    const { cas: rejoues } = rejouer(resolue, essais)
    expect(rejoues.filter(({ ok }) => !ok)).toEqual([])
    const notes = await noterReference(
      resolue,
      essais.cas.map((un) => ({ id: un.id, ...faitsDuCas(un) })),
    )
    expect(rejoues.map(({ obtenu }) => obtenu)).toEqual(notes.map(({ criteres, score }) => ({ criteres, score })))
  })

  it('say points that change, and no other case fails', () => {
    const [a, b] = rejouer(resolve(handicap(40)), desEssais(resolve(handicap(10)), cas)).cas
    expect(a).toMatchObject({
      ok: false,
      changes: [{ id: 'handicap', attendu: { points: 10 }, obtenu: { points: 40 }, isParti: false }],
      attendu: { score: 10 },
      obtenu: { score: 40 },
      isDeplace: false,
    })
    expect(b?.ok).toBe(true)
  })

  it('say a criterion met no more, one met in addition, and one that is gone', () => {
    const avant = desEssais(resolve(handicap(10)), cas)
    const sans = uneCotation([
      { id: 'dalo', conditions: { all: [{ fact: 'dalo', operator: 'equal', value: 'reconnu' }] } },
    ])
    const [a, b] = rejouer(resolve(sans), avant).cas
    expect(a?.changes).toEqual([
      { id: 'handicap', attendu: { points: 10, retenu: true }, obtenu: undefined, isParti: true },
    ])
    expect(b?.changes).toEqual([
      { id: 'dalo', attendu: undefined, obtenu: { points: 10, retenu: true }, isParti: false },
    ])
    // The last comes first, and one move says it.
    expect([a?.isDeplace, b?.isDeplace].filter(Boolean).length).toBe(1)
    expect([a?.place, b?.place]).toEqual([
      { attendue: 1, obtenue: 2 },
      { attendue: 2, obtenue: 1 },
    ])
  })

  it('say a criterion that no longer counts in its group', () => {
    const criteres = [{ id: 'un' }, { id: 'deux' }]
    const groupes = [{ id: 'g', regle: 'meilleur' as const, criteres: ['un', 'deux'] }]
    const regles = (un: number) => resolve(uneCotation(criteres, { groupes, points: { un, deux: 20 } }))
    const [a] = rejouer(regles(15), desEssais(regles(30), cas)).cas
    expect(a?.changes).toEqual([
      { id: 'un', attendu: { points: 30, retenu: true }, obtenu: { points: 15, retenu: false }, isParti: false },
      { id: 'deux', attendu: { points: 20, retenu: false }, obtenu: { points: 20, retenu: true }, isParti: false },
    ])
  })
})

describe('the fewest cases to move', () => {
  it('is one when one goes from the end to the head', () => {
    expect([...deplacesEntre(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])]).toEqual(['d'])
    expect(deplacesEntre(['a', 'b'], ['a', 'b']).size).toBe(0)
  })

  it(`leaves the others in order, and no smaller set does ${tires(200)}`, () => {
    const ordre = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7, maxLength: 7 })
    const isTriee = (suite: readonly number[]) => suite.every((n, i) => i === 0 || (suite[i - 1] ?? 0) < n)
    fc.assert(
      fc.property(ordre, (obtenu) => {
        const attendu = [0, 1, 2, 3, 4, 5, 6].map(String)
        const deplaces = deplacesEntre(attendu, obtenu.map(String))
        expect(isTriee(obtenu.filter((n) => !deplaces.has(String(n))))).toBe(true)
        const plusLongue = Math.max(
          ...Array.from({ length: 1 << 7 }, (_, choix) => obtenu.filter((_n, i) => choix & (1 << i)))
            .filter(isTriee)
            .map(({ length }) => length),
        )
        expect(deplaces.size).toBe(7 - plusLongue)
      }),
      fuzz(200),
    )
  })
})
