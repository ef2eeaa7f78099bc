// Every bad rule set of the world, with its code, its place and the sentence that says how to mend it.
import { describe, expect, expectTypeOf, it } from 'vitest'
import baseline from '#rules/cotation/ame-base.json'
import type { Cotation } from '~/domain/cotation.ts'
import type { Flux } from '~/domain/flux.ts'
import { parseJson, parseJsonCommente } from '~/domain/json.ts'
import { parseCotation, readCotation } from '~/domain/parse.ts'
import type { Problem, Result } from '~/domain/problem.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { phraseEntiere } from '~/i18n/problemes.ts'
import { plain, poser } from '../../support/contenus.ts'
import { uneCotation } from '../../support/cotations.ts'

const bonne = uneCotation([{ id: 'a' }, { id: 'b' }], {
  groupes: [{ id: 'g', regle: 'meilleur', criteres: ['a'] }],
  conditions: { locale: { all: [{ fact: 'lienLocal', operator: 'equal', value: true }] } },
})

/** Problems as `[code, pointer, sentence]`; none when the content is accepted. */
const dits = (lu: Result<unknown>): readonly (readonly [string, string, string])[] =>
  lu.ok ? [] : lu.problems.map((probleme) => [probleme.code, probleme.at, plain(phraseEntiere(probleme))] as const)

type Attendu = readonly [code: Problem['code'], at: string, phrase: string]

/** A leaf in the first criterion: where it stands, in words. */
const FEUILLE = '/criteres/0/conditions/all/0'
const DANS_FEUILLE = 'Critère n° 1, conditions, condition de « toutes » n° 1'
const feuille = (fact: string, operator: string, value: unknown, reste: object = {}): unknown =>
  poser(bonne, '/criteres/0/conditions', { all: [{ fact, operator, value, ...reste }] })

