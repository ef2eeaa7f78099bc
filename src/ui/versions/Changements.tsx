// The changes of the draft, each with the button that takes it out.
import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { Cotation } from '~/domain/cotation.ts'
import { gestes } from '../etat/atelier.ts'
import { BROUILLON } from '../etat/contrat.ts'
import { Impact } from './Impact.tsx'
import { m } from './mots.ts'
import { Phrases } from './Phrases.tsx'
import { changementsVus, retirerChangement } from './versions-view.ts'
import css from './versions.module.css'

export interface ChangementsProps {
  readonly origine: Cotation
  readonly brouillon: Cotation
  readonly onDire: (texte: string) => void
}

export function Changements({ origine, brouillon, onDire }: ChangementsProps) {
  const changements = useMemo(() => changementsVus(origine, brouillon), [origine, brouillon])
  const retirer = async (cle: string) => {
    const { edition, phrases } = retirerChangement(origine, gestes.contenuDe(BROUILLON), cle)
    if (await gestes.editer(edition)) onDire(m('retire', { phrases }))
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
                  <Impact paire={paire} />
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
