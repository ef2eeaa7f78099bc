// The page of the versions: history, sentences, changes taken out one by one, and a merge with both values side by side.
import { describe, expect, it } from 'vitest'
import livre from '#rules/cotation/ame-base.json'
import type { Cotation } from '~/domain/cotation.ts'
import type { Edition } from '~/domain/edition.ts'
import { hashContent } from '~/domain/hash.ts'
import { applyPatch } from '~/domain/patch.ts'
import type { Result } from '~/domain/problem.ts'
import type { Registre } from '~/store/schema.ts'
import type { Version } from '~/ui/etat/contrat.ts'
import { autresVersions, fusionChoisie } from '~/ui/versions/fusion-view.ts'
import { changementsVus, differencesVues, histoireVue, retirerChangement } from '~/ui/versions/versions-view.ts'
import { plain, poser } from '../../support/contenus.ts'

const cotation = livre as unknown as Cotation
const POINTS = '/grilles/mutation/points/handicap'
const avec = (at: string, valeur: unknown, de: unknown = livre): Cotation => poser(de, at, valeur) as Cotation
const nomDuHandicap = 'C07 Personne en situation de handicap'

const verser = (numero: number, contenu: Cotation, ...parents: readonly Version[]): Version => ({
  hash: hashContent(contenu),
  numero,
  titre: `Version ${numero}`,
  auteur: numero === 0 ? '' : 'A. Martin',
  message: 'Essai',
  date: numero === 0 ? undefined : `2026-03-0${numero}T10:00:00Z`,
  parents: parents.map(({ hash }) => hash),
  contenu,
})
const depart = verser(0, cotation)
const maires = verser(1, avec(POINTS, 60), depart)
const bailleurs = verser(2, avec('/titre', 'Bailleurs', avec(POINTS, 30)), depart)
const versions = [bailleurs, maires, depart]
const VIDE: Registre = { demarches: [], signatures: [], cles: [] }

const faire = (avant: Cotation, edition: Result<Edition> | undefined): Cotation => {
  if (!edition?.ok) throw new Error('édition refusée')
  return applyPatch(avant, edition.value.patch)
}

describe('histoire et différences', () => {
  it('chaque fiche dit d’où elle vient', () => {
    expect(histoireVue(versions, VIDE).map(({ nom, jour, parents }) => [plain(nom), jour, parents])).toEqual([
      ['v2 · Version 2', '2026-03-02T10:00:00Z', ['version livrée']],
      ['v1 · Version 1', '2026-03-01T10:00:00Z', ['version livrée']],
      ['Version 0 (version livrée)', undefined, []],
    ])
  })

  it('deux versions, en phrases', () => {
    expect(differencesVues(maires.contenu, bailleurs.contenu).map(({ texte }) => plain(texte))).toEqual([
      'Titre : Bailleurs',
      `${nomDuHandicap}, grille mutation : 60 → 30 points`,
    ])
  })
})

describe('les changements du brouillon', () => {
  const neuf = { ...cotation.criteres[0], id: 'neuf', libelle: 'Neuf' }
  const etapes: readonly (readonly [at: string, valeur: unknown])[] = [
    ['/titre', 'Essai'],
    ['/criteres', [...cotation.criteres, neuf]],
    ['/grilles/primo/points/neuf', 12],
    ['/groupes', [...(cotation.groupes ?? []), { id: 'g', regle: 'meilleur', criteres: ['neuf'] }]],
  ]
  const brouillon = etapes.reduce<Cotation>((encours, [at, valeur]) => avec(at, valeur, encours), cotation)

  it('un par un, un critère entier en un seul', () => {
    expect(
      changementsVus(cotation, brouillon)
        .map(({ cle }) => cle)
        .toSorted(),
    ).toEqual(['/criteres/neuf', '/groupes/g', '/titre'])
  })

  it('retirer en emporte ce qui ne va pas sans lui, et le dit', () => {
    const { edition, phrases } = retirerChangement(cotation, brouillon, '/criteres/neuf')
    expect(faire(brouillon, edition)).toEqual(avec('/titre', 'Essai'))
    expect(phrases).toHaveLength(2)
    expect(edition.ok && edition.value.nom).toEqual({ code: 'changements-retires', nombre: 2 })
    expect(faire(brouillon, retirerChangement(cotation, brouillon, '/titre').edition).titre).toBe(cotation.titre)
  })
})

describe('fusionner une version dans le brouillon', () => {
  const duBrouillon = { contenu: maires.contenu, origine: maires.hash, fusionnees: [] as readonly string[] }
  const base = { versions, brouillon: duBrouillon, choisie: bailleurs.hash }

  it('un conflit montre les deux valeurs, et attend', () => {
    const { vue } = fusionChoisie({ ...base, choix: new Map() })
    expect(vue?.conflits.map(({ cle, choix }) => [cle, choix])).toEqual([[POINTS, undefined]])
    expect(vue?.conflits[0]?.cotes.map(({ phrases }) => phrases.map(({ texte }) => plain(texte)))).toEqual([
      [`${nomDuHandicap}, grille mutation : points du niveau → 60 points`],
      [`${nomDuHandicap}, grille mutation : points du niveau → 30 points`],
    ])
    expect([vue?.edition, vue?.apports]).toEqual([undefined, []])
  })

  it.each([
    ['a', 60],
    ['b', 30],
  ] as const)('le choix %s donne %d points, avec ce que l’autre apporte', (cote, points) => {
    const { vue } = fusionChoisie({ ...base, choix: new Map([[POINTS, cote]]) })
    const fusion = faire(maires.contenu, vue?.edition)
    expect([fusion.titre, fusion.grilles.mutation.points['handicap']]).toEqual(['Bailleurs', points])
  })

  it('chaque côté du conflit a son effet, mesuré depuis l’origine commune', () => {
    const { vue } = fusionChoisie({ ...base, choix: new Map() })
    const points = vue?.conflits[0]?.cotes.map(({ paire }) => [
      paire?.avant,
      paire?.apres.grilles.mutation.points['handicap'],
    ])
    expect(points).toEqual([
      [cotation, 60],
      [cotation, 30],
    ])
  })

  it('une fois fusionnée, elle est une origine : plus rien à choisir, même si le brouillon a gardé ses valeurs', () => {
    const fusionnees = [bailleurs.hash]
    const { vue } = fusionChoisie({ ...base, brouillon: { ...duBrouillon, fusionnees }, choix: new Map() })
    expect([vue?.conflits, vue?.apports, vue?.edition]).toEqual([[], [], undefined])
  })

  it('rien à fusionner, pas d’autre version, pas d’origine commune : chacun se dit', () => {
    const { vue } = fusionChoisie({ ...base, choisie: depart.hash, choix: new Map() })
    expect([vue?.edition, vue?.apports, vue?.conflits]).toEqual([undefined, [], []])
    expect(autresVersions([depart], depart.hash)).toEqual([])
    expect(fusionChoisie({ ...base, versions: [maires], choix: new Map() })).toEqual({
      autre: undefined,
      vue: undefined,
    })
    const seule = { ...bailleurs, parents: [] }
    expect(fusionChoisie({ ...base, versions: [seule, maires, depart], choix: new Map() }).vue).toBeUndefined()
  })
})