describe('une comparaison', () => {
  const cas: readonly (readonly [titre: string, contenu: unknown, code: Problem['code'], cle: string, dit: string])[] =
    [
      [
        'un fait inconnu, presque bien écrit',
        feuille('enfantMineurs', 'equal', 1),
        'fait-inconnu',
        '/fact',
        'clé « fact » ($) : Le fait « enfantMineurs » n’est pas dans le dictionnaire. Vouliez-vous dire « enfantsMineurs » ?',
      ],
      [
        'un fait inconnu, que rien ne rappelle',
        feuille('nationalite', 'equal', 1),
        'fait-inconnu',
        '/fact',
        'clé « fact » ($) : Le fait « nationalite » n’est pas dans le dictionnaire. Choisissez un fait de rules/faits.json.',
      ],
      [
        'un opérateur inconnu',
        feuille('enfantsMineurs', 'greaterThen', 1),
        'operateur-inconnu',
        '/operator',
        'clé « operator » ($) : L’opérateur « greaterThen » n’existe pas. Vouliez-vous dire « greaterThan » ?',
      ],
      [
        'un opérateur décoré',
        feuille('enfantsMineurs', 'everyFact:between', 1),
        'operateur-inconnu',
        '/operator',
        'clé « operator » ($) : L’opérateur « everyFact:between » n’existe pas. Choisissez un opérateur admis, par exemple equal ou greaterThanInclusive.',
      ],
      [
        'un opérateur d’un autre type de fait',
        feuille('motifs', 'equal', 'sante'),
        'operateur-inadapte',
        '/operator',
        'clé « operator » ($) : L’opérateur « equal » ne convient pas au fait « motifs ». Écrivez « contains » ou « doesNotContain ».',
      ],
      [
        'une valeur d’enum inconnue',
        feuille('logementActuel', 'equal', 'ru'),
        'valeur-hors-liste',
        '/value',
        'clé « value » ($) : La valeur « ru » n’est pas admise. Vouliez-vous dire « rue » ?',
      ],
      [
        'une valeur d’enum inconnue dans une liste',
        feuille('dalo', 'in', ['reconnu', 'refusé']),
        'valeur-hors-liste',
        '/value/1',
        'élément de « value » n° 2 ($) : La valeur « refusé » n’est pas admise. Écrivez « non » ou « reconnu ».',
      ],
      [
        'une valeur d’ensemble inconnue',
        feuille('labels', 'contains', 'siaoo'),
        'valeur-hors-liste',
        '/value',
        'clé « value » ($) : La valeur « siaoo » n’est pas admise. Vouliez-vous dire « siao » ?',
      ],
      [
        'un nombre entre guillemets',
        feuille('adultes', 'equal', '2'),
        'type-attendu',
        '/value',
        'clé « value » ($) : La valeur n’est pas du bon type : c’est un texte entre guillemets. Écrivez un nombre entier.',
      ],
      [
        'un nombre à virgule',
        feuille('adultes', 'equal', 1.5),
        'non-entier',
        '/value',
        'clé « value » ($) : « 1.5 » n’est pas un nombre entier. Écrivez un nombre entier, par exemple 2.',
      ],
      [
        'une valeur seule pour « in »',
        feuille('logementActuel', 'in', 'rue'),
        'type-attendu',
        '/value',
        'clé « value » ($) : La valeur n’est pas du bon type : c’est un texte entre guillemets. Écrivez une liste [ ].',
      ],
      [
        'une liste vide',
        feuille('logementActuel', 'in', []),
        'liste-vide',
        '/value',
        'clé « value » ($) : Cette liste est vide. Ajoutez au moins un élément, ou retirez la liste.',
      ],
      [
        'un treizième mois',
        feuille('moisDepot', 'lessThan', '2024-13'),
        'format-de-texte',
        '/value',
        'clé « value » ($) : Le texte « 2024-13 » est mal formé. Écrivez le mois sous la forme AAAA-MM (exemple : 2024-01).',
      ],
      [
        'une valeur nulle, d’un nombre',
        feuille('ressourcesMensuellesEuros', 'equal', null),
        'valeur-nulle',
        '/value',
        'clé « value » ($) : Une condition ne peut pas comparer à null. Écrivez une valeur. Un fait inconnu rend la condition non remplie et le critère à compléter.',
      ],
      [
        'une valeur nulle, d’un enum, dans une liste',
        feuille('dalo', 'notIn', [null]),
        'valeur-nulle',
        '/value/0',
        'élément de « value » n° 1 ($) : Une condition ne peut pas comparer à null. Écrivez une valeur. Un fait inconnu rend la condition non remplie et le critère à compléter.',
      ],
      [
        'un chemin JSONPath',
        feuille('adultes', 'equal', 2, { path: '$.x' }),
        'cle-refusee',
        '/path',
        'clé « path » ($) : La clé « path » n’est pas permise dans une condition. Retirez-la : une condition n’a que fact, operator, value, all, any, not et condition.',
      ],
      [
        'une priorité',
        feuille('adultes', 'equal', 2, { priority: 3 }),
        'cle-refusee',
        '/priority',
        'clé « priority » ($) : La clé « priority » n’est pas permise dans une condition. Retirez-la : une condition n’a que fact, operator, value, all, any, not et condition.',
      ],
      [
        'à droite, un fait qui peut être inconnu',
        feuille('adultes', 'equal', { fact: 'piecesActuelles' }),
        'fait-a-droite',
        '/value/fact',
        'clé « value », clé « fact » ($) : Le fait « piecesActuelles » ne peut pas servir de valeur de comparaison ici. Écrivez une valeur, ou l’un des faits « enfantsMineurs », « enfantsMoins14 », « enfantsANaitre » ou « personnes ».',
      ],
      [
        'à droite, un fait de même unité mais qui peut être inconnu',
        feuille('loyerNetAidesEuros', 'lessThan', { fact: 'ressourcesMensuellesEuros' }),
        'fait-a-droite',
        '/value',
        'clé « value » ($) : Le fait « ressourcesMensuellesEuros » ne peut pas servir de valeur de comparaison ici. Écrivez une valeur, et non un fait.',
      ],
      [
        'à droite, un fait d’une autre unité',
        feuille('enfantsMineurs', 'equal', { fact: 'refusInjustifies' }),
        'fait-a-droite',
        '/value/fact',
        'clé « value », clé « fact » ($) : Le fait « refusInjustifies » ne peut pas servir de valeur de comparaison ici. Écrivez une valeur, ou l’un des faits « adultes », « enfantsMoins14 », « enfantsANaitre » ou « personnes ».',
      ],
      [
        'à droite, un fait d’une autre liste',
        feuille('dalo', 'equal', { fact: 'trancheAge' }),
        'fait-a-droite',
        '/value',
        'clé « value » ($) : Le fait « trancheAge » ne peut pas servir de valeur de comparaison ici. Écrivez une valeur, et non un fait.',
      ],
    ]
  it.each(cas)('%s', (_titre, contenu, code, cle, dit) => {
    const at = `${FEUILLE}${cle}`
    expect(dits(parseCotation(contenu))).toEqual([[code, at, `${DANS_FEUILLE}, ${dit.replace('$', at)}`]])
  })
})

