// Two versions, or one and the draft, as sentences or as two texts side by side, whose editor comes when it is asked for.
import { NativeSelect } from '@mantine/core'
import { lazy, Suspense, useMemo, useState } from 'react'
import { imprimer } from '~/domain/texte.ts'
import { t } from '~/i18n/index.ts'
import { BROUILLON, type Suite } from '../etat/contrat.ts'
import { Bascule } from '../json/Bascule.tsx'
import { Impact } from './Impact.tsx'
import { m } from './mots.ts'
import { Phrases } from './Phrases.tsx'
import { differencesVues, type FicheVue, paireDuGenre } from './versions-view.ts'
import css from './versions.module.css'

const EcartDeTexte = lazy(() => import('./EcartDeTexte.tsx').then((module) => ({ default: module.EcartDeTexte })))

type Vue = 'phrases' | 'texte'

export interface ComparaisonProps {
  readonly suite: Suite
  readonly histoire: readonly FicheVue[]
}

export function Comparaison({ suite: { genre, versions, brouillon }, histoire }: ComparaisonProps) {
  const [choisies, setChoisies] = useState<{ readonly avant?: string; readonly apres?: string }>({})
  const [vue, setVue] = useState<Vue>('phrases')
  const { avant = brouillon.origine ?? BROUILLON, apres = BROUILLON } = choisies
  const contenus = useMemo(() => {
    const lire = (ref: string) => versions.find(({ hash }) => hash === ref)?.contenu ?? brouillon.contenu
    return { avant: lire(avant), apres: lire(apres) }
  }, [avant, apres, versions, brouillon.contenu])
  const phrases = useMemo(() => differencesVues(genre, contenus.avant, contenus.apres), [genre, contenus])
  const paire = useMemo(() => paireDuGenre(genre, contenus.avant, contenus.apres), [genre, contenus])
  const choix = [
    { value: BROUILLON, label: m('brouillon') },
    ...histoire.map(({ hash, nom }) => ({ value: hash, label: nom })),
  ]
  const cote = (ref: string, dit: object) => ({
    nom: choix.find(({ value }) => value === ref)?.label ?? '',
    texte: imprimer(dit),
  })
  return (
    <section aria-labelledby="versions-comparer">
      <div className={css.titreEtVue}>
        <h2 id="versions-comparer">{m('comparer')}</h2>
        <Bascule
          libelle={m('vueDeLEcart')}
          valeur={vue}
          choix={[
            { value: 'phrases', label: m('vueEnPhrases') },
            { value: 'texte', label: m('vueEnTexte') },
          ]}
          onChoisir={setVue}
        />
      </div>
      <div className={css.choix}>
        <NativeSelect
          label={m('avant')}
          data={choix}
          value={avant}
          onChange={(event) => setChoisies({ ...choisies, avant: event.currentTarget.value })}
        />
        <NativeSelect
          label={m('apres')}
          data={choix}
          value={apres}
          onChange={(event) => setChoisies({ ...choisies, apres: event.currentTarget.value })}
        />
      </div>
      {phrases.length === 0 ? (
        <p className={css.note}>{m('identiques')}</p>
      ) : vue === 'texte' ? (
        <Suspense fallback={<p className={css.note}>{t('jsonChargement')}</p>}>
          <EcartDeTexte avant={cote(avant, contenus.avant)} apres={cote(apres, contenus.apres)} />
        </Suspense>
      ) : (
        <>
          <Phrases phrases={phrases} />
          {paire ? <Impact paire={paire} /> : null}
        </>
      )}
    </section>
  )
}
