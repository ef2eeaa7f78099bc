// The changes of the draft, each with the button that takes it out.
import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { Genre } from '~/domain/genre.ts'
import { etatPresent, gestes } from '../etat/atelier.ts'
import type { Suite, Version } from '../etat/contrat.ts'
import { brouillonsDe, contenuDeLaCible } from '../etat/lignees.ts'
import { Impact } from './Impact.tsx'
import { m } from './mots.ts'
import { Phrases } from './Phrases.tsx'
import { rapprocher } from './rapprocher.ts'
import { changementsVus, retirerChangement } from './versions-view.ts'
import css from './versions.module.css'

export interface ChangementsProps {
  readonly suite: Suite
  /** The version that the draft comes from. */
  readonly origine: Version<Genre>
  readonly onDire: (texte: string) => void
}

export function Changements({ suite, origine: { contenu: origine }, onDire }: ChangementsProps) {
  const { genre, brouillon } = suite
  const changements = useMemo(
    () => changementsVus({ genre, origine, brouillon: brouillon.contenu }),
    [genre, origine, brouillon.contenu],
  )
  const retirer = async (cle: string) => {
    const brouillons = brouillonsDe(etatPresent())
    const ecart = { genre, origine, brouillon: contenuDeLaCible(suite, brouillons) }
    const { phrases, ...rapprochement } = retirerChangement(ecart, cle)
    if (await gestes.editer(rapprocher(genre, brouillons, rapprochement))) onDire(m('retire', { phrases }))
  }
  return (
    <section aria-labelledby="versions-changements">
      <h2 id="versions-changements">{m('changements')}</h2>
      {changements.length === 0 ? (
        <p className={css.note}>{m('aucunChangement')}</p>
      ) : (
        <>
          <p className={css.note}>{m('changementsAide')}</p>
          <ul className={css.changements}>
            {changements.map(({ cle, phrases, nom, paire }) => (
              <li key={cle}>
                <div>
                  <Phrases phrases={phrases} />
                  {genre === 'cotation' ? <Impact paire={paire} /> : null}
                </div>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={m('retirerNom', { phrase: nom })}
                  onClick={() => void retirer(cle)}
                >
                  {m('retirer')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
