// Versions of the flux and of the scenarios: recorded, taken again, merged and undone as those of the cotation are, each
// in its own lineage. Numbers in brackets: src/store/SPEC.md.
import { describe, expect, it } from 'vitest'
import { setPoints } from '~/domain/edit.ts'
import { setTitreDuFlux } from '~/domain/edit-flux.ts'
import { dupliquerScenario } from '~/domain/edit-scenario.ts'
import { setDescription } from '~/domain/edit-scenario-chiffres.ts'
import type { Edition } from '~/domain/edition.ts'
import { hashContent } from '~/domain/hash.ts'
import type { Result } from '~/domain/problem.ts'
import type { Contenu } from '~/store/magasin.ts'
import { COPIE_DE_TRAVAIL } from '~/store/schema.ts'
import { type Cible, ranger, suiteDe } from '~/ui/etat/lignees.ts'
import { livres, VERSIONS_LIVREES } from '~/ui/etat/livres.ts'
import {
  annuler,
  editer,
  type Geste,
  type Memoire,
  memoireDuDisque,
  memoireInitiale,
  retablir,
} from '~/ui/etat/memoire.ts'
import { aGarder, enregistrer, fusionner, reprendre } from '~/ui/etat/versionner.ts'
import type { Genre } from '~/domain/genre.ts'

const QUAND = '2026-11-26T10:00:00.000Z'
const initiale = memoireInitiale(VERSIONS_LIVREES)
const { flux: fluxLivres, scenario: scenariosLivres } = ranger(VERSIONS_LIVREES)
const [fluxLivre] = fluxLivres
const FLUX = { genre: 'flux' } as const
const VILLEMANDEUR = { genre: 'scenario', scenario: livres.villemandeur.id } as const

function valeur<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
function fait(geste: Geste | undefined): Memoire {
  if (!geste) throw new Error('rien à faire')
  return geste.memoire
}
const apres = (memoire: Memoire, edition: Result<Edition>): Memoire =>
  fait(valeur(editer(memoire, valeur(edition), QUAND)))
const titrerLeFlux = (memoire: Memoire, titre: string): Memoire =>
  apres(memoire, setTitreDuFlux(memoire.travail.flux, titre))
const decrire = (memoire: Memoire, texte: string): Memoire =>
  apres(memoire, setDescription(memoire.travail.territoires, livres.villemandeur.id, texte))
const verser = <G extends Genre>(memoire: Memoire, cible: Cible<G>, titre: string) =>
  valeur(enregistrer(memoire, { ...cible, titre, auteur: 'A. Membre', message: 'pour voir' }, QUAND))
const suite = <G extends Genre>({ travail, versions }: Memoire, cible: Cible<G>) =>
  suiteDe(cible, { brouillons: travail, ascendances: travail.ascendances, versions: versions[cible.genre] })

describe('une version du flux', () => {
  it('[S2] [S13] fige le brouillon, en son numéro et sa lignée ; la cotation n’en sait rien', () => {
    const { memoire, version, acte } = verser(titrerLeFlux(initiale, 'Flux du groupe'), FLUX, 'Flux du groupe')
    expect(version).toMatchObject({ genre: 'flux', numero: 1, titre: 'Flux du groupe', parents: [fluxLivre?.hash] })
    expect(version.hash).toBe(hashContent(version.contenu))
    expect(acte.version?.objet).toEqual({ hash: version.hash, genre: 'flux', contenu: memoire.travail.flux })
    expect(acte.entree.quoi).toEqual({ genre: 'version', hash: version.hash, lignee: 'flux' })
    expect(suite(memoire, FLUX).brouillon).toMatchObject({ origine: version.hash, modifie: false })
    expect(suite(memoire, { genre: 'cotation' })).toEqual(suite(initiale, { genre: 'cotation' }))
  })

  it('reprise, elle revient avec son origine ; annuler la défait en entier', () => {
    const une = verser(titrerLeFlux(initiale, 'Un'), FLUX, 'Un')
    const deux = verser(titrerLeFlux(une.memoire, 'Deux'), FLUX, 'Deux')
    const geste = reprendre(deux.memoire, une.version, QUAND)
    expect(geste?.acte.entree.quoi).toEqual({ genre: 'reprise', hash: une.version.hash, lignee: 'flux' })
    const repris = fait(geste)
    expect(suite(repris, FLUX).brouillon).toMatchObject({ hash: une.version.hash, origine: une.version.hash })
    const defait = fait(annuler(repris, QUAND))
    expect(suite(defait, FLUX).brouillon).toMatchObject({ hash: deux.version.hash, origine: deux.version.hash })
    expect(suite(fait(retablir(defait, QUAND)), FLUX).brouillon.origine).toBe(une.version.hash)
    expect(reprendre(repris, une.version, QUAND)).toBeUndefined()
  })

  it('[S12] fusionnée, elle est un parent de la suivante ; annuler l’ôte du brouillon du flux seul', () => {
    const maires = verser(titrerLeFlux(initiale, 'Maires'), FLUX, 'Maires')
    const [livree] = fluxLivres
    if (!livree) throw new Error('flux livré absent')
    const bailleurs = verser(
      titrerLeFlux(fait(reprendre(maires.memoire, livree, QUAND)), 'Bailleurs'),
      FLUX,
      'Bailleurs',
    )
    const edition = valeur(setTitreDuFlux(bailleurs.memoire.travail.flux, 'Les deux'))
    const fusionnee = fait(valeur(fusionner(bailleurs.memoire, { edition, version: maires.version }, QUAND)))
    expect(suite(fusionnee, FLUX).brouillon.fusionnees).toEqual([maires.version.hash])
    expect(suite(fusionnee, { genre: 'cotation' }).brouillon.fusionnees).toEqual([])
    expect(suite(fait(annuler(fusionnee, QUAND)), FLUX).brouillon.fusionnees).toEqual([])
    const { version } = verser(fusionnee, FLUX, 'Les deux')
    expect(version.parents).toEqual([bailleurs.version.hash, maires.version.hash])
  })
})

