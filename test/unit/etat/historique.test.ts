// Undo and redo on patches, and the transitions of the memory. Numbers in brackets: src/store/SPEC.md.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import ame from '#rules/cotation/ame-base.json'
import type { Cotation } from '~/domain/cotation.ts'
import { setNiveauDuCritere, setPoints, setPointsDuNiveau } from '~/domain/edit.ts'
import { hashContent } from '~/domain/hash.ts'
import { applyPatch, inversePatch } from '~/domain/patch.ts'
import type { Result } from '~/domain/problem.ts'
import { ETAPES_GARDEES } from '~/store/schema.ts'
import { avancer, etapeAnnulable, etapeRetablissable, HISTORIQUE_VIDE, pousser, reculer } from '~/ui/etat/historique.ts'
import {
  annuler,
  brouillonDe,
  consigner,
  editer,
  type Geste,
  type Memoire,
  memoireDuDisque,
  memoireInitiale,
  retablir,
} from '~/ui/etat/memoire.ts'
import { aGarder, enregistrer, fusionner, reprendre } from '~/ui/etat/versionner.ts'
import { VERSION_LIVREE, VERSIONS_LIVREES } from '~/ui/etat/livres.ts'
import { fuzz } from '../../support/arbitraires.ts'

const cotation = ame as unknown as Cotation
const QUAND = '2024-01-15T10:00:00.000Z'
const LIVREE = VERSION_LIVREE
const initiale = memoireInitiale(VERSIONS_LIVREES)

function valeur<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const points = (memoire: Memoire, valeurDeDalo: number | null): Memoire => {
  const edition = valeur(setPoints(memoire.travail.contenu, 'primo', 'dalo', valeurDeDalo, '2024-01'))
  return valeur(editer(memoire, edition, QUAND))?.memoire ?? memoire
}
const apres = (geste: Geste | undefined): Memoire => {
  if (!geste) throw new Error('geste sans effet')
  return geste.memoire
}

describe('l’historique', () => {
  it('annuler tout revient au point de départ, rétablir tout revient à la fin, quelles que soient les éditions', () => {
    const arbActe = fc.oneof(
      fc.record({ genre: fc.constant('points' as const), critere: fc.nat(28), valeur: fc.option(fc.nat(300)) }),
      fc.record({ genre: fc.constant('niveau' as const), critere: fc.nat(28), valeur: fc.integer({ min: 1, max: 6 }) }),
      fc.record({ genre: fc.constant('defaut' as const), critere: fc.nat(5), valeur: fc.nat(400) }),
      fc.record({ genre: fc.constant('annuler' as const) }),
      fc.record({ genre: fc.constant('retablir' as const) }),
    )
    fc.assert(
      fc.property(fc.array(arbActe, { maxLength: 40 }), (actes) => {
        let memoire = initiale
        for (const acte of actes) {
          const { contenu } = memoire.travail
          if (acte.genre === 'annuler' || acte.genre === 'retablir') {
            memoire = (acte.genre === 'annuler' ? annuler : retablir)(memoire, QUAND)?.memoire ?? memoire
            continue
          }
          const id = contenu.criteres[acte.critere]?.id ?? 'dalo'
          const edition =
            acte.genre === 'points'
              ? setPoints(contenu, 'mutation', id, acte.valeur, '2024-01')
              : acte.genre === 'niveau'
                ? setNiveauDuCritere(contenu, id, acte.valeur)
                : setPointsDuNiveau(contenu, acte.critere + 1, acte.valeur, '2024-01')
          if (!edition.ok) continue
          memoire = valeur(editer(memoire, edition.value, QUAND))?.memoire ?? memoire
        }
        const fin = hashContent(memoire.travail.contenu)
        const restait = memoire.historique.etapes.length - memoire.historique.curseur
        let pas = 0
        for (let avant = annuler(memoire, QUAND); avant; avant = annuler(memoire, QUAND), pas++) memoire = avant.memoire
        expect(memoire.travail.contenu).toEqual(cotation)
        for (; pas > 0; pas--) memoire = apres(retablir(memoire, QUAND))
        expect(hashContent(memoire.travail.contenu)).toBe(fin)
        expect(memoire.historique.etapes.length - memoire.historique.curseur).toBe(restait)
      }),
      fuzz(60),
    )
  })

  it('une édition après une annulation efface ce qui était à rétablir', () => {
    const memoire = points(apres(annuler(points(points(initiale, 260), 270), QUAND)), 280)
    expect(brouillonDe(memoire).retablissable).toBeUndefined()
    expect(brouillonDe(memoire).annulable).toMatchObject({ code: 'points', avant: 260, apres: 280 })
    expect(memoire.historique.etapes).toHaveLength(2)
  })

  it('[S6] garde les mille dernières étapes, sans renuméroter', () => {
    const total = ETAPES_GARDEES + 7
    let contenu = { v: 0 }
    let historique = HISTORIQUE_VIDE
    for (let v = 1; v <= total; v++) {
      historique = pousser(historique, [
        { nom: { code: 'titre', apres: String(v) }, patch: [{ at: '/v', avant: v - 1, apres: v }] },
      ])
      contenu = { v }
    }
    expect(historique).toMatchObject({ base: 7, curseur: total })
    expect(ETAPES_GARDEES).toBeGreaterThanOrEqual(500)
    for (let pas = reculer(historique); pas; pas = reculer(historique)) {
      historique = pas.historique
      contenu = applyPatch(contenu, inversePatch(pas.etape.patch))
    }
    expect(contenu).toEqual({ v: 7 })
    expect(etapeAnnulable(historique)).toBeUndefined()
    expect(etapeRetablissable(historique)?.nom).toEqual({ code: 'titre', apres: '8' })
    expect(avancer(historique)?.etape.patch).toEqual([{ at: '/v', avant: 7, apres: 8 }])
  })
})

