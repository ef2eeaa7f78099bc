// The versions, newest first: who, when, why, and what each comes from.
import { Button } from '@mantine/core'
import type { Genre } from '~/domain/genre.ts'
import { m } from './mots.ts'
import type { FicheVue } from './versions-view.ts'
import css from './versions.module.css'

export interface HistoireProps {
  readonly genre: Genre
  readonly histoire: readonly FicheVue[]
  /** Hash of the version that the draft comes from. */
  readonly origine: string | undefined
  /** Hash of the version whose file is open. */
  readonly ouverte: string | undefined
  readonly onOuvrir: (hash: string) => void
  readonly onReprendre: (hash: string, nom: string) => void
}

export function Histoire({ genre, histoire, origine, ouverte, onOuvrir, onReprendre }: HistoireProps) {
  const issue = histoire.find(({ hash }) => hash === origine)
  return (
    <section className={css.histoire} aria-labelledby="versions-histoire">
      <h2 id="versions-histoire">{m('histoire')}</h2>
      <ol className={css.fiches}>
        <li>
          <h3>{m('brouillon')}</h3>
          {issue ? <p>{m('issu', { nom: issue.nom })}</p> : null}
          {histoire.length === 0 ? <p>{m('sansVersion')}</p> : null}
        </li>
        {histoire.map(({ hash, nom, auteur, jour, message, parents, etat }) => (
          <li key={hash}>
            <h3 lang="fr">{nom}</h3>
            {genre === 'scenario' ? null : <p className={css.etat}>{etat}</p>}
            {jour === undefined ? null : <p className={css.note}>{m('fiche', { auteur, jour, parents })}</p>}
            {message === '' ? null : <p lang="fr">{message}</p>}
            <Button
              variant="default"
              size="compact-sm"
              aria-label={m(genre === 'scenario' ? 'ouvrirVersionNom' : 'ouvrirDossierNom', { nom })}
              aria-pressed={hash === ouverte}
              onClick={() => onOuvrir(hash)}
            >
              {m(genre === 'scenario' ? 'ouvrirVersion' : 'ouvrirDossier')}
            </Button>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={m('reprendreNom', { nom })}
              onClick={() => onReprendre(hash, nom)}
            >
              {m('reprendre')}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  )
}