describe('une condition', () => {
  const racine = '/criteres/0/conditions'
  const cas: readonly (readonly [titre: string, condition: unknown, ...Attendu])[] = [
    [
      'une comparaison seule à la racine',
      { fact: 'handicap', operator: 'equal', value: true },
      'racine-feuille',
      racine,
      'Critère n° 1, clé « conditions » (/criteres/0/conditions) : Une comparaison seule ne peut pas être la racine d’une condition. Mettez-la dans une liste, ainsi : { "all": [ … ] }.',
    ],
    [
      '« all » vide',
      { all: [] },
      'liste-vide',
      `${racine}/all`,
      'Critère n° 1, conditions, clé « all » (/criteres/0/conditions/all) : Cette liste est vide. Ajoutez au moins un élément, ou retirez la liste.',
    ],
    [
      '« any » vide, à l’intérieur',
      { not: { any: [] } },
      'liste-vide',
      `${racine}/not/any`,
      'Critère n° 1, conditions, clé « not », clé « any » (/criteres/0/conditions/not/any) : Cette liste est vide. Ajoutez au moins un élément, ou retirez la liste.',
    ],
    [
      '« all » et « any » à la fois',
      { all: [{ condition: 'locale' }], any: [{ condition: 'locale' }] },
      'cle-inconnue',
      `${racine}/any`,
      'Critère n° 1, conditions, clé « any » (/criteres/0/conditions/any) : La clé « any » n’existe pas ici. Retirez-la, ou corrigez son nom (voir docs/formats.md).',
    ],
    [
      'rien',
      null,
      'type-attendu',
      racine,
      'Critère n° 1, clé « conditions » (/criteres/0/conditions) : La valeur n’est pas du bon type : c’est null. Écrivez un objet { }.',
    ],
    [
      'une comparaison sans opérateur',
      { all: [{ fact: 'adultes', value: 2 }] },
      'cle-manquante',
      `${racine}/all/0`,
      'Critère n° 1, conditions, condition de « toutes » n° 1 (/criteres/0/conditions/all/0) : La clé « operator » manque. Ajoutez-la à cet endroit.',
    ],
    [
      'un nom de condition inconnu',
      { condition: 'local' },
      'condition-inconnue',
      `${racine}/condition`,
      'Critère n° 1, conditions, clé « condition » (/criteres/0/conditions/condition) : La condition nommée « local » n’existe pas. Vouliez-vous dire « locale » ?',
    ],
    [
      'un nom de condition que tout objet porte',
      { condition: '__proto__' },
      'condition-inconnue',
      `${racine}/condition`,
      'Critère n° 1, conditions, clé « condition » (/criteres/0/conditions/condition) : La condition nommée « __proto__ » n’existe pas. Ajoutez-la sous la clé "conditions", ou écrivez la condition ici.',
    ],
  ]
  it.each(cas)('%s', (_titre, condition, ...attendu) => {
    expect(dits(parseCotation(poser(bonne, racine, condition)))).toEqual([attendu])
  })
})

