// The level-1 rule on the shipped rule set and its edits (model.md §3, criteria.md §3): exact bounds, a pair of
// applications that both engines score as said, and a correction that mends.
import { describe, expect, test } from 'vitest'
import base from '#rules/cotation/ame-base.json'
import { bornesDuNiveauUn, type Constat, controlerCotation } from '~/analysis/checks/index.ts'
import { buildCohorte } from '~/domain/cohorte.ts'
import type { Condition } from '~/domain/condition.ts'
import { type Cotation, GRILLES, type ModeDeClassement, type NomDeGrille } from '~/domain/cotation.ts'
import { setPoints, setPointsDuNiveau } from '~/domain/edit.ts'
import { applyPatch } from '~/domain/patch.ts'
import { parseCotation } from '~/domain/parse.ts'
import { compileCotation, lireLigne, noterCohorte } from '~/engine/index.ts'
import { noterReference } from '~/engine/reference.ts'
import { MOIS, resolve } from '../../../support/cas.ts'
import { uneCotation } from '../../../support/cotations.ts'

const livree = base as unknown as Cotation

const avecConditions = (id: string, conditions: Condition, cotation = livree): Cotation => ({
  ...cotation,
  criteres: cotation.criteres.map((critere) => (critere.id === id ? { ...critere, conditions } : critere)),
})

/** C29 takes ten points from a DALO household too. */
const sansExemption = avecConditions('refus-injustifie', {
  all: [{ fact: 'refusInjustifies', operator: 'greaterThanInclusive', value: 2 }],
})

const enMode = (cotation: Cotation, mode: ModeDeClassement): Cotation => ({
  ...cotation,
  grilles: { primo: { ...cotation.grilles.primo, mode }, mutation: { ...cotation.grilles.mutation, mode } },
})

function avecPoints(cotation: Cotation, grille: NomDeGrille, critere: string, points: number): Cotation {
  const edition = setPoints(cotation, grille, critere, points, '2024-01')
  if (!edition.ok) throw new Error('édition refusée')
  return applyPatch(cotation, edition.value.patch)
}

/** Raising level 1 leaves the penalty on the recognised, which stays told as information. */
const aCorriger = (cotation: Cotation): readonly Constat[] =>
  controlerCotation(cotation, MOIS).filter(({ gravite }) => gravite !== 'information')

const duNiveauUn = (cotation: Cotation): readonly Constat[] =>
  controlerCotation(cotation, MOIS).filter(({ code }) => code.startsWith('niveau-1-'))

function corrige(cotation: Cotation, constat: Constat | undefined): Cotation {
  if (!constat?.correction) throw new Error('aucune correction')
  return applyPatch(cotation, constat.correction.patch)
}

/** Scores of a witness pair, in front then behind, by each engine. */
async function scoresDuTemoin(cotation: Cotation, { temoin }: Constat) {
  if (!temoin) throw new Error('aucun témoin')
  const lignes = [temoin.devant, temoin.derriere]
  const resolue = resolve(cotation)
  const cohorte = buildCohorte(lignes, { synthetique: true })
  const notee = noterCohorte(compileCotation(resolue), cohorte)
  const compilees = lignes.map((_, row) => lireLigne(notee, cohorte, row))
  const references = await noterReference(resolue, lignes)
  expect(compilees).toEqual(references)
  return compilees.map(({ score, rangGrille }) => ({ score, rangGrille }))
}

describe('le jeu livré', () => {
  test('a pour bornes 250 contre 216 en primo et 241 en mutation ; 538 et 493 sans groupes', () => {
    expect(bornesDuNiveauUn(resolve(livree), 'primo')).toEqual({
      moindre: 250,
      plusGrande: 216,
      sansGroupes: 538,
      exactes: true,
    })
    expect(bornesDuNiveauUn(resolve(livree), 'mutation')).toEqual({
      moindre: 250,
      plusGrande: 241,
      sansGroupes: 493,
      exactes: true,
    })
  })

  test('n’a aucun constat, dans aucun des trois modes', () => {
    for (const mode of ['points', 'dalo-puis-points', 'niveau-puis-points'] as const)
      expect(controlerCotation(enMode(livree, mode), MOIS)).toEqual([])
  })

  test('sans ses groupes, il ne tient plus ; ce qui s’exclut n’est pas additionné pour autant', () => {
    const { groupes: _groupes, ...reste } = livree
    // 538 less two of the three present dwellings (25 each) and one of two jobs (8); 493 less one of two jobs.
    expect(duNiveauUn(reste).map(({ params }) => params)).toMatchObject([
      { grille: 'primo', niveau1: 250, autre: 480, sansGroupes: 538 },
      { grille: 'mutation', niveau1: 250, autre: 485, sansGroupes: 493 },
    ])
  })
})

