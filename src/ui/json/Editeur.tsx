// The text of the draft in Monaco: what is marked, what the margin says, the cursor in step with the chosen criterion.
import type { editor } from 'monaco-editor/editor'
import { useEffect, useRef, useState } from 'react'
import { t } from '~/i18n/index.ts'
import type { ObjetDeTexte } from '../etat/memoire.ts'
import { equiper, OPTIONS, useEcriture } from './editeurs.ts'
import { rangeDe } from './fournisseurs.ts'
import css from './json.module.css'
import { critereA } from './lieux.ts'
import { type Marge, margesDuChoix } from './marges.ts'
import type { Ouvrage } from './useRedaction.ts'

export interface EditeurProps {
  readonly ouvrage: Ouvrage
  readonly objet: ObjetDeTexte
  readonly marges: readonly Marge[]
  readonly choisi: string | undefined
  readonly onChoisir: ((id: string) => void) | undefined
}

const CLASSES: Readonly<Record<Marge['genre'], string | undefined>> = {
  change: css.change,
  ote: css.ote,
  choisi: css.choisi,
}

export function Editeur({ ouvrage, objet, marges, choisi, onChoisir }: EditeurProps) {
  const { monaco, modele } = ouvrage
  const boite = useRef<HTMLDivElement>(null)
  const [editeur, setEditeur] = useState<editor.IStandaloneCodeEditor>()
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
    return () => {
      suivi.dispose()
      quitter()
      cree.dispose()
      setEditeur(undefined)
    }
  }, [ouvrage, monaco, modele, objet])
  useEcriture(editeur)

  useEffect(() => {
    if (!editeur) return undefined
    const posees = editeur.createDecorationsCollection(
      marges.map(({ genre, ...etendue }) => ({
        range: rangeDe(monaco, modele, etendue),
        options: {
          isWholeLine: true,
          linesDecorationsClassName: CLASSES[genre] ?? null,
          linesDecorationsTooltip: t(genre === 'ote' ? 'jsonOte' : 'jsonChange'),
        },
      })),
    )
    return () => posees.clear()
  }, [editeur, monaco, modele, marges])

  useEffect(() => {
    if (!editeur) return undefined
    const texte = modele.getValue()
    const [bloc] = margesDuChoix(texte, choisi)
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