describe('des conditions nommées', () => {
  const LOCALE = bonne.conditions?.['locale']
  const nommees = (conditions: unknown): Result<Cotation> => parseCotation({ ...bonne, conditions })
  const chaine = (n: number, suivante: (i: number) => unknown): Record<string, unknown> =>
    Object.fromEntries([...Array.from({ length: n }, (_, i) => [`n${i}`, suivante(i + 1)]), [`n${n}`, LOCALE]])

  const cas: readonly (readonly [titre: string, conditions: unknown, ...Attendu])[] = [
    [
      'un cycle de deux noms',
      { b: { not: { condition: 'c' } }, c: { all: [{ condition: 'b' }] } },
      'condition-cycle',
      '/conditions/b',
      'Conditions, clé « b » (/conditions/b) : Ces conditions se renvoient l’une à l’autre sans fin : b → c → b. Coupez l’un des renvois.',
    ],
    [
      'un nom qui se nomme',
      { b: { any: [{ condition: 'b' }] } },
      'condition-cycle',
      '/conditions/b',
      'Conditions, clé « b » (/conditions/b) : Ces conditions se renvoient l’une à l’autre sans fin : b → b. Coupez l’un des renvois.',
    ],
    [
      'un nom qu’un objet porte toujours, nommé depuis une autre condition',
      { b: { condition: 'constructor' } },
      'condition-inconnue',
      '/conditions/b/condition',
      'Conditions, clé « b », clé « condition » (/conditions/b/condition) : La condition nommée « constructor » n’existe pas. Ajoutez-la sous la clé "conditions", ou écrivez la condition ici.',
    ],
    [
      'deux renvois par condition, sur vingt étages : un million de comparaisons une fois dépliées',
      chaine(20, (i) => ({ all: [{ condition: `n${i}` }, { condition: `n${i}` }] })),
      'condition-trop-vaste',
      '/conditions/n0',
      'Conditions, clé « n0 » (/conditions/n0) : Une fois ses conditions nommées dépliées, cette condition dépasse 10 000 comparaisons ou 200 étages. Simplifiez-la, ou faites-lui nommer moins de conditions.',
    ],
    [
      'une chaîne de vingt mille noms',
      chaine(20_000, (i) => ({ condition: `n${i}` })),
      'condition-trop-vaste',
      '/conditions/n200',
      'Conditions, clé « n200 » (/conditions/n200) : Une fois ses conditions nommées dépliées, cette condition dépasse 10 000 comparaisons ou 200 étages. Simplifiez-la, ou faites-lui nommer moins de conditions.',
    ],
  ]
  it.each(cas)('%s', (_titre, conditions, ...attendu) => {
    expect(dits(nommees(conditions))).toEqual([attendu])
  })

  it('une longue chaîne écrite de la fin au début est refusée aussi, sans la parcourir toute', () => {
    const renversee = Object.fromEntries(Object.entries(chaine(20_000, (i) => ({ condition: `n${i}` }))).toReversed())
    expect(dits(nommees(renversee)).map(([code]) => code)).toEqual(['condition-trop-vaste'])
  })

  it('soixante conditions en chaîne passent', () => {
    expect(nommees(chaine(60, (i) => ({ not: { condition: `n${i}` } })))).toMatchObject({ ok: true })
  })
})

