// Acts on many cells at once: what they change, what they refuse, one edition each that undo takes back to the bytes.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import baseline from '#rules/cotation/ame-base.json'
import { chiffreDe, ecartsDeGrille } from '~/domain/chiffres.ts'
import { type Cotation, GRILLES } from '~/domain/cotation.ts'
import { appliquerLot, retoucher, viderCases } from '~/domain/edit-lot.ts'
import type { Edition } from '~/domain/edition.ts'
import { canonicalJson } from '~/domain/hash.ts'
import { type ActeDeLot, lireFacteur, multiplier } from '~/domain/lot.ts'
import { parseMois } from '~/domain/mois.ts'
import { parseCotation } from '~/domain/parse.ts'
import { applyPatch, inversePatch } from '~/domain/patch.ts'
import type { Result } from '~/domain/problem.ts'
import { phraseDEdition } from '~/i18n/editions.ts'
import { arbCotation, DELAI_DE_TIRAGE_MS, fuzz, tires } from '../../support/arbitraires.ts'
import { plain } from '../../support/contenus.ts'
import { uneCotation } from '../../support/cotations.ts'

const MOIS = '2024-01'
const index = parseMois(MOIS)
const livree = baseline as unknown as Cotation

function editionDe(lue: Result<Edition>): Edition {
  if (!lue.ok) throw new Error(JSON.stringify(lue.problems))
  return lue.value
}
const appliquer = (cotation: Cotation, lue: Result<Edition>): Cotation => applyPatch(cotation, editionDe(lue).patch)
const chiffre = (cotation: Cotation, critere: string, grille: 'primo' | 'mutation'): number | undefined =>
  chiffreDe(cotation, { critere, grille }, index)?.valeur

describe('un facteur', () => {
  it.each([
    ['1,5', { num: 3, den: 2 }],
    ['2/3', { num: 2, den: 3 }],
    ['150 %', { num: 3, den: 2 }],
    ['× 2', { num: 2, den: 1 }],
    ['0', { num: 0, den: 1 }],
    ['0.25', { num: 1, den: 4 }],
  ])('%s', (texte, attendu) => expect(lireFacteur(texte)).toEqual(attendu))
  it.each(['', 'deux', '-1', '1/0', '1,23456', '1e3', '9999999'])('« %s » n’en est pas un', (texte) =>
    expect(lireFacteur(texte)).toBeUndefined(),
  )
  it('multiplie et arrondit à l’entier le plus proche, la moitié vers le haut', () => {
    expect([5, -5, 7, 1, 100_000].map((points) => multiplier(points, { num: 3, den: 2 }))).toEqual([
      8, -7, 11, 2, 150_000,
    ])
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.nat(1000),
        fc.integer({ min: 1, max: 1000 }),
        (p, n, d) => {
          const exact = multiplier(p, { num: n, den: d })
          // |exact − p·n/d| ≤ ½, a half up.
          const reste = 2 * (p * n - exact * d)
          return reste < d && reste >= -d
        },
      ),
    )
  })
})

