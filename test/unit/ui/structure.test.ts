// What the structure panel shows, and how it stays whole with many levels, criteria and long labels.
import { describe, expect, it } from 'vitest'
import ame from '#rules/cotation/ame-base.json'
import type { Cotation } from '~/domain/cotation.ts'
import { ajouterConditionNommee } from '~/domain/edit-nommees.ts'
import { setPointsDates } from '~/domain/edit-parametres.ts'
import { parseMois } from '~/domain/mois.ts'
import {
  ajouterDate,
  cibleDe,
  cibles,
  classementsVue,
  cleDeCible,
  datesDe,
  datesVue,
  formuleDuBareme,
  groupesVue,
  niveauxVue,
  nommeesVue,
  parametresVue,
  rangEnVigueur,
  ranger,
  valeurSansDate,
} from '~/ui/structure/structure-view.ts'
import { plain } from '../../support/contenus.ts'
import { uneCotation } from '../../support/cotations.ts'
import { faire } from '../../support/editions.ts'

const livree = ame as unknown as Cotation
const MOIS = parseMois('2024-01')

describe('les niveaux', () => {
  it('sont dans l’ordre des rangs, avec leurs critères et celui qui les prendrait', () => {
    const vues = niveauxVue({ ...livree, niveaux: livree.niveaux.toReversed() })
    expect(vues.map(({ rang }) => rang)).toEqual([1, 2, 3, 4, 5, 6])
    expect(vues.map(({ criteres }) => criteres)).toEqual([1, 5, 8, 6, 6, 3])
    expect(vues.map(({ accueil }) => accueil)).toEqual(['2', '3', '4', '5', '6', '5'])
    expect(vues[0]).toMatchObject({ isPremier: true, isDernier: false, points: 250, couleur: 'n1' })
    expect(vues[5]?.accueils.map(({ value }) => value)).toEqual(['1', '2', '3', '4', '5'])
  })

  it('datés, disent leurs dates', () => {
    const dates = [
      { du: '2024-01', valeur: 40 },
      { du: '2025-01', valeur: 45 },
    ]
    const datee = faire(livree, setPointsDates(livree, { type: 'niveau', rang: 2 }, dates))
    const [, deux] = niveauxVue(datee)
    expect(deux?.points).toBeUndefined()
    expect(plain(deux?.dates ?? '')).toBe('datés : 40 à partir de 2024-01, 45 à partir de 2025-01')
  })

  it('seul, un niveau n’a nulle part où mettre ses critères', () => {
    const seul = uneCotation([{ id: 'a', niveau: 1 }], {
      niveaux: [{ rang: 1, id: 'n', libelle: 'N', couleur: 'n1', points: 0 }],
    })
    expect(niveauxVue(seul)[0]).toMatchObject({ accueil: null, accueils: [] })
  })
})

it('les groupes disent leurs membres, qui peut y entrer et le groupe qu’il quitterait', () => {
  const { groupes, hors, tous } = groupesVue(livree)
  expect(groupes).toHaveLength(9)
  expect(hors).toBe(4)
  expect(tous).toHaveLength(29)
  const [violences] = groupes
  expect(violences?.membres.map(({ code, libelle }) => `${code} ${libelle}`)[0]).toBe(
    'C02 Victime de violences conjugales',
  )
  expect(violences?.candidats).toHaveLength(27)
  expect(plain(violences?.candidats.find(({ value }) => value === 'handicap')?.label ?? '')).toBe(
    'C07 Personne en situation de handicap (dans « Handicap et santé »)',
  )
})

it('les paramètres disent leur origine, et les grilles leur classement', () => {
  expect(parametresVue(livree).map(({ nom, valeur, origine }) => [nom, valeur, origine])).toEqual([
    ['seuilPremierQuartileEuros', 8700, 'hypothese'],
    ['delaiAnormalMois', 24, 'hypothese'],
  ])
  expect(classementsVue(livree).map(({ grille, mode, modes }) => [grille, mode, modes.length])).toEqual([
    ['primo', 'points', 3],
    ['mutation', 'points', 3],
  ])
})

