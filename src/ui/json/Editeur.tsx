// The text of the draft in Monaco: what is marked, what the margin says, the cursor in step with the chosen criterion.
import type { editor } from 'monaco-editor/editor'
import { useEffect, useMemo, useRef, useState } from 'react'
import { t } from '~/i18n/index.ts'
import type { ObjetDeTexte } from '../etat/memoire.ts'
import { equiper, OPTIONS, useEcriture } from './editeurs.ts'
import { rangeDe } from './fournisseurs.ts'
import css from './json.module.css'
import { critereA, etendueDuCritere } from './lieux.ts'
import { useMarges } from './useMarges.ts'
import type { Ouvrage } from './useRedaction.ts'

export interface EditeurProps {
  readonly ouvrage: Ouvrage
  readonly objet: ObjetDeTexte
  readonly choisi: string | undefined
  readonly onChoisir: ((id: string) => void) | undefined
}

export function Editeur({ ouvrage, objet, choisi, onChoisir }: EditeurProps) {
  const { monaco, modele } = ouvrage
  const boite = useRef<HTMLDivElement>(null)
  const [editeur, setEditeur] = useState<editor.IStandaloneCodeEditor>()
  const [barres, setBarres] = useState<editor.IEditorDecorationsCollection>()
  const choisir = useRef(onChoisir)
  useEffect(() => {
    choisir.current = onChoisir
  }, [onChoisir])

  useEffect(() => {
    if (!boite.current) return undefined
    const cree = monaco.editor.create(boite.current, {
      ...OPTIONS,
      model: modele,
      ariaLabel: t('jsonEditeur', { objet }),
    })
    const quitter = equiper(ouvrage, cree)
    const suivi = cree.onDidChangeCursorPosition(({ position }) => {
      const id = cree.hasTextFocus() ? critereA(modele.getValue(), modele.getOffsetAt(position)) : undefined
      if (id !== undefined) choisir.current?.(id)
    })
    setEditeur(cree)
    setBarres(cree.createDecorationsCollection())
    return () => {
      suivi.dispose()
      quitter()
      cree.dispose()
      setEditeur(undefined)
      setBarres(undefined)
    }
  }, [ouvrage, monaco, modele, objet])
  useEcriture(useMemo(() => (editeur ? [editeur] : []), [editeur]))

  useMarges(ouvrage, objet, barres)

  useEffect(() => {
    if (!editeur) return undefined
    const texte = modele.getValue()
    const bloc = choisi === undefined ? undefined : etendueDuCritere(texte, choisi)
    if (!bloc) return undefined
    const range = rangeDe(monaco, modele, bloc)
    const posees = editeur.createDecorationsCollection([
      { range, options: { isWholeLine: true, className: css.choisi ?? null } },
    ])
    const position = editeur.getPosition()
    const isDeja = position && critereA(texte, modele.getOffsetAt(position)) === choisi
    if (!editeur.hasTextFocus() && !isDeja) {
      editeur.setPosition(range.getStartPosition())
      editeur.revealRangeNearTopIfOutsideViewport(range)
    }
    return () => posees.clear()
  }, [editeur, monaco, modele, choisi])

  return <div ref={boite} className={css.editeur} />
}
