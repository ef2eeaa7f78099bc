// The other checks: what the CIL had settled, levels, publics of the law, null traps, criteria left out, dated values.
import { describe, expect, test } from 'vitest'
import base from '#rules/cotation/ame-base.json'
import { type CodeDeConstat, type Constat, controlerCotation } from '~/analysis/checks/index.ts'
import type { Condition } from '~/domain/condition.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { setPointsDuNiveau } from '~/domain/edit.ts'
import { applyPatch } from '~/domain/patch.ts'
import { splitPointer } from '~/domain/problem.ts'
import { MOIS } from '../../../support/cas.ts'

const livree = base as unknown as Cotation

const constats = (cotation: Cotation, code: CodeDeConstat): readonly Constat[] =>
  controlerCotation(cotation, MOIS).filter((constat) => constat.code === code)

/** Out of both grids. */
function horsGrilles(...ids: readonly string[]): Cotation {
  const without = (points: Cotation['grilles']['primo']['points']) =>
    Object.fromEntries(Object.entries(points).filter(([id]) => !ids.includes(id)))
  const { primo, mutation } = livree.grilles
  return {
    ...livree,
    grilles: {
      primo: { ...primo, points: without(primo.points) },
      mutation: { ...mutation, points: without(mutation.points) },
    },
  }
}

const avecCritere = (id: string, conditions: Condition, options: Partial<Cotation> = {}): Cotation => ({
  ...livree,
  criteres: livree.criteres.map((critere) => (critere.id === id ? { ...critere, conditions } : critere)),
  ...options,
})

const feuille = (fact: string, operator: string, value: unknown): Condition =>
  ({ all: [{ fact, operator, value }] }) as Condition

describe('ce que la CIL avait retenu', () => {
  test('29 critères utilisés et 6 niveaux : tout autre compte est à vérifier', () => {
    expect(constats(horsGrilles('lien-local', 'cdd-interim'), 'nombre-de-criteres')).toMatchObject([
      { gravite: 'attention', at: '/criteres', params: { nombre: 27, attendu: 29 } },
    ])
    const niveaux = [...livree.niveaux, { ...livree.niveaux[5]!, rang: 7, id: 'dernier', points: 0 }]
    expect(constats({ ...livree, niveaux }, 'nombre-de-niveaux')).toMatchObject([
      { gravite: 'attention', params: { nombre: 7, attendu: 6 } },
    ])
  })

  test('un niveau qui donne plus que le précédent est signalé, à points égaux non', () => {
    const edit = (points: number): Cotation => {
      const edition = setPointsDuNiveau(livree, 4, points, '2024-01')
      if (!edition.ok) throw new Error('édition refusée')
      return applyPatch(livree, edition.value.patch)
    }
    expect(constats(edit(26), 'niveaux-non-decroissants')).toMatchObject([
      { gravite: 'attention', at: '/niveaux/3/points', params: { rang: 4, points: 26, avant: 3, pointsAvant: 25 } },
    ])
    expect(constats(edit(25), 'niveaux-non-decroissants')).toEqual([])
  })

  test('l’ordre des niveaux est celui des rangs, où qu’ils soient écrits, et leurs points ceux du mois', () => {
    expect(controlerCotation({ ...livree, niveaux: livree.niveaux.toReversed() }, MOIS)).toEqual([])
    const dates = [
      { du: '2020-01', valeur: 15 },
      { du: '2024-02', valeur: 30 },
    ]
    const niveaux = livree.niveaux.map((niveau) => (niveau.rang === 4 ? { ...niveau, points: dates } : niveau))
    expect(constats({ ...livree, niveaux }, 'niveaux-non-decroissants')).toEqual([])
    expect(controlerCotation({ ...livree, niveaux }, MOIS + 1).map(({ code }) => code)).toContain(
      'niveaux-non-decroissants',
    )
  })
})