describe('les valeurs datées', () => {
  it('chaque chose a un nom que l’on relit, et n’est proposée que si elle n’est pas datée', () => {
    for (const cible of cibles(livree)) expect(cibleDe(livree, cleDeCible(cible))).toEqual(cible)
    const cible = { type: 'critere', critere: 'dalo', grille: 'primo' } as const
    const datee = faire(livree, setPointsDates(livree, cible, [{ du: '2024-01', valeur: null }]))
    const { datees, autres } = datesVue(datee)
    expect(datees.map(({ libelle }) => libelle)).toEqual(['C01 Reconnu DALO, grille primo'])
    expect(autres).toHaveLength(cibles(livree).length - 1)
  })

  it('une date de plus est au premier janvier suivant, avec la dernière valeur', () => {
    expect(datesDe(7, '2024-03')).toEqual([{ du: '2024-03', valeur: 7 }])
    expect(ajouterDate(datesDe(7, '2024-03'), '2024-03')).toEqual([
      { du: '2024-03', valeur: 7 },
      { du: '2025-01', valeur: 7 },
    ])
    expect(ajouterDate([{ du: 'mal', valeur: null }], '2024-12').at(-1)).toEqual({ du: '2025-01', valeur: null })
  })

  it('se rangent, disent laquelle est en vigueur, et laissent celle du mois quand elles partent', () => {
    const dates = ranger([
      { du: '2025-01', valeur: 9 },
      { du: '2023-01', valeur: null },
      { du: '2023-06', valeur: 8 },
    ])
    expect(dates.map(({ du }) => du)).toEqual(['2023-01', '2023-06', '2025-01'])
    expect(rangEnVigueur(dates, MOIS)).toBe(1)
    expect(valeurSansDate(dates, MOIS)).toBe(8)
    expect(valeurSansDate(dates, parseMois('2023-02'))).toBeNull()
    expect(rangEnVigueur(dates, parseMois('2022-01'))).toBe(-1)
    expect(valeurSansDate(dates, parseMois('2022-01'))).toBeNull()
  })
})

it.each([
  [{ pas: 6, parPas: 1, plafond: 10 }, '1 point tous les 6 mois d’attente ; 10 points au plus.'],
  [
    { pas: 1, parPas: 2, plafond: 20, bonus: 5, apres: 24 },
    '2 points par mois d’attente, 5 points de plus au-delà de 24 mois ; 20 points au plus.',
  ],
  [
    { pas: 12, parPas: 2, plafond: 20, bonus: 1, apres: 'delaiAnormalMois' },
    '2 points tous les 12 mois d’attente, 1 point de plus au-delà du délai anormalement long ; 20 points au plus.',
  ],
])('un barème se lit en une phrase : %j', (bareme, phrase) => {
  expect(plain(formuleDuBareme(bareme))).toBe(phrase)
})

it('une condition nommée dit sa phrase et où elle sert', () => {
  const condition = { all: [{ fact: 'handicap', operator: 'equal', value: true }] } as const
  const avec = faire(livree, ajouterConditionNommee(livree, 'En situation de handicap', condition))
  expect(nommeesVue(avec).map(({ nom, usages, isUtilisee }) => [nom, usages, isUtilisee])).toEqual([
    ['en-situation-de-handicap', 'Ne sert nulle part.', false],
  ])
  const sert = {
    ...avec,
    criteres: avec.criteres.map((critere, i) =>
      i < 6 ? { ...critere, conditions: { condition: 'en-situation-de-handicap' } } : critere,
    ),
  }
  const [vue] = nommeesVue(sert)
  expect(plain(vue?.usages ?? '')).toMatch(/^Sert dans « Reconnu DALO », .* et 2 autres\.$/)
  expect(vue?.isUtilisee).toBe(true)
})
