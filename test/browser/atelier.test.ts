// The workbench in a real browser: real store, real worker. Numbers in brackets: src/store/SPEC.md.
import { deleteDB, openDB } from 'idb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { setPoints } from '~/domain/edit.ts'
import { setTitreDuFlux } from '~/domain/edit-flux.ts'
import { setDescription } from '~/domain/edit-scenario-chiffres.ts'
import { hashContent } from '~/domain/hash.ts'
import { ok } from '~/domain/problem.ts'
import { buildCohorte, writeCohorteCsv } from '~/domain/cohorte.ts'
import { ruptureDuJournal } from '~/store/journal.ts'
import { ouvrirMagasin } from '~/store/ouvrir.ts'
import { sujetDuCas } from '~/ui/etat/chantier.ts'
import { BILAN, COMPARAISON } from '~/ui/etat/taches.ts'
import { BROUILLON, type Travail } from '~/ui/etat/contrat.ts'
import { type Atelier, creerAtelier } from '~/ui/etat/creer.ts'
import { EMPREINTE_LIVREE, livres } from '~/ui/etat/livres.ts'
import { leverOuvrier } from '~/workers/ouvrier.ts'
import type { Bilan, CasOuvert, ComparaisonDePage } from '~/workers/protocol.ts'
import { uneDemande } from '../support/cotations.ts'
import { imageDuMagasin } from './support.ts'

let suite = 0
let nom = ''
const ouverts = new Set<Atelier>()

async function ouvrir(): Promise<Atelier> {
  const atelier = creerAtelier({ nom, lever: leverOuvrier, maintenant: () => new Date().toISOString() })
  ouverts.add(atelier)
  await atelier.ouvrir()
  return atelier
}
const neuf = (): Promise<Atelier> => {
  nom = `essai-atelier-${++suite}`
  return ouvrir()
}
async function fermer(atelier: Atelier): Promise<void> {
  ouverts.delete(atelier)
  await atelier.fermer()
}
/** As after a reload: the same disk, nothing in memory. */
async function recharger(atelier: Atelier): Promise<Atelier> {
  await fermer(atelier)
  return ouvrir()
}
afterEach(async () => {
  for (const atelier of ouverts) await atelier.fermer()
  ouverts.clear()
  await deleteDB(nom)
})

const brouillon = (atelier: Atelier) => atelier.etat.getState().brouillon
const pointsDuDalo = (atelier: Atelier) => brouillon(atelier).contenu.grilles.primo.points['dalo']
const donner = (atelier: Atelier, points: number): Promise<boolean> =>
  atelier.gestes.editer(setPoints(brouillon(atelier).contenu, 'primo', 'dalo', points, '2024-01'))
const codes = (atelier: Atelier): string[] => atelier.etat.getState().problemes.map(({ code }) => code)
const fiche = { titre: livres.cotation.titre, auteur: 'A. Membre', message: 'pour voir', genre: 'cotation' } as const

/** The works of a subject, once done for the state as it is. */
async function travail<T>(atelier: Atelier, sujet: string): Promise<Travail<T>> {
  const now = (): Travail<T> | undefined => atelier.chantier.travaux.getState()[sujet] as Travail<T> | undefined
  await vi.waitFor(() => expect(now()).toMatchObject({ etat: 'pret', perime: false, part: 1 }), { timeout: 20_000 })
  const found = now()
  if (!found) throw new Error('sujet non suivi')
  return found
}

const fichier = (texte: string, name: string): File => new File([texte], name)

describe('ouvrir', () => {
  it('montre le jeu livré, une version, puis la cohorte synthétique de l’agglomération', async () => {
    const atelier = await neuf()
    const { ouverture, versions, comparaison, problemes } = atelier.etat.getState()
    expect([ouverture, versions.length, problemes.length]).toEqual(['prete', 1, 0])
    expect(brouillon(atelier)).toMatchObject({ hash: EMPREINTE_LIVREE, origine: EMPREINTE_LIVREE, modifie: false })
    expect(comparaison).toEqual({ a: EMPREINTE_LIVREE, b: BROUILLON })
    await vi.waitFor(() => expect(atelier.etat.getState().cohorte).toMatchObject({ n: 2800, graine: 2024 }), 20_000)
  })

  it('[S9] un magasin plus récent : échec, avec la raison', async () => {
    nom = `essai-atelier-${++suite}`
    const recente = await openDB(nom, 99)
    const atelier = await ouvrir()
    expect(atelier.etat.getState().ouverture).toBe('echec')
    expect(codes(atelier)).toEqual(['magasin-plus-recent'])
    expect(await donner(atelier, 260)).toBe(false)
    recente.close()
  })
})

