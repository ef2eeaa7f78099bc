// A version as it was frozen, to be read: nothing here can change it.
import { useState } from 'react'
import type { Genre } from '~/domain/genre.ts'
import { imprimer } from '~/domain/texte.ts'
import type { Version } from '../etat/contrat.ts'
import { nomDeVersion } from '../regles/view.ts'
import { m } from './mots.ts'
import css from './versions.module.css'

export function Lecture({ version }: { readonly version: Version<Genre> }) {
  const [ouverte, setOuverte] = useState(false)
  const nom = nomDeVersion(version)
  return (
    <section aria-labelledby="versions-lecture">
      <h2 id="versions-lecture">{m('lecture', { nom })}</h2>
      {version.genre === 'scenario' ? <p className={css.note}>{m('sansDossier')}</p> : null}
      <details onToggle={(event) => setOuverte(event.currentTarget.open)}>
        <summary>{m('lire')}</summary>
        {ouverte ? (
          // It scrolls: the keyboard must reach it.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <pre className={css.texte} tabIndex={0} aria-label={m('texteDe', { nom })} lang="fr">
            {imprimer(version.contenu)}
          </pre>
        ) : null}
      </details>
    </section>
  )
}
