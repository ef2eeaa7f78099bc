// Gestures on the tree of a condition, and its leaves in the words of the dictionary.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Condition, Feuille, Noeud } from '~/domain/condition.ts'
import { listFeuilles } from '~/domain/condition.ts'
import {
  ajouter,
  basculerSauf,
  changerGenre,
  coeurDe,
  defaireGroupe,
  deplacer,
  deplier,
  genreDe,
  type Geste,
  nommer,
  noeudEn,
  rentrer,
  remplacerFeuille,
  retirer,
  sortir,
} from '~/domain/condition-edit.ts'
import { OPERATEURS } from '~/domain/dictionnaire.ts'
import {
  changerFait,
  changerOperateur,
  comparerAuFait,
  EBAUCHE,
  ebaucheDe,
  faitDe,
  faitsADroite,
  faitsDe,
  feuilleProblems,
  sansEbauches,
  type Vocabulaire,
  vocabulaireProblems,
} from '~/domain/feuille.ts'
import { readCotation } from '~/domain/parse.ts'
import type { Result } from '~/domain/problem.ts'
import { arbCondition, arbFeuille, FAITS_DE_LA_DEMANDE, fuzz, tires } from '../../support/arbitraires.ts'
import { uneCotation } from '../../support/cotations.ts'

const COMMUNES = ['amilly', 'montargis', 'villemandeur'].map((id) => ({ id, libelle: id }))
const demande: Vocabulaire = {
  dictionnaire: 'demande',
  listes: { communesSouhaitees: COMMUNES },
  mois: '2024-01',
}
const nommees: Readonly<Record<string, Condition>> = {
  loge: { all: [{ fact: 'handicap', operator: 'equal', value: true }] },
  double: { not: { condition: 'loge' } },
}

const feuille = (id: string): Feuille => ({ fact: 'adultes', operator: 'equal', value: Number(id) })
const f1 = feuille('1')
const f2 = feuille('2')
const f3 = feuille('3')

const fait = (geste: Result<Geste>): readonly [Condition, string] => {
  if (!geste.ok) throw new Error(JSON.stringify(geste.problems))
  return [geste.value.condition, geste.value.at]
}
const refus = (geste: Result<Geste>): unknown => (geste.ok ? 'accepté' : geste.problems[0]?.params)

/** Every node that has a place of its own, and its pointer. */
function places(noeud: Noeud, at = ''): readonly string[] {
  if ('not' in noeud) return [at, ...places(noeud.not, `${at}/not`)]
  const genre = genreDe(noeud)
  if (genre === undefined) return [at]
  const membres = (noeud as Record<string, readonly Noeud[]>)[genre] ?? []
  return [at, ...membres.flatMap((membre, i) => places(membre, `${at}/${genre}/${i}`))]
}

const accepte = (condition: Condition): boolean =>
  readCotation(JSON.stringify(uneCotation([{ id: 'c', conditions: condition }], { conditions: nommees }))).ok