describe('un rechargement', () => {
  it('[S5] retrouve brouillon, annulation, rétablissement, versions et comparaison', async () => {
    let atelier = await neuf()
    for (const points of [260, 270, 280]) expect(await donner(atelier, points)).toBe(true)
    const version = await atelier.gestes.enregistrerVersion(fiche)
    await donner(atelier, 290)
    await donner(atelier, 300)
    await atelier.gestes.annuler()
    await atelier.gestes.choisirComparaison({ a: EMPREINTE_LIVREE, b: version?.hash ?? '' })
    const avant = atelier.etat.getState()
    const image = await imageDuMagasin(nom)

    atelier = await recharger(atelier)
    const apres = atelier.etat.getState()
    expect(apres.brouillon).toEqual(avant.brouillon)
    expect(apres.versions).toEqual(avant.versions)
    expect(apres.versions.map(({ numero }) => numero)).toEqual([1, 0])
    expect(apres.comparaison).toEqual({ a: EMPREINTE_LIVREE, b: version?.hash })
    expect(await imageDuMagasin(nom)).toBe(image)

    await atelier.gestes.retablir()
    expect(pointsDuDalo(atelier)).toBe(300)
    for (let i = 0; i < 5; i++) await atelier.gestes.annuler()
    expect(brouillon(atelier).contenu).toEqual(livres.cotation)
    expect(brouillon(atelier).annulable).toBeUndefined()
    expect(brouillon(atelier).retablissable).toMatchObject({ code: 'points', apres: 260 })
  })

  it('[S5] retrouve les versions du flux et d’un scénario, chacune en sa lignée, reprises et annulées', async () => {
    let atelier = await neuf()
    const flux = () => atelier.etat.getState().flux.titre
    expect(await atelier.gestes.editer(setTitreDuFlux(livres.flux, 'Un'))).toBe(true)
    const version = await atelier.gestes.enregistrerVersion({ ...fiche, genre: 'flux', titre: 'Un' })
    await atelier.gestes.editer(setTitreDuFlux(atelier.etat.getState().flux, 'Deux'))
    const { territoires } = atelier.etat.getState()
    await atelier.gestes.editer(setDescription(territoires, livres.villemandeur.id, 'Essai'))
    const scenario = livres.villemandeur.id
    await atelier.gestes.enregistrerVersion({ ...fiche, genre: 'scenario', scenario, titre: livres.villemandeur.titre })

    atelier = await recharger(atelier)
    const { versions, versionsDuFlux, versionsDesScenarios, ascendances } = atelier.etat.getState()
    expect([versions, versionsDuFlux].map((liste) => liste.map(({ numero }) => numero))).toEqual([[0], [1, 0]])
    expect(versionsDesScenarios[0]).toMatchObject({ numero: 1, contenu: { id: scenario, description: 'Essai' } })
    expect(ascendances.flux).toEqual({ origine: version?.hash, fusionnees: [] })
    expect(ascendances[`scenario:${scenario}`]?.origine).toBe(versionsDesScenarios[0]?.hash)
    await atelier.gestes.reprendreVersion(version?.hash ?? '')
    expect(flux()).toBe('Un')
    await atelier.gestes.annuler()
    expect(flux()).toBe('Deux')
  })

  it('[S11] une pièce à peine consignée se lit : la lecture attend le disque', async () => {
    const atelier = await neuf()
    const piece = { hash: hashContent(['pièce']), contenu: ['pièce'] }
    const acte = { qui: 'A', quand: '2026-11-26T10:00:00.000Z', acte: 'retirer' } as const
    const quoi = { genre: 'demarche', hash: EMPREINTE_LIVREE, acte: 'retirer' } as const
    const consignation = { consigne: { pieces: [piece], demarches: [{ version: EMPREINTE_LIVREE, acte }] }, quoi }
    const garde = atelier.gestes.consigner(() => ok({ ...consignation, qui: 'A', pourquoi: null }))
    expect(atelier.etat.getState().registre.demarches).toHaveLength(1)
    expect(await atelier.gestes.lirePiece(piece.hash)).toMatchObject({ ok: true, value: piece })
    expect(await garde).toEqual([])
  })

  it('[S5] aussitôt le geste promis fait, sans attendre plus', async () => {
    const atelier = await neuf()
    await donner(atelier, 260)
    // Another page of the same disk, while the first is still open.
    const autre = await ouvrir()
    expect(pointsDuDalo(autre)).toBe(260)
  })

  it('[S6] cinq cents gestes rapides sont tous gardés, et tous annulables', async () => {
    let atelier = await neuf()
    const gestes = Array.from({ length: 500 }, (_, i) => donner(atelier, i + 1000))
    expect(new Set(await Promise.all(gestes))).toEqual(new Set([true]))
    atelier = await recharger(atelier)
    expect(pointsDuDalo(atelier)).toBe(1499)
    for (let i = 0; i < 500; i++) void atelier.gestes.annuler()
    expect(brouillon(atelier).contenu).toEqual(livres.cotation)
    atelier = await recharger(atelier)
    expect(brouillon(atelier)).toMatchObject({ hash: EMPREINTE_LIVREE, annulable: undefined })
  })

  it('[S7] retrouve un journal entier, où chaque geste a sa ligne', async () => {
    const atelier = await neuf()
    await donner(atelier, 260)
    await atelier.gestes.annuler()
    await atelier.gestes.retablir()
    await atelier.gestes.enregistrerVersion(fiche)
    await fermer(atelier)
    const magasin = await ouvrirMagasin({ nom })
    if (!magasin.ok) throw new Error('magasin fermé')
    const journal = await magasin.value.lireJournal()
    magasin.value.fermer()
    if (!journal.ok) throw new Error('magasin illisible')
    expect(journal.value.lignes.map(({ quoi }) => quoi.genre)).toEqual([
      'edition',
      'annulation',
      'retablissement',
      'version',
    ])
    expect(journal.value.lignes.at(-1)).toMatchObject({ qui: 'A. Membre', pourquoi: 'pour voir' })
    expect(ruptureDuJournal(journal.value)).toBeUndefined()
  })
})

