// What the condition builder shows and reads: the tree, the words, the values.
import { describe, expect, test } from 'vitest'
import base from '#rules/cotation/ame-base.json'
import type { Condition, Feuille } from '~/domain/condition.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { EBAUCHE, ebaucheDe, faitDe, faitsDe, type Vocabulaire } from '~/domain/feuille.ts'
import { parseMois } from '~/domain/mois.ts'
import { applyPatch } from '~/domain/patch.ts'
import {
  arbreVue,
  basculer,
  chercher,
  compterEbauches,
  type FeuilleVue,
  lireOperateur,
  lireValeur,
  noeudsDe,
  optionsDeFait,
  phraseVue,
} from '~/ui/conditions/editeur-view.ts'
import { creer, type Nouveau, nouveauVierge, nouveauVue, partirDe } from '~/ui/regles/nouveau-view.ts'
import { voletVue } from '~/ui/regles/volet-view.ts'

const plain = (texte: string): string => texte.replaceAll(/[\u00a0\u202f]/g, ' ')
const demande: Vocabulaire = {
  dictionnaire: 'demande',
  listes: { communesSouhaitees: [{ id: 'amilly', libelle: 'Amilly' }] },
  mois: '2024-01',
}
const logement: Vocabulaire = {
  dictionnaire: 'logement',
  listes: { bailleur: [{ id: 'b1', libelle: 'Bailleur un' }] },
  mois: '2024-01',
}

/** « plus de 24 mois d’attente et (sans logement ou hébergé), hors mutation ». */
const reference: Condition = {
  all: [
    { fact: 'ancienneteMois', operator: 'greaterThan', value: 24 },
    {
      any: [
        { fact: 'logementActuel', operator: 'in', value: ['rue', 'squat', 'hotel', 'camping'] },
        { fact: 'logementActuel', operator: 'in', value: ['hebergeTiers', 'parentsEnfants'] },
      ],
    },
    { fact: 'typeDemande', operator: 'notEqual', value: 'mutation' },
  ],
}
const vueDe = (feuille: Feuille, vocabulaire = demande): FeuilleVue => {
  const vue = noeudsDe(arbreVue({ all: [feuille] }, vocabulaire, {})).at(1)
  if (vue?.genre !== 'feuille') throw new Error('une feuille')
  return vue
}

describe('l’arbre', () => {
  test('nomme chaque nœud par son niveau et son rang', () => {
    const noms = noeudsDe(arbreVue(reference, demande, {})).map(({ nom }) => nom)
    expect(noms).toEqual([
      'toute la condition',
      'niveau 1, condition 1 sur 3',
      'niveau 1, groupe 2 sur 3',
      'niveau 2, condition 1 sur 2',
      'niveau 2, condition 2 sur 2',
      'niveau 1, condition 3 sur 3',
    ])
  })

  test('dit la condition de référence en une phrase, ses valeurs à part', () => {
    const morceaux = phraseVue(reference, {})
    expect(plain(morceaux.map(({ texte }) => texte).join(''))).toBe(
      'l’ancienneté de la demande est de plus de 24 mois, et (le logement actuel est « à la rue », « squat », « hôtel » ou « camping », ou le logement actuel est « chez un tiers » ou « chez ses parents ou ses enfants »), et la demande n’est pas « mutation »',
    )
    expect(morceaux.filter(({ fort }) => fort).map(({ texte }) => plain(texte))).toEqual([
      '24',
      '« à la rue »',
      '« squat »',
      '« hôtel »',
      '« camping »',
      '« chez un tiers »',
      '« chez ses parents ou ses enfants »',
      '« mutation »',
    ])
  })

  test('compte les « sauf », et tient un nœud et ses « sauf » pour un', () => {
    const [, vue] = noeudsDe(arbreVue({ all: [{ not: { not: { condition: 'n' } } }] }, demande, { n: reference }))
    expect(vue).toMatchObject({ at: '/all/0', coeur: '/all/0/not/not', saufs: 2, genre: 'nommee', condition: 'n' })
  })

  test('dit sous la feuille ce qui ne va pas', () => {
    const vue = vueDe({ fact: 'communesSouhaitees', operator: 'contains', value: 'amily' })
    expect(vue.problemes.join(' ')).toContain('amilly')
    expect(vue.valeur).toMatchObject({ textes: ['amily'], choisis: ['amily'] })
  })

  test('une ébauche n’a ni phrase ni opérateur avant son fait', () => {
    expect(phraseVue({ all: [EBAUCHE] }, {})).toEqual([])
    expect(compterEbauches({ all: [EBAUCHE, { any: [EBAUCHE] }] })).toBe(2)
    expect(vueDe(EBAUCHE)).toMatchObject({ ebauche: true, fait: undefined, operateurs: [], valeur: { genre: 'rien' } })
  })
})

