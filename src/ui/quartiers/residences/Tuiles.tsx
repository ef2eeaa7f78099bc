// The residences as tiles sized by their stock: one tab stop, arrows inside, and a sentence on the one chosen.
import { type KeyboardEvent, useRef } from 'react'
import quartiers from '../quartiers.module.css'
import { Carres } from './Carres.tsx'
import { m } from './mots.ts'
import css from './residences.module.css'
import { type GroupeDeTuiles, placeVoisine } from './residences-view.ts'

interface TuilesProps {
  readonly groupes: readonly GroupeDeTuiles[]
  readonly choisie: string
  readonly onChoisir: (id: string) => void
}

export function Tuiles({ groupes, choisie, onChoisir }: TuilesProps) {
  const lieu = useRef<HTMLDivElement>(null)
  const ids = groupes.flatMap(({ tuiles }) => tuiles.map(({ id }) => id))
  const avancer = (event: KeyboardEvent): void => {
    const place = placeVoisine(event.key, ids.indexOf(choisie), ids.length)
    const id = place === undefined ? undefined : ids[place]
    if (id === undefined) return
    event.preventDefault()
    onChoisir(id)
    lieu.current?.querySelectorAll('button')[place ?? 0]?.focus()
  }
  return (
    <div className={quartiers.parc} ref={lieu} onKeyDown={avancer} role="presentation">
      {groupes.map((groupe) => (
        <div key={groupe.id} className={quartiers.groupe}>
          <h3>
            {groupe.libelle} <span className="note">{m('residencesDeLogements', { n: groupe.logements })}</span>
          </h3>
          <ul className={quartiers.tuiles}>
            {groupe.tuiles.map(({ id, libelle, logements, sous }) => (
              <li key={id} className={quartiers.tuile}>
                <button
                  type="button"
                  className={css.tuile}
                  aria-pressed={id === choisie}
                  tabIndex={id === choisie ? 0 : -1}
                  onClick={() => onChoisir(id)}
                >
                  <Carres n={logements} />
                  <b>{libelle}</b>
                  <span>{sous}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
