// What is proposed and what is explained, at chosen places of a text.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { json as en } from '~/i18n/en/json.ts'
import { fr } from '~/i18n/fr.ts'
import { imprimer } from '~/domain/texte.ts'
import { livres } from '~/ui/etat/livres.ts'
import { type ContexteDAide, type Proposition, propositions } from '~/ui/json/aide.ts'
import { survolA } from '~/ui/json/survol.ts'

const contexte = (texte: string, objet: ContexteDAide['objet'] = 'cotation'): ContexteDAide => ({
  objet,
  texte,
  cotation: livres.cotation,
  touche: (id) => (id === 'dalo' ? '1,2 %' : undefined),
})

/** Proposals where the text has a bar. */
function ici(texte: string, objet?: ContexteDAide['objet']): readonly Proposition[] {
  const offset = texte.indexOf('|')
  return propositions(contexte(texte.replace('|', ''), objet), offset)
}
const libelles = (texte: string, objet?: ContexteDAide['objet']): string[] =>
  ici(texte, objet).map(({ libelle }) => libelle)
const critere = (reste: string): string => `{ "criteres": [ { "id": "a", ${reste} } ] }`
const feuille = (reste: string): string => critere(`"conditions": { "all": [ { ${reste} } ] }`)

describe('les clés', () => {
  it('sont celles de l’objet, sans celles qui y sont déjà, avec leur sens', () => {
    const found = ici('{ "format": "atelier-cil/cotation@1", "id": "x", | }')
    expect(found.map(({ libelle }) => libelle)).toEqual([
      'titre',
      'base',
      'parametres',
      'niveaux',
      'groupes',
      'conditions',
      'criteres',
      'grilles',
    ])
    expect(found.find(({ libelle }) => libelle === 'niveaux')).toMatchObject({
      genre: 'cle',
      detail: 'Niveaux de priorité\u202F; le rang 1 passe le premier.',
      insertion: '"niveaux": [$1]',
    })
  })

  it('d’un critère, d’un niveau, d’un barème', () => {
    expect(libelles(critere('|'))).toContain('explicationDemandeur')
    expect(libelles(critere('|'))).not.toContain('id')
    expect(libelles('{ "niveaux": [ { "rang": 1, | } ] }')).toEqual(['id', 'libelle', 'couleur', 'points'])
    expect(libelles('{ "grilles": { "primo": { "points": { "a": { "pas": 1, | } } } } }')).toEqual([
      'parPas',
      'plafond',
      'bonus',
      'apres',
    ])
  })

  it('d’un nœud de condition : toutes, au moins une, sauf, nommée, ou un fait ; puis celles de son genre', () => {
    expect(libelles(critere('"conditions": { | }'))).toEqual(['all', 'any', 'not', 'condition'])
    expect(libelles(feuille('|'))).toEqual(['all', 'any', 'not', 'condition', 'fact'])
    expect(libelles(feuille('"fact": "dalo", |'))).toEqual(['operator', 'value'])
  })

  it('des points d’une grille : les critères du texte qui n’y sont pas encore', () => {
    const texte =
      '{ "criteres": [ { "id": "dalo", "libelle": "DALO" }, { "id": "b" } ], "grilles": { "primo": { "points": { "b": 1, | } } } }'
    expect(ici(texte)).toMatchObject([{ libelle: 'dalo', detail: 'DALO', aide: '1,2 %', insertion: '"dalo": $1' }])
  })

  it('remplacent le mot sous le curseur, sans redoubler les deux-points ni oublier la virgule', () => {
    const texte = '{ "ti|": 3 }'
    const [titre] = ici(texte).filter(({ libelle }) => libelle === 'titre')
    expect(titre).toMatchObject({ debut: 2, fin: 6, insertion: '"titre"' })
    const [base] = ici('{ | "titre": "x" }').filter(({ libelle }) => libelle === 'base')
    expect(base?.insertion.endsWith(',')).toBe(true)
  })
})