describe('sans l’exemption des refus pour le DALO', () => {
  const [constat, ...autres] = aCorriger(sansExemption)

  test('un ménage DALO à deux refus tombe à 240, sous 241 en mutation : un seul constat, bloquant', () => {
    expect(autres).toEqual([])
    expect(constat).toMatchObject({
      code: 'niveau-1-depasse',
      gravite: 'bloquant',
      at: '/grilles/mutation',
      params: { grille: 'mutation', niveau1: 240, autre: 241, sansGroupes: 493, criteres: ['dalo'] },
    })
  })

  test('les deux moteurs donnent aux témoins 241 et 240 points, et l’ordre dénoncé', async () => {
    if (!constat) throw new Error('constat attendu')
    expect(await scoresDuTemoin(sansExemption, constat)).toEqual([
      { score: 241, rangGrille: 1 },
      { score: 240, rangGrille: 2 },
    ])
    expect(constat.temoin?.devant.dalo).toBe('non')
    expect(constat.temoin?.derriere).toMatchObject({ dalo: 'reconnu', refusInjustifies: 2 })
  })

  test('porter le niveau 1 à 252 points suffit, à 251 non', () => {
    expect(constat?.correction?.nom).toEqual({ code: 'points-du-niveau', rang: 1, avant: 250, apres: 252 })
    expect(aCorriger(corrige(sansExemption, constat))).toEqual([])
    const edition = setPointsDuNiveau(sansExemption, 1, 251, '2024-01')
    if (!edition.ok) throw new Error('édition refusée')
    expect(duNiveauUn(applyPatch(sansExemption, edition.value.patch))).toHaveLength(1)
  })

  test('le DALO d’abord ou le niveau d’abord rendent la règle vraie, quels que soient les points', () => {
    expect(aCorriger(enMode(sansExemption, 'dalo-puis-points'))).toEqual([])
    expect(aCorriger(enMode(sansExemption, 'niveau-puis-points'))).toEqual([])
  })
})

describe('après une modification', () => {
  test('le handicap à 42 en mutation mène à 258, à 34 l’égalité suffit, à 33 la règle tient', async () => {
    const seuils = [42, 34, 33].map((points) => avecPoints(livree, 'mutation', 'handicap', points))
    const [a258, a250, a249] = seuils.map(duNiveauUn)
    expect(a258?.map(({ params }) => params)).toMatchObject([{ niveau1: 250, autre: 258 }])
    expect(a250?.map(({ params }) => params)).toMatchObject([{ niveau1: 250, autre: 250 }])
    expect(a249).toEqual([])
    if (!seuils[0] || !a258?.[0]) throw new Error('constat attendu')
    expect((await scoresDuTemoin(seuils[0], a258[0])).map(({ score }) => score)).toEqual([258, 250])
    expect(a258[0].correction?.nom).toMatchObject({ code: 'points-du-niveau', apres: 259 })
    expect(duNiveauUn(corrige(seuils[0], a258[0]))).toEqual([])
  })

  test('deux grilles dépassées se corrigent d’un seul geste, à la mesure de la pire', () => {
    const both = avecPoints(avecPoints(livree, 'mutation', 'handicap', 60), 'primo', 'handicap', 160)
    const constats = duNiveauUn(both)
    expect(constats.map(({ params }) => params)).toMatchObject([
      { grille: 'primo', autre: 351 },
      { grille: 'mutation', autre: 276 },
    ])
    for (const constat of constats) expect(duNiveauUn(corrige(both, constat))).toEqual([])
  })

  test('des points propres au DALO dans une grille se corrigent dans cette grille', () => {
    const propre = avecPoints(livree, 'mutation', 'dalo', 100)
    const [constat] = duNiveauUn(propre)
    expect(constat?.correction?.nom).toMatchObject({ code: 'points', critere: 'dalo', grille: 'mutation', apres: 242 })
    expect(duNiveauUn(corrige(propre, constat))).toEqual([])
    expect(parseCotation(corrige(propre, constat)).ok).toBe(true)
  })

  test('un critère de niveau 1 sans points perd son rang au niveau d’abord, et le retrouve à un point', async () => {
    const nu = enMode(avecPoints(livree, 'primo', 'dalo', 0), 'niveau-puis-points')
    const [constat, ...autres] = duNiveauUn(nu)
    expect(autres).toEqual([])
    expect(constat).toMatchObject({ code: 'niveau-1-hors-ordre', params: { grille: 'primo' } })
    if (!constat) throw new Error('constat attendu')
    expect((await scoresDuTemoin(nu, constat)).map(({ rangGrille }) => rangGrille)).toEqual([1, 2])
    expect(duNiveauUn(corrige(nu, constat))).toEqual([])
  })

  test('au DALO d’abord, un second critère de niveau 1 passe derrière des DALO qui ne sont plus de niveau 1', async () => {
    const moved: Cotation = {
      ...livree,
      criteres: livree.criteres.map((critere) =>
        critere.id === 'dalo'
          ? { ...critere, niveau: 2 }
          : critere.id === 'sans-logement'
            ? { ...critere, niveau: 1 }
            : critere,
      ),
    }
    const [constat] = duNiveauUn(enMode(moved, 'dalo-puis-points')).filter(({ code }) => code === 'niveau-1-hors-ordre')
    expect(constat).toMatchObject({ gravite: 'bloquant', params: { grille: 'primo', criteres: ['sans-logement'] } })
    if (!constat) throw new Error('constat attendu')
    expect((await scoresDuTemoin(enMode(moved, 'dalo-puis-points'), constat)).map((ligne) => ligne.rangGrille)).toEqual(
      [1, 2],
    )
    expect(constat.temoin).toMatchObject({ devant: { dalo: 'reconnu' }, derriere: { dalo: 'non' } })
  })

  test('une grille sans critère de niveau 1 le dit', () => {
    const { dalo: _dalo, ...points } = livree.grilles.primo.points
    const sans = { ...livree, grilles: { ...livree.grilles, primo: { ...livree.grilles.primo, points } } }
    expect(duNiveauUn(sans).map(({ code, at }) => [code, at])).toEqual([['niveau-1-absent', '/grilles/primo']])
  })
})

