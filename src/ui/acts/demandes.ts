// What the palette asks of a page that may not be on screen yet: it goes there, and the page does it when it is ready.
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** Ce qu’une page sait faire quand on le lui demande d’ailleurs. */
export type Demande =
  | 'critere'
  | 'nouveau-critere'
  | 'structure'
  | 'essais'
  | 'vue-grille'
  | 'vue-json'
  | 'comparer-texte'
  | 'exporter-grille'
  | 'importer-grille'
  | 'importer-cotation'
  | 'exporter-cotation'
  | 'enregistrer-version'
  | 'importer-flux'
  | 'exporter-flux'
  | 'dupliquer-scenario'
  | 'importer-scenario'
  | 'exporter-scenario'
  | 'importer-cohorte'

interface Attente {
  readonly demande: Demande | undefined
  /** What it is about: the id of a criterion. */
  readonly objet: string | undefined
}

const RIEN: Attente = { demande: undefined, objet: undefined }
const attente = createStore<Attente>(() => RIEN)

/** @param chemin page to show, as in its address: « /regles » */
export function aller(chemin: string): void {
  window.location.hash = `#${chemin}`
}

/** Page of an address, without its settings. */
const pageDe = (adresse: string): string => adresse.split('?')[0] ?? ''

/**
 * @param chemin page that answers, which keeps its settings if it is on screen, unless the path says some
 * @param objet what the request is about, when it is about one thing
 */
export function demander(chemin: string, demande: Demande, objet?: string): void {
  attente.setState({ demande, objet })
  if (chemin.includes('?') || pageDe(window.location.hash) !== `#${chemin}`) aller(chemin)
}

/** Answers a request while the component is on screen. */
export function useDemande(demande: Demande, repondre: (objet: string | undefined) => void): void {
  const isAsked = useStore(attente, (etat) => etat.demande === demande)
  useEffect(() => {
    if (!isAsked) return
    const { objet } = attente.getState()
    attente.setState(RIEN)
    repondre(objet)
  }, [isAsked, repondre])
}
