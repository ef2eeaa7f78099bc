// The text of a draft while its view is open: a Monaco model, and what keeps it and the draft in step.
import type { editor } from 'monaco-editor/editor'
import { useMemo } from 'react'
import { atelierDeLaPage } from '../etat/atelier.ts'
import { type ObjetDeTexte, texteDuBrouillon } from '../etat/memoire.ts'
import type { Monaco } from './charger.ts'
import { feuilleDe, type Montre } from './feuille.ts'
import { creerRedaction, type Redaction } from './redaction.ts'
import { direEnAttente, gardienDEcarte, gardienDeSuspens } from './suspens.ts'
import { type Ouvert, type Ouverture, useMonaco } from './useMonaco.ts'

export interface Ouvrage {
  readonly monaco: Monaco
  readonly modele: editor.ITextModel
  readonly montre: Montre
  readonly redaction: Redaction
}

function ouvrir(monaco: Monaco, objet: ObjetDeTexte): Ouvert<Ouvrage> {
  const uri = monaco.Uri.parse(`inmemory://atelier/${objet}.json`)
  const modele = monaco.editor.createModel(texteDuBrouillon(atelierDeLaPage.etat.getState(), objet), 'json', uri)
  modele.updateOptions({ tabSize: 2, insertSpaces: true })
  const montre: Montre = { editeur: undefined }
  const suspens = gardienDeSuspens(objet, { onglet: sessionStorage, machine: localStorage })
  const redaction = creerRedaction({
    objet,
    atelier: atelierDeLaPage,
    feuille: feuilleDe(monaco, modele, montre),
    suspens,
    ecarte: gardienDEcarte(objet, sessionStorage),
  })
  direEnAttente(objet, suspens.lire() !== undefined)
  redaction.etat.subscribe(({ accord }) => {
    if (accord !== 'attente') direEnAttente(objet, accord !== 'accorde')
  })
  modele.onDidChangeContent(redaction.surFrappe)
  const partir = (): void => {
    redaction.garder()
    void redaction.ecrire()
  }
  window.addEventListener('pagehide', partir)
  document.addEventListener('visibilitychange', partir)
  return {
    ouvrage: { monaco, modele, montre, redaction },
    fermer() {
      window.removeEventListener('pagehide', partir)
      document.removeEventListener('visibilitychange', partir)
      void redaction.fermer()
      modele.dispose()
    },
  }
}

/** @param isPret whether the draft is there to be shown */
export const useRedaction = (objet: ObjetDeTexte, isPret: boolean): Ouverture<Ouvrage> =>
  useMonaco(useMemo(() => (isPret ? (monaco: Monaco) => ouvrir(monaco, objet) : undefined), [objet, isPret]))
