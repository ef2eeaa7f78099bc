// The text of a draft while its view is open: a Monaco model, and what keeps it and the draft in step.
import type { editor } from 'monaco-editor/editor'
import { useEffect, useState } from 'react'
import { atelierDeLaPage } from '../etat/atelier.ts'
import { type ObjetDeTexte, texteDuBrouillon } from '../etat/memoire.ts'
import type { Monaco } from './charger.ts'
import { feuilleDe, type Montre } from './feuille.ts'
import { creerRedaction, type Redaction } from './redaction.ts'
import { gardienDeSuspens } from './suspens.ts'

export interface Ouvrage {
  readonly monaco: Monaco
  readonly modele: editor.ITextModel
  readonly montre: Montre
  readonly redaction: Redaction
}

function ouvrir(monaco: Monaco, objet: ObjetDeTexte): Ouvrage {
  const uri = monaco.Uri.parse(`inmemory://atelier/${objet}.json`)
  const modele = monaco.editor.createModel(texteDuBrouillon(atelierDeLaPage.etat.getState(), objet), 'json', uri)
  modele.updateOptions({
    tabSize: 2,
    insertSpaces: true,
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  })
  const montre: Montre = { editeur: undefined }
  const redaction = creerRedaction({
    objet,
    atelier: atelierDeLaPage,
    feuille: feuilleDe(monaco, modele, montre),
    suspens: gardienDeSuspens(objet, localStorage),
  })
  modele.onDidChangeContent(redaction.surFrappe)
  return { monaco, modele, montre, redaction }
}

/** @returns undefined for the time of a first rendering. */
export function useRedaction(monaco: Monaco, objet: ObjetDeTexte): Ouvrage | undefined {
  const [ouvrage, setOuvrage] = useState<Ouvrage>()
  useEffect(() => {
    const ouvert = ouvrir(monaco, objet)
    const partir = (): void => {
      ouvert.redaction.garder()
      void ouvert.redaction.ecrire()
    }
    window.addEventListener('pagehide', partir)
    document.addEventListener('visibilitychange', partir)
    setOuvrage(ouvert)
    return () => {
      window.removeEventListener('pagehide', partir)
      document.removeEventListener('visibilitychange', partir)
      setOuvrage(undefined)
      void ouvert.redaction.fermer()
      ouvert.modele.dispose()
    }
  }, [monaco, objet])
  return ouvrage
}