describe('ce qui s’exclut ne s’additionne pas', () => {
  const sur = (
    fact: string,
    operator: 'equal' | 'greaterThanInclusive',
    value: number | string | boolean,
  ): Condition => ({
    all: [{ fact, operator, value }],
  })
  const deux = (a: Condition, b: Condition) =>
    uneCotation([
      { id: 'dalo', niveau: 1, conditions: sur('dalo', 'equal', 'reconnu') },
      { id: 'a', conditions: a },
      { id: 'b', conditions: b },
    ])
  const plusGrande = (a: Condition, b: Condition) => bornesDuNiveauUn(resolve(deux(a, b)), 'primo')

  test('deux logements actuels : 10, et 20 pour deux faits qui s’ignorent', () => {
    expect(plusGrande(sur('logementActuel', 'equal', 'rue'), sur('logementActuel', 'equal', 'squat'))).toMatchObject({
      plusGrande: 10,
      sansGroupes: 20,
      exactes: true,
    })
    expect(plusGrande(sur('logementActuel', 'equal', 'rue'), sur('handicap', 'equal', true)).plusGrande).toBe(20)
  })

  test('un mois de dépôt et une ancienneté contraires', () => {
    const recente: Condition = { all: [{ fact: 'moisDepot', operator: 'greaterThan', value: '2023-06' }] }
    expect(plusGrande(recente, sur('ancienneteMois', 'greaterThanInclusive', 6)).plusGrande).toBe(20)
    expect(plusGrande(recente, sur('ancienneteMois', 'greaterThanInclusive', 7)).plusGrande).toBe(10)
  })

  test('les faits déduits gardent le ménage qui les fait', () => {
    const riche: Condition = { all: [{ fact: 'ressourcesMensuellesEuros', operator: 'greaterThan', value: 100_000 }] }
    const found = controlerCotation(deux(riche, sur('effortExcessif', 'equal', true)), MOIS)
    expect(found.map(({ code }) => code)).not.toContain('niveau-1-indecis')
    expect(plusGrande(riche, sur('effortExcessif', 'equal', true))).toMatchObject({ plusGrande: 20, exactes: true })
  })

  test('un niveau 1 que personne ne peut remplir ne peut pas être dépassé', () => {
    const jamais = uneCotation([
      { id: 'jamais', niveau: 1, conditions: { all: [{ fact: 'adultes', operator: 'equal', value: 0 }] } },
      { id: 'a' },
    ])
    expect(bornesDuNiveauUn(resolve(jamais), 'primo').moindre).toBeUndefined()
    expect(duNiveauUn(jamais)).toEqual([])
  })

  test('une recherche trop longue le dit, avec des bornes sûres', () => {
    // Sixty criteria that exclude one another in ways that only trying can settle.
    const paires = Array.from({ length: 60 }, (_, i): Condition => ({
      any: Array.from({ length: 6 }, (_x, j): Condition => ({
        all: [
          { fact: 'adultes', operator: 'equal', value: 1 + ((i * 7 + j * 3) % 23) },
          { fact: 'enfantsMineurs', operator: 'equal', value: (i * 5 + j * 11) % 19 },
          { fact: 'enfantsANaitre', operator: 'equal', value: (i * 3 + j) % 13 },
        ],
      })),
    }))
    const dure = uneCotation([
      { id: 'dalo', niveau: 1, conditions: sur('dalo', 'equal', 'reconnu') },
      ...paires.map((conditions, i) => ({ id: `c${i}`, conditions })),
    ])
    const bornes = bornesDuNiveauUn(resolve(dure), 'primo')
    expect(bornes).toMatchObject({ moindre: 100, exactes: false })
    expect(bornes.plusGrande).toBeGreaterThan(100)
    expect(bornes.plusGrande).toBeLessThanOrEqual(bornes.sansGroupes)
    expect(duNiveauUn(dure).map(({ code, gravite }) => [code, gravite])).toEqual([
      ['niveau-1-indecis', 'attention'],
      ['niveau-1-indecis', 'attention'],
    ])
  })
})

test('chaque témoin proposé est une demande de sa grille', () => {
  for (const grille of GRILLES) {
    const bas = avecPoints(livree, grille, 'dalo', 1)
    const [constat] = duNiveauUn(bas)
    expect(constat?.temoin).toMatchObject({ devant: { typeDemande: grille }, derriere: { typeDemande: grille } })
  }
})
