// Places in a text: of a problem, of a criterion, of what differs from the origin.
import { describe, expect, it } from 'vitest'
import { setPoints } from '~/domain/edit.ts'
import { applyPatch } from '~/domain/patch.ts'
import { problem } from '~/domain/problem.ts'
import { imprimer } from '~/domain/texte.ts'
import { livres } from '~/ui/etat/livres.ts'
import { lieuxDifferents } from '~/ui/json/differences.ts'
import {
  arbreDe,
  critereA,
  type Etendue,
  etendueDuCritere,
  etendueDuPointeur,
  etendueDuProbleme,
} from '~/ui/json/lieux.ts'
import { margesDesDifferences } from '~/ui/json/marges.ts'
import { marquesDesConstats, marquesDesProblemes } from '~/ui/json/marques.ts'
import { constat } from '~/analysis/checks/constat.ts'

const { cotation } = livres
const texte = imprimer(cotation)
const lire = ({ debut, fin }: Etendue, dans = texte): string => dans.slice(debut, fin)
const au = (at: string): string => lire(etendueDuPointeur(arbreDe(texte), at))

describe('un pointeur', () => {
  it('est dit par ce qui le nomme : la valeur, sinon la clé, sinon l’identifiant', () => {
    expect(au('/titre')).toBe(JSON.stringify(cotation.titre))
    expect(au('/grilles/primo/points/dalo')).toBe('null')
    expect(au('/niveaux/0/points')).toBe('250')
    expect(au('/grilles')).toBe('"grilles"')
    expect(au('/criteres/3')).toBe(JSON.stringify(cotation.criteres[3]?.id))
  })

  it('qui n’est pas dans le texte est dit par ce qui l’entoure', () => {
    expect(au('/criteres/3/absente/plus/loin')).toBe(JSON.stringify(cotation.criteres[3]?.id))
    expect(au('/criteres/999')).toBe('"criteres"')
    expect(au('')).toBe(JSON.stringify(cotation.id))
    expect(lire(etendueDuPointeur(undefined, '/a'), '')).toBe('')
  })
})

describe('un problème', () => {
  it('de syntaxe est à sa ligne et à sa colonne', () => {
    const faux = '{\n  "a": 1,\n  b\n}'
    const etendue = etendueDuProbleme(faux, arbreDe(faux), problem('json-invalide', '', { ligne: 3, colonne: 3 }))
    expect(lire(etendue, faux)).toBe('b')
    const tronque = etendueDuProbleme('{"a"', arbreDe('{"a"'), problem('json-tronque', '', { ligne: 1, colonne: 5 }))
    expect(lire(tronque, '{"a"')).toBe('"')
  })

  it('de clé souligne la clé, et porte nos mots', () => {
    const faux = '{ "titre": "x", "tirte": { "a": 1 } }'
    const inconnue = problem('cle-inconnue', '/tirte', { cle: 'tirte', proche: 'titre' })
    const [marque] = marquesDesProblemes(faux, [inconnue])
    expect(marque && lire(marque, faux)).toBe('"tirte"')
    expect(marque?.message).toContain('titre')
  })
})

describe('un constat', () => {
  it('est marqué à son lieu, avec sa gravité, son détail et ce qui le corrige', () => {
    const correction = setPoints(cotation, 'primo', 'dalo', 259, '2024-01')
    if (!correction.ok) throw new Error('correction refusée')
    const trouve = constat(
      'niveau-1-absent',
      '/grilles/mutation',
      { grille: 'mutation' },
      { correction: correction.value },
    )
    const [marque] = marquesDesConstats(texte, [trouve], cotation)
    expect(marque).toMatchObject({ gravite: 'attention', correction: { edition: correction.value } })
    expect(marque && lire(marque)).toBe('"mutation"')
    expect(marque?.message.split('\n')).toHaveLength(2)
  })
})

describe('le curseur', () => {
  const dans = (piece: string, depuis = 0): string | undefined => critereA(texte, texte.indexOf(piece, depuis) + 2)
  it('nomme le critère où il est : son bloc, ses points, sa place dans un groupe', () => {
    const bloc = etendueDuCritere(texte, 'heberge-tiers')
    expect(bloc && JSON.parse(lire(bloc))).toEqual(cotation.criteres.find(({ id }) => id === 'heberge-tiers'))
    expect(critereA(texte, (bloc?.debut ?? 0) + 1)).toBe('heberge-tiers')
    expect(critereA(texte, (bloc?.fin ?? 0) - 1)).toBe('heberge-tiers')
    expect(dans('"dalo"', texte.indexOf('"grilles"'))).toBe('dalo')
    expect(dans('"violences-conjugales"', texte.indexOf('"groupes"'))).toBe('violences-conjugales')
  })

  it('hors de tout critère n’en nomme aucun', () => {
    expect([dans('"titre"'), dans('"niveaux"'), critereA('', 0), critereA('{', 1)]).toEqual(Array(4).fill(undefined))
  })
})

describe('ce qui diffère de l’origine', () => {
  it('un critère ajouté au milieu est une différence, et non tous ceux qui le suivent', () => {
    const [premier] = cotation.criteres
    if (!premier) throw new Error('sans critère')
    const nouveau = { ...premier, id: 'nouveau' }
    const apres = { ...cotation, criteres: cotation.criteres.toSpliced(4, 0, nouveau) }
    expect(lieuxDifferents(cotation, apres)).toEqual([{ at: '/criteres/4', genre: 'change' }])
    expect(lieuxDifferents(apres, cotation)).toEqual([{ at: '/criteres', genre: 'ote' }])
    expect(lieuxDifferents(cotation, structuredClone(cotation))).toEqual([])
  })

  it('a sa barre sur les lignes qui le disent', () => {
    const edition = setPoints(cotation, 'primo', 'dalo', 259, '2024-01')
    if (!edition.ok) throw new Error('édition refusée')
    const apres = applyPatch(cotation, edition.value.patch)
    const [marge, ...autres] = margesDesDifferences(imprimer(apres), cotation, apres)
    expect(autres).toEqual([])
    expect(marge && imprimer(apres).slice(marge.debut, marge.fin)).toBe('"dalo": 259')
  })
})