describe('les gestes', () => {
  it('une édition sans effet ne fait pas d’étape', () => {
    const { contenu } = initiale.travail
    const edition = valeur(setPoints(contenu, 'primo', 'dalo', contenu.grilles.primo.points['dalo'] as null, '2024-01'))
    expect(valeur(editer(initiale, edition, QUAND))).toBeUndefined()
  })

  it('une édition faite sur un autre contenu est refusée', () => {
    const edition = valeur(setPoints(initiale.travail.contenu, 'primo', 'dalo', 300, '2024-01'))
    const found = editer(points(initiale, 260), edition, QUAND)
    expect(found).toMatchObject({ ok: false, problems: [{ code: 'magasin-conflit' }] })
  })

  it('[S2] enregistrer fige le brouillon, qui continue depuis la version', () => {
    const { memoire, version, acte } = valeur(
      enregistrer(
        points(initiale, 260),
        { genre: 'cotation', titre: 'Essai', auteur: ' A. Membre ', message: 'pour voir' },
        QUAND,
      ),
    )
    expect(version).toMatchObject({ numero: 1, titre: 'Essai', auteur: 'A. Membre', parents: [LIVREE.hash] })
    expect(version.hash).toBe(hashContent(version.contenu))
    expect(version.contenu.titre).toBe('Essai')
    expect(brouillonDe(memoire)).toMatchObject({ origine: version.hash, modifie: false })
    expect(memoire.versions.cotation.map(({ numero }) => numero)).toEqual([1, 0])
    expect(acte.entree).toMatchObject({ qui: 'A. Membre', pourquoi: 'pour voir', quand: QUAND })
    // Undo goes back through the recording: the title first, then the points.
    const defait = apres(annuler(apres(annuler(memoire, QUAND)), QUAND))
    expect(defait.travail.contenu).toEqual(cotation)
    expect(brouillonDe(defait).modifie).toBe(true)
  })

  it('[S2] un contenu déjà enregistré garde sa version', () => {
    const fiche = { genre: 'cotation', titre: cotation.titre, auteur: 'B', message: 'encore' } as const
    const found = valeur(enregistrer(initiale, fiche, QUAND))
    expect(found.version).toBe(LIVREE)
    expect(found.acte.version).toBeUndefined()
    expect(found.memoire.versions.cotation).toEqual([LIVREE])
  })

  it('un titre vide n’enregistre rien', () => {
    const found = enregistrer(initiale, { genre: 'cotation', titre: '  ', auteur: 'B', message: 'm' }, QUAND)
    expect(found).toMatchObject({ ok: false, problems: [{ code: 'texte-longueur' }] })
  })

  it('reprendre une version change l’origine, et s’annule avec elle', () => {
    const enregistre = valeur(
      enregistrer(points(initiale, 260), { genre: 'cotation', titre: 'Essai', auteur: 'A', message: 'm' }, QUAND),
    )
    const repris = apres(reprendre(enregistre.memoire, LIVREE, QUAND))
    expect(brouillonDe(repris)).toMatchObject({ origine: LIVREE.hash, modifie: false, hash: LIVREE.hash })
    const defait = apres(annuler(repris, QUAND))
    expect(brouillonDe(defait)).toMatchObject({ origine: enregistre.version.hash, modifie: false })
    expect(brouillonDe(apres(retablir(defait, QUAND))).origine).toBe(LIVREE.hash)
    expect(reprendre(repris, LIVREE, QUAND)).toBeUndefined()
  })

  it('[S12] une version faite d’une fusion garde ses deux parents ; annuler les ôte, rétablir les rend', () => {
    const enregistree = (memoire: Memoire, titre: string) =>
      valeur(enregistrer(memoire, { genre: 'cotation', titre, auteur: 'A', message: 'm' }, QUAND))
    const maires = enregistree(points(initiale, 260), 'Maires')
    const bailleurs = enregistree(points(apres(reprendre(maires.memoire, LIVREE, QUAND)), 280), 'Bailleurs')
    const { contenu } = bailleurs.memoire.travail
    const edition = { ...valeur(setPoints(contenu, 'primo', 'dalo', 260, '2024-01')) }
    const fusionnee = apres(valeur(fusionner(bailleurs.memoire, { edition, version: maires.version }, QUAND)))
    expect(brouillonDe(fusionnee).fusionnees).toEqual([maires.version.hash])
    const defaite = apres(annuler(fusionnee, QUAND))
    expect(brouillonDe(defaite).fusionnees).toEqual([])
    const refaite = apres(retablir(defaite, QUAND))
    const deux = enregistree(refaite, 'Les deux')
    expect(deux.version.parents).toEqual([bailleurs.version.hash, maires.version.hash])
    expect(deux.acte.version?.fiche.parents).toEqual(deux.version.parents)
    expect(brouillonDe(deux.memoire)).toMatchObject({ origine: deux.version.hash, fusionnees: [] })
    // Undone then made again after it was saved: the version saved already comes from both.
    const encore = points(apres(retablir(apres(annuler(deux.memoire, QUAND)), QUAND)), 300)
    expect(enregistree(encore, 'Encore').version.parents).toEqual([deux.version.hash])
  })

  it('[S12] tout gardé comme au brouillon, la fusion compte quand même', () => {
    const maires = valeur(
      enregistrer(points(initiale, 260), { genre: 'cotation', titre: 'M', auteur: 'A', message: 'm' }, QUAND),
    )
    const autre = points(apres(reprendre(maires.memoire, LIVREE, QUAND)), 280)
    const edition = { nom: { code: 'fusion', titre: 'M' }, patch: [] } as const
    const fusionnee = apres(valeur(fusionner(autre, { edition, version: maires.version }, QUAND)))
    expect(brouillonDe(fusionnee).fusionnees).toEqual([maires.version.hash])
  })

  it('[S11] consigner ajoute au registre, et laisse le brouillon', () => {
    const acte = { qui: 'A', quand: QUAND, acte: 'retirer' } as const
    const demarche = { version: LIVREE.hash, acte }
    const quoi = { genre: 'demarche', hash: LIVREE.hash, acte: 'retirer' } as const
    const geste = consigner(initiale, { consigne: { demarches: [demarche] }, quoi, qui: 'A', pourquoi: null }, QUAND)
    expect(geste.memoire).toEqual({ ...initiale, registre: { ...initiale.registre, demarches: [demarche] } })
    expect(geste.acte.entree).toEqual({ qui: 'A', quand: QUAND, quoi, pourquoi: null })
  })

  it('une version dont le contenu manque sur le disque est dite', () => {
    const { fiche } = aGarder(LIVREE)
    const { registre } = initiale
    const disque = { tete: undefined, base: 0, etapes: [], fiches: [fiche], objets: [], registre }
    const found = memoireDuDisque(disque, VERSIONS_LIVREES)
    expect(found).toMatchObject({ ok: false, problems: [{ code: 'magasin-incomplet' }] })
  })
})
