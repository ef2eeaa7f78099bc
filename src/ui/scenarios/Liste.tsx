// The scenarios of the workbench: which one is looked at, which one is in use, what each is.
import { Statut } from '../pieces/Marques.tsx'
import { m } from './mots.ts'
import css from './scenarios.module.css'
import type { ScenarioListe } from './view.ts'

interface ListeProps {
  readonly scenarios: readonly ScenarioListe[]
  readonly choisi: string
  readonly onChoisir: (id: string) => void
}

export function Liste({ scenarios, choisi, onChoisir }: ListeProps) {
  return (
    <nav aria-label={m('scenariosListe')}>
      <ul className={css.liste}>
        {scenarios.map(({ id, titre, resume, statut, enUsage }) => (
          <li key={id}>
            <button type="button" aria-current={id === choisi || undefined} onClick={() => onChoisir(id)}>
              <b lang="fr">{titre}</b>
              <span className="note">{resume}</span>
              <span className={css.etats}>
                <Statut {...statut} />
                {enUsage ? <span className={css.badge}>{m('scenariosEnUsage')}</span> : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