describe('un geste sur des critères choisis', () => {
  it('les passe à un niveau : les points suivent ceux du niveau', () => {
    const apres = appliquer(
      livree,
      appliquerLot(livree, ['handicap', 'heberge-tiers'], { genre: 'niveau', rang: 4 }, MOIS),
    )
    expect(ecartsDeGrille(livree, apres, index).map(({ critere, champ }) => `${critere} ${champ}`)).toEqual([
      'handicap niveau',
      'handicap primo',
      'handicap mutation',
      'heberge-tiers niveau',
      'heberge-tiers primo',
    ])
  })

  it('multiplie dans les grilles dites ; une case hors de la grille le reste ; un plafond est multiplié', () => {
    const acte: ActeDeLot = { genre: 'multiplier', facteur: { num: 3, den: 2 }, grilles: ['primo', 'mutation'] }
    const apres = appliquer(livree, appliquerLot(livree, ['heberge-tiers', 'anciennete'], acte, MOIS))
    expect(chiffre(apres, 'heberge-tiers', 'primo')).toBe(38)
    expect('heberge-tiers' in apres.grilles.mutation.points).toBe(false)
    expect(apres.grilles.primo.points['anciennete']).toMatchObject({ plafond: 15, pas: 6, parPas: 1, bonus: 5 })
  })

  it('ajoute, et revient aux points du niveau quand le compte y est', () => {
    const plus = appliquer(
      livree,
      appliquerLot(livree, ['handicap'], { genre: 'ajouter', points: 5, grilles: ['primo'] }, MOIS),
    )
    expect(plus.grilles.primo.points['handicap']).toBe(30)
    const moins = appliquer(
      plus,
      appliquerLot(plus, ['handicap'], { genre: 'ajouter', points: -5, grilles: ['primo'] }, MOIS),
    )
    expect(moins.grilles.primo.points['handicap']).toBeNull()
  })

  it('copie une grille sur l’autre : dates, barèmes et absences comprises', () => {
    const datee = uneCotation([{ id: 'a' }, { id: 'b' }, { id: 'c' }])
    const points = { a: [{ du: '2023-01', valeur: 7 }], b: { pas: 6, parPas: 1, plafond: 10 } }
    const depart: Cotation = { ...datee, grilles: { ...datee.grilles, primo: { mode: 'points', points } } }
    const apres = appliquer(depart, appliquerLot(depart, ['a', 'b', 'c'], { genre: 'copier', de: 'primo' }, MOIS))
    expect(apres.grilles.mutation.points).toEqual(points)
    expect(apres.grilles.primo).toBe(depart.grilles.primo)
  })

  it('sort des grilles dites, ou vide un bloc de cases', () => {
    const sortis = appliquer(livree, appliquerLot(livree, ['dalo'], { genre: 'sortir', grilles: ['mutation'] }, MOIS))
    expect([chiffre(sortis, 'dalo', 'primo'), chiffre(sortis, 'dalo', 'mutation')]).toEqual([250, undefined])
    const cases = [
      { critere: 'dalo', grille: 'primo' },
      { critere: 'handicap', grille: 'mutation' },
    ] as const
    const videes = editionDe(viderCases(livree, cases, MOIS))
    expect(ecartsDeGrille(livree, applyPatch(livree, videes.patch), index)).toHaveLength(2)
    expect(plain(phraseDEdition(videes.nom, livree))).toBe('Hors grille : 2 cellules')
  })

  it('ne change, de points datés, que la valeur en vigueur au mois', () => {
    const dates = [
      { du: '2023-01', valeur: 10 },
      { du: '2025-01', valeur: 30 },
    ]
    const datee = uneCotation([{ id: 'a' }], { points: { a: dates } })
    const acte: ActeDeLot = { genre: 'multiplier', facteur: { num: 2, den: 1 }, grilles: ['primo'] }
    const apres = appliquer(datee, appliquerLot(datee, ['a'], acte, MOIS))
    expect(apres.grilles.primo.points['a']).toEqual([{ du: '2023-01', valeur: 20 }, dates[1]])
  })

  it('refuse un malus dans un groupe, des points hors bornes, un niveau absent', () => {
    const groupee = uneCotation([{ id: 'a' }, { id: 'b' }], {
      groupes: [{ id: 'g', regle: 'meilleur', criteres: ['a', 'b'] }],
    })
    const codes = (lue: Result<Edition>): readonly string[] => (lue.ok ? [] : lue.problems.map(({ code }) => code))
    const ajouter = (points: number): ActeDeLot => ({ genre: 'ajouter', points, grilles: ['primo'] })
    expect(codes(appliquerLot(groupee, ['a'], ajouter(-11), MOIS))).toEqual(['malus-dans-groupe'])
    expect(codes(appliquerLot(groupee, ['a'], ajouter(100_000), MOIS))).toEqual(['hors-bornes'])
    expect(codes(appliquerLot(groupee, ['a'], { genre: 'niveau', rang: 9 }, MOIS))).toEqual(['niveau-inconnu'])
    expect(codes(retoucher(groupee, [{ critere: 'a', libelle: '' }], MOIS, { code: 'titre', apres: '' }))).toEqual([
      'texte-longueur',
    ])
  })

  it.each([
    [{ genre: 'niveau', rang: 4 }, '2 critères : passage au niveau 4'],
    [
      { genre: 'multiplier', facteur: { num: 3, den: 2 }, grilles: ['primo'] },
      '2 critères : points × 1,5, grille primo',
    ],
    [
      { genre: 'multiplier', facteur: { num: 2, den: 3 }, grilles: ['primo', 'mutation'] },
      '2 critères : points × 2/3, deux grilles',
    ],
    [{ genre: 'ajouter', points: -5, grilles: ['mutation'] }, '2 critères : points −5, grille mutation'],
    [{ genre: 'copier', de: 'mutation' }, '2 critères : points de mutation copiés en primo'],
    [{ genre: 'sortir', grilles: ['primo'] }, '2 critères : sortie de la grille primo'],
  ] as const)('se nomme : %j', (acte, phrase) => {
    const edition = editionDe(appliquerLot(livree, ['handicap', 'suroccupation'], acte, MOIS))
    expect(plain(phraseDEdition(edition.nom, livree))).toBe(phrase)
  })
})

const arbActe: fc.Arbitrary<ActeDeLot> = fc.oneof(
  fc.constantFrom(1, 2, 4).map((rang): ActeDeLot => ({ genre: 'niveau', rang })),
  fc
    .tuple(fc.nat({ max: 9 }), fc.integer({ min: 1, max: 9 }), fc.subarray([...GRILLES], { minLength: 1 }))
    .map(([num, den, grilles]): ActeDeLot => ({ genre: 'multiplier', facteur: { num, den }, grilles })),
  fc
    .tuple(fc.integer({ min: -30, max: 30 }), fc.subarray([...GRILLES], { minLength: 1 }))
    .map(([points, grilles]): ActeDeLot => ({ genre: 'ajouter', points, grilles })),
  fc.constantFrom(...GRILLES).map((de): ActeDeLot => ({ genre: 'copier', de })),
  fc.subarray([...GRILLES], { minLength: 1 }).map((grilles): ActeDeLot => ({ genre: 'sortir', grilles })),
)

it(
  `tout geste accepté laisse un jeu de règles valable, et son inverse rend le premier ${tires(200)}`,
  () => {
    fc.assert(
      fc.property(arbCotation, arbActe, fc.infiniteStream(fc.boolean()), (cotation, acte, tirage) => {
        const choisis = cotation.criteres.filter(() => tirage.next().value).map(({ id }) => id)
        const lue = appliquerLot(cotation, choisis, acte, MOIS)
        if (!lue.ok) return
        const apres = applyPatch(cotation, lue.value.patch)
        const relue = parseCotation(structuredClone(apres))
        expect(relue.ok || relue.problems).toBe(true)
        expect(canonicalJson(applyPatch(apres, inversePatch(lue.value.patch)))).toBe(canonicalJson(cotation))
        expect(ecartsDeGrille(cotation, apres, index).every(({ critere }) => choisis.includes(critere))).toBe(true)
      }),
      fuzz(200),
    )
  },
  DELAI_DE_TIRAGE_MS,
)
