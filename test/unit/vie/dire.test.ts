// Changes as sentences, in both languages: by level, criterion, condition, points, group, parameter, ranking and date.
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import livre from '#rules/cotation/ame-base.json'
import fluxLivre from '#rules/flux/villemandeur-flux.json'
import scenarioLivre from '#scenarios/flamanderie/scenario.json'
import { comparer } from '~/analysis/compare.ts'
import { codeDuCritere, type Cotation } from '~/domain/cotation.ts'
import type { Genre } from '~/domain/genre.ts'
import { phraseDeChangement, phraseDImpact } from '~/i18n/versions.ts'
import { direChangements } from '~/vie/dire.ts'
import { impactDe } from '~/vie/impact.ts'
import { arbCotation, DELAI_DE_TIRAGE_MS, fuzz, tires } from '../../support/arbitraires.ts'
import { plain, poser } from '../../support/contenus.ts'
import { noteesDe } from '../../support/petite-cohorte.ts'
import { arbFourche } from '../../support/versions.ts'

const HANDICAP = livre.criteres.findIndex(({ id }) => id === 'handicap')
const phrases = (genre: Genre, avant: unknown, apres: unknown, langue: 'fr' | 'en' = 'fr'): readonly string[] =>
  direChangements(genre, avant, apres).map((change) => plain(phraseDeChangement(change, langue)))