describe('les valeurs', () => {
  it('d’un fait : les faits du dictionnaire, avec leur nom et leur explication', () => {
    const found = ici(feuille('"fact": "|"'))
    expect(found.length).toBeGreaterThan(30)
    expect(found.find(({ libelle }) => libelle === 'logementActuel')).toMatchObject({
      detail: 'Logement actuel',
      insertion: '"logementActuel"',
    })
    expect(found.every(({ aide }) => aide.length > 10)).toBe(true)
    expect(
      libelles('{ "assiette": { "exclusions": [ { "conditions": { "all": [ { "fact": | } ] } } ] } }', 'flux'),
    ).toContain('emploiVacance')
  })

  it('d’une comparaison : celles que le type du fait permet, dites en mots', () => {
    expect(ici(feuille('"fact": "labels", "operator": |'))).toMatchObject([
      { libelle: 'contains', detail: 'comprend' },
      { libelle: 'doesNotContain', detail: 'ne comprend pas' },
    ])
    expect(libelles(feuille('"fact": "dalo", "operator": "|"'))).toEqual(['equal', 'notEqual', 'in', 'notIn'])
  })

  it('d’une valeur : la liste du fait, oui et non, un mois, un autre fait', () => {
    const dalo = ici(feuille('"fact": "dalo", "operator": "equal", "value": |'))
    expect(dalo.find(({ libelle }) => libelle === 'reconnu')?.detail).not.toBe('')
    expect(libelles(feuille('"fact": "handicap", "operator": "equal", "value": |')).slice(0, 2)).toEqual([
      'true',
      'false',
    ])
    expect(ici(feuille('"fact": "moisDepot", "operator": "equal", "value": |'))[0]?.insertion).toContain('2024-01')
    const mois = ici(feuille('"fact": "personnes", "operator": "lessThan", "value": |'))
    expect(mois.some(({ insertion }) => insertion.includes('"fact": "adultes"'))).toBe(true)
    const liste = libelles(feuille('"fact": "dalo", "operator": "in", "value": ["reconnu", |]'))
    expect(liste.length).toBeGreaterThan(0)
    expect(liste).not.toContain('reconnu')
  })

  it('des noms que le texte donne : niveaux, critères libres, conditions nommées, paramètres', () => {
    const tete =
      '"niveaux": [ { "rang": 1, "libelle": "Urgence" } ], "conditions": { "isole": {} }, "parametres": { "delaiAnormalMois": {} }'
    expect(ici(`{ ${tete}, "criteres": [ { "niveau": | } ] }`)).toMatchObject([{ libelle: '1', detail: 'Urgence' }])
    expect(libelles(`{ ${tete}, "criteres": [ { "conditions": { "condition": | } } ] }`)).toEqual(['isole'])
    expect(libelles(`{ ${tete}, "grilles": { "primo": { "points": { "a": { "apres": | } } } } }`)).toEqual([
      'delaiAnormalMois',
    ])
    const groupes =
      '{ "criteres": [ { "id": "a" }, { "id": "b" }, { "id": "c" } ], "groupes": [ { "criteres": ["a"] }, { "criteres": [|] } ] }'
    expect(libelles(groupes)).toEqual(['b', 'c'])
    expect(libelles('{ "niveaux": [ { "couleur": | } ] }')).toHaveLength(12)
  })

  it('des listes des schémas, en mots', () => {
    expect(ici(critere('"nature": |'))[0]).toMatchObject({ libelle: 'obligatoire', detail: 'public de la loi' })
    expect(libelles('{ "arrondi": | }', 'flux')).toContain('plusFortsRestes')
  })

  it('des morceaux entiers : un critère, une condition, un groupe', () => {
    expect(ici('{ "criteres": [ | ] }')).toMatchObject([{ genre: 'extrait', libelle: 'Nouveau critère' }])
    expect(libelles(critere('"conditions": { "any": [ | ] }'))).toEqual([
      'Comparaison d’un fait',
      'Groupe\u00A0: toutes ces conditions',
      'Groupe\u00A0: au moins une de ces conditions',
      'Sauf cette condition',
      'Condition nommée',
    ])
    expect(libelles('{ "groupes": [ | ] }')).toEqual(['Nouveau groupe de critères'])
  })

  it('ne tombent jamais, où que soit le curseur dans un texte entier ou coupé', () => {
    const texte = imprimer(livres.cotation)
    const partout = (): void => {
      for (let offset = 0; offset <= texte.length; offset += 97)
        for (const lu of [contexte(texte), contexte(texte.slice(0, offset))]) {
          propositions(lu, offset)
          survolA(lu, offset)
        }
    }
    expect(partout).not.toThrow()
  })
})

describe('le survol', () => {
  const texte = imprimer(livres.cotation)
  const sur = (piece: string, depuis = '"criteres": ['): ReturnType<typeof survolA> =>
    survolA(contexte(texte), texte.indexOf(piece, texte.indexOf(depuis)) + 2)

  it('d’un fait dit son nom, son explication, sa nature et ses valeurs', () => {
    const found = sur('"logementActuel"')
    expect(found?.titre).toBe('Logement actuel')
    expect(found?.lignes.join('\n')).toMatch(/Liste · jamais vide\nValeurs\u00A0: /)
  })

  it('d’une comparaison, d’une valeur et d’un niveau les dit en mots', () => {
    expect(sur('"equal"')?.titre).toBe('est égal à')
    expect(sur('"reconnu"')?.titre).not.toBe('')
    expect(survolA(contexte(texte), texte.indexOf('"niveau": 1') + 10)?.titre).toBe('Niveau 1\u00A0: Droit opposable')
  })

  it('d’un critère dit son code, sa condition et ce qu’il touche, dans son bloc comme dans une grille', () => {
    for (const found of [sur('"dalo"'), sur('"dalo"', '"grilles"')]) {
      expect(found?.titre).toMatch(/^C01 /)
      expect(found?.lignes.join('\n')).toMatch(/Rempli quand .*\nTouche 1,2 % de la cohorte\./)
    }
  })

  it('d’une clé dit à quoi elle sert, selon la place', () => {
    expect(sur('"points":', '"grilles"')?.lignes).toEqual([
      'Points par critère\u202F; un critère absent est hors grille.',
    ])
    expect(sur('"points":', '"niveaux"')?.lignes).toEqual(['Points donnés par défaut aux critères du niveau.'])
    expect(sur('"conditions"')?.lignes).toEqual(['Quand le critère est rempli.'])
  })
})

describe('les mots', () => {
  it('chaque clé des deux schémas est dite dans les deux langues', () => {
    const cles = new Set<string>()
    const lire = (noeud: unknown): void => {
      if (typeof noeud !== 'object' || noeud === null) return
      const { properties } = noeud as { properties?: object }
      for (const cle of Object.keys(properties ?? {})) cles.add(cle)
      Object.values(noeud).forEach(lire)
    }
    for (const nom of ['cotation', 'flux', 'conditions'])
      lire(JSON.parse(readFileSync(`rules/schema/${nom}.schema.json`, 'utf8')))
    const noms = ['', 'cotation.', 'grille.', 'critere.', 'base.', 'groupe.', 'exclusion.', 'niveau.', 'flux.']
    for (const { jsonCle } of [fr, en]) {
      const tues = [...cles].filter((cle) => noms.every((nom) => jsonCle({ cle: nom + cle }) === ''))
      expect(tues).toEqual(['type'].filter((cle) => jsonCle({ cle: `base.${cle}` }) === ''))
    }
  })
})
