// A Monaco model as the sheet of a draft: corrected by small edits, so that cursor, scroll and selection stay.
import type { editor } from 'monaco-editor/editor'
import type { Monaco } from './charger.ts'
import { rangeDe } from './fournisseurs.ts'
import type { Feuille } from './redaction.ts'

/** L’éditeur qui montre la feuille, s’il y en a un. */
export interface Montre {
  editeur: editor.ICodeEditor | undefined
}

export function feuilleDe(monaco: Monaco, modele: editor.ITextModel, montre: Montre): Feuille {
  return {
    lire: () => modele.getValue(),
    corriger(liste, montrer) {
      const [premier] = liste
      if (premier === undefined) return
      const edits = liste.map((ecart) => ({ range: rangeDe(monaco, modele, ecart), text: ecart.mis }))
      const { editeur } = montre
      modele.pushStackElement()
      modele.pushEditOperations(editeur?.getSelections() ?? null, edits, () => null)
      modele.pushStackElement()
      if (montrer)
        editeur?.revealRangeInCenterIfOutsideViewport(rangeDe(monaco, modele, { ...premier, fin: premier.debut }))
    },
    marquer: () => modele.pushStackElement(),
    defaire: () => montre.editeur?.trigger('atelier', 'undo', null),
    refaire: () => montre.editeur?.trigger('atelier', 'redo', null),
  }
}
