// The text of a version beside the draft's. The version's is read only; the draft's is the one that is being written,
// unless both are printed in the same way to be compared fairly.
import type { editor } from 'monaco-editor/editor'
import { useEffect, useMemo, useRef, useState } from 'react'
import { t } from '~/i18n/index.ts'
import type { ObjetDeTexte } from '../etat/memoire.ts'
import { equiper, nommer, OPTIONS_DE_COMPARAISON, useEcriture } from './editeurs.ts'
import css from './json.module.css'
import type { Ouvrage } from './useRedaction.ts'

export interface ComparaisonProps {
  readonly ouvrage: Ouvrage
  readonly objet: ObjetDeTexte
  readonly titre: string
  readonly origine: string
  /** The draft printed by us; undefined to compare with what is being written. */
  readonly imprime: string | undefined
}

export function Comparaison({ ouvrage, objet, titre, origine, imprime }: ComparaisonProps) {
  const { monaco, modele } = ouvrage
  const boite = useRef<HTMLDivElement>(null)
  const [editeur, setEditeur] = useState<editor.IStandaloneDiffEditor>()

  // Before the editor's own effect, so that the texts leave it while it is still there.
  useEffect(() => {
    if (!editeur) return undefined
    const gauche = monaco.editor.createModel(origine, 'json')
    const droite = imprime === undefined ? undefined : monaco.editor.createModel(imprime, 'json')
    editeur.setModel({ original: gauche, modified: droite ?? modele })
    editeur.getModifiedEditor().updateOptions({ readOnly: droite !== undefined })
    // What had the focus went with the view before.
    if (document.activeElement === document.body) editeur.getModifiedEditor().focus()
    return () => {
      editeur.setModel(null)
      gauche.dispose()
      droite?.dispose()
    }
  }, [editeur, monaco, modele, origine, imprime])

  useEffect(() => {
    if (!boite.current) return undefined
    const cree = monaco.editor.createDiffEditor(boite.current, OPTIONS_DE_COMPARAISON)
    const quitter = equiper(ouvrage, cree.getModifiedEditor() as editor.IStandaloneCodeEditor)
    nommer(monaco, cree.getOriginalEditor(), t('jsonComparerOrigine', { titre }))
    nommer(monaco, cree.getModifiedEditor(), t('jsonEditeur', { objet }))
    setEditeur(cree)
    return () => {
      quitter()
      cree.dispose()
      setEditeur(undefined)
    }
  }, [ouvrage, monaco, objet, titre])
  useEcriture(useMemo(() => (editeur ? [editeur.getOriginalEditor(), editeur.getModifiedEditor()] : []), [editeur]))

  return <div ref={boite} className={css.editeur} />
}
