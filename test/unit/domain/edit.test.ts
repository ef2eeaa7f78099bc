// Commands on a draft: what they change, what they refuse, and that undo gives the first bytes back.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import baseline from '#rules/cotation/ame-base.json'
import { type Cotation, GRILLES, type NomDeGrille } from '~/domain/cotation.ts'
import { diffCotation } from '~/domain/diff.ts'
import { type PointsSaisis, replaceCotation, setNiveauDuCritere, setPoints, setPointsDuNiveau, setTitre } from '~/domain/edit.ts'
import type { Edition } from '~/domain/edition.ts'
import { applyPatch, inversePatch, type Patch } from '~/domain/patch.ts'
import { canonicalJson, hashContent } from '~/domain/hash.ts'
import { parseCotation } from '~/domain/parse.ts'
import type { Result } from '~/domain/problem.ts'
import { phraseEntiere } from '~/i18n/problemes.ts'
import { arbCotation, DELAI_DE_TIRAGE_MS, fuzz, tires } from '../../support/arbitraires.ts'
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
    expect(diffCotation(livree, appliquer(livree, setPointsDuNiveau(livree, 4, 18)))).toEqual([
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
      'les points datés d’un niveau',
      setPointsDuNiveau(
        uneCotation([{ id: 'a' }], {
          niveaux: [{ rang: 2, id: 'bas', libelle: 'Bas', couleur: 'n2', points: [{ du: '2024-01', valeur: 3 }] }],
        }),
        2,
        4,
      ),
      '/niveaux/0/points',
      'Niveau n° 1, clé « points » (/niveaux/0/points) : Ces points changent selon la date. Modifiez le fichier du jeu de règles, puis importez-le.',
    ],
    [
      'les points d’un niveau démesurés',
      setPointsDuNiveau(livree, 4, 100_001),
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
  expect(setPointsDuNiveau(cotation, 1, -8).ok).toBe(true)
  for (const refusee of [setPointsDuNiveau(cotation, 2, -1), setNiveauDuCritere(cotation, 'a', 1)])
    expect(refus(refusee).map(([at]) => at)).toEqual(['/groupes/0/criteres/0', '/groupes/0/criteres/0'])
})

// ---- undo

const arbSaisie: fc.Arbitrary<PointsSaisis> = fc.oneof(
  fc.constantFrom(null, undefined),
  fc.integer({ min: -300, max: 300 }),
  fc.record({ pas: fc.integer({ min: 1, max: 24 }), parPas: fc.nat({ max: 5 }), plafond: fc.nat({ max: 50 }) }),
)

interface Geste {
  readonly grille: NomDeGrille
  readonly critere: number
  readonly saisie: PointsSaisis
  readonly genre: 'points' | 'niveau-du-critere' | 'points-du-niveau' | 'titre'
  readonly nombre: number
}
const arbGeste: fc.Arbitrary<Geste> = fc.record({
  grille: fc.constantFrom(...GRILLES),
  critere: fc.nat(),
  saisie: arbSaisie,
  genre: fc.constantFrom('points', 'niveau-du-critere', 'points-du-niveau', 'titre'),
  nombre: fc.integer({ min: -20, max: 99 }),
})

function jouer(cotation: Cotation, { genre, grille, critere, saisie, nombre }: Geste): Result<Edition> {
  const { id } = cotation.criteres[critere % cotation.criteres.length]!
  const { rang } = cotation.niveaux[Math.abs(nombre) % cotation.niveaux.length]!
  switch (genre) {
    case 'points':
      return setPoints(cotation, grille, id, saisie, MOIS)
    case 'niveau-du-critere':
      return setNiveauDuCritere(cotation, id, rang)
    case 'points-du-niveau':
      return setPointsDuNiveau(cotation, rang, nombre)
    case 'titre':
      return setTitre(cotation, `Titre ${nombre}`)
  }
}

/** The draft after the gestures, and what each of them changed; gestures that are refused change nothing. */
function enchainer(
  depart: Cotation,
  gestes: readonly Geste[],
): { readonly fin: Cotation; readonly patchs: readonly Patch[] } {
  let fin = depart
  const patchs: Patch[] = []
  for (const geste of gestes) {
    const lue = jouer(fin, geste)
    if (!lue.ok) continue
    fin = applyPatch(fin, lue.value.patch)
    patchs.push(lue.value.patch)
  }
  return { fin, patchs }
}

describe('annuler', () => {
  it(
    `rend les premiers octets, et refaire les derniers ${tires(300)}`,
    () => {
      fc.assert(
        fc.property(arbCotation, fc.array(arbGeste, { maxLength: 12 }), (depart, gestes) => {
          const avant = canonicalJson(depart)
          const { fin, patchs } = enchainer(depart, gestes)
          const apres = canonicalJson(fin)
          const annule = patchs.toReversed().reduce((draft, patch) => applyPatch(draft, inversePatch(patch)), fin)
          expect(canonicalJson(annule)).toBe(avant)
          const refait = patchs.reduce((draft, patch) => applyPatch(draft, patch), annule)
          expect(canonicalJson(refait)).toBe(apres)
          expect(canonicalJson(depart)).toBe(avant)
        }),
        fuzz(300),
      )
    },
    DELAI_DE_TIRAGE_MS,
  )

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
      setPointsDuNiveau(livree, 6, 0),
      setTitre(livree, 'Autre'),
    ].map(editionDe)
    for (const { patch } of [...editions, replaceCotation(livree, uneCotation([{ id: 'a' }]))]) {
      const apres = applyPatch(livree, patch)
      expect(hashContent(apres)).not.toBe(hashContent(livree))
      expect(hashContent(applyPatch(apres, inversePatch(patch)))).toBe(hashContent(livree))
    }
  })

  it(
    `ce qui est édité reste un jeu de règles bon ${tires(300)}`,
    () => {
      fc.assert(
        fc.property(arbCotation, fc.array(arbGeste, { maxLength: 8 }), (depart, gestes) => {
          const lu = parseCotation(enchainer(depart, gestes).fin)
          expect(lu.ok ? [] : lu.problems).toEqual([])
        }),
        fuzz(300),
      )
    },
    DELAI_DE_TIRAGE_MS,
  )
})