describe('les mots', () => {
  test('chaque fait de la demande a son thème, son libellé et son aide', () => {
    const options = optionsDeFait(demande)
    expect(new Set(options.map(({ id }) => id))).toEqual(new Set(faitsDe(demande).map(({ id }) => id)))
    expect(options.filter(({ aide, libelle }) => !aide || !libelle)).toEqual([])
    const themes = options.map(({ groupe }) => groupe)
    expect(themes.filter((theme, i) => theme !== themes[i - 1])).toEqual([
      'La demande',
      'Le ménage',
      'Travail et ressources',
      'Le logement actuel',
      'Droits et labels',
    ])
  })

  test('chercher tient compte des mots, pas des accents, le libellé d’abord', () => {
    const options = optionsDeFait(demande)
    expect(chercher(options, 'anciennete')[0]?.id).toBe('ancienneteMois')
    expect(chercher(options, 'logement actuel')[0]?.id).toBe('logementActuel')
    for (const mots of ['sans logement', 'hébergé', 'rue', 'SDF'])
      expect(chercher(options, mots).map(({ id }) => id)).toContain('logementActuel')
    expect(chercher(options, 'licorne')).toEqual([])
  })

  test('les opérateurs se disent selon le type', () => {
    const libelles = (feuille: Feuille) => vueDe(feuille).operateurs.map(({ libelle }) => plain(libelle))
    expect(libelles({ fact: 'handicap', operator: 'equal', value: true })).toEqual(['est', 'n’est pas'])
    expect(libelles({ fact: 'moisDepot', operator: 'lessThan', value: '2023-01' })).toContain('est avant')
    expect(libelles({ fact: 'labels', operator: 'contains', value: 'ase' })).toEqual(['comprend', 'ne comprend pas'])
    expect(libelles({ fact: 'enfantsMoins14', operator: 'equal', value: 1 })).toContain('atteint ou dépasse')
    expect(lireOperateur('lessThan:fait')).toEqual({ operateur: 'lessThan', aUnFait: true })
  })

  test('un logement a ses faits, ses bailleurs et ses mots', () => {
    expect(optionsDeFait(logement).map(({ id }) => id)).toContain('bailleur')
    expect(vueDe({ fact: 'bailleur', operator: 'in', value: ['b1'] }, logement).valeur).toMatchObject({
      multiple: true,
      textes: ['Bailleur un'],
    })
  })
})

describe('les valeurs tapées', () => {
  test('un entier, des entiers, un mois, des mois', () => {
    expect(lireValeur('entier', ' 1 200 ')).toEqual({ valeur: 1200 })
    expect(lireValeur('entier', '−3')).toEqual({ valeur: -3 })
    expect(lireValeur('entiers', '1 ; 2;2')).toEqual({ valeur: [1, 2] })
    expect(lireValeur('mois', '2024-02')).toEqual({ valeur: '2024-02' })
    expect(lireValeur('listeDeMois', '2024-01; 2024-02')).toEqual({ valeur: ['2024-01', '2024-02'] })
  })

  test('autre chose est refusé par une phrase', () => {
    for (const [saisie, texte] of [
      ['entier', '1,5'],
      ['entier', '999999999'],
      ['entiers', '1; deux'],
      ['mois', '2024-13'],
      ['listeDeMois', ''],
    ] as const)
      expect(lireValeur(saisie, texte)).toEqual({ faute: expect.stringMatching(/^Tapez/) as string })
  })

  test('une liste ne se vide pas', () => {
    const fait = faitDe(demande, 'logementActuel')
    if (!fait) throw new Error('fait')
    expect(basculer(fait, ebaucheDe(fait), 'rue')).toEqual(['rue'])
    expect(basculer(fait, { fact: fait.id, operator: 'in', value: ['rue'] }, 'squat')).toEqual(['rue', 'squat'])
    expect(basculer(fait, { fact: fait.id, operator: 'in', value: ['rue'] }, 'rue')).toBeUndefined()
  })
})

describe('un nouveau critère', () => {
  const cotation = base as unknown as Cotation
  const mois = parseMois('2024-01')
  const vierge = nouveauVierge(cotation)

  test('naît d’un geste, au niveau le plus bas, avec les points du niveau', () => {
    const fait = creer({ ...vierge, libelle: ' Longue attente ', condition: reference }, cotation, mois)
    if ('fautes' in fait) throw new Error('refusé')
    const apres = applyPatch(cotation, fait.edition.patch)
    expect(fait.id).toBe('longue-attente')
    expect(apres.criteres.at(-1)).toMatchObject({ libelle: 'Longue attente', niveau: 6, conditions: reference })
    expect(apres.grilles.primo.points['longue-attente']).toBeNull()
  })

  test('dit ce qui manque, champ par champ', () => {
    const points: Nouveau['points'] = { ...vierge.points, primo: { genre: 'propres', texte: '1,5' } }
    expect(creer({ ...vierge, points }, cotation, mois)).toEqual({
      fautes: {
        libelle: expect.any(String) as string,
        condition: expect.any(String) as string,
        primo: expect.any(String) as string,
      },
    })
  })

  test('part d’un autre : sa condition, son niveau, ses points', () => {
    const copie = partirDe(vierge, cotation, 'anciennete', mois)
    expect(copie).toMatchObject({ niveau: 6, points: { primo: { genre: 'copie' } } })
    expect(nouveauVue(copie, cotation, mois).grilles[0]?.choix.map(({ value }) => value)).toContain('copie')
    const fait = creer({ ...copie, libelle: 'Attente bis' }, cotation, mois)
    if ('fautes' in fait) throw new Error('refusé')
    const apres = applyPatch(cotation, fait.edition.patch)
    expect(apres.grilles.primo.points[fait.id]).toEqual(cotation.grilles.primo.points['anciennete'])
    expect(partirDe({ ...copie, libelle: 'Gardé' }, cotation, '', mois)).toMatchObject({
      libelle: 'Gardé',
      condition: undefined,
    })
  })

  test('le retrait dit ce qui part avec lui', () => {
    const retrait = voletVue(cotation, cotation, 'mal-loge-avec-mineur', undefined, mois)?.retrait.join(' ') ?? ''
    expect(plain(retrait)).toContain('primo et mutation')
    expect(plain(retrait)).toContain('quitte le groupe')
  })
})
