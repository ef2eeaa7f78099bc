// Where each criterion goes in the national system: what is proposed, what to look at, and the reader's own choice, which
// the bundle carries.
import { Button, NativeSelect } from '@mantine/core'
import type { ChoixDePlaces, Place } from '~/publication/correspondance.ts'
import { m } from './mots.ts'
import { placesVues, type SaisieVue } from './publier-view.ts'
import css from './publier.module.css'

export interface SaisieProps {
  readonly vue: SaisieVue
  readonly onChoisir: (places: ChoixDePlaces) => void
}

export function Saisie({ vue, onChoisir }: SaisieProps) {
  const { resume, alertes, criteres, choisies } = vue
  return (
    <section className={css.feuille} aria-labelledby="publier-saisie">
      <h2 id="publier-saisie">{m('saisie')}</h2>
      <p>{resume}</p>
      <ul className={css.phrases}>
        {alertes.map((alerte) => (
          <li key={alerte}>{alerte}</li>
        ))}
      </ul>
      <details className={css.places}>
        <summary>{m('saisieChoisir')}</summary>
        <ul>
          {criteres.map(({ id, libelle, place, mot }) => (
            <li key={id}>
              <NativeSelect
                label={libelle}
                description={mot}
                data={[...placesVues()]}
                value={place}
                onChange={(event) => onChoisir({ ...choisies, [id]: event.currentTarget.value as Place })}
              />
            </li>
          ))}
        </ul>
      </details>
      {Object.keys(choisies).length > 0 ? (
        <Button variant="default" onClick={() => onChoisir({})}>
          {m('saisieRevenir')}
        </Button>
      ) : null}
    </section>
  )
}
