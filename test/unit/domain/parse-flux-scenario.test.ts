// Bad flux rule sets and scenarios, with code, place and sentence; and what a scenario becomes with what it includes.
import { describe, expect, it } from 'vitest'
import flux from '#rules/flux/villemandeur-flux.json'
import stock from '#rules/flux/villemandeur-stock.json'
import ame from '#scenarios/ame/scenario.json'
import ameFlamanderie from '#scenarios/ame-flamanderie/scenario.json'
import flamanderie from '#scenarios/flamanderie/scenario.json'
import villemandeur from '#scenarios/villemandeur/scenario.json'
import { partDuContingent } from '~/domain/flux.ts'
import { hashContent } from '~/domain/hash.ts'
import { parseMois } from '~/domain/mois.ts'
import { parseFlux, parseScenario, readFlux } from '~/domain/parse.ts'
import type { Problem, Result } from '~/domain/problem.ts'
import { mergeScenario, type Scenario } from '~/domain/scenario.ts'
import { phraseEntiere } from '~/i18n/problemes.ts'
import { plain, poser } from '../../support/contenus.ts'

const dits = (lu: Result<unknown>): readonly (readonly [string, string, string])[] =>
  lu.ok ? [] : lu.problems.map((probleme) => [probleme.code, probleme.at, plain(phraseEntiere(probleme))] as const)

type Attendu = readonly [code: Problem['code'], at: string, phrase: string]
type Cas = readonly [titre: string, at: string, valeur: unknown, ...Attendu]

