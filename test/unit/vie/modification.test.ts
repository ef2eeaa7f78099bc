// What changes from a content to another: applied to the first, it gives the second, byte for byte.
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import livre from '#rules/cotation/ame-base.json'
import fluxLivre from '#rules/flux/villemandeur-flux.json'
import scenarioLivre from '#scenarios/flamanderie/scenario.json'
import type { Genre } from '~/domain/genre.ts'
import { canonicalJson } from '~/domain/hash.ts'
import { appliquer, modifier, pointeurDu, valeurAu } from '~/vie/modification.ts'
import { arbCotation, DELAI_DE_TIRAGE_MS, fuzz, tires } from '../../support/arbitraires.ts'
import { poser } from '../../support/contenus.ts'
import { arbFourche } from '../../support/versions.ts'

function attendreRejeu(genre: Genre, avant: unknown, apres: unknown): void {
  const { contenu, impossibles } = appliquer(genre, avant, modifier(genre, avant, apres))
  expect(impossibles).toEqual([])
  expect(canonicalJson(contenu)).toBe(canonicalJson(apres))
}

describe('modifications', () => {
  it(
    `du parent à l’enfant, octet pour octet ; rien de soi à soi ${tires(300)}`,
    () => {
      fc.assert(
        fc.property(arbCotation, arbFourche, (loin, [base, a, b]) => {
          attendreRejeu('cotation', base, a)
          attendreRejeu('cotation', a, b)
          attendreRejeu('cotation', loin, b)
          expect(modifier('cotation', a, JSON.parse(canonicalJson(a)))).toEqual([])
        }),
        fuzz(300),
      )
    },
    DELAI_DE_TIRAGE_MS,
  )

  const cas: readonly (readonly [string, Genre, unknown, string, unknown, readonly unknown[]])[] = [
    [
      'des points',
      'cotation',
      livre,
      '/grilles/mutation/points/handicap',
      60,
      [{ sorte: 'valeur', lieu: ['grilles', 'mutation', 'points', 'handicap'], avant: null, apres: 60 }],
    ],
    [
      'un niveau, sans son rang dans la liste',
      'cotation',
      livre,
      '/niveaux/0/points',
      200,
      [{ sorte: 'valeur', lieu: ['niveaux', livre.niveaux[0]?.id, 'points'], avant: 250, apres: 200 }],
    ],
    [
      'la part d’un contingent',
      'flux',
      fluxLivre,
      '/contingents/0/part',
      2500,
      [
        {
          sorte: 'valeur',
          lieu: ['contingents', fluxLivre.contingents[0]?.id, 'part'],
          avant: fluxLivre.contingents[0]?.part,
          apres: 2500,
        },
      ],
    ],
    [
      'le titre d’un scénario',
      'scenario',
      scenarioLivre,
      '/titre',
      'Essai',
      [{ sorte: 'valeur', lieu: ['titre'], avant: scenarioLivre.titre, apres: 'Essai' }],
    ],
  ]
  it.each(cas)('%s', (_titre, genre, avant, at, valeur, attendues) => {
    const apres = poser(avant, at, valeur)
    expect(modifier(genre, avant, apres)).toEqual(attendues)
    attendreRejeu(genre, avant, apres)
    attendreRejeu(genre, apres, avant)
  })

  it('un élément ajouté, retiré ou déplacé n’en change pas d’autre', () => {
    const [premier, ...suite] = livre.criteres
    const deplace = { ...livre, criteres: [...suite, premier] }
    expect(modifier('cotation', livre, deplace).map(({ sorte, lieu }) => [sorte, ...lieu])).toEqual([
      ['ordre', 'criteres'],
    ])
    const ajoute = { ...livre, criteres: [premier, { ...premier, id: 'neuf' }, ...suite] }
    expect(modifier('cotation', livre, ajoute)).toEqual([
      { sorte: 'element', lieu: ['criteres', 'neuf'], apres: { ...premier, id: 'neuf' }, suit: premier?.id },
    ])
    for (const autre of [deplace, ajoute]) {
      attendreRejeu('cotation', livre, autre)
      attendreRejeu('cotation', autre, livre)
    }
  })

  it('une partie facultative : absente, vide ou remplie, chacune a ses octets', () => {
    const { groupes, ...sans } = livre
    const etats = [sans, { ...sans, groupes: [] }, { ...sans, groupes }, { ...sans, groupes: groupes.slice(1) }]
    for (const avant of etats) for (const apres of etats) attendreRejeu('cotation', avant, apres)
    expect(modifier('cotation', sans, { ...sans, groupes: [] })).toEqual([
      { sorte: 'vide', lieu: ['groupes'], avant: false, apres: true },
    ])
  })

  it('deux exclusions de même nom : la liste est une seule valeur', () => {
    const [exclusion] = fluxLivre.assiette.exclusions
    const double = poser(fluxLivre, '/assiette/exclusions', [exclusion, exclusion])
    expect(modifier('flux', fluxLivre, double).map(({ lieu }) => lieu)).toEqual([['assiette', 'exclusions']])
    attendreRejeu('flux', fluxLivre, double)
    attendreRejeu('flux', double, fluxLivre)
  })

  it('ce qui n’est plus applicable est rendu, et ne change rien', () => {
    const modifications = modifier('cotation', livre, poser(livre, '/criteres/3/libelle', 'Autre'))
    const sans = poser(livre, '/criteres/3', undefined)
    expect(appliquer('cotation', sans, modifications)).toEqual({ contenu: sans, impossibles: modifications })
    const change = poser(livre, '/criteres/3/libelle', 'Déjà changé')
    expect(appliquer('cotation', change, modifications).impossibles).toEqual(modifications)
  })

  it('un lieu se retrouve dans un contenu : sa valeur et son pointeur', () => {
    const lieu = ['criteres', 'handicap', 'niveau']
    const index = livre.criteres.findIndex(({ id }) => id === 'handicap')
    expect(valeurAu('cotation', livre, lieu)).toBe(3)
    expect(pointeurDu('cotation', livre, lieu)).toBe(`/criteres/${index}/niveau`)
    expect(valeurAu('cotation', livre, ['criteres', 'absent', 'niveau'])).toBeUndefined()
    expect(pointeurDu('cotation', livre, ['criteres', 'absent', 'niveau'])).toBe('/criteres')
  })
})