describe('les phrases d’une cotation', () => {
  const de60 = poser(livre, '/grilles/mutation/points/handicap', 40)
  const cas: readonly (readonly [at: string, valeur: unknown, fr: string, en: string])[] = [
    [
      '/grilles/mutation/points/handicap',
      60,
      '@, grille mutation : 40 → 60 points',
      '@, transfer grid: 40 → 60 points',
    ],
    [
      '/grilles/mutation/points/handicap',
      [
        { du: '2024-01', valeur: 40 },
        { du: '2025-07', valeur: 60 },
      ],
      '@, grille mutation : 40 → 40 à partir de 2024-01, 60 à partir de 2025-07',
      '@, transfer grid: 40 → 40 from 2024-01, 60 from 2025-07',
    ],
    [
      '/grilles/mutation/points/handicap',
      undefined,
      '@, grille mutation : 40 → hors grille',
      '@, transfer grid: 40 → not in the grid',
    ],
    [`/criteres/${HANDICAP}/niveau`, 2, '@ : niveau 3 → 2', '@: level 3 → 2'],
    [
      `/criteres/${HANDICAP}/nature`,
      'facultatif',
      '@, nature : obligatoire → facultatif',
      '@, nature: required by law → local choice',
    ],
    [
      '/grilles/primo/mode',
      'dalo-puis-points',
      'Classement de la grille primo : aux points → DALO d’abord, puis aux points',
      'Ranking of the first-time grid: by points → DALO first, then by points',
    ],
    [
      '/parametres/delaiAnormalMois/valeur',
      36,
      'Paramètre « délai anormalement long » : 24 → 36',
      'Parameter “abnormally long wait”: 24 → 36',
    ],
    [
      '/niveaux/0/points',
      200,
      `Niveau 1 « ${livre.niveaux[0]?.libelle} » : 250 → 200 points`,
      `Level 1 “${livre.niveaux[0]?.libelle}”: 250 → 200 points`,
    ],
    ['/titre', 'Essai', 'Titre : Essai', 'Title: Essai'],
  ]
  it.each(cas)('%s', (at, valeur, fr, en) => {
    const nom = `${codeDuCritere(livre as unknown as Cotation, 'handicap')} ${livre.criteres[HANDICAP]?.libelle}`
    const apres = poser(de60, at, valeur)
    expect(phrases('cotation', de60, apres)).toEqual([fr.replace('@', nom)])
    expect(phrases('cotation', de60, apres, 'en')).toEqual([en.replace('@', nom)])
  })

  it('une condition se dit entière ; le lieu est celui de l’enfant', () => {
    const apres = poser(livre, `/criteres/${HANDICAP}/conditions`, {
      all: [{ fact: 'handicap', operator: 'equal', value: false }],
    })
    const [change] = direChangements('cotation', livre, apres)
    expect(change?.at).toBe(`/criteres/${HANDICAP}/conditions`)
    expect(phrases('cotation', livre, apres)[0]).toMatch(/ : condition « .*handicap.* »$/)
  })

  it('un critère qui vient dit ses points et tait ses lignes de grille ; un groupe dit ses membres', () => {
    const neuf = { ...livre.criteres[0], id: 'neuf', libelle: 'Neuf' }
    const apres = {
      ...livre,
      criteres: [...livre.criteres, neuf],
      grilles: {
        ...livre.grilles,
        primo: { ...livre.grilles.primo, points: { ...livre.grilles.primo.points, neuf: 12 } },
      },
      groupes: [...livre.groupes, { id: 'g', libelle: 'Ensemble', regle: 'meilleur', criteres: ['neuf', 'handicap'] }],
    }
    const code = `C${apres.criteres.length}`
    const handicap = `${codeDuCritere(livre as unknown as Cotation, 'handicap')} ${livre.criteres[HANDICAP]?.libelle}`
    expect(phrases('cotation', livre, apres)).toEqual([
      `${code} Neuf : critère ajouté (grille primo : 12, grille mutation : hors grille)`,
      `Groupe de non-cumul « Ensemble » : ajouté (${code} Neuf et ${handicap})`,
    ])
    expect(phrases('cotation', apres, livre)).toEqual([
      `${code} Neuf : critère retiré`,
      `Groupe de non-cumul « Ensemble » : retiré (${code} Neuf et ${handicap})`,
    ])
    // Into a group that was there, the points no longer add up.
    const groupe = livre.groupes[0]
    const dedans = poser(apres, '/groupes/0/criteres', [...(groupe?.criteres ?? []), 'neuf'])
    const dites = phrases('cotation', livre, {
      ...(dedans as Cotation),
      groupes: (dedans as Cotation).groupes?.slice(0, -1),
    })
    expect(dites.some((phrase) => phrase.includes(`groupe de non-cumul « ${plain(groupe?.libelle ?? '')} »`))).toBe(
      true,
    )
    const sorti = poser(apres, `/groupes/${livre.groupes.length}/criteres`, ['neuf'])
    expect(phrases('cotation', apres, sorti)).toEqual([`${handicap} : sort du groupe de non-cumul « Ensemble »`])
  })

  it(
    `rien à dire de soi à soi ; sinon au moins une phrase, chacune à un pointeur ${tires(200)}`,
    () => {
      fc.assert(
        fc.property(arbCotation, arbFourche, (loin, [base, a]) => {
          expect(phrases('cotation', a, structuredClone(a))).toEqual([])
          for (const [avant, apres] of [
            [base, a],
            [a, base],
            [a, loin],
          ] as const) {
            const dits = direChangements('cotation', avant, apres)
            for (const { at } of dits) expect(at).toMatch(/^\//)
            for (const langue of ['fr', 'en'] as const)
              for (const change of dits)
                expect(phraseDeChangement(change, langue)).not.toMatch(/undefined|NaN|\[object/)
          }
        }),
        fuzz(200),
      )
    },
    DELAI_DE_TIRAGE_MS,
  )
})

describe('les phrases d’un flux, d’un scénario', () => {
  const [contingent] = fluxLivre.contingents
  const cas: readonly (readonly [genre: Genre, avant: unknown, at: string, valeur: unknown, fr: string])[] = [
    ['flux', fluxLivre, '/contingents/1/part', 1850, 'Part de « Commune de Villemandeur » : 20 % → 18,5 %'],
    [
      'flux',
      fluxLivre,
      '/contingents/1/part',
      [{ du: '2024-01', valeur: 1000 }],
      'Part de « Commune de Villemandeur » : 20 % → 10 % à partir de janvier 2024',
    ],
    [
      'flux',
      fluxLivre,
      '/conventions',
      [{ bailleur: 'valloire-habitat', parts: { [contingent?.id ?? '']: { part: 2500, hypothese: 'essai' } } }],
      'Liste « conventions » : « valloire-habitat » ajouté',
    ],
    ['flux', fluxLivre, '/annees/a', '2028-12', 'Réglage, années : modifié'],
    ['flux', fluxLivre, '/arrondi', 'proche', 'Réglage, arrondi : aucun → au plus proche'],
    ['scenario', scenarioLivre, '/titre', 'Essai', 'Titre : Essai'],
  ]
  it.each(cas)('%s %#', (genre, avant, at, valeur, fr) => {
    expect(phrases(genre, avant, poser(avant, at, valeur))).toEqual([fr])
  })
})

describe('l’effet sur une cohorte', () => {
  const { cohorte, a, b } = noteesDe()

  it('compte les dossiers dont le rang ou les points changent', () => {
    const impact = impactDe(comparer(a, b, cohorte))
    expect(impact).toEqual({ n: 8, changentDeRang: 4, changentDePoints: 2 })
    expect(plain(phraseDImpact(impact))).toBe('4 dossiers changent de rang et 2 de points, sur 8.')
    expect(plain(phraseDImpact(impact, 'en'))).toBe('4 applications change rank and 2 points, out of 8.')
  })

  it('dit quand rien ne change', () => {
    expect(plain(phraseDImpact(impactDe(comparer(a, a, cohorte))))).toBe('Aucun dossier ne change, sur 8.')
  })
})