describe('flux', () => {
  const cas: readonly Cas[] = [
    [
      'des parts qui dépassent le tout',
      '/contingents/0/part',
      3001,
      'parts-depassent',
      '/contingents',
      'Clé « contingents » (/contingents) : Les parts totalisent 100,01 %, soit plus que le tout. Réduisez-les pour que leur somme ne dépasse pas 10000 (100 %).',
    ],
    [
      'des parts qui dépasseront le tout',
      '/contingents/0/part',
      [
        { du: '2024-01', valeur: 3000 },
        { du: '2026-01', valeur: 3500 },
      ],
      'parts-depassent',
      '/contingents',
      'Clé « contingents » (/contingents) : Les parts totalisent 105 %, soit plus que le tout. Réduisez-les pour que leur somme ne dépasse pas 10000 (100 %).',
    ],
    [
      'des sous-parts qui dépassent la part',
      '/contingents/0/dont/0/part',
      3500,
      'sous-parts-depassent',
      '/contingents/0/dont',
      'Contingent n° 1, clé « dont » (/contingents/0/dont) : Les sous-parts de « etat » totalisent 35 %, soit plus que sa part, 30 %. Réduisez-les, ou augmentez la part du contingent.',
    ],
    [
      'une part de plus que tout',
      '/contingents/0/part',
      10_001,
      'hors-bornes',
      '/contingents/0/part',
      'Contingent n° 1, clé « part » (/contingents/0/part) : La valeur « 10001 » est trop grande. Écrivez 10 000 ou moins.',
    ],
    [
      'une part en fraction',
      '/contingents/1/part',
      0.2,
      'non-entier',
      '/contingents/1/part',
      'Contingent n° 2, clé « part » (/contingents/1/part) : « 0.2 » n’est pas un nombre entier. Écrivez un nombre entier, par exemple 0.',
    ],
    [
      'deux contingents du même identifiant',
      '/contingents/1/id',
      'etat',
      'contingent-double',
      '/contingents/1/id',
      'Contingent n° 2, clé « id » (/contingents/1/id) : Deux contingents ont l’identifiant « etat ». Renommez l’un des deux.',
    ],
    [
      'une convention qui dépasse le tout',
      '/conventions',
      [{ bailleur: 'x', parts: { commune: { part: 6000, source: 's' }, etat: { part: 6000, source: 's' } } }],
      'parts-depassent',
      '/conventions/0/parts',
      'Convention n° 1, clé « parts » (/conventions/0/parts) : Les parts totalisent 120 %, soit plus que le tout. Réduisez-les pour que leur somme ne dépasse pas 10000 (100 %).',
    ],
    [
      'une orientation pour un contingent inconnu',
      '/orientation',
      [{ contingent: 'comune', poids: 1 }],
      'reference-inconnue',
      '/orientation/0/contingent',
      'Élément de « orientation » n° 1, clé « contingent » (/orientation/0/contingent) : Le contingent « comune » n’existe pas dans ce fichier. Vouliez-vous dire « commune » ?',
    ],
    [
      'des années à rebours',
      '/annees',
      { de: '2030-01', a: '2029-12' },
      'horizon-inverse',
      '/annees',
      'Clé « annees » (/annees) : La fin (2029-12) est avant le début (2030-01). Échangez les deux mois, ou corrigez celui qui est faux.',
    ],
    [
      'une exclusion qui nomme une condition : un flux n’en a pas',
      '/assiette/exclusions/0/conditions',
      { condition: 'vente' },
      'condition-inconnue',
      '/assiette/exclusions/0/conditions/condition',
      'Clé « assiette », exclusion n° 1, conditions, clé « condition » (/assiette/exclusions/0/conditions/condition) : La condition nommée « vente » n’existe pas. Ajoutez-la sous la clé "conditions", ou écrivez la condition ici.',
    ],
    [
      'une exclusion sur un fait du demandeur, et non du logement',
      '/assiette/exclusions/0/conditions',
      { all: [{ fact: 'handicap', operator: 'equal', value: true }] },
      'fait-inconnu',
      '/assiette/exclusions/0/conditions/all/0/fact',
      'Clé « assiette », exclusion n° 1, conditions, condition de « toutes » n° 1, clé « fact » (/assiette/exclusions/0/conditions/all/0/fact) : Le fait « handicap » n’est pas dans le dictionnaire. Choisissez un fait de rules/faits.json.',
    ],
    [
      'une version suivante du format',
      '/format',
      'atelier-cil/flux@2',
      'format-version',
      '/format',
      'Clé « format » (/format) : Le format « atelier-cil/flux@2 » est d’une autre version que celle que cet atelier sait lire. Donnez un fichier au format « atelier-cil/flux@1 », ou ouvrez-le avec la version de l’atelier qui l’a écrit.',
    ],
  ]
  it.each(cas)('%s', (_titre, at, valeur, ...attendu) => {
    expect(dits(readFlux(JSON.stringify(poser(flux, at, valeur))))).toEqual([attendu])
  })

  it('les parts d’une convention s’ajoutent mois par mois, comme celles du flux', () => {
    const datee = (avant: number, apres: number) => [
      { du: '2024-01', valeur: avant },
      { du: '2026-01', valeur: apres },
    ]
    const convention = (etat: unknown, bailleur: unknown) =>
      poser(flux, '/conventions', [
        {
          bailleur: '3f',
          parts: { etat: { part: etat, hypothese: 'essai' }, bailleur: { part: bailleur, hypothese: 'essai' } },
        },
      ])
    expect(dits(parseFlux(convention(datee(3000, 2000), datee(7000, 8000))))).toEqual([])
    expect(dits(parseFlux(convention(datee(3000, 2000), datee(7000, 8001)))).map(([code]) => code)).toEqual([
      'parts-depassent',
    ])
  })

  it('une sous-part attend sa part : avant elle, rien n’est dépassé', () => {
    const tardive = poser(flux, '/contingents/0/part', [{ du: '2025-01', valeur: 3000 }])
    expect(dits(parseFlux(tardive))).toEqual([])
  })

  it('une part datée vaut depuis son mois ; en stock il n’y en a pas', () => {
    const datee = [
      { du: '2024-01', valeur: 2000 },
      { du: '2026-01', valeur: 1500 },
    ]
    const lu = parseFlux(poser(flux, '/contingents/1/part', datee))
    const commune = lu.ok ? lu.value.contingents[1] : undefined
    const parts = ['2023-12', '2024-01', '2025-12', '2026-01', '2040-01'].map(
      (mois) => commune && partDuContingent(commune, parseMois(mois)),
    )
    expect(parts).toEqual([undefined, 2000, 2000, 1500, 1500])
    const enStock = parseFlux(stock)
    expect(enStock.ok && enStock.value.contingents.map((un) => partDuContingent(un, parseMois('2024-01')))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('scénario', () => {
  const aucun = (): undefined => undefined
  const cas: readonly Cas[] = [
    [
      'une commune inconnue',
      '/residences/0/commune',
      'vilemandeur',
      'reference-inconnue',
      '/residences/0/commune',
      'Résidence n° 1, clé « commune » (/residences/0/commune) : La commune « vilemandeur » n’existe pas dans ce fichier. Vouliez-vous dire « villemandeur » ?',
    ],
    [
      'un parc par typologie qui ne totalise pas les résidences',
      '/parTypologie/T3',
      1,
      'somme-differente',
      '/parTypologie',
      'Clé « parTypologie » (/parTypologie) : Le détail ne donne pas le total (typologies) : 302 au lieu de 498. Corrigez le total ou le détail.',
    ],
    [
      'un bailleur dont les résidences ne font pas le compte',
      '/bailleurs/0/logements/valeur',
      336,
      'somme-differente',
      '/bailleurs/0/logements',
      'Bailleur n° 1, clé « logements » (/bailleurs/0/logements) : Le détail ne donne pas le total (Valloire Habitat) : 335 au lieu de 336. Corrigez le total ou le détail.',
    ],
    [
      'deux résidences du même identifiant',
      '/residences/1/id',
      villemandeur.residences[0]?.id,
      'id-double',
      '/residences/1/id',
      'Résidence n° 2, clé « id » (/residences/1/id) : L’identifiant « liberation » est déjà pris (liste « residences »). Donnez à chaque élément un identifiant qui n’est qu’à lui.',
    ],
    [
      'un horizon à rebours',
      '/horizon',
      { de: '2030-01', a: '2029-12' },
      'horizon-inverse',
      '/horizon',
      'Clé « horizon » (/horizon) : La fin (2029-12) est avant le début (2030-01). Échangez les deux mois, ou corrigez celui qui est faux.',
    ],
    [
      'un mois de référence impossible',
      '/moisReference',
      '2024-00',
      'format-de-texte',
      '/moisReference',
      'Clé « moisReference » (/moisReference) : Le texte « 2024-00 » est mal formé. Écrivez le mois sous la forme AAAA-MM (exemple : 2024-01).',
    ],
    [
      'un scénario inclus qui n’est pas là',
      '/inclut',
      'ailleurs',
      'inclusion-inconnue',
      '/inclut',
      'Clé « inclut » (/inclut) : Le scénario inclus « ailleurs » n’est pas trouvé. Placez-le à côté de celui-ci, ou corrigez la clé "inclut".',
    ],
  ]
  it.each(cas)('%s', (_titre, at, valeur, ...attendu) => {
    expect(dits(parseScenario(poser(villemandeur, at, valeur), aucun))).toEqual([attendu])
  })

  it('une marge complète qui ne fait pas 10000 est refusée', () => {
    expect(dits(parseScenario(poser(ame, '/cohorte/marges/typeDemande/primo', 6000), () => villemandeur))).toEqual([
      [
        'somme-differente',
        '/cohorte/marges/typeDemande',
        'Clé « cohorte », clé « marges », clé « typeDemande » (/cohorte/marges/typeDemande) : Le détail ne donne pas le total (marge typeDemande) : 9 400 au lieu de 10 000. Corrigez le total ou le détail.',
      ],
    ])
  })

  it('une marge nommée __proto__ est refusée', () => {
    const texte = JSON.stringify(ame).replace('"marges":{', '"marges":{"__proto__":{"a":1},')
    expect(dits(parseScenario(JSON.parse(texte), () => villemandeur))).toEqual([
      [
        'cle-inconnue',
        '/cohorte/marges/__proto__',
        'Clé « cohorte », clé « marges », clé « __proto__ » (/cohorte/marges/__proto__) : La clé « __proto__ » n’existe pas ici. Retirez-la, ou corrigez son nom (voir docs/formats.md).',
      ],
    ])
  })

  it('ce qu’inclut un scénario inclus doit être là aussi', () => {
    const parent = { ...villemandeur, inclut: 'france' }
    const lu = parseScenario(ame, (id) => (id === 'villemandeur' ? parent : undefined))
    expect(dits(lu)).toEqual([
      [
        'inclusion-inconnue',
        '/inclut',
        'Clé « inclut » (/inclut) : Le scénario inclus « france » n’est pas trouvé. Placez-le à côté de celui-ci, ou corrigez la clé "inclut".',
      ],
    ])
  })
  it('une boucle d’inclusions est dite de bout en bout', () => {
    const boucle: Readonly<Record<string, object>> = {
      ame: { ...ame, inclut: ['flamanderie', 'villemandeur'] },
      flamanderie: { ...flamanderie, inclut: 'ame' },
      villemandeur,
    }
    expect(dits(parseScenario(boucle['ame'], (id) => boucle[id]))).toEqual([
      [
        'inclusion-en-boucle',
        '/inclut',
        'Clé « inclut » (/inclut) : Ces scénarios s’incluent en boucle : « ame », puis « flamanderie », puis « ame ». Retirez l’une de ces inclusions (clé "inclut").',
      ],
    ])
    expect(dits(parseScenario({ ...ame, inclut: ['villemandeur', 'ame'] }, (id) => boucle[id]))[0]).toContain(
      '/inclut/1',
    )
  })
  it.each<[unknown, string, string]>([
    [[], 'liste-vide', '/inclut'],
    [3, 'type-attendu', '/inclut'],
    [['villemandeur', 'villemandeur'], 'doublon', '/inclut'],
    [['Villemandeur'], 'format-de-texte', '/inclut/0'],
  ])('inclut %j est refusé à sa place', (inclut, code, at) => {
    const trouves = dits(parseScenario({ ...ame, inclut }, () => villemandeur))
    expect(trouves.map(([c, place]) => [c, place])).toContainEqual([code, at])
  })
})

describe('un scénario et ce qu’il inclut', () => {
  const lire = (contenu: unknown, parent: unknown): Scenario => {
    const lu = parseScenario(contenu, () => parent)
    if (!lu.ok) throw new Error(JSON.stringify(lu.problems))
    return lu.value
  }
  const ids = (liste: readonly { readonly id: string }[] | undefined): string[] => (liste ?? []).map(({ id }) => id)
  const entier = lire(ame, villemandeur)

  it('joint les listes, celles du parent d’abord, et garde ses propres clés', () => {
    expect(ids(entier.residences)).toEqual([...ids(villemandeur.residences), ...ids(ame.residences)])
    expect(ids(entier.communes)).toEqual([...ids(villemandeur.communes), ...ids(ame.communes)])
    expect([entier.id, entier.titre, entier.perimetre]).toEqual([ame.id, ame.titre, ame.perimetre])
    expect(entier.rotation).toEqual(villemandeur.rotation)
    expect('inclut' in entier).toBe(false)
  })

  it('remplace l’entrée du parent qui a le même identifiant', () => {
    const [premiere] = villemandeur.residences
    const enfant = { ...ame, residences: [...ame.residences, { ...premiere, libelle: 'Renommée' }] }
    const lu = mergeScenario(enfant as unknown as Scenario, villemandeur as unknown as Scenario)
    const [attendue] = (lu.residences ?? []).filter(({ id }) => id === premiere?.id)
    expect(attendue?.libelle).toBe('Renommée')
    expect(ids(lu.residences)).toHaveLength(villemandeur.residences.length + 1)
  })

  it('oublie le parc du parent, par typologie et par financement, quand il ajoute des résidences sans dire le sien', () => {
    const { parTypologie: _, parFinancement: _f, ...sans } = ame
    expect(lire(sans, villemandeur).parTypologie).toBeUndefined()
    expect(lire(sans, villemandeur).parFinancement).toBeUndefined()
    const { residences: _r, bailleurs: _b, ...territoire } = sans
    expect(lire(territoire, villemandeur).parTypologie).toEqual(villemandeur.parTypologie)
    expect(lire(territoire, villemandeur).parFinancement).toEqual(villemandeur.parFinancement)
  })

  it('a l’empreinte du tout : changer le parent la change, renommer l’inclusion non', () => {
    const autre = lire(ame, poser(villemandeur, '/rotation/T1/valeur', 1))
    expect(hashContent(autre)).not.toBe(hashContent(entier))
    expect(hashContent(lire({ ...ame, inclut: 'ailleurs' }, villemandeur))).toBe(hashContent(entier))
  })

  it('plusieurs inclus : le premier l’emporte, les suivants ajoutent ce qu’il ne dit pas', () => {
    const livres: Readonly<Record<string, object>> = { ame, flamanderie, villemandeur }
    const lire = (contenu: unknown): Scenario => {
      const lu = parseScenario(contenu, (id) => livres[id])
      if (!lu.ok) throw new Error(JSON.stringify(lu.problems))
      return lu.value
    }
    const compose = lire(ameFlamanderie)
    const { livraisons, id, titre, description, ...reste } = compose
    const { id: _i, titre: _t, description: _d, ...attendu } = entier
    expect(reste).toEqual(attendu)
    expect(livraisons).toEqual(lire(flamanderie).livraisons)
    expect([id, titre, description]).toEqual([ameFlamanderie.id, ameFlamanderie.titre, ameFlamanderie.description])
    // What is included may be given resolved already: same whole, same hash.
    const resolus: Readonly<Record<string, unknown>> = { ame: entier, flamanderie: lire(flamanderie) }
    const autre = parseScenario(ameFlamanderie, (nom) => resolus[nom])
    expect(autre.ok && hashContent(autre.value)).toBe(hashContent(compose))
  })
})