describe('un critère, un niveau, un groupe, une grille', () => {
  const cas: readonly (readonly [titre: string, contenu: unknown, ...Attendu])[] = [
    [
      'un critère sans niveau',
      poser(bonne, '/criteres/1/niveau', undefined),
      'cle-manquante',
      '/criteres/1',
      'Critère n° 2 (/criteres/1) : La clé « niveau » manque. Ajoutez-la à cet endroit.',
    ],
    [
      'un critère à un niveau qui n’existe pas',
      poser(bonne, '/criteres/1/niveau', 3),
      'niveau-inconnu',
      '/criteres/1/niveau',
      'Critère n° 2, clé « niveau » (/criteres/1/niveau) : Le critère « b » est au niveau 3, qui n’existe pas. Écrivez le rang d’un niveau du jeu de règles : « 1 » ou « 2 ».',
    ],
    [
      'deux critères du même identifiant',
      poser(poser(bonne, '/criteres/2', { ...bonne.criteres[0], id: 'a' }), '/titre', 'Deux fois a'),
      'critere-double',
      '/criteres/2/id',
      'Critère n° 3, clé « id » (/criteres/2/id) : Deux critères ont l’identifiant « a » : le premier est le n° 1 de la liste. Renommez l’un des deux, ou retirez-le.',
    ],
    [
      'deux niveaux du même rang',
      poser(poser(bonne, '/niveaux/2', { ...bonne.niveaux[0], id: 'autre' }), '/id', 'deux'),
      'niveau-double',
      '/niveaux/2/rang',
      'Niveau n° 3, clé « rang » (/niveaux/2/rang) : Deux niveaux ont le rang 1. Donnez à chaque niveau un rang qui n’est qu’à lui.',
    ],
    [
      'deux niveaux du même identifiant',
      poser(bonne, '/niveaux/1/id', 'haut'),
      'id-double',
      '/niveaux/1/id',
      'Niveau n° 2, clé « id » (/niveaux/1/id) : L’identifiant « haut » est déjà pris (liste « niveau »). Donnez à chaque élément un identifiant qui n’est qu’à lui.',
    ],
    [
      'une nature nulle',
      poser(bonne, '/criteres/0/nature', null),
      'valeur-hors-liste',
      '/criteres/0/nature',
      'Critère n° 1, clé « nature » (/criteres/0/nature) : La valeur « null » n’est pas admise. Écrivez « obligatoire », « objectif » ou « facultatif ».',
    ],
    [
      'un identifiant mal écrit',
      poser(bonne, '/criteres/0/id', 'Été 1'),
      'format-de-texte',
      '/criteres/0/id',
      'Critère n° 1, clé « id » (/criteres/0/id) : Le texte « Été 1 » est mal formé. Écrivez un identifiant en minuscules sans accent, chiffres et tirets (exemple : menage-avec-enfant).',
    ],
    [
      'un identifiant que tout objet porte',
      poser(bonne, '/criteres/0/id', 'constructor'),
      'format-de-texte',
      '/criteres/0/id',
      'Critère n° 1, clé « id » (/criteres/0/id) : Le texte « constructor » est mal formé. Écrivez un identifiant en minuscules sans accent, chiffres et tirets (exemple : menage-avec-enfant).',
    ],
    [
      'un libellé vide',
      poser(bonne, '/criteres/0/libelle', ''),
      'texte-longueur',
      '/criteres/0/libelle',
      'Critère n° 1, clé « libelle » (/criteres/0/libelle) : Ce texte est vide. Écrivez au moins un caractère.',
    ],
    [
      'une clé inconnue',
      poser(bonne, '/criteres/0/poids', 3),
      'cle-inconnue',
      '/criteres/0/poids',
      'Critère n° 1, clé « poids » (/criteres/0/poids) : La clé « poids » n’existe pas ici. Retirez-la, ou corrigez son nom (voir docs/formats.md).',
    ],
    [
      'des points non entiers',
      poser(bonne, '/grilles/primo/points/a', 2.5),
      'non-entier',
      '/grilles/primo/points/a',
      'Grille « primo », points de « a » (/grilles/primo/points/a) : « 2.5 » n’est pas un nombre entier. Écrivez un nombre entier, par exemple 3.',
    ],
    [
      'des points entre guillemets',
      poser(bonne, '/grilles/mutation/points/a', '25'),
      'type-attendu',
      '/grilles/mutation/points/a',
      'Grille « mutation », points de « a » (/grilles/mutation/points/a) : La valeur n’est pas du bon type : c’est un texte entre guillemets. Écrivez un nombre entier ou null.',
    ],
    [
      'des points démesurés',
      poser(bonne, '/grilles/primo/points/a', 100_001),
      'hors-bornes',
      '/grilles/primo/points/a',
      'Grille « primo », points de « a » (/grilles/primo/points/a) : La valeur « 100001 » est trop grande. Écrivez 100 000 ou moins.',
    ],
    [
      'les points d’un niveau non entiers',
      poser(bonne, '/niveaux/0/points', 1.2),
      'non-entier',
      '/niveaux/0/points',
      'Niveau n° 1, clé « points » (/niveaux/0/points) : « 1.2 » n’est pas un nombre entier. Écrivez un nombre entier, par exemple 1.',
    ],
    [
      'des dates d’effet qui se répètent',
      poser(bonne, '/grilles/primo/points/b', [
        { du: '2024-01', valeur: 3 },
        { du: '2024-01', valeur: 4 },
      ]),
      'dates-non-croissantes',
      '/grilles/primo/points/b/1/du',
      'Grille « primo », points de « b », clé « 1 », clé « du » (/grilles/primo/points/b/1/du) : La date 2024-01 n’est pas après celle qui la précède dans la liste. Rangez les valeurs datées de la plus ancienne à la plus récente, sans répéter une date.',
    ],
    [
      'un supplément sans délai',
      poser(bonne, '/grilles/primo/points/a', { pas: 6, parPas: 1, plafond: 10, bonus: 5 }),
      'cle-manquante',
      '/grilles/primo/points/a',
      'Grille « primo », points de « a » (/grilles/primo/points/a) : La clé « apres » manque. Ajoutez-la à cet endroit.',
    ],
    [
      'un délai qui nomme un paramètre inconnu',
      poser(bonne, '/grilles/primo/points/a', { pas: 6, parPas: 1, plafond: 10, bonus: 5, apres: 'toString' }),
      'parametre-inconnu',
      '/grilles/primo/points/a/apres',
      'Grille « primo », points de « a », clé « apres » (/grilles/primo/points/a/apres) : Le paramètre « toString » n’existe pas. Écrivez un nombre de mois, ou « seuilPremierQuartileEuros » ou « delaiAnormalMois ».',
    ],
    [
      'un pas de zéro mois',
      poser(bonne, '/grilles/primo/points/a', { pas: 0, parPas: 1, plafond: 10 }),
      'hors-bornes',
      '/grilles/primo/points/a/pas',
      'Grille « primo », points de « a », clé « pas » (/grilles/primo/points/a/pas) : La valeur « 0 » est trop petite. Écrivez 1 ou plus.',
    ],
    [
      'des points pour un critère qui n’existe pas',
      poser(bonne, '/grilles/mutation/points/dalo', 3),
      'grille-critere-inconnu',
      '/grilles/mutation/points/dalo',
      'Grille « mutation », points de « dalo » (/grilles/mutation/points/dalo) : La grille mutation donne des points à un critère qui n’existe pas : « dalo ». Retirez cette ligne de la grille, ou ajoutez le critère.',
    ],
    [
      'une grille absente',
      poser(bonne, '/grilles/mutation', undefined),
      'cle-manquante',
      '/grilles',
      'Clé « grilles » (/grilles) : La clé « mutation » manque. Ajoutez-la à cet endroit.',
    ],
    [
      'un mode de classement mal écrit',
      poser(bonne, '/grilles/primo/mode', 'niveau-puis-point'),
      'valeur-hors-liste',
      '/grilles/primo/mode',
      'Grille « primo », clé « mode » (/grilles/primo/mode) : La valeur « niveau-puis-point » n’est pas admise. Vouliez-vous dire « niveau-puis-points » ?',
    ],
    [
      'un malus dans un groupe',
      poser(bonne, '/grilles/mutation/points/a', -5),
      'malus-dans-groupe',
      '/groupes/0/criteres/0',
      'Groupe n° 1, critère n° 1 (/groupes/0/criteres/0) : Le critère « a » retire des points dans la grille mutation, alors qu’il est dans le groupe « g », où seul compte le meilleur. Sortez-le du groupe, ou donnez-lui des points positifs ou nuls.',
    ],
    [
      'un malus à venir dans un groupe',
      poser(bonne, '/grilles/primo/points/a', [
        { du: '2024-01', valeur: 5 },
        { du: '2031-01', valeur: -5 },
      ]),
      'malus-dans-groupe',
      '/groupes/0/criteres/0',
      'Groupe n° 1, critère n° 1 (/groupes/0/criteres/0) : Le critère « a » retire des points dans la grille primo, alors qu’il est dans le groupe « g », où seul compte le meilleur. Sortez-le du groupe, ou donnez-lui des points positifs ou nuls.',
    ],
    [
      'un critère dans deux groupes',
      poser(bonne, '/groupes/1', { id: 'h', regle: 'meilleur', criteres: ['b', 'a'] }),
      'critere-deux-groupes',
      '/groupes/1/criteres/1',
      'Groupe n° 2, critère n° 2 (/groupes/1/criteres/1) : Le critère « a » est à la fois dans les groupes « g » et « h ». Gardez-le dans un seul groupe.',
    ],
    [
      'deux groupes du même identifiant',
      poser(bonne, '/groupes/1', { id: 'g', regle: 'meilleur', criteres: ['b'] }),
      'groupe-double',
      '/groupes/1/id',
      'Groupe n° 2, clé « id » (/groupes/1/id) : Deux groupes ont l’identifiant « g ». Renommez l’un des deux.',
    ],
    [
      'un groupe qui nomme un critère inconnu',
      poser(bonne, '/groupes/0/criteres/1', 'ab'),
      'groupe-critere-inconnu',
      '/groupes/0/criteres/1',
      'Groupe n° 1, critère n° 2 (/groupes/0/criteres/1) : Le groupe « g » nomme un critère qui n’existe pas : « ab ». Vouliez-vous dire « a » ?',
    ],
    [
      'un critère répété dans un groupe',
      poser(bonne, '/groupes/0/criteres', ['a', 'a']),
      'doublon',
      '/groupes/0/criteres',
      'Groupe n° 1, clé « criteres » (/groupes/0/criteres) : Un élément est répété dans cette liste. Gardez chaque élément une seule fois.',
    ],
    [
      'un paramètre absent',
      poser(bonne, '/parametres/delaiAnormalMois', undefined),
      'cle-manquante',
      '/parametres',
      'Clé « parametres » (/parametres) : La clé « delaiAnormalMois » manque. Ajoutez-la à cet endroit.',
    ],
  ]
  it.each(cas)('%s', (_titre, contenu, ...attendu) => {
    expect(dits(parseCotation(contenu))).toEqual([attendu])
  })

  it('un malus hérité du niveau est refusé dans un groupe, pour chaque grille', () => {
    expect(dits(parseCotation(poser(bonne, '/niveaux/1/points', -5))).map(([code, at]) => [code, at])).toEqual([
      ['malus-dans-groupe', '/groupes/0/criteres/0'],
      ['malus-dans-groupe', '/groupes/0/criteres/0'],
    ])
  })

  it('un chiffre sans source est accepté avec un avertissement', () => {
    const lu = parseCotation(poser(bonne, '/parametres/delaiAnormalMois', { valeur: 24 }))
    expect(lu.ok && lu.warnings.map((probleme) => plain(phraseEntiere(probleme)))).toEqual([
      'Paramètre « delaiAnormalMois » (/parametres/delaiAnormalMois) : Ce chiffre ne dit pas d’où il vient. Ajoutez « source » ou « hypothese » à côté de « valeur ».',
    ])
  })
})

