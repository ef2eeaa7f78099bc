// Versions by hash: branches, merges, and what an altered or cut history shows.
import { describe, expect, it } from 'vitest'
import livre from '#rules/cotation/ame-base.json'
import { hashContent } from '~/domain/hash.ts'
import { ancetres, baseCommune, creerVersion, type Histoire, problemesDHistoire, type Version } from '~/vie/versions.ts'

let jour = 0
const verser = (titre: string, ...parents: readonly Version[]): Version => {
  jour++
  return creerVersion({
    genre: 'cotation',
    contenu: hashContent({ ...livre, titre }),
    parents: parents.map(({ id }) => id),
    titre,
    auteur: 'A. Martin',
    date: `2026-01-${String(jour).padStart(2, '0')}T10:00:00Z`,
    message: 'Essai',
  })
}

const depart = verser('Départ')
const maires = verser('Groupe des maires', depart)
const bailleurs = verser('Groupe des bailleurs', depart)
const suite = verser('Maires, suite', maires)
const fusion = verser('Fusion', suite, bailleurs)
const versions = [depart, maires, bailleurs, suite, fusion]
const contenus = new Map(versions.map(({ contenu, titre }) => [contenu, { ...livre, titre }]))
const histoire: Histoire = { versions, contenus }

const defauts = (vue: Histoire): readonly string[] =>
  problemesDHistoire(vue).map(({ at, params }) => `${at} ${'quoi' in params ? params.quoi : ''}`)

describe('versions', () => {
  it('même fiche, même nom ; même contenu pour une autre raison, une autre version', () => {
    const { id, ...fiche } = depart
    expect(creerVersion(fiche).id).toBe(id)
    const reprise = creerVersion({ ...fiche, parents: [fusion.id], message: 'Retour au départ' })
    expect([reprise.contenu === depart.contenu, reprise.id === id]).toEqual([true, false])
  })

  it('les branches : leurs ancêtres, et ce qu’elles ont en commun', () => {
    expect(ancetres(versions, fusion.id)).toEqual([fusion, suite, bailleurs, maires, depart].map(({ id }) => id))
    expect(baseCommune(versions, suite.id, bailleurs.id)).toBe(depart.id)
    expect(baseCommune(versions, fusion.id, bailleurs.id)).toBe(bailleurs.id)
    expect(baseCommune(versions, maires.id, maires.id)).toBe(maires.id)
    const ailleurs = verser('Ailleurs')
    expect(baseCommune([...versions, ailleurs], ailleurs.id, fusion.id)).toBeUndefined()
  })

  it('deux fusions croisées : la dernière enregistrée de leurs origines, d’un côté comme de l’autre', () => {
    const un = verser('Croix 1', maires, bailleurs)
    const deux = verser('Croix 2', bailleurs, maires)
    const toutes = [...versions, un, deux]
    expect(baseCommune(toutes, un.id, deux.id)).toBe(bailleurs.id)
    expect(baseCommune(toutes, deux.id, un.id)).toBe(bailleurs.id)
  })

  it('une histoire entière n’a rien à redire ; une fiche, un contenu ou un parent touché se voit', () => {
    expect(defauts(histoire)).toEqual([])
    const retouchee = versions.map((version) => (version === maires ? { ...version, auteur: 'Autre' } : version))
    expect(defauts({ ...histoire, versions: retouchee })).toEqual(['/versions/1 fiche'])
    const enrichie = versions.map((version) => (version === maires ? { ...version, approuvee: true } : version))
    expect(defauts({ ...histoire, versions: enrichie })).toEqual(['/versions/1 fiche'])
    const change = new Map([...contenus, [suite.contenu, { ...livre, titre: 'Autre' }]])
    expect(defauts({ versions, contenus: change })).toEqual(['/versions/3/contenu contenu'])
    expect(defauts({ versions: versions.slice(1), contenus })).toEqual([
      '/versions/0/parents parent',
      '/versions/1/parents parent',
    ])
  })
})
