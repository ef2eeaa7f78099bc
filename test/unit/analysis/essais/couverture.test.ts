// What the cases show of the rules, what is missing, and what is proved impossible.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { couvrir, produireManquants } from '~/analysis/essais/couverture.ts'
import { isAtteint, objectifsDe } from '~/analysis/essais/objectifs.ts'
import { faitsDe } from '~/analysis/cas/lecture.ts'
import type { LigneDemande } from '~/domain/cohorte.ts'
import { type CotationResolue, GRILLES } from '~/domain/cotation.ts'
import { noterReference } from '~/engine/reference.ts'
import { arbCotation, fuzz, sampleDemandes, tires } from '../../../support/arbitraires.ts'
import { resolve } from '../../../support/cas.ts'
import { uneCotation, uneDemande } from '../../../support/cotations.ts'
import { desEssais } from '../../../support/essais.ts'
import { cotationDeBase } from '../../../support/publication.ts'

const nommer = (lignes: readonly LigneDemande[]): readonly LigneDemande[] =>
  lignes.map((ligne, i) => ({ ...ligne, id: `c${i}` }))
const produire = (resolue: CotationResolue) =>
  desEssais(resolue, nommer(produireManquants(resolue, couvrir(resolue, { cas: [] }))))

describe('a comparison of an income that may be unknown', () => {
  const resolue = resolve(
    uneCotation([
      {
        id: 'peu',
        conditions: { all: [{ fact: 'ressourcesMensuellesEuros', operator: 'lessThan', value: 1000 }] },
      },
    ]),
  )
  const comptes = (...ressources: readonly (number | null)[]) =>
    couvrir(
      resolue,
      desEssais(
        resolue,
        nommer(ressources.map((ressourcesMensuellesEuros) => uneDemande({ ressourcesMensuellesEuros }))),
      ),
    ).primo.comptes

  it('asks for true, false and unknown; an unknown one is neither', () => {
    expect(comptes(null).comparaisons).toEqual({ k: 1, n: 3 })
    expect(comptes(null, 200, 3000).comparaisons).toEqual({ k: 3, n: 3 })
  })

  it('asks for both sides of the bound, at the euro', () => {
    expect(comptes(200, 3000).bornes).toEqual({ k: 0, n: 2 })
    expect(comptes(999).bornes).toEqual({ k: 1, n: 2 })
    expect(comptes(999, 1001).bornes).toEqual({ k: 1, n: 2 })
    expect(comptes(999, 1000).bornes).toEqual({ k: 2, n: 2 })
  })

  it('asks for the criterion met and not met', () => {
    expect(comptes(null, 3000).criteres).toEqual({ k: 1, n: 2 })
    expect(comptes(200, 3000).criteres).toEqual({ k: 2, n: 2 })
  })

  it('a case of a grid shows nothing of the other', () => {
    expect(couvrir(resolue, desEssais(resolue, [uneDemande({ id: 'a' })])).mutation.comptes.criteres.k).toBe(0)
  })
})

it('a comparison of two facts is unknown, not false, when either may be missing', () => {
  const resolue = resolve(
    uneCotation([
      {
        id: 'petit',
        conditions: { all: [{ fact: 'surfaceActuelleM2', operator: 'lessThan', value: { fact: 'piecesActuelles' } }] },
      },
    ]),
  )
  const comptes = (...faits: readonly (readonly [number | null, number | null])[]) =>
    couvrir(
      resolue,
      desEssais(
        resolue,
        nommer(faits.map(([surfaceActuelleM2, piecesActuelles]) => uneDemande({ surfaceActuelleM2, piecesActuelles }))),
      ),
    ).primo.comptes.comparaisons
  expect(comptes([30, null])).toEqual({ k: 1, n: 3 })
  expect(comptes([30, null], [null, 3])).toEqual({ k: 1, n: 3 })
  expect(comptes([30, null], [30, 3])).toEqual({ k: 2, n: 3 })
})

it('what no application can show is apart, and not counted', () => {
  const resolue = resolve(
    uneCotation([
      {
        id: 'jamais',
        conditions: {
          all: [
            { fact: 'personnes', operator: 'lessThan', value: 1 },
            { fact: 'handicap', operator: 'equal', value: true },
          ],
        },
      },
    ]),
  )
  const { primo } = couvrir(resolue, produire(resolue))
  expect(primo.impossibles.map(({ genre, voulu }) => `${genre} ${voulu}`)).toEqual([
    'criteres rempli',
    'comparaisons vraie',
    'bornes vraie',
  ])
  expect(primo.comptes).toEqual({ criteres: { k: 1, n: 1 }, comparaisons: { k: 3, n: 3 }, bornes: { k: 1, n: 1 } })
  expect(primo.manquants).toEqual([])
})

describe('the cases produced', () => {
  it('show all of the shipped rule set, and none is useless', () => {
    const resolue = resolve(cotationDeBase())
    const essais = produire(resolue)
    expect(essais.cas.length).toBeLessThan(120)
    const entiere = couvrir(resolue, essais)
    for (const grille of GRILLES) {
      const { comptes, manquants } = entiere[grille]
      expect(manquants).toEqual([])
      expect(Object.values(comptes).every(({ k, n }) => k === n && n > 0)).toBe(true)
    }
    for (const inutile of essais.cas) {
      const sans = couvrir(resolue, { cas: essais.cas.filter((cas) => cas !== inutile) })
      expect(GRILLES.flatMap((grille) => sans[grille].manquants).length).toBeGreaterThan(0)
    }
  })

  it(`show all that is found, and no application shows what is said impossible ${tires(12)}`, async () => {
    const tirage = sampleDemandes(400, 5)
    await fc.assert(
      fc.asyncProperty(arbCotation, async (cotation) => {
        const resolue = resolve(cotation)
        const lus = tirage.map((ligne) => faitsDe(ligne, resolue))
        const vide = couvrir(resolue, { cas: [] })
        const essais = desEssais(resolue, nommer(produireManquants(resolue, vide)))
        const apres = couvrir(resolue, essais)
        for (const grille of GRILLES) {
          expect(apres[grille].manquants.filter(({ demande }) => demande !== undefined)).toEqual([])
          expect(apres[grille].impossibles).toEqual(vide[grille].impossibles)
          for (const objectif of vide[grille].impossibles)
            expect(lus.some((faits) => isAtteint(objectif, faits, resolue))).toBe(false)
        }
        // What is read of a criterion is what the reference says.
        const lignes = tirage.slice(0, 20)
        const notes = await noterReference(resolue, lignes)
        lignes.forEach((ligne, i) => {
          const met = new Set(notes[i]?.criteres.map(({ id }) => id))
          const faux = objectifsDe(resolue, ligne.typeDemande).filter(
            (objectif) =>
              objectif.genre === 'criteres' &&
              isAtteint(objectif, faitsDe(ligne, resolue), resolue) !==
                (met.has(objectif.critere) === (objectif.voulu === 'rempli')),
          )
          expect(faux).toEqual([])
        })
      }),
      fuzz(12),
    )
  })
})