describe('un fichier', () => {
  const texte = JSON.stringify(bonne, null, 1)
  const cas: readonly (readonly [titre: string, texte: string, ...Attendu])[] = [
    [
      'JSON tronqué',
      texte.slice(0, 300),
      'json-tronque',
      '',
      'Ligne 17, colonne 3 : Le fichier JSON s’arrête avant la fin. Reprenez une copie complète du fichier, ou fermez les accolades et les crochets ouverts.',
    ],
    [
      'un texte qui n’est pas du JSON',
      'bonjour',
      'json-invalide',
      '',
      'Ligne 1, colonne 1 : Ce n’est pas du JSON valable à cet endroit. Vérifiez à cet endroit les virgules, les guillemets et les accolades.',
    ],
    [
      'une virgule de trop',
      '{\n "format": "x",\n}',
      'json-invalide',
      '',
      'Ligne 3, colonne 1 : Ce n’est pas du JSON valable à cet endroit. Vérifiez à cet endroit les virgules, les guillemets et les accolades.',
    ],
    [
      'un commentaire',
      '{ // note\n}',
      'json-invalide',
      '',
      'Ligne 1, colonne 3 : Ce n’est pas du JSON valable à cet endroit. Vérifiez à cet endroit les virgules, les guillemets et les accolades.',
    ],
    ['vide', ' \n', 'fichier-vide', '', 'Fichier : Le fichier est vide. Choisissez un fichier qui a un contenu.'],
    [
      'de 50 Mo',
      ' '.repeat(50_000_000),
      'fichier-trop-gros',
      '',
      'Fichier : Le fichier est trop gros : 50 Mo, pour 8,0 Mo au plus. Vérifiez que c’est le bon fichier, ou réduisez-le.',
    ],
    [
      'une condition de 70 étages',
      texte.replace(
        /"all": \[[^\]]*\]/,
        `${'"not":{'.repeat(70)}"fact":"handicap","operator":"equal","value":true${'}'.repeat(70)}`,
      ),
      'imbrication',
      '/criteres/0/conditions',
      'Critère n° 1, clé « conditions » (/criteres/0/conditions) : Le contenu est imbriqué sur plus de 64 étages. Simplifiez cette partie, par exemple avec des conditions nommées.',
    ],
    [
      'un million de crochets fermés',
      `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`,
      'imbrication',
      '/0/0/0',
      'Élément de « 0 » n° 1, clé « 0 » (/0/0/0) : Le contenu est imbriqué sur plus de 64 étages. Simplifiez cette partie, par exemple avec des conditions nommées.',
    ],
    [
      'un million de crochets ouverts, jamais fermés',
      '['.repeat(1_000_000),
      'imbrication',
      '',
      'Fichier : Le contenu est imbriqué sur plus de 64 étages. Simplifiez cette partie, par exemple avec des conditions nommées.',
    ],
    [
      'une version suivante du format',
      texte.replace('cotation@1', 'cotation@2'),
      'format-version',
      '/format',
      'Clé « format » (/format) : Le format « atelier-cil/cotation@2 » est d’une autre version que celle que cet atelier sait lire. Donnez un fichier au format « atelier-cil/cotation@1 », ou ouvrez-le avec la version de l’atelier qui l’a écrit.',
    ],
    [
      'un fichier d’une autre sorte',
      texte.replace('cotation@1', 'flux@1'),
      'format-inconnu',
      '/format',
      'Clé « format » (/format) : Le format « atelier-cil/flux@1 » n’est pas celui attendu. Donnez un fichier au format « atelier-cil/cotation@1 ».',
    ],
    [
      'un JSON qui n’est pas un objet',
      '[1, 2]',
      'format-absent',
      '/format',
      'Clé « format » (/format) : La clé « format » manque. Ajoutez en tête "format": "atelier-cil/cotation@1", si le fichier est bien de cette sorte.',
    ],
    [
      'sans titre',
      JSON.stringify({ ...bonne, titre: undefined }),
      'cle-manquante',
      '',
      'Fichier : La clé « titre » manque. Ajoutez-la à cet endroit.',
    ],
    [
      'la clé __proto__ à la racine',
      texte.replace('{', '{ "__proto__": { "titre": "x" },'),
      'cle-inconnue',
      '/__proto__',
      'Clé « __proto__ » (/__proto__) : La clé « __proto__ » n’existe pas ici. Retirez-la, ou corrigez son nom (voir docs/formats.md).',
    ],
    [
      'la clé constructor parmi les points',
      texte.replace('"points": {', '"points": { "constructor": 3,'),
      'cle-inconnue',
      '/grilles/primo/points/constructor',
      'Grille « primo », points de « constructor » (/grilles/primo/points/constructor) : La clé « constructor » n’existe pas ici. Retirez-la, ou corrigez son nom (voir docs/formats.md).',
    ],
    [
      'la clé __proto__ parmi les conditions nommées',
      texte.replace(
        '"conditions": {\n  "locale"',
        '"conditions": { "__proto__": { "condition": "locale" },\n  "locale"',
      ),
      'format-de-texte',
      '/conditions/__proto__',
      'Conditions, clé « __proto__ » (/conditions/__proto__) : Le texte « __proto__ » est mal formé. Écrivez un identifiant en minuscules sans accent, chiffres et tirets (exemple : menage-avec-enfant).',
    ],
  ]
  it.each(cas)('%s', (_titre, ecrit, ...attendu) => {
    expect(dits(readCotation(ecrit))).toEqual([attendu])
  })

  it('une marque d’ordre des octets en tête ne gêne pas', () => {
    expect(readCotation(`\ufeff${texte}`)).toMatchObject({ ok: true, warnings: [] })
  })

  it('au-delà de cinquante problèmes, les autres sont comptés', () => {
    const criteres = Array.from({ length: 60 }, (_, i) => ({ ...bonne.criteres[0], id: `c${i}`, niveau: 'un' }))
    const problemes = dits(parseCotation({ ...bonne, criteres }))
    expect(problemes).toHaveLength(51)
    expect(problemes.at(-1)).toEqual([
      'problemes-tus',
      '',
      'Fichier : 10 autres problèmes ne sont pas montrés. Corrigez d’abord ceux-ci, puis recommencez.',
    ])
  })
})

