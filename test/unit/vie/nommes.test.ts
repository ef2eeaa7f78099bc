// A draft is its parent and named changes: all on, it is the child; all off, the parent; and what cannot go alone says so.
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import livre from '#rules/cotation/ame-base.json'
import { canonicalJson } from '~/domain/hash.ts'
import { combiner, entrainesPar, nommerChangements } from '~/vie/nommes.ts'
import { DELAI_DE_TIRAGE_MS, fuzz, tires } from '../../support/arbitraires.ts'
import { poser } from '../../support/contenus.ts'
import { arbFourche } from '../../support/versions.ts'

const [premier, ...suite] = livre.criteres
const neuf = { ...premier, id: 'neuf', libelle: 'Neuf' }
const enfant = {
  ...livre,
  titre: 'Essai',
  criteres: [premier, neuf, ...suite],
  grilles: {
    ...livre.grilles,
    primo: { ...livre.grilles.primo, points: { ...livre.grilles.primo.points, neuf: 12 } },
  },
}

describe('changements nommés', () => {
  it(
    `tous allumés, l’enfant octet pour octet ; tous éteints, le parent ${tires(200)}`,
    () => {
      fc.assert(
        fc.property(arbFourche, ([parent, a]) => {
          const changements = nommerChangements('cotation', parent, a)
          const { contenu, impossibles } = combiner('cotation', parent, changements, new Set())
          expect(impossibles).toEqual([])
          expect(canonicalJson(contenu)).toBe(canonicalJson(a))
          const tous = new Set(changements.map(({ cle }) => cle))
          expect(combiner('cotation', parent, changements, tous).contenu).toBe(parent)
        }),
        fuzz(200),
      )
    },
    DELAI_DE_TIRAGE_MS,
  )

  it('un critère vient avec ses points, en un seul changement', () => {
    const changements = nommerChangements('cotation', livre, enfant)
    expect(changements.map(({ cle, modifications }) => [cle, modifications.length])).toEqual([
      ['/titre', 1],
      ['/criteres/neuf', 2],
    ])
    expect(combiner('cotation', livre as unknown, changements, new Set(['/criteres/neuf'])).contenu).toEqual({
      ...livre,
      titre: 'Essai',
    })
  })

  it('une échelle renumérotée est un seul changement, avec les critères qui la suivent', () => {
    const decale = {
      ...livre,
      niveaux: livre.niveaux.map((niveau) => ({ ...niveau, rang: niveau.rang + 1 })),
      criteres: livre.criteres.map((critere) => ({ ...critere, niveau: critere.niveau + 1 })),
    }
    const changements = nommerChangements('cotation', livre, { ...decale, titre: 'Essai' })
    expect(changements.map(({ cle }) => cle).toSorted()).toEqual(['/niveaux', '/titre'])
  })

  it('un changement dont un autre a besoin l’entraîne ; sinon il part seul', () => {
    const groupe = { id: 'g-neuf', regle: 'meilleur', criteres: ['neuf'] }
    const changements = nommerChangements('cotation', livre, { ...enfant, groupes: [...livre.groupes, groupe] })
    expect(entrainesPar('cotation', livre as unknown, changements, '/criteres/neuf')).toEqual(['/groupes/g-neuf'])
    expect(entrainesPar('cotation', livre as unknown, changements, '/groupes/g-neuf')).toEqual([])
    expect(entrainesPar('cotation', livre as unknown, changements, '/titre')).toEqual([])
    const { problemes } = combiner('cotation', livre as unknown, changements, new Set(['/criteres/neuf']))
    expect(problemes.map(({ code }) => code)).toEqual(['groupe-critere-inconnu'])
  })

  it('sur un autre parent, ce qui ne peut se faire est dit', () => {
    const changements = nommerChangements('cotation', livre, poser(livre, '/criteres/3/libelle', 'Autre'))
    const autre = poser(livre, '/criteres/3/libelle', 'Déjà changé')
    expect(combiner('cotation', autre, changements, new Set()).impossibles).toEqual(changements.map(({ cle }) => cle))
  })
})