describe('les gestes sur l’arbre', () => {
  test('retirer la dernière condition d’un groupe retire le groupe ; la racine reste', () => {
    const condition: Condition = { all: [f1, { not: { any: [f2] } }, f3] }
    expect(fait(retirer(condition, '/all/1/not/any/0'))).toEqual([{ all: [f1, f3] }, '/all/1'])
    expect(fait(retirer({ all: [f1, f2] }, '/all/1'))).toEqual([{ all: [f1] }, '/all/0'])
    expect(refus(retirer({ all: [{ any: [f1] }] }, '/all/0/any/0'))).toEqual({ raison: 'derniere' })
  })

  test('monter et descendre échangent deux voisines ; au bord, la raison est dite', () => {
    const condition: Condition = { any: [f1, { not: f2 }, f3] }
    expect(fait(deplacer(condition, '/any/1/not', -1))).toEqual([{ any: [{ not: f2 }, f1, f3] }, '/any/0'])
    expect(fait(deplacer(condition, '/any/1', 1))).toEqual([{ any: [f1, f3, { not: f2 }] }, '/any/2'])
    expect(refus(deplacer(condition, '/any/0', -1))).toEqual({ raison: 'premier' })
    expect(refus(deplacer(condition, '/any/2', 1))).toEqual({ raison: 'dernier' })
    expect(refus(deplacer(condition, '', 1))).toEqual({ raison: 'racine' })
  })

  test('rentrer va dans le groupe d’avant, celui d’après, ou un groupe à soi', () => {
    expect(fait(rentrer({ all: [{ any: [f1] }, f2] }, '/all/1'))).toEqual([
      { all: [{ any: [f1, f2] }] },
      '/all/0/any/1',
    ])
    expect(fait(rentrer({ all: [f1, { not: { any: [f2] } }] }, '/all/0'))).toEqual([
      { all: [{ not: { any: [f1, f2] } }] },
      '/all/0/not/any/0',
    ])
    expect(fait(rentrer({ all: [f1, f2] }, '/all/1'))).toEqual([{ all: [f1, { any: [f2] }] }, '/all/1/any/0'])
    expect(fait(rentrer({ condition: 'loge' }, ''))).toEqual([{ all: [{ condition: 'loge' }] }, '/all/0'])
  })

  test('sortir pose la condition après son groupe, ou à sa place quand il serait vide', () => {
    expect(fait(sortir({ all: [{ any: [f1, f2] }, f3] }, '/all/0/any/0'))).toEqual([
      { all: [{ any: [f2] }, f1, f3] },
      '/all/1',
    ])
    expect(fait(sortir({ all: [{ not: { any: [f1] } }, f3] }, '/all/0/not/any/0'))).toEqual([
      { all: [f1, f3] },
      '/all/0',
    ])
    expect(refus(sortir({ all: [f1] }, '/all/0'))).toEqual({ raison: 'premier-niveau' })
  })

  test('« sauf » se met et s’ôte ; une feuille nue ne devient jamais la racine', () => {
    expect(fait(basculerSauf({ all: [f1] }, '/all/0'))).toEqual([{ all: [{ not: f1 }] }, '/all/0'])
    expect(fait(basculerSauf({ all: [{ not: f1 }] }, '/all/0/not'))).toEqual([{ all: [f1] }, '/all/0'])
    expect(fait(basculerSauf({ not: f1 }, ''))).toEqual([{ all: [f1] }, '/all/0'])
    expect(fait(basculerSauf({ not: { all: [f1] } }, ''))).toEqual([{ all: [f1] }, ''])
  })

  test('ajouter à côté d’autre chose qu’un groupe en fait un', () => {
    expect(fait(ajouter({ condition: 'loge' }, '', f1))).toEqual([{ all: [{ condition: 'loge' }, f1] }, '/all/1'])
    expect(fait(ajouter({ not: { any: [f1] } }, '', f2))).toEqual([{ not: { any: [f1, f2] } }, '/not/any/1'])
    const plein: Condition = { all: Array.from({ length: 500 }, () => f1) }
    expect(ajouter(plein, '', f2)).toMatchObject({ ok: false, problems: [{ code: 'liste-trop-longue' }] })
  })

  test('une condition nommée se met à la place d’une autre, et se déplie', () => {
    const condition: Condition = { all: [f1, { not: f2 }] }
    const [nommee, at] = fait(nommer(condition, '/all/1', 'loge'))
    expect(nommee).toEqual({ all: [f1, { not: { condition: 'loge' } }] })
    expect(fait(deplier(nommee, at, nommees))).toEqual([{ all: [f1, { not: nommees['loge'] }] }, '/all/1'])
    expect(refus(deplier(condition, '/all/0', nommees))).toEqual({ raison: 'sans-contenu' })
  })

  test('défaire un groupe laisse ses membres à sa place', () => {
    expect(fait(defaireGroupe({ all: [f3, { any: [f1, f2] }] }, '/all/1'))).toEqual([{ all: [f3, f1, f2] }, '/all/1'])
    expect(fait(defaireGroupe({ all: [{ not: { any: [f1] } }] }, '/all/0'))).toEqual([{ all: [{ not: f1 }] }, '/all/0'])
    expect(refus(defaireGroupe({ all: [{ not: { any: [f1, f2] } }] }, '/all/0'))).toEqual({ raison: 'groupe-nie' })
    expect(refus(defaireGroupe({ all: [f1, f2] }, ''))).toEqual({ raison: 'premier-niveau' })
  })

  test('au-delà de ce qu’un fichier peut relire, un emboîtement de plus est refusé', () => {
    let condition: Condition = { all: [f1] }
    let geste = rentrer(condition, '')
    for (let n = 0; n < 100 && geste.ok; n++) {
      condition = geste.value.condition
      geste = rentrer(condition, '')
    }
    expect(refus(geste)).toEqual({ raison: 'trop-profond' })
    expect(accepte(condition)).toBe(true)
  })

  const arbGeste = fc.record({
    ou: fc.nat(),
    quoi: fc.nat({ max: 10 }),
    feuille: arbFeuille,
    fait: fc.nat(),
    operateur: fc.nat(),
  })
  type Pas = typeof arbGeste extends fc.Arbitrary<infer T> ? T : never

  function faire(condition: Condition, { ou, quoi, feuille: neuve, fait: rang, operateur }: Pas): Result<Geste> {
    const toutes = places(condition)
    const at = toutes[ou % toutes.length] ?? ''
    const noeud = noeudEn(condition, at)
    const gestes: readonly (() => Result<Geste>)[] = [
      () => ajouter(condition, at, neuve),
      () => retirer(condition, at),
      () => deplacer(condition, at, -1),
      () => deplacer(condition, at, 1),
      () => rentrer(condition, at),
      () => sortir(condition, at),
      () => basculerSauf(condition, at),
      () => nommer(condition, at, 'double'),
      () => deplier(condition, at, nommees),
      () => defaireGroupe(condition, at),
      () => ajouter(condition, at, { any: [neuve] }),
    ]
    const known = quoi % 2 === 0 && noeud && 'fact' in noeud ? noeud : undefined
    if (known === undefined) {
      const coeur = noeudEn(condition, coeurDe(condition, at))
      const isGroupe = coeur !== undefined && genreDe(coeur) !== undefined
      if (quoi === 1 && isGroupe) return changerGenre(condition, at, 'any')
      return quoi === 9 && !isGroupe ? retirer(condition, at) : (gestes[quoi] ?? (() => retirer(condition, at)))()
    }
    const autre = FAITS_DE_LA_DEMANDE[rang % FAITS_DE_LA_DEMANDE.length]
    const actuel = faitDe(demande, known.fact)
    const permis = actuel ? OPERATEURS[actuel.type] : []
    const droite = actuel && faitsADroite(actuel, demande)[0]
    const suivante =
      quoi % 3 === 0 && autre
        ? changerFait(known, autre, demande)
        : droite && operateur % 4 === 0
          ? comparerAuFait(known, operateur % 8 === 0 ? droite.id : undefined, demande)
          : changerOperateur(known, permis[operateur % permis.length] ?? 'equal', demande)
    return remplacerFeuille(condition, at, suivante)
  }

  test(`toute suite de gestes donne une condition que la cotation accepte ${tires(60)}`, () => {
    fc.assert(
      fc.property(
        arbCondition(['loge', 'double']),
        fc.array(arbGeste, { minLength: 1, maxLength: 25 }),
        (depart, suite) => {
          let condition = depart
          for (const pas of suite) {
            const geste = faire(condition, pas)
            if (!geste.ok) continue
            condition = geste.value.condition
            expect(noeudEn(condition, geste.value.at)).toBeDefined()
          }
          expect(accepte(condition)).toBe(true)
          expect(vocabulaireProblems(condition, demande, nommees)).toEqual([])
        },
      ),
      fuzz(60),
    )
  })

  test(`changer une feuille ne touche pas les autres ${tires(100)}`, () => {
    fc.assert(
      fc.property(arbCondition(['loge']), arbFeuille, fc.nat(), (condition, neuve, rang) => {
        const feuilles = listFeuilles(condition)
        const cible = feuilles[rang % Math.max(1, feuilles.length)]
        if (cible === undefined) return
        const [apres] = fait(remplacerFeuille(condition, cible.at, neuve))
        const autres = listFeuilles(apres).filter(({ at }) => at !== cible.at)
        const avant = feuilles.filter(({ at }) => at !== cible.at)
        expect(autres.map(({ at }) => at)).toEqual(avant.map(({ at }) => at))
        expect(autres.every(({ feuille: f }, i) => f === avant[i]?.feuille)).toBe(true)
        expect(noeudEn(apres, cible.at)).toBe(neuve)
      }),
      fuzz(100),
    )
  })
})

