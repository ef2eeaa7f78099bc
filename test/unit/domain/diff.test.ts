// What changed from one rule set to another, by level, criterion, condition and points: never by line of text.
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import baseline from '#rules/cotation/ame-base.json'
import type { Cotation } from '~/domain/cotation.ts'
import { diffCotation, type Difference } from '~/domain/diff.ts'
import { canonicalJson } from '~/domain/hash.ts'
import { arbCotation, DELAI_DE_TIRAGE_MS, fuzz, tires } from '../../support/arbitraires.ts'
import { poser } from '../../support/contenus.ts'

const livree = baseline as unknown as Cotation
const avec = (at: string, valeur: unknown): Cotation => poser(livree, at, valeur) as Cotation
const HANDICAP = livree.criteres.findIndex(({ id }) => id === 'handicap')

describe('différences', () => {
  const cas: readonly (readonly [titre: string, apres: Cotation, attendues: readonly unknown[]])[] = [
    ['aucune', livree, []],
    ['le titre', avec('/titre', 'Essai'), [{ code: 'titre', avant: livree.titre, apres: 'Essai' }]],
    [
      'des points',
      avec('/grilles/primo/points/handicap', 30),
      [{ code: 'points', critere: 'handicap', grille: 'primo', avant: null, apres: 30 }],
    ],
    [
      'un critère hors d’une grille',
      avec('/grilles/mutation/points/relogement', undefined),
      [{ code: 'points', critere: 'relogement', grille: 'mutation', avant: 40, apres: undefined }],
    ],
    [
      'un niveau de critère',
      avec(`/criteres/${HANDICAP}/niveau`, 2),
      [{ code: 'niveau-du-critere', critere: 'handicap', avant: 3, apres: 2 }],
    ],
    [
      'une condition',
      avec(`/criteres/${HANDICAP}/conditions/all/0/value`, false),
      [
        {
          code: 'condition',
          critere: 'handicap',
          avant: { all: [{ fact: 'handicap', operator: 'equal', value: true }] },
          apres: { all: [{ fact: 'handicap', operator: 'equal', value: false }] },
        },
      ],
    ],
    [
      'les points d’un niveau',
      avec('/niveaux/0/points', 200),
      [{ code: 'points-du-niveau', rang: 1, avant: 250, apres: 200 }],
    ],
    [
      'un mode',
      avec('/grilles/primo/mode', 'dalo-puis-points'),
      [{ code: 'mode', grille: 'primo', avant: 'points', apres: 'dalo-puis-points' }],
    ],
    [
      'un paramètre',
      avec('/parametres/delaiAnormalMois/valeur', 36),
      [{ code: 'parametre', nom: 'delaiAnormalMois', avant: 24, apres: 36 }],
    ],
    ['un groupe', avec('/groupes/0/criteres', ['autres-violences']), [{ code: 'groupes' }]],
    ['une explication', avec('/criteres/0/explicationAgent', 'Autre'), [{ code: 'textes' }]],
    ['un libellé de niveau', avec('/niveaux/0/libelle', 'Autre'), [{ code: 'niveaux' }]],
    [
      'des conditions nommées',
      { ...livree, conditions: { x: { all: [{ fact: 'handicap', operator: 'equal', value: true }] } } },
      [{ code: 'conditions-nommees' }],
    ],
  ]
  it.each(cas)('%s', (_titre, apres, attendues) => {
    expect(diffCotation(livree, apres)).toEqual(attendues)
  })

  it('un critère ajouté se dit avec ses points, retiré de même', () => {
    const sans = {
      ...livree,
      criteres: livree.criteres.filter(({ id }) => id !== 'sous-occupation'),
      grilles: {
        ...livree.grilles,
        mutation: poser(
          livree.grilles.mutation,
          '/points/sous-occupation',
          undefined,
        ) as Cotation['grilles']['mutation'],
      },
    }
    const points = { code: 'points', critere: 'sous-occupation', grille: 'mutation' }
    const critere = { critere: 'sous-occupation', libelle: 'Sous-occupation' }
    expect(diffCotation(livree, sans)).toEqual([
      { code: 'critere-retire', ...critere },
      { ...points, avant: 25, apres: undefined },
    ])
    expect(diffCotation(sans, livree)).toEqual([
      { code: 'critere-ajoute', ...critere },
      { ...points, avant: undefined, apres: 25 },
    ])
  })

  it('ni l’ordre des critères, ni celui des clés n’en font', () => {
    const retournee = { ...livree, criteres: livree.criteres.toReversed() }
    expect(diffCotation(livree, retournee)).toEqual([])
    expect(diffCotation(livree, JSON.parse(canonicalJson(livree)) as Cotation)).toEqual([])
  })

  it(
    `aucune de soi à soi ; de l’un à l’autre, autant qu’en sens inverse, avant et après échangés ${tires(300)}`,
    () => {
      const renverser = (difference: Difference): unknown => {
        if (difference.code === 'critere-ajoute') return { ...difference, code: 'critere-retire' }
        if (difference.code === 'critere-retire') return { ...difference, code: 'critere-ajoute' }
        return 'avant' in difference ? { ...difference, avant: difference.apres, apres: difference.avant } : difference
      }
      const sorted = (differences: readonly unknown[]): string[] =>
        differences.map((difference) => JSON.stringify(difference, (_, v: unknown) => v ?? null)).toSorted()
      fc.assert(
        fc.property(arbCotation, arbCotation, (a, b) => {
          expect(diffCotation(a, JSON.parse(JSON.stringify(a)) as Cotation)).toEqual([])
          const aller = diffCotation(a, b).map((difference) => canonique(renverser(difference)))
          expect(sorted(aller)).toEqual(sorted(diffCotation(b, a).map(canonique)))
        }),
        fuzz(300),
      )
    },
    DELAI_DE_TIRAGE_MS,
  )
})

/** Keys in one order, undefined kept as a word. */
const canonique = (difference: unknown): unknown =>
  Object.fromEntries(
    Object.entries(difference as object)
      .toSorted(([x], [y]) => (x < y ? -1 : 1))
      .map(([cle, valeur]: [string, unknown]) => [cle, valeur === undefined ? 'absent' : canonicalJson(valeur)]),
  )
