// Two contents as text, side by side: one column when the place is too narrow for two. Read only.
import { Button } from '@mantine/core'
import type { editor } from 'monaco-editor/editor'
import { useEffect, useMemo, useRef, useState } from 'react'
import { t } from '~/i18n/index.ts'
import type { Monaco } from '../json/charger.ts'
import { nommer, OPTIONS_DE_COMPARAISON, useEcriture } from '../json/editeurs.ts'
import { habiller } from '../json/habit.ts'
import { useMonaco } from '../json/useMonaco.ts'
import { useTheme } from '../theme/useTheme.ts'
import { ligneDe, type Lignes, rangVoisin, type Sens } from './ecart-view.ts'
import { m } from './mots.ts'
import css from './versions.module.css'

interface Cote {
  readonly nom: string
  readonly texte: string
}
export interface EcartDeTexteProps {
  readonly avant: Cote
  readonly apres: Cote
}

/** Narrower than this, in pixels, two columns are not read. */
const LARGEUR_DE_DEUX = 720
const AUCUN: readonly Lignes[] = []

function Compares({ monaco, avant, apres }: EcartDeTexteProps & { readonly monaco: Monaco }) {
  const boite = useRef<HTMLDivElement>(null)
  const [editeur, setEditeur] = useState<editor.IStandaloneDiffEditor>()
  const [ecarts, setEcarts] = useState(AUCUN)
  const [rang, setRang] = useState<number>()
  const { theme } = useTheme()
  useEffect(() => habiller(monaco, theme), [monaco, theme])

  // Before the editor's own effect, so that the texts leave it while it is still there.
  useEffect(() => {
    if (!editeur) return undefined
    const modeles = {
      original: monaco.editor.createModel(avant.texte, 'json'),
      modified: monaco.editor.createModel(apres.texte, 'json'),
    }
    editeur.setModel(modeles)
    return () => {
      editeur.setModel(null)
      modeles.original.dispose()
      modeles.modified.dispose()
      setEcarts(AUCUN)
      setRang(undefined)
    }
  }, [editeur, monaco, avant.texte, apres.texte])

  useEffect(() => {
    if (!boite.current) return undefined
    const cree = monaco.editor.createDiffEditor(boite.current, {
      ...OPTIONS_DE_COMPARAISON,
      readOnly: true,
      renderSideBySideInlineBreakpoint: LARGEUR_DE_DEUX,
    })
    const suivi = cree.onDidUpdateDiff(() => setEcarts(cree.getLineChanges() ?? AUCUN))
    setEditeur(cree)
    return () => {
      suivi.dispose()
      cree.dispose()
      setEditeur(undefined)
    }
  }, [monaco])
  useEffect(() => {
    if (!editeur) return undefined
    const nommes = [
      nommer(monaco, editeur.getOriginalEditor(), t('jsonComparerOrigine', { titre: avant.nom })),
      nommer(monaco, editeur.getModifiedEditor(), t('jsonComparerOrigine', { titre: apres.nom })),
    ]
    return () => nommes.forEach((nomme) => nomme.dispose())
  }, [editeur, monaco, avant.nom, apres.nom])
  useEcriture(useMemo(() => (editeur ? [editeur.getOriginalEditor(), editeur.getModifiedEditor()] : []), [editeur]))

  const aller = (sens: Sens) => () => {
    const voisin = rangVoisin(rang, ecarts.length, sens)
    const ecart = voisin === undefined ? undefined : ecarts[voisin]
    if (!editeur || !ecart) return
    setRang(voisin)
    editeur.getModifiedEditor().setPosition({ lineNumber: ligneDe(ecart), column: 1 })
    editeur.revealLineInCenter(ligneDe(ecart))
  }
  return (
    <>
      <div className={css.ecartPas}>
        <output className={css.note}>{m('ecart', { rang, n: ecarts.length })}</output>
        <Button variant="default" size="compact-sm" disabled={ecarts.length === 0} onClick={aller('precedent')}>
          {m('ecartPrecedent')}
        </Button>
        <Button variant="default" size="compact-sm" disabled={ecarts.length === 0} onClick={aller('suivant')}>
          {m('ecartSuivant')}
        </Button>
      </div>
      <div ref={boite} className={css.ecartTexte} />
    </>
  )
}

const seul = (monaco: Monaco) => ({ ouvrage: monaco, fermer: () => {} })

export function EcartDeTexte(props: EcartDeTexteProps) {
  const { ouvrage, reessayer } = useMonaco(seul)
  if (ouvrage === undefined) return <p className={css.note}>{t('jsonChargement')}</p>
  if (ouvrage === 'echec')
    return (
      <p role="alert">
        {t('jsonEchec')} <Button onClick={reessayer}>{t('jsonReessayer')}</Button>
      </p>
    )
  return <Compares {...props} monaco={ouvrage} />
}