describe('une feuille', () => {
  const at = (id: string) => {
    const found = faitDe(demande, id)
    if (!found) throw new Error(id)
    return found
  }

  test('garde opérateur et valeur quand l’autre fait les admet, sinon prend les plus proches', () => {
    const attente: Feuille = { fact: 'ancienneteMois', operator: 'greaterThan', value: 24 }
    expect(changerFait(attente, at('refusInjustifies'), demande)).toEqual({ ...attente, fact: 'refusInjustifies' })
    expect(changerFait(attente, at('labels'), demande)).toEqual({
      fact: 'labels',
      operator: 'contains',
      value: 'pdalhpd',
    })
    expect(
      changerFait({ fact: 'labels', operator: 'doesNotContain', value: 'act' }, at('logementActuel'), demande),
    ).toEqual({ fact: 'logementActuel', operator: 'notEqual', value: 'act' })
    const jeunes: Feuille = { fact: 'enfantsMoins14', operator: 'equal', value: { fact: 'enfantsMineurs' } }
    expect(changerFait(jeunes, at('adultes'), demande).value).toEqual({ fact: 'enfantsMineurs' })
    expect(changerFait(jeunes, at('enfantsMineurs'), demande).value).toBe(0)
  })

  test('une valeur devient une liste d’une, une liste sa première', () => {
    const rue: Feuille = { fact: 'logementActuel', operator: 'equal', value: 'rue' }
    const liste = changerOperateur(rue, 'in', demande)
    expect(liste).toEqual({ fact: 'logementActuel', operator: 'in', value: ['rue'] })
    expect(changerOperateur({ ...liste, value: ['squat', 'rue'] }, 'notEqual', demande).value).toBe('squat')
  })

  test('une commune hors du scénario se voit, sans être refusée par le fichier', () => {
    const ailleurs: Feuille = { fact: 'communesSouhaitees', operator: 'contains', value: 'montargi' }
    expect(feuilleProblems(ailleurs, '/all/0', demande)).toMatchObject([
      { code: 'valeur-hors-liste', at: '/all/0/value', params: { proche: 'montargis' } },
    ])
    expect(feuilleProblems(ailleurs, '/all/0', { ...demande, listes: {} })).toEqual([])
  })

  test('dit ce que le schéma refuserait', () => {
    const codes = (faute: Feuille) => feuilleProblems(faute, '', demande).map(({ code }) => code)
    expect(codes({ fact: 'dallo', operator: 'equal', value: 'reconnu' })).toEqual(['fait-inconnu'])
    expect(codes({ fact: 'dalo', operator: 'lessThan', value: 'reconnu' })).toEqual(['operateur-inadapte'])
    expect(codes({ fact: 'dalo', operator: 'equal', value: 'reconu' })).toEqual(['valeur-hors-liste'])
    expect(codes({ fact: 'dalo', operator: 'in', value: 'reconnu' })).toEqual(['type-attendu'])
    expect(codes({ fact: 'dalo', operator: 'in', value: ['non', 'non'] })).toEqual(['doublon'])
    expect(codes({ fact: 'adultes', operator: 'equal', value: 1.5 })).toEqual(['non-entier'])
    expect(codes({ fact: 'adultes', operator: 'equal', value: 1e9 })).toEqual(['hors-bornes'])
    expect(codes({ fact: 'handicap', operator: 'equal', value: 'oui' })).toEqual(['type-attendu'])
    expect(codes({ fact: 'moisDepot', operator: 'lessThan', value: '2024-13' })).toEqual(['format-de-texte'])
    expect(codes({ fact: 'adultes', operator: 'equal', value: { fact: 'ressourcesMensuellesEuros' } })).toEqual([
      'fait-a-droite',
    ])
  })

  test('le dictionnaire des logements a ses faits et ses listes', () => {
    const logement: Vocabulaire = { ...demande, dictionnaire: 'logement' }
    expect(faitsDe(logement).map(({ id }) => id)).toContain('qpv')
    expect(faitDe(logement, 'dalo')).toBeUndefined()
    expect(codesDe({ fact: 'qpv', operator: 'equal', value: true }, logement)).toEqual([])
  })
  const codesDe = (f: Feuille, vocabulaire: Vocabulaire) => feuilleProblems(f, '', vocabulaire).map(({ code }) => code)

  test('une ébauche ne compte pas : la condition reste celle des feuilles finies', () => {
    const ebauche = ebaucheDe(at('logementActuel'))
    expect(sansEbauches({ all: [EBAUCHE] })).toBeUndefined()
    expect(sansEbauches({ all: [f1, { not: { any: [ebauche] } }, ebauche] })).toEqual({ all: [f1] })
    expect(sansEbauches({ not: { all: [f1, EBAUCHE] } })).toEqual({ not: { all: [f1] } })
    expect(changerOperateur(ebauche, 'equal', demande)).toEqual({
      fact: 'logementActuel',
      operator: 'equal',
      value: '',
    })
    expect(changerFait(ebauche, at('handicap'), demande)).toEqual({ fact: 'handicap', operator: 'equal', value: true })
  })
})
