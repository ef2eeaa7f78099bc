// Bars in the margin where the draft differs from what it comes from. They follow the text while it is ahead of the draft.
import type { editor } from 'monaco-editor/editor'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { t } from '~/i18n/index.ts'
import { useAtelier } from '../etat/atelier.ts'
import { versionsDuGenre } from '../etat/lignees.ts'
import type { ObjetDeTexte } from '../etat/memoire.ts'
import { rangeDe } from './fournisseurs.ts'
import css from './json.module.css'
import { type Marge, margesDesDifferences } from './marges.ts'
import type { Ouvrage } from './useRedaction.ts'

const CLASSES: Readonly<Record<Marge['genre'], string | undefined>> = { change: css.change, ote: css.ote }

/** @param posees the bars of the editor on screen */
export function useMarges(
  { monaco, modele, redaction }: Ouvrage,
  objet: ObjetDeTexte,
  posees: editor.IEditorDecorationsCollection | undefined,
): void {
  const accord = useStore(redaction.etat, (etat) => etat.accord)
  const contenu = useAtelier((etat) => (objet === 'cotation' ? etat.brouillon.contenu : etat.flux))
  const versions = useAtelier((etat) => versionsDuGenre(objet, etat))
  const origine = useAtelier((etat) => etat.ascendances[objet]?.origine)
  useEffect(() => {
    if (!posees || accord !== 'accorde') return
    const avant = versions.find(({ hash }) => hash === origine)
    const marges = avant ? margesDesDifferences(modele.getValue(), avant.contenu, contenu) : []
    posees.set(
      marges.map(({ genre, ...etendue }) => ({
        range: rangeDe(monaco, modele, etendue),
        options: {
          isWholeLine: true,
          linesDecorationsClassName: CLASSES[genre] ?? null,
          linesDecorationsTooltip: t(genre === 'ote' ? 'jsonOte' : 'jsonChange'),
        },
      })),
    )
  }, [monaco, modele, posees, accord, contenu, versions, origine])
}