describe('publics de la loi et critères laissés de côté', () => {
  test('un public obligatoire est signalé dans chaque grille qui ne le sert plus, et s’y remet d’un geste', () => {
    const sans = horsGrilles('habitat-indigne')
    const found = controlerCotation(sans, MOIS)
    expect(found.map(({ code, at }) => [code, at])).toEqual([
      ['public-absent', '/grilles/primo'],
      ['public-absent', '/grilles/mutation'],
      ['nombre-de-criteres', '/criteres'],
    ])
    expect(found[0]).toMatchObject({
      gravite: 'attention',
      params: { critere: 'habitat-indigne', libelle: 'Habitat indigne, insalubre ou dangereux', grille: 'primo' },
    })
    const remis = found.reduce(
      (cotation, { correction }) => (correction ? applyPatch(cotation, correction.patch) : cotation),
      sans,
    )
    expect(controlerCotation(remis, MOIS)).toEqual([])
  })

  test('absent d’une grille où il peut s’appliquer, il est signalé ; les quatre qui n’ont pas d’objet en mutation, non', () => {
    expect(constats(livree, 'public-absent')).toEqual([])
    const { handicap: _retire, ...points } = livree.grilles.mutation.points
    const sans = { ...livree, grilles: { ...livree.grilles, mutation: { ...livree.grilles.mutation, points } } }
    expect(constats(sans, 'public-absent')).toMatchObject([
      { at: '/grilles/mutation', params: { critere: 'handicap', grille: 'mutation' } },
    ])
  })

  test('un critère obligatoire d’un autre nom, qui prend tous ses ménages, en tient lieu ; plus étroit, non', () => {
    const renomme = (value: readonly string[]): Cotation => ({
      ...livree,
      criteres: livree.criteres.map((critere) =>
        critere.id === 'heberge-tiers'
          ? { ...critere, id: 'chez-autrui', conditions: feuille('logementActuel', 'in', value) }
          : critere,
      ),
      groupes:
        livree.groupes?.map((groupe) => ({
          ...groupe,
          criteres: groupe.criteres.map((id) => (id === 'heberge-tiers' ? 'chez-autrui' : id)),
        })) ?? [],
      grilles: {
        ...livree.grilles,
        primo: {
          ...livree.grilles.primo,
          points: Object.fromEntries(
            Object.entries(livree.grilles.primo.points).map(([id, points]) => [
              id === 'heberge-tiers' ? 'chez-autrui' : id,
              points,
            ]),
          ),
        },
      },
    })
    expect(constats(renomme(['hebergeTiers', 'parentsEnfants', 'titreGratuit']), 'public-absent')).toEqual([])
    const [etroit] = constats(renomme(['hebergeTiers']), 'public-absent')
    expect(etroit).toMatchObject({ params: { critere: 'heberge-tiers' } })
    expect(etroit).not.toHaveProperty('correction')
  })

  test('un critère facultatif qu’aucune grille n’utilise est une information', () => {
    expect(constats(horsGrilles('lien-local'), 'critere-hors-grilles')).toMatchObject([
      { gravite: 'information', at: '/criteres/26', params: { critere: 'lien-local' } },
    ])
    expect(constats(horsGrilles('dalo'), 'critere-hors-grilles')).toEqual([])
  })
})

describe('faits inconnus', () => {
  const pieges = (conditions: Condition, options: Partial<Cotation> = {}) =>
    constats(avecCritere('taux-effort', conditions, options), 'fait-nul').map(({ at, params }) => [at, params])
  const at = '/criteres/15/conditions'

  test('une négation sur un fait qui peut manquer remplit le critère : c’est signalé à sa place', () => {
    expect(pieges(feuille('effortExcessif', 'notEqual', false))).toEqual([
      [`${at}/all/0`, { critere: 'taux-effort', fait: 'effortExcessif' }],
    ])
    expect(pieges({ not: { fact: 'ressourcesMensuellesEuros', operator: 'greaterThan', value: 900 } })).toEqual([
      [`${at}/not`, { critere: 'taux-effort', fait: 'ressourcesMensuellesEuros' }],
    ])
    expect(pieges(feuille('situationProfessionnelleConjoint', 'notIn', ['cdi']))).toHaveLength(1)
  })

  test('par une condition nommée, c’est la condition nommée qui est montrée', () => {
    const conditions = { aise: feuille('ressourcesMensuellesEuros', 'greaterThan', 2000) }
    expect(pieges({ not: { condition: 'aise' } }, { conditions })).toEqual([
      ['/conditions/aise/all/0', { critere: 'taux-effort', fait: 'ressourcesMensuellesEuros' }],
    ])
  })

  test('une comparaison positive, une double négation ou un fait toujours connu ne sont pas des pièges', () => {
    expect(pieges(feuille('ressourcesMensuellesEuros', 'lessThan', 900))).toEqual([])
    expect(pieges({ not: { not: { fact: 'effortExcessif', operator: 'equal', value: true } } })).toEqual([])
    expect(pieges({ not: feuille('effortExcessif', 'notEqual', true) })).toEqual([])
    expect(pieges(feuille('dalo', 'notEqual', 'reconnu'))).toEqual([])
  })

  test('une condition qui exige aussi que le fait soit connu n’est pas un piège', () => {
    expect(
      pieges({
        all: [
          { fact: 'ressourcesMensuellesEuros', operator: 'greaterThanInclusive', value: 0 },
          { not: { fact: 'ressourcesMensuellesEuros', operator: 'greaterThan', value: 900 } },
        ],
      }),
    ).toEqual([])
    expect(
      pieges({
        all: [
          { fact: 'premierQuartile', operator: 'equal', value: true },
          { not: { fact: 'ressourcesMensuellesEuros', operator: 'greaterThan', value: 900 } },
        ],
      }),
    ).toEqual([])
  })
})

test('une valeur datée qui n’est pas encore en vigueur est le seul constat, bloquant, à sa place', () => {
  const niveaux = livree.niveaux.map((niveau) =>
    niveau.rang === 2 ? { ...niveau, points: [{ du: '2025-01', valeur: 40 }] } : niveau,
  )
  const found = controlerCotation({ ...livree, niveaux }, MOIS)
  expect(found).toEqual([
    { code: 'sans-valeur-au-mois', gravite: 'bloquant', at: '/niveaux/1/points', params: { mois: '2024-01' } },
  ])
  expect(controlerCotation({ ...livree, niveaux }, MOIS + 12)).toEqual([])
})

test('chaque pointeur mène quelque part dans le jeu de règles', () => {
  const sans = horsGrilles('lien-local', 'dalo')
  for (const { at } of controlerCotation(sans, MOIS)) {
    const found = splitPointer(at).reduce<unknown>(
      (node, token) => (node as Readonly<Record<string, unknown>>)[token],
      sans,
    )
    expect(found).toBeDefined()
  }
})
