// Commands on a draft: what they change, what they refuse, and that undo gives the first bytes back.
import { describe, expect, it } from 'vitest'
import baseline from '#rules/cotation/ame-base.json'
import type { Cotation } from '~/domain/cotation.ts'
import { diffCotation } from '~/domain/diff.ts'
import { replaceCotation, setNiveauDuCritere, setPoints, setPointsDuNiveau, setTitre } from '~/domain/edit.ts'
import type { Edition } from '~/domain/edition.ts'
import { applyPatch, inversePatch, type Patch } from '~/domain/patch.ts'
import { hashContent } from '~/domain/hash.ts'
import type { Result } from '~/domain/problem.ts'
import { phraseEntiere } from '~/i18n/problemes.ts'
import { plain } from '../../support/contenus.ts'
import { uneCotation } from '../../support/cotations.ts'

const MOIS = '2024-01'

/** @throws Error when the edition is refused. */
function editionDe(lue: Result<Edition>): Edition {
  if (!lue.ok) throw new Error(JSON.stringify(lue.problems))
  return lue.value
}
const appliquer = (cotation: Cotation, lue: Result<Edition>): Cotation => applyPatch(cotation, editionDe(lue).patch)
const refus = (lue: Result<Edition>): readonly (readonly [string, string])[] =>
  lue.ok ? [] : lue.problems.map((probleme) => [probleme.at, plain(phraseEntiere(probleme))] as const)

const livree = baseline as unknown as Cotation

describe('une édition', () => {
  it('change les points d’un critère, et rien d’autre', () => {
    const apres = appliquer(livree, setPoints(livree, 'primo', 'handicap', 30, MOIS))
    expect(diffCotation(livree, apres)).toEqual([
      { code: 'points', critere: 'handicap', grille: 'primo', avant: null, apres: 30 },
    ])
    expect(apres.criteres).toBe(livree.criteres)
    expect(livree.grilles.primo.points['handicap']).toBeNull()
  })

  it('sort un critère d’une grille, l’y remet aux points du niveau, ou lui donne un barème', () => {
    const hors = appliquer(livree, setPoints(livree, 'mutation', 'relogement', undefined, MOIS))
    expect('relogement' in hors.grilles.mutation.points).toBe(false)
    const remis = appliquer(hors, setPoints(hors, 'mutation', 'relogement', null, MOIS))
    expect(remis.grilles.mutation.points['relogement']).toBeNull()
    const bareme = { pas: 12, parPas: 2, plafond: 20 }
    const apres = appliquer(remis, setPoints(remis, 'mutation', 'relogement', bareme, MOIS))
    expect(apres.grilles.mutation.points['relogement']).toEqual(bareme)
  })

  it('ne change, de points datés, que ceux en vigueur au mois demandé', () => {
    const datee = uneCotation([{ id: 'a' }], {
      points: {
        a: [
          { du: '2023-01', valeur: 1 },
          { du: '2024-01', valeur: 2 },
          { du: '2025-01', valeur: 3 },
        ],
      },
    })
    const valeurs = (mois: string): unknown =>
      (
        appliquer(datee, setPoints(datee, 'primo', 'a', 9, mois)).grilles.primo.points['a'] as unknown as {
          valeur: number
        }[]
      ).map(({ valeur }) => valeur)
    expect(valeurs('2023-12')).toEqual([9, 2, 3])
    expect(valeurs('2024-12')).toEqual([1, 9, 3])
    expect(valeurs('2040-01')).toEqual([1, 2, 9])
  })

  it('passe un critère à un autre niveau, change les points d’un niveau, le titre, ou tout', () => {
    expect(diffCotation(livree, appliquer(livree, setNiveauDuCritere(livree, 'heberge-tiers', 2)))).toEqual([
      { code: 'niveau-du-critere', critere: 'heberge-tiers', avant: 3, apres: 2 },
    ])
    expect(diffCotation(livree, appliquer(livree, setPointsDuNiveau(livree, 4, 18, MOIS)))).toEqual([
      { code: 'points-du-niveau', rang: 4, avant: 15, apres: 18 },
    ])
    expect(appliquer(livree, setTitre(livree, '  Essai de juin ')).titre).toBe('Essai de juin')
    const autre = uneCotation([{ id: 'a' }])
    expect(applyPatch(livree, replaceCotation(livree, autre).patch)).toBe(autre)
  })

  it.each([
    [
      'des points à virgule',
      setPoints(livree, 'primo', 'dalo', 2.5, MOIS),
      '/grilles/primo/points/dalo',
      'Grille « primo », points de « dalo » (/grilles/primo/points/dalo) : « 2.5 » n’est pas un nombre entier. Écrivez un nombre entier, par exemple 3.',
    ],
    [
      'des points démesurés',
      setPoints(livree, 'primo', 'dalo', -100_001, MOIS),
      '/grilles/primo/points/dalo',
      'Grille « primo », points de « dalo » (/grilles/primo/points/dalo) : La valeur « -100001 » est trop petite. Écrivez −100 000 ou plus.',
    ],
    [
      'un malus dans un groupe',
      setPoints(livree, 'primo', 'suroccupation', -1, MOIS),
      '/grilles/primo/points/suroccupation',
      'Grille « primo », points de « suroccupation » (/grilles/primo/points/suroccupation) : Le critère « suroccupation » retire des points dans la grille primo, alors qu’il est dans le groupe « occupation », où seul compte le meilleur. Sortez-le du groupe, ou donnez-lui des points positifs ou nuls.',
    ],
    [
      'un niveau qui n’existe pas',
      setNiveauDuCritere(livree, 'dalo', 7),
      '/criteres/0/niveau',
      'Critère n° 1, clé « niveau » (/criteres/0/niveau) : Le critère « dalo » est au niveau 7, qui n’existe pas. Écrivez le rang d’un niveau du jeu de règles : « 1 », « 2 », « 3 », « 4 », « 5 » ou « 6 ».',
    ],
    [
      'les points d’un niveau démesurés',
      setPointsDuNiveau(livree, 4, 100_001, MOIS),
      '/niveaux/3/points',
      'Niveau n° 4, clé « points » (/niveaux/3/points) : La valeur « 100001 » est trop grande. Écrivez 100 000 ou moins.',
    ],
    [
      'un titre vide',
      setTitre(livree, '   '),
      '/titre',
      'Clé « titre » (/titre) : Ce texte est vide. Écrivez au moins un caractère.',
    ],
  ])('refuse %s', (_titre, lue, at, phrase) => {
    expect(refus(lue)).toEqual([[at, phrase]])
  })
})

