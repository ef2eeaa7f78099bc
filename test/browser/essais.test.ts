// Test cases in a real browser: kept on disk, found again after a reload, undone, and a bad file changes nothing. Numbers
// in brackets: src/store/SPEC.md.
import { deleteDB } from 'idb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Rejeu } from '~/analysis/essais/rejouer.ts'
import { setPoints } from '~/domain/edit.ts'
import { imprimer } from '~/domain/texte.ts'
import { type Atelier, creerAtelier } from '~/ui/etat/creer.ts'
import { ESSAIS } from '~/ui/etat/taches.ts'
import type { Travail } from '~/ui/etat/contrat.ts'
import { leverOuvrier } from '~/workers/ouvrier.ts'
import { uneDemande } from '../support/cotations.ts'
import { imageDuMagasin } from './support.ts'

const nom = 'essai-des-cas'
let atelier: Atelier | undefined

async function ouvrir(lever = leverOuvrier): Promise<Atelier> {
  atelier = creerAtelier({ nom, lever, maintenant: () => '2026-11-26T09:00:00.000Z' })
  await atelier.ouvrir()
  return atelier
}
afterEach(async () => {
  await atelier?.fermer()
  atelier = undefined
  await deleteDB(nom)
})

const essais = (de: Atelier) => de.etat.getState().essais
const { id: _id, ...faits } = uneDemande({ handicap: true })
const garder = (de: Atelier) =>
  de.gestes.garderCas([{ nom: 'Handicap', faits }], { mois: de.etat.getState().mois, reelle: false })

describe('les cas d’essai', () => {
  it('[S5] sont rejoués à chaque édition, retrouvés après un rechargement, et s’annulent', async () => {
    const premier = await ouvrir()
    expect(await garder(premier)).toEqual([])
    expect(essais(premier).cas.map((cas) => cas.nom)).toEqual(['Handicap'])
    const quitter = premier.chantier.suivre(ESSAIS)
    const rejeu = () => premier.chantier.travaux.getState()[ESSAIS] as Travail<Rejeu> | undefined
    const attendre = (ok: boolean) =>
      vi.waitFor(() => expect(rejeu()).toMatchObject({ perime: false, valeur: { cas: [{ ok }] } }), 20_000)
    await attendre(true)
    const { contenu } = premier.etat.getState().brouillon
    const edite = premier.gestes.editer(setPoints(contenu, 'primo', 'handicap', 60, '2024-01'))
    expect(rejeu()?.perime).toBe(true)
    await edite
    await attendre(false)
    quitter()
    await premier.fermer()

    const second = await ouvrir()
    expect(essais(second).cas.map((cas) => cas.nom)).toEqual(['Handicap'])
    await second.gestes.annuler()
    await second.gestes.annuler()
    expect(essais(second).cas).toEqual([])
    expect(second.etat.getState().brouillon.modifie).toBe(false)
    await second.gestes.retablir()
    expect(essais(second).cas).toHaveLength(1)
  })

  it('deux gardés coup sur coup le sont tous les deux', async () => {
    const un = await ouvrir()
    const options = { mois: un.etat.getState().mois, reelle: false }
    const autres = { ...faits, handicap: false, lienLocal: true }
    const deja = await Promise.all([garder(un), un.gestes.garderCas([{ nom: 'Lien local', faits: autres }], options)])
    expect(deja).toEqual([[], []])
    expect(essais(un).cas.map((cas) => cas.nom)).toEqual(['Handicap', 'Lien local'])
    expect(un.etat.getState().problemes).toEqual([])
  })

  it('un moteur qui s’arrête ne garde rien, et le dit ; le suivant reprend', async () => {
    const dit = vi.spyOn(console, 'error').mockImplementation(() => {})
    let leves = 0
    const un = await ouvrir(() => {
      const ouvrier = leverOuvrier()
      const arret = () => Promise.reject(new Error('arrêté'))
      leves += 1
      return leves === 1 ? { ...ouvrier, moteur: { ...ouvrier.moteur, garderCas: arret } } : ouvrier
    })
    expect(await garder(un)).toBeUndefined()
    expect(un.etat.getState().problemes.map(({ code }) => code)).toEqual(['moteur-arrete'])
    expect(essais(un).cas).toEqual([])
    expect(await garder(un)).toEqual([])
    expect(dit).toHaveBeenCalled()
    dit.mockRestore()
  })

  it('[S8] un fichier refusé laisse le magasin octet pour octet ; un bon se reprend en un geste', async () => {
    const un = await ouvrir()
    await garder(un)
    const texte = imprimer(essais(un))
    const avant = await imageDuMagasin(nom)
    for (const mauvais of ['{}', texte.replace('"handicap": true', '"handicap": 3'), texte.slice(0, 90)]) {
      const refus = await un.gestes.importerEssais(new File([mauvais], 'cas.json'))
      expect(refus.length).toBeGreaterThan(0)
    }
    expect(await imageDuMagasin(nom)).toBe(avant)
    await un.gestes.annuler()
    expect(await un.gestes.importerEssais(new File([texte], 'cas.json'))).toEqual([])
    expect(imprimer(essais(un))).toBe(texte)
    expect(un.etat.getState().brouillon.annulable).toEqual({ code: 'essais-remplacement', n: 1 })
  })
})
