// Two versions, or one and the draft, as sentences.
import { NativeSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import { gestes, useAtelier } from '../etat/atelier.ts'
import { BROUILLON } from '../etat/contrat.ts'
import { Impact } from './Impact.tsx'
import { m } from './mots.ts'
import { Phrases } from './Phrases.tsx'
import { differencesVues, type FicheVue } from './versions-view.ts'
import css from './versions.module.css'

export interface ComparaisonProps {
  readonly histoire: readonly FicheVue[]
  readonly origine: string
}

export function Comparaison({ histoire, origine }: ComparaisonProps) {
  const [choisies, setChoisies] = useState<{ readonly avant?: string; readonly apres?: string }>({})
  const contenu = useAtelier((etat) => etat.brouillon.contenu)
  const { avant = origine, apres = BROUILLON } = choisies
  const paire = useMemo(() => {
    const lire = (ref: string) => (ref === BROUILLON ? contenu : gestes.contenuDe(ref))
    return { avant: lire(avant), apres: lire(apres) }
  }, [avant, apres, contenu])
  const phrases = useMemo(() => differencesVues(paire.avant, paire.apres), [paire])
  const choix = [
    { value: BROUILLON, label: m('brouillon') },
    ...histoire.map(({ hash, nom }) => ({ value: hash, label: nom })),
  ]
  return (
    <section aria-labelledby="versions-comparer">
      <h2 id="versions-comparer">{m('comparer')}</h2>
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
      ) : (
        <>
          <Phrases phrases={phrases} />
          <Impact paire={paire} />
        </>
      )}
    </section>
  )
}
