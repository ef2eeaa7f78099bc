// Raises the engine's worker and gives its calls as plain functions: callbacks and buffers cross as they must. A worker
// that fails to start, or dies, rejects every call that waits.
import * as Comlink from 'comlink'
import type { Garde } from '~/analysis/essais/garder.ts'
import type { Cotation } from '~/domain/cotation.ts'
import type { Dossier, Edition } from '~/domain/edition.ts'
import type { Flux } from '~/domain/flux.ts'
import type { Result } from '~/domain/problem.ts'
import type { Scenario } from '~/domain/scenario.ts'
import type { TableauDecrit } from '~/exchange/correspondance.ts'
import type { Table } from '~/exchange/grille-table.ts'
import type { CohorteLue, Moteur, Progres } from './protocol.ts'

export interface Ouvrier {
  readonly moteur: Moteur
  terminer(): void
}

const proxied = (progres: Progres | undefined): Progres | undefined => progres && Comlink.proxy(progres)

export function leverOuvrier(): Ouvrier {
  const worker = new Worker(new URL('./moteur.worker.ts', import.meta.url), { type: 'module', name: 'moteur' })
  const distant = Comlink.wrap<Moteur>(worker)
  const panne = new Promise<never>((_, reject) => {
    const tomber = (): void => reject(new Error('l’ouvrier du moteur s’est arrêté'))
    worker.addEventListener('error', tomber)
    worker.addEventListener('messageerror', tomber)
  })
  panne.catch(() => {})
  const ou = <T>(appel: Promise<T>): Promise<T> => Promise.race([appel, panne])
  const moteur: Moteur = {
    preparerCohorte: (source, mois, progres) => ou(distant.preparerCohorte(source, mois, proxied(progres))),
    decrireFichierCohorte: (octets, nom) =>
      ou<Result<TableauDecrit>>(distant.decrireFichierCohorte(Comlink.transfer(octets, [octets]), nom)),
    lireFichierCohorte: (octets, nom, mois, correspondance) =>
      ou<Result<CohorteLue>>(distant.lireFichierCohorte(Comlink.transfer(octets, [octets]), nom, mois, correspondance)),
    margesObtenues: (scenario, seuil, progres) => ou(distant.margesObtenues(scenario, seuil, proxied(progres))),
    ecrireCohorte: (scenario, progres) => ou(distant.ecrireCohorte(scenario, proxied(progres))),
    lireFichierCotation: (octets, nom, mois) =>
      ou<Result<Cotation>>(distant.lireFichierCotation(Comlink.transfer(octets, [octets]), nom, mois)),
    lireFichierFlux: (octets, nom) =>
      ou<Result<Flux>>(distant.lireFichierFlux(Comlink.transfer(octets, [octets]), nom)),
    lireFichierGrille: (octets, nom) =>
      ou<Result<Table>>(distant.lireFichierGrille(Comlink.transfer(octets, [octets]), nom)),
    lireFichierScenario: (octets, nom, territoires) =>
      ou<Result<Scenario>>(distant.lireFichierScenario(Comlink.transfer(octets, [octets]), nom, territoires)),
    lireTexte: <O extends 'cotation' | 'flux'>(objet: O, texte: string, mois: string) =>
      ou(distant.lireTexte(objet, texte, mois) as Promise<Result<Dossier[O]>>),
    bilan: (cotation, mois, progres) => ou(distant.bilan(cotation, mois, proxied(progres))),
    reponses: (cotation, mois, scenario, progres) => ou(distant.reponses(cotation, mois, scenario, proxied(progres))),
    comparer: (a, b, mois, scenario, progres) => ou(distant.comparer(a, b, mois, scenario, proxied(progres))),
    apercu: (avant, apres, mois, progres) => ou(distant.apercu(avant, apres, mois, proxied(progres))),
    impact: (avant, apres, mois, progres) => ou(distant.impact(avant, apres, mois, proxied(progres))),
    ouvrirCas: (a, b, mois, id) => ou(distant.ouvrirCas(a, b, mois, id)),
    lireFichierEssais: (octets, nom, cotation, essais) =>
      ou<Result<Edition>>(distant.lireFichierEssais(Comlink.transfer(octets, [octets]), nom, cotation, essais)),
    rejouer: (cotation, essais) => ou(distant.rejouer(cotation, essais)),
    couvrirEssais: (cotation, essais, mois) => ou(distant.couvrirEssais(cotation, essais, mois)),
    produireCas: (cotation, essais, mois) => ou(distant.produireCas(cotation, essais, mois)),
    garderCas: (cotation, essais, demandes, options) =>
      ou<Result<Garde>>(distant.garderCas(cotation, essais, demandes, options)),
    chercherCas: (debut) => ou(distant.chercherCas(debut)),
    annuler: () => ou(distant.annuler()),
  }
  return {
    moteur,
    terminer: () => {
      distant[Comlink.releaseProxy]()
      worker.terminate()
    },
  }
}
