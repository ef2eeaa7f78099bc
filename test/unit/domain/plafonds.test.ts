// Ceilings by category, funding and year, at every edge of the categories; sizes that a household may be given.
import { describe, expect, it } from 'vitest'
import {
  categorieDeMenage,
  type MenagePlafonne,
  OCCUPATION,
  PLAFONDS,
  plafondEuros,
  plafondsDe,
  tableDeLAnnee,
  typologiesAdmises,
} from '~/domain/plafonds.ts'
import { livres } from '~/ui/etat/livres.ts'

const menage = (champs: Partial<MenagePlafonne>): MenagePlafonne => ({
  adultes: 1,
  enfantsMineurs: 0,
  jeuneMenage: false,
  handicap: false,
  ...champs,
})
const de2024 = tableDeLAnnee(PLAFONDS, 2024)
const de2026 = tableDeLAnnee(PLAFONDS, 2026)

describe('la catégorie d’un ménage', () => {
  it.each([
    ['une personne seule', {}, 1],
    ['une personne seule handicapée', { handicap: true }, 2],
    ['une personne seule, dite jeune ménage', { jeuneMenage: true }, 1],
    ['un couple', { adultes: 2 }, 2],
    ['un jeune couple', { adultes: 2, jeuneMenage: true }, 3],
    ['un jeune couple, dont une personne handicapée', { adultes: 2, jeuneMenage: true, handicap: true }, 4],
    ['un jeune couple avec un enfant', { adultes: 2, enfantsMineurs: 1, jeuneMenage: true }, 3],
    ['un adulte et un enfant', { enfantsMineurs: 1 }, 3],
    ['un adulte et deux enfants', { enfantsMineurs: 2 }, 4],
    ['un adulte et quatre enfants', { enfantsMineurs: 4 }, 6],
    ['un adulte et cinq enfants', { enfantsMineurs: 5 }, 7],
    ['un couple et quatre enfants', { adultes: 2, enfantsMineurs: 4 }, 6],
    ['un couple et cinq enfants', { adultes: 2, enfantsMineurs: 5 }, 7],
    ['trois adultes, dits jeune ménage', { adultes: 3, jeuneMenage: true }, 3],
  ] as const)('%s', (_titre, champs, categorie) => {
    expect(categorieDeMenage(menage(champs))).toBe(categorie)
  })

  it('il y a quelqu’un', () => {
    expect(() => categorieDeMenage(menage({ adultes: 0 }))).toThrow('ménage sans personne')
  })
})

describe('un plafond', () => {
  it('est celui de la table, puis une personne de plus', () => {
    expect([1, 6, 7, 9].map((categorie) => plafondEuros(de2024, 'PLAI', categorie))).toEqual([
      12_452,
      32_010,
      32_010 + 3569,
      32_010 + 3 * 3569,
    ])
  })

  it('PLS : 1,30 × PLUS, comme publié en 2024 et au dossier en 2026', () => {
    expect([1, 4].map((categorie) => plafondEuros(de2024, 'PLS', categorie))).toEqual([29_435, 57_069])
    expect([1, 2, 3, 4, 5, 6].map((categorie) => plafondEuros(de2026, 'PLS', categorie))).toEqual([
      30_424, 40_630, 48_859, 58_986, 69_389, 78_203,
    ])
  })

  it('le PLI n’en a pas ici', () => {
    expect(plafondEuros(de2024, 'PLI', 1)).toBeUndefined()
  })

  it('monte avec la catégorie, le financement et l’année', () => {
    const toutes = PLAFONDS.flatMap((table) =>
      (['PLAI', 'PLUS', 'PLS'] as const).map((financement) =>
        [1, 2, 3, 4, 5, 6, 7].map((categorie) => plafondEuros(table, financement, categorie)),
      ),
    )
    for (const ligne of toutes) expect(ligne).toEqual(ligne.toSorted((a, b) => a - b))
    const colonne = (rang: number) => toutes.map((ligne) => ligne[rang] ?? 0)
    for (const rang of [0, 3, 6]) {
      const [a, b, c] = [0, 3, 6].map((table) => colonne(rang).slice(table, table + 3))
      expect(a).toEqual(a?.toSorted((x, y) => x - y))
      expect(b?.every((x, i) => x > (a?.[i] ?? 0)) && c?.every((x, i) => x > (b[i] ?? 0))).toBe(true)
    }
  })

  it('dit d’où il vient, et ce qui y est supposé', () => {
    for (const { source, hypothese } of PLAFONDS) {
      expect(source).toContain('arrêté du 29 juillet 1987')
      expect(hypothese).toContain('hypothèse de travail')
    }
  })
})

describe('la table d’une année', () => {
  it('est la dernière venue, quel que soit l’ordre ; avant toutes, la première', () => {
    for (const tables of [PLAFONDS, PLAFONDS.toReversed()])
      expect([2000, 2024, 2025, 2026, 2029].map((annee) => tableDeLAnnee(tables, annee).annee)).toEqual([
        2024, 2024, 2025, 2026, 2026,
      ])
  })

  it('celles du scénario remplacent les autres', () => {
    const table = { ...de2024, annee: 2030 }
    expect(plafondsDe({ simulation: { plafonds: [table] } })).toEqual([table])
    expect(plafondsDe(livres.ame)).toBe(PLAFONDS)
  })
})

describe('les tailles admises', () => {
  it('suivent le nombre de personnes ; la dernière ligne vaut au-delà', () => {
    expect([1, 2, 3, 4, 5, 6, 11].map((n) => typologiesAdmises(livres.ame, n).join(' '))).toEqual([
      'T1 T2',
      'T2 T3',
      'T3 T4',
      'T3 T4',
      'T4 T5',
      'T5',
      'T5',
    ])
    expect(OCCUPATION).toHaveLength(6)
    // The option of a T4 for three persons is the agglomeration's own; without it, a T3.
    expect([2, 3, 4].map((n) => typologiesAdmises(livres.villemandeur, n).join(' '))).toEqual(['T2 T3', 'T3', 'T3 T4'])
  })

  it('celles du scénario remplacent les autres', () => {
    const scenario = { simulation: { occupation: [['T1'], ['T2', 'T3']] } } as const
    expect([1, 2, 9].map((n) => typologiesAdmises(scenario, n))).toEqual([['T1'], ['T2', 'T3'], ['T2', 'T3']])
    expect(() => typologiesAdmises(scenario, 0)).toThrow('0 personnes à loger')
  })
})