it('refuse un malus qui viendrait du niveau, dans les grilles où le critère est groupé', () => {
  const cotation = uneCotation([{ id: 'a' }, { id: 'b', niveau: 1 }], {
    niveaux: [
      { rang: 1, id: 'malus', libelle: 'Malus', couleur: 'n1', points: -5 },
      { rang: 2, id: 'bas', libelle: 'Bas', couleur: 'n2', points: 10 },
    ],
    groupes: [{ id: 'g', regle: 'meilleur', criteres: ['a'] }],
  })
  expect(setPointsDuNiveau(cotation, 1, -8, MOIS).ok).toBe(true)
  for (const refusee of [setPointsDuNiveau(cotation, 2, -1, MOIS), setNiveauDuCritere(cotation, 'a', 1)])
    expect(refus(refusee).map(([at]) => at)).toEqual(['/groupes/0/criteres/0', '/groupes/0/criteres/0'])
})

describe('annuler', () => {
  it('défait les changements d’un même patch du dernier au premier', () => {
    const avant = { a: { b: 1 } }
    const patch: Patch = [
      { at: '/a/b', avant: 1, apres: 2 },
      { at: '/a/b', avant: 2, apres: 3 },
      { at: '/c', apres: { d: 4 } },
      { at: '/c/d', avant: 4 },
    ]
    const apres = applyPatch<unknown>(avant, patch)
    expect(apres).toEqual({ a: { b: 3 }, c: {} })
    expect(applyPatch(apres, inversePatch(patch))).toEqual(avant)
  })

  it('rend l’empreinte de la cotation livrée, après chaque sorte d’édition', () => {
    const editions = [
      setPoints(livree, 'primo', 'dalo', 200, MOIS),
      setPoints(livree, 'primo', 'sous-occupation', 5, MOIS),
      setPoints(livree, 'mutation', 'anciennete', undefined, MOIS),
      setNiveauDuCritere(livree, 'dalo', 2),
      setPointsDuNiveau(livree, 6, 0, MOIS),
      setTitre(livree, 'Autre'),
    ].map(editionDe)
    for (const { patch } of [...editions, replaceCotation(livree, uneCotation([{ id: 'a' }]))]) {
      const apres = applyPatch(livree, patch)
      expect(hashContent(apres)).not.toBe(hashContent(livree))
      expect(hashContent(applyPatch(apres, inversePatch(patch)))).toBe(hashContent(livree))
    }
  })
})