describe('les versions', () => {
  it('[S2] même contenu, même empreinte : enregistré deux fois, il n’y a qu’une version, la première', async () => {
    const atelier = await neuf()
    await donner(atelier, 260)
    const premiere = await atelier.gestes.enregistrerVersion(fiche)
    await donner(atelier, 270)
    await donner(atelier, 260)
    const seconde = await atelier.gestes.enregistrerVersion({ ...fiche, auteur: 'B. Membre' })
    expect(seconde).toEqual(premiere)
    expect(premiere?.hash).toBe(hashContent(brouillon(atelier).contenu))
    expect(atelier.etat.getState().versions).toHaveLength(2)
    expect(atelier.gestes.contenuDe(premiere?.hash ?? '')).toEqual(brouillon(atelier).contenu)
  })

  it('reprendre une version est un geste, qui s’annule', async () => {
    const atelier = await neuf()
    await donner(atelier, 260)
    await atelier.gestes.reprendreVersion(EMPREINTE_LIVREE)
    expect(brouillon(atelier)).toMatchObject({ hash: EMPREINTE_LIVREE, annulable: { code: 'remplacement' } })
    await atelier.gestes.annuler()
    expect(pointsDuDalo(atelier)).toBe(260)
  })
})

describe('un fichier', () => {
  it('[S8] refusé, de règles ou de cohorte, laisse brouillon et magasin octet pour octet', async () => {
    const atelier = await neuf()
    await donner(atelier, 260)
    const [avant, image] = [atelier.etat.getState(), await imageDuMagasin(nom)]
    const mauvais = ['', '{"format":', '{"format":"atelier-cil/cotation@2"}', '{"format":"atelier-cil/cotation@1"}']
    for (const texte of mauvais)
      expect((await atelier.gestes.importerCotation(fichier(texte, 'r.json'))).length).toBeGreaterThan(0)
    for (const texte of ['', 'id;nom\nD1;Durand\n', 'id;adultes\nD1;deux\n', '\u0000\u0001'])
      expect((await atelier.gestes.importerCohorte(fichier(texte, 'c.csv'))).length).toBeGreaterThan(0)
    expect(atelier.etat.getState().brouillon).toBe(avant.brouillon)
    expect(await imageDuMagasin(nom)).toBe(image)
  })

  it('de règles, accepté, remplace le brouillon en un geste', async () => {
    const atelier = await neuf()
    const autre = { ...livres.cotation, titre: 'Autre jeu' }
    expect(await atelier.gestes.importerCotation(fichier(JSON.stringify(autre), 'r.json'))).toEqual([])
    expect(brouillon(atelier).contenu.titre).toBe('Autre jeu')
    await atelier.gestes.annuler()
    expect(brouillon(atelier).hash).toBe(EMPREINTE_LIVREE)
  })

  it('[S5, S10] de cohorte, accepté, est gardé sous sa forme canonique et repris au rechargement', async () => {
    let atelier = await neuf()
    const oublier = atelier.chantier.suivre(BILAN)
    const lignes = Array.from({ length: 12 }, (_, i) => uneDemande({ id: `d${i + 10}` }))
    const csv = writeCohorteCsv(buildCohorte(lignes, { synthetique: false }))
    const recu = csv.replaceAll('\n', '\r\n').replaceAll(';', ',')
    expect(await atelier.gestes.importerCohorte(fichier(recu, 'demandes.csv'))).toEqual([])
    const attendu = { n: 12, nom: 'demandes.csv', synthetique: false, graine: undefined }
    await vi.waitFor(() => expect(atelier.etat.getState().cohorte).toMatchObject(attendu), 20_000)
    // The engine waits for the file to be on disk: nothing was asked of a cohort not written yet.
    expect(codes(atelier)).toEqual([])
    expect(JSON.parse(await imageDuMagasin(nom))).toMatchObject({ cohorts: { valeurs: [{ csv, n: 12 }] } })
    oublier()
    atelier = await recharger(atelier)
    await vi.waitFor(() => expect(atelier.etat.getState().cohorte).toMatchObject(attendu), 20_000)
    atelier.chantier.suivre(BILAN)
    expect((await travail<Bilan>(atelier, BILAN)).valeur?.n).toBe(12)
    await atelier.gestes.reprendreCohorteSynthetique()
    await vi.waitFor(() => expect(atelier.etat.getState().cohorte?.synthetique).toBe(true), 20_000)
  })
})

