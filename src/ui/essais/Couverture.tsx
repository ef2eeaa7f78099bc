// What the test cases show of the rules: three measures, what is missing, and the gesture that makes it.
import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { moisDesCas } from '~/domain/essais.ts'
import { gestes, useAtelier, useCouverture } from '../etat/atelier.ts'
import { Avancement } from '../pieces/Avancement.tsx'
import { couvertureVue, type ListeVue } from './couverture-view.ts'
import css from './essais.module.css'
import { m } from './mots.ts'
import { nommerTous } from './nommer.ts'

function Objectifs({ titre, listes }: { readonly titre: string; readonly listes: readonly ListeVue[] }) {
  if (listes.length === 0) return null
  return (
    <details className={css.details}>
      <summary>{titre}</summary>
      {listes.map(({ grille, phrases }) => (
        <div key={grille}>
          <h4>{grille}</h4>
          <ul className={css.manquants}>
            {phrases.map((phrase) => (
              <li key={phrase}>{phrase}</li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  )
}

export function Couverture({ onDire }: { readonly onDire: (texte: string) => void }) {
  const cotation = useAtelier((etat) => etat.brouillon.contenu)
  const essais = useAtelier((etat) => etat.essais)
  const mois = useAtelier((etat) => etat.mois)
  const travail = useCouverture()
  const { valeur, perime } = travail
  const vue = useMemo(() => (valeur ? couvertureVue(valeur, cotation) : undefined), [valeur, cotation])
  const [enCours, setEnCours] = useState(false)
  const produire = async () => {
    setEnCours(true)
    try {
      const produites = await gestes.produireCas()
      if (produites === undefined) return
      const demandes = nommerTous(produites, cotation, essais)
      const deja = await gestes.garderCas(demandes, { mois: moisDesCas(essais, mois), reelle: false })
      if (deja !== undefined) onDire(m('produits', { n: demandes.length - deja.length }))
    } finally {
      setEnCours(false)
    }
  }
  if (vue === undefined) return <Avancement travail={travail} titre={m('calculCouverture')} />
  const { mesures, manquants, impossibles, sansMenage, produisibles } = vue
  return (
    <div className={css.couverture} aria-busy={perime}>
      <h3>{m('couverture')}</h3>
      <Avancement travail={travail} titre={m('calculCouverture')} />
      <dl className={css.mesures} data-perime={perime || undefined}>
        {mesures.map(({ aide, compte, part }) => (
          <div key={aide}>
            <dt>{compte}</dt>
            <dd>
              <progress max={1} value={part} aria-label={compte} />
              <span className="note">{aide}</span>
            </dd>
          </div>
        ))}
      </dl>
      {manquants.n === 0 ? <p className="note">{m('complete')}</p> : null}
      {produisibles === 0 ? null : (
        <div className={css.tete}>
          <Button disabled={perime || enCours} loading={enCours} onClick={() => void produire()}>
            {m('produire')}
          </Button>
          <span className="note">{m('produireAide', { n: produisibles })}</span>
        </div>
      )}
      <Objectifs titre={m('manquants', manquants)} listes={manquants.listes} />
      {sansMenage === 0 ? null : <p className="note">{m('sansMenage', { n: sansMenage })}</p>}
      <Objectifs titre={m('impossibles', impossibles)} listes={impossibles.listes} />
    </div>
  )
}
