// The journal's chain, without a database. Numbers in brackets: src/store/SPEC.md.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainer, RACINE_DU_JOURNAL, ruptureDuJournal } from '~/store/journal.ts'
import type { Entree, Ligne } from '~/store/schema.ts'
import { DELAI_DE_TIRAGE_MS, fuzz, tires } from '../../support/arbitraires.ts'

const entree = (n: number): Entree => ({
  qui: n % 2 === 0 ? 'A. Membre' : null,
  quand: `2024-01-${String(n).padStart(2, '0')}T09:00:00.000Z`,
  quoi: { genre: 'edition', nom: { code: 'points-du-niveau', rang: 1, avant: n, apres: n + 1 } },
  pourquoi: null,
})

const journal = (longueur: number): Ligne[] => {
  const lignes: Ligne[] = []
  for (let n = 1; n <= longueur; n++) lignes.push(chainer(lignes.at(-1), entree(n)))
  return lignes
}
const sommet = (lignes: readonly Ligne[]): string => lignes.at(-1)?.empreinte ?? RACINE_DU_JOURNAL

describe('le journal', () => {
  it('[S7] une chaîne entière tient, vide ou non', () => {
    expect(ruptureDuJournal({ lignes: [], sommet: RACINE_DU_JOURNAL })).toBeUndefined()
    const lignes = journal(4)
    expect(lignes.map(({ n }) => n)).toEqual([1, 2, 3, 4])
    expect(lignes.map(({ precedente }) => precedente)).toEqual([
      RACINE_DU_JOURNAL,
      ...lignes.slice(0, 3).map(({ empreinte }) => empreinte),
    ])
    expect(ruptureDuJournal({ lignes, sommet: sommet(lignes) })).toBeUndefined()
  })

  it.each(['qui', 'quand', 'quoi', 'pourquoi', 'precedente'] as const)(
    '[S7] « %s » changé dans une ligne se voit',
    (cle) => {
      const lignes = journal(4)
      const changees = lignes.map((ligne, i): Ligne => {
        if (i !== 2) return ligne
        const quoi = { genre: 'cohorte-synthetique' } as const
        return { ...ligne, [cle]: cle === 'quoi' ? quoi : 'autre' }
      })
      expect(ruptureDuJournal({ lignes: changees, sommet: sommet(lignes) })).toBe(3)
    },
  )

  it('[S7] une ligne changée et son empreinte refaite se voient à la suivante', () => {
    const lignes = journal(4)
    const refaite = chainer(lignes[0], entree(7))
    expect(ruptureDuJournal({ lignes: lignes.with(1, refaite), sommet: sommet(lignes) })).toBe(3)
  })

  it(
    `[S7] toute suite de lignes ôtées, déplacées, changées ou redites se voit ${tires(200)}`,
    () => {
      const arbAbime = fc.record({
        genre: fc.constantFrom('oter', 'echanger', 'changer', 'redire'),
        i: fc.nat(19),
        j: fc.nat(19),
      })
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 20 }), fc.array(arbAbime, { maxLength: 4 }), (n, abimes) => {
          const lignes = journal(n)
          const abimees = abimes.reduce((suite, { genre, i, j }) => {
            const [un, deux] = [suite[i % suite.length], suite[j % suite.length]]
            if (!un || !deux) return suite
            const [a, b] = [i % suite.length, j % suite.length]
            if (genre === 'oter') return suite.toSpliced(a, 1)
            if (genre === 'redire') return suite.toSpliced(a, 0, deux)
            if (genre === 'echanger') return suite.with(a, deux).with(b, un)
            return suite.with(a, { ...un, qui: `${un.qui ?? ''}${j}` })
          }, lignes as Ligne[])
          const isEntier = JSON.stringify(abimees) === JSON.stringify(lignes)
          expect(ruptureDuJournal({ lignes: abimees, sommet: sommet(lignes) }) === undefined).toBe(isEntier)
        }),
        fuzz(200),
      )
    },
    DELAI_DE_TIRAGE_MS,
  )

  it('[S7] une ligne ôtée, déplacée ou coupée se voit', () => {
    const lignes = journal(4)
    expect(ruptureDuJournal({ lignes: lignes.toSpliced(1, 1), sommet: sommet(lignes) })).toBe(2)
    expect(ruptureDuJournal({ lignes: lignes.toReversed(), sommet: sommet(lignes) })).toBe(1)
    expect(ruptureDuJournal({ lignes: lignes.slice(0, 3), sommet: sommet(lignes) })).toBe(4)
  })
})