describe('deux onglets', () => {
  it('l’un voit le geste de l’autre', async () => {
    const un = await neuf()
    const deux = await ouvrir()
    await donner(un, 260)
    await vi.waitFor(() => expect(pointsDuDalo(deux)).toBe(260))
    await deux.gestes.annuler()
    await vi.waitFor(() => expect(brouillon(un).hash).toBe(EMPREINTE_LIVREE))
    expect([...codes(un), ...codes(deux)]).toEqual([])
  })

  it('[S4] deux gestes à la fois : un seul passe, l’autre onglet le reprend et le dit', async () => {
    const un = await neuf()
    const deux = await ouvrir()
    const faits = await Promise.all([donner(un, 260), donner(deux, 300)])
    expect(faits.filter(Boolean)).toHaveLength(1)
    const [gagnant, perdant] = faits[0] ? [un, deux] : [deux, un]
    expect(pointsDuDalo(gagnant)).toBe(faits[0] ? 260 : 300)
    await vi.waitFor(() => expect(pointsDuDalo(perdant)).toBe(pointsDuDalo(gagnant)))
    expect(codes(perdant)).toEqual(['magasin-conflit'])
    expect(codes(gagnant)).toEqual([])
    // Both go on from there.
    expect(await donner(perdant, 310)).toBe(true)
    await vi.waitFor(() => expect(pointsDuDalo(gagnant)).toBe(310))
    perdant.gestes.effacerProblemes()
    expect(codes(perdant)).toEqual([])
  })

  it('[S4] une rafale de gestes dans les deux onglets ne perd rien de ce qui a été promis', async () => {
    const un = await neuf()
    const deux = await ouvrir()
    const gardes: number[] = []
    const rafale = async (atelier: Atelier, de: number): Promise<void> => {
      for (let points = de; points < de + 20; points++) if (await donner(atelier, points)) gardes.push(points)
    }
    await Promise.all([rafale(un, 1000), rafale(deux, 2000)])
    await fermer(un)
    const apres = await recharger(deux)
    const lus: unknown[] = []
    for (; brouillon(apres).annulable; await apres.gestes.annuler()) lus.unshift(pointsDuDalo(apres))
    expect(new Set(lus)).toEqual(new Set(gardes))
    expect(lus).toHaveLength(gardes.length)
    expect(gardes.length).toBeGreaterThan(19)
  })
})

describe('les travaux', () => {
  it('le bilan suit le brouillon ; la valeur d’avant reste, dite périmée, pendant le calcul', async () => {
    const atelier = await neuf()
    atelier.chantier.suivre(BILAN)
    const premier = await travail<Bilan>(atelier, BILAN)
    expect(premier.valeur?.empreintes.regles).toEqual([EMPREINTE_LIVREE])
    const promis = donner(atelier, 260)
    const pendant = atelier.chantier.travaux.getState()[BILAN]
    expect(pendant).toMatchObject({ etat: 'calcul', perime: true, valeur: premier.valeur })
    await promis
    const second = await travail<Bilan>(atelier, BILAN)
    expect(second.valeur?.empreintes.regles).toEqual([brouillon(atelier).hash])
    expect(second.perime).toBe(false)
  })

  it('la comparaison de A à A est nulle ; un cas ouvert explique son score', async () => {
    const atelier = await neuf()
    atelier.chantier.suivre(COMPARAISON)
    expect((await travail<ComparaisonDePage>(atelier, COMPARAISON)).valeur).toMatchObject({ ecarts: 0, gagnent: [] })
    await donner(atelier, 2)
    const { valeur } = await travail<ComparaisonDePage>(atelier, COMPARAISON)
    const id = valeur?.perdent[0]?.id ?? ''
    const sujet = sujetDuCas(id)
    atelier.chantier.suivre(sujet)
    const cas = (await travail<CasOuvert>(atelier, sujet)).valeur
    const somme = cas?.b.criteres.reduce((total, { points, retenu }) => total + (retenu ? points : 0), 0)
    expect([cas?.demande.id, somme]).toEqual([id, valeur?.perdent[0]?.scoreB])
  })
})
