// The text of a draft: printed, it depends on the content alone; written by someone, an edition touches only its place.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import ame from '#rules/cotation/ame-base.json'
import type { Cotation } from '~/domain/cotation.ts'
import { canonicalJson } from '~/domain/hash.ts'
import { parseJsonCommente } from '~/domain/json.ts'
import { applyPatch, inversePatch, type Patch, patchEntre } from '~/domain/patch.ts'
import { appliquerEcart, ecartDeTexte, imprimer, inverseEcart, modifierTexte } from '~/domain/texte.ts'
import { arbCotation, DELAI_DE_TIRAGE_MS, fuzz, tires } from '../../support/arbitraires.ts'
import { arbGeste, jouer } from '../../support/gestes.ts'

/** The same content with the keys of its objects in another order. */
function melanger(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(melanger)
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node)
      .toReversed()
      .map(([cle, valeur]) => [cle, melanger(valeur)]),
  )
}

const lire = (texte: string): unknown => {
  const lu = parseJsonCommente(texte)
  if (!lu.ok) throw new Error(`${JSON.stringify(lu.problems)}\n${texte}`)
  return lu.value
}

/** The text once what it says is something else. */
const suivre = (texte: string, apres: object): string => modifierTexte(texte, patchEntre(lire(texte), apres), apres)

describe('imprimer', () => {
  it('ne dépend que du contenu, et le redit', () => {
    const texte = imprimer(ame)
    expect(imprimer(melanger(ame) as object)).toBe(texte)
    expect(canonicalJson(JSON.parse(texte))).toBe(canonicalJson(ame))
    expect(imprimer(JSON.parse(texte))).toBe(texte)
  })

  it('met les clés dans l’ordre du schéma, les points dans celui des critères, et le court sur une ligne', () => {
    const contenu = {
      grilles: { primo: { points: { abri: null, indigne: 1 }, mode: 'points' } },
      criteres: [{ id: 'indigne' }, { id: 'abri' }],
      titre: 'Essai',
      inconnue: [1, 2],
    }
    expect(imprimer(contenu)).toBe(
      [
        '{',
        '  "titre": "Essai",',
        '  "criteres": [{ "id": "indigne" }, { "id": "abri" }],',
        '  "grilles": { "primo": { "mode": "points", "points": { "indigne": 1, "abri": null } } },',
        '  "inconnue": [1, 2]',
        '}',
        '',
      ].join('\n'),
    )
  })
})

const ECRIT = `// Règles de l’AME, relues le 3 juin
{
    "titre": "Essai", // provisoire
    "niveaux": [
        // le droit d’abord
        { "rang": 1, "points":   250 }, // ne pas baisser
        /* puis l’urgence */
        { "rang": 2, "points": 40 }
    ],
    "groupes": [ "a", "b", "c" ],
    "vide": [],
    "base": { "type": "hypothese" }
}
`

