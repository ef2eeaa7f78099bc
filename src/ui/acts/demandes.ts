// What the palette asks of a page that may not be on screen yet: it goes there, and the page does it when it is ready.
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** Ce qu’une page sait faire quand on le lui demande d’ailleurs. */
export type Demande =
  | 'nouveau-critere'
  | 'structure'
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
  | 'visite'

const attente = createStore<{ readonly demande: Demande | undefined }>(() => ({ demande: undefined }))

/** @param chemin page that answers, as in its address: « /regles » */
export function demander(chemin: string, demande: Demande): void {
  attente.setState({ demande })
  window.location.hash = `#${chemin}`
}

/** Answers a request while the component is on screen. */
export function useDemande(demande: Demande, repondre: () => void): void {
  const isAsked = useStore(attente, (etat) => etat.demande === demande)
  useEffect(() => {
    if (!isAsked) return
    attente.setState({ demande: undefined })
    repondre()
  }, [isAsked, repondre])
}