describe('ce qui est lu', () => {
  it('est le contenu même, en lecture seule', () => {
    const lu = parseCotation(baseline)
    expect(lu.ok && lu.value).toBe(baseline)
    expectTypeOf<ReturnType<typeof parseCotation>>().toEqualTypeOf<Result<Cotation>>()
    expectTypeOf<Cotation['criteres']>().not.toHaveProperty('push')
    // @ts-expect-error a rule set is changed by an edition only
    const write = (cotation: Cotation) => (cotation.titre = 'x')
    expectTypeOf(write).toBeFunction()
  })

  it('ne se donne qu’après avoir été reconnu bon', () => {
    expectTypeOf<Result<Cotation>>().not.toHaveProperty('value')
    expectTypeOf<Extract<Result<Cotation>, { ok: false }>>().toHaveProperty('problems')
    expectTypeOf<Flux>().not.toExtend<Cotation>()
    expectTypeOf<Scenario>().not.toExtend<Cotation>()
  })
})

describe('une clé écrite deux fois', () => {
  it.each([
    ['{ "a": 1, "b": { "c": 1,\n "c": 2 } }', 2, 2],
    ['{ "a": 1, // note\n\n  "a": 2 }', 3, 3],
  ])('est dite avec sa place : %j', (texte, ligne, colonne) => {
    const lu = parseJsonCommente(texte)
    expect(lu).toMatchObject({ ok: false, problems: [{ code: 'cle-double', params: { ligne, colonne } }] })
  })
  it('n’est pas la même clé dans deux objets', () => {
    expect(parseJson('{ "a": { "c": 1 }, "b": { "c": 2 }, "l": [{ "c": 1 }, { "c": 1 }] }').ok).toBe(true)
  })
})