describe('modifierTexte', () => {
  const contenu = lire(ECRIT) as Readonly<Record<string, unknown>>
  const niveaux = contenu['niveaux'] as readonly unknown[]

  it('ne touche qu’à la valeur qui change', () => {
    const apres = { ...contenu, niveaux: [{ rang: 1, points: 300 }, niveaux[1]] }
    expect(suivre(ECRIT, apres)).toBe(ECRIT.replace('250', '300'))
  })

  it('insère un élément à sa place, avec la marge des autres', () => {
    const nouveau = { rang: 3, points: 5 }
    const ligne = '        { "rang": 3, "points": 5 }'
    expect(suivre(ECRIT, { ...contenu, niveaux: [niveaux[0], nouveau, niveaux[1]] })).toBe(
      ECRIT.replace('// ne pas baisser\n', `// ne pas baisser\n${ligne},\n`),
    )
    expect(suivre(ECRIT, { ...contenu, niveaux: [...niveaux, nouveau] })).toBe(
      ECRIT.replace('"points": 40 }\n', `"points": 40 },\n${ligne}\n`),
    )
    expect(suivre(ECRIT, { ...contenu, niveaux: [nouveau, ...niveaux] })).toBe(
      ECRIT.replace('"niveaux": [\n', `"niveaux": [\n${ligne},\n`),
    )
  })

  it('retire un élément avec sa virgule et sa ligne, et laisse les remarques au-dessus', () => {
    expect(suivre(ECRIT, { ...contenu, niveaux: [niveaux[0]] })).toBe(
      ECRIT.replace('\n        { "rang": 2, "points": 40 }', '')
        .replace('},  //', '} //')
        .replace('}, // ne', '} // ne'),
    )
    expect(suivre(ECRIT, { ...contenu, niveaux: [niveaux[1]] })).toBe(
      ECRIT.replace('\n        { "rang": 1, "points":   250 }, // ne pas baisser', ''),
    )
  })

  it.each([
    [['b', 'c'], '[ "b", "c" ]'],
    [['a', 'c'], '[ "a", "c" ]'],
    [['a', 'b'], '[ "a", "b" ]'],
    [['z', 'a', 'b', 'c'], '[ "z", "a", "b", "c" ]'],
    [['a', 'b', 'c', 'z'], '[ "a", "b", "c", "z" ]'],
    [[], '[]'],
  ])('laisse sur sa ligne une liste qui y tient : %j', (groupes, ecrit) => {
    expect(suivre(ECRIT, { ...contenu, groupes })).toBe(ECRIT.replace('[ "a", "b", "c" ]', ecrit))
  })

  it('ajoute et retire des clés, dans l’ordre du schéma', () => {
    const apres = suivre(ECRIT, { ...contenu, id: 'essai', vide: ['x'], base: { type: 'hypothese', reference: 'r' } })
    expect(apres).toBe(
      ECRIT.replace('"titre"', '"id": "essai",\n    "titre"')
        .replace('[],', '[\n        "x"\n    ],')
        .replace('{ "type": "hypothese" }', '{ "type": "hypothese", "reference": "r" }'),
    )
    const { base: _base, titre: _titre, ...reste } = contenu
    expect(suivre(ECRIT, reste)).toBe(
      ECRIT.replace('\n    "titre": "Essai", // provisoire', '').replace(
        '[],\n    "base": { "type": "hypothese" }',
        '[]',
      ),
    )
  })

  it('suit les fins de ligne et les tabulations de qui écrit', () => {
    const texte = '{\r\n\t"a": [\r\n\t\t1\r\n\t]\r\n}\r\n'
    expect(suivre(texte, { a: [1, 2], b: { c: 'x'.repeat(60), d: 'y'.repeat(60) } })).toBe(
      `{\r\n\t"a": [\r\n\t\t1,\r\n\t\t2\r\n\t],\r\n\t"b": {\r\n\t\t"c": "${'x'.repeat(60)}",\r\n\t\t"d": "${'y'.repeat(60)}"\r\n\t}\r\n}\r\n`,
    )
  })

  it('récrit tout quand le texte ne peut pas être suivi', () => {
    expect(modifierTexte('{ "a": ', [{ at: '/a', avant: 1, apres: 2 }], { a: 2 })).toBe(imprimer({ a: 2 }))
    expect(modifierTexte('{ "a": 1 }', [{ at: '', avant: { a: 1 }, apres: { a: 2 } }], { a: 2 })).toBe(
      imprimer({ a: 2 }),
    )
    expect(modifierTexte('{ "a": 1 }', [{ at: '/b/c', apres: 2 }], { a: 1, b: { c: 2 } })).toBe(
      imprimer({ a: 1, b: { c: 2 } }),
    )
  })

  it('écrit plusieurs valeurs comme l’une après l’autre, même au milieu d’un ajout ou l’une dans l’autre', () => {
    const texte = '{ // points\n  "a": 1, "b": { "c": 2 },\n  "l": [1, 2] // fin\n}'
    const patch: Patch = [
      { at: '/a', avant: 1, apres: 1000 },
      { at: '/b/c', avant: 2, apres: 3 },
      { at: '/b', avant: { c: 3 }, apres: { c: 4 } },
      { at: '/l/1', avant: 2, apres: 20 },
      { at: '/l/1', apres: 15 },
      { at: '/l/2', avant: 20, apres: 21 },
    ]
    const dit = applyPatch(lire(texte) as object, patch)
    const seuls = patch.reduce(
      (encours, change, i) =>
        modifierTexte(encours, [change], applyPatch(lire(texte) as object, patch.slice(0, i + 1))),
      texte,
    )
    expect(modifierTexte(texte, patch, dit)).toBe(seuls)
    expect(seuls).toBe('{ // points\n  "a": 1000, "b": { "c": 4 },\n  "l": [1, 15, 21] // fin\n}')
  })

  it('touche une clé faite de chiffres comme une autre', () => {
    expect(suivre('{ "points": { "12": 1, "7": 2 } }', { points: { '7': 2 } })).toBe('{ "points": { "7": 2 } }')
  })

  it(
    `dit toujours le contenu, garde chaque remarque d’en-tête, et s’annule à l’octet ${tires(200)}`,
    () => {
      fc.assert(
        fc.property(arbCotation, fc.array(arbGeste, { maxLength: 6 }), fc.boolean(), (depart, gestes, serre) => {
          const brut = serre ? JSON.stringify(depart) : imprimer(depart).replaceAll('\n  "', ' // remarque\n  "')
          let texte = `/* écrit à la main */\n${brut}`
          let cotation = depart
          for (const geste of gestes) {
            const lue = jouer(cotation, geste)
            if (!lue?.ok) continue
            cotation = applyPatch(cotation, lue.value.patch)
            const suivi = modifierTexte(texte, lue.value.patch, cotation)
            expect(canonicalJson(lire(suivi))).toBe(canonicalJson(cotation))
            expect(suivi.startsWith('/* écrit à la main */\n')).toBe(true)
            const ecart = ecartDeTexte(texte, suivi)
            expect(ecart ? appliquerEcart(suivi, inverseEcart(ecart)) : suivi).toBe(texte)
            expect(ecart ? appliquerEcart(texte, ecart) : texte).toBe(suivi)
            texte = suivi
          }
        }),
        fuzz(200),
      )
    },
    DELAI_DE_TIRAGE_MS,
  )

  it('revient au contenu d’avant par le patch inverse', () => {
    const cotation = ame as unknown as Cotation
    const texte = imprimer(cotation)
    const patch: Patch = patchEntre(cotation, { ...cotation, criteres: cotation.criteres.slice(1) })
    const apres = applyPatch(cotation, patch)
    const suivi = modifierTexte(texte, patch, apres)
    expect(modifierTexte(suivi, inversePatch(patch), cotation)).toBe(texte)
  })
})

describe('un écart de textes', () => {
  it('est le plus petit entre les deux bouts communs, et ne s’applique qu’à son texte', () => {
    const ecart = ecartDeTexte('abcXdef', 'abcYYdef')
    expect(ecart).toEqual({ debut: 3, ote: 'X', mis: 'YY' })
    expect(ecart && appliquerEcart('abcYYdef', ecart)).toBeUndefined()
    expect(ecartDeTexte('pareil', 'pareil')).toBeUndefined()
    expect(ecartDeTexte('aa', 'aaa')).toEqual({ debut: 2, ote: '', mis: 'a' })
  })

  it(`va et revient, quels que soient les textes ${tires(500)}`, () => {
    const arbTexte = fc.string({ unit: fc.constantFrom('a', 'b', '\n', 'é', '😀'), maxLength: 12 })
    fc.assert(
      fc.property(arbTexte, arbTexte, (avant, apres) => {
        const ecart = ecartDeTexte(avant, apres)
        expect(ecart === undefined).toBe(avant === apres)
        if (ecart === undefined) return
        expect(appliquerEcart(avant, ecart)).toBe(apres)
        expect(appliquerEcart(apres, inverseEcart(ecart))).toBe(avant)
      }),
      fuzz(500),
    )
  })
})