describe('une version d’un scénario', () => {
  it('[S13] reste dans la lignée de son scénario, qui n’est pas forcément celui des pages', () => {
    const { memoire, version } = verser(decrire(initiale, 'Essai'), VILLEMANDEUR, livres.villemandeur.titre)
    expect(version.contenu.id).toBe(livres.villemandeur.id)
    expect(suite(memoire, VILLEMANDEUR).versions.map(({ numero }) => numero)).toEqual([1, 0])
    expect(suite(memoire, { genre: 'scenario' }).versions.map(({ numero }) => numero)).toEqual([0])
    expect(memoire.travail.territoires.courant).toBe(initiale.travail.territoires.courant)
    const livree = scenariosLivres.find(({ contenu }) => contenu.id === livres.villemandeur.id)
    if (!livree) throw new Error('scénario livré absent')
    const repris = fait(reprendre(memoire, livree, QUAND))
    expect(repris.travail.territoires).toEqual(initiale.travail.territoires)
    expect(suite(repris, VILLEMANDEUR).brouillon.origine).toBe(livree.hash)
  })

  it('un scénario fait ici n’a ni origine ni version, puis une première sans parent', () => {
    const copie = apres(initiale, dupliquerScenario(initiale.travail.territoires, livres.ame.id, 'À nous'))
    const id = Object.keys(copie.travail.territoires.scenarios).find(
      (autre) => !(autre in initiale.travail.territoires.scenarios),
    )
    const cible = { genre: 'scenario', scenario: id } as const
    expect(suite(copie, cible)).toMatchObject({ versions: [], brouillon: { origine: undefined, modifie: true } })
    const { version, memoire } = verser(copie, cible, 'À nous')
    expect(version).toMatchObject({ numero: 1, parents: [] })
    expect(suite(memoire, cible).brouillon).toMatchObject({ origine: version.hash, modifie: false })
  })
})

describe('un magasin', () => {
  const surDisque = ({ travail, versions, registre }: Memoire, tete: Partial<Contenu['tete']>): Contenu => {
    const gardees = Object.values(versions).flat().map(aGarder)
    return {
      tete: { ...travail, id: COPIE_DE_TRAVAIL, revision: 1, journal: '', ...tete },
      base: 0,
      etapes: [],
      fiches: gardees.map(({ fiche }) => fiche),
      objets: gardees.map(({ objet }) => objet),
      registre,
    }
  }

  it('[S5] rend chaque version à son objet', () => {
    const flux = verser(titrerLeFlux(initiale, 'Un'), FLUX, 'Un')
    const { memoire } = verser(decrire(flux.memoire, 'Essai'), VILLEMANDEUR, 'Essai')
    const relue = valeur(memoireDuDisque(surDisque(memoire, {}), VERSIONS_LIVREES))
    expect(relue.versions).toEqual(memoire.versions)
    expect(relue.travail).toEqual(memoire.travail)
  })

  it('[S1] d’avant les lignées dit d’où vient la cotation ; flux et scénarios viennent de ce qui est livré', () => {
    const { memoire, version } = valeur(
      enregistrer(
        apres(initiale, setPoints(livres.cotation, 'primo', 'dalo', 260, '2024-01')),
        { genre: 'cotation', titre: 'Un', auteur: 'A', message: 'm' },
        QUAND,
      ),
    )
    const { ascendances: _depuis, ...travail } = memoire.travail
    const { tete: _tete, ...disque } = surDisque(memoire, {})
    const ancienne = { ...travail, id: COPIE_DE_TRAVAIL, revision: 1, journal: '', origine: version.hash } as const
    const relue = valeur(memoireDuDisque({ ...disque, tete: ancienne }, VERSIONS_LIVREES))
    expect(relue.travail.ascendances).toEqual({
      ...initiale.travail.ascendances,
      cotation: { origine: version.hash, fusionnees: [] },
    })
  })
})
