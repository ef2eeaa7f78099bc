// The residences as tiles sized by their stock: one tab stop, arrows inside, and a sentence on the one chosen.
import { type KeyboardEvent, useRef } from 'react'
import { residencesFlux as en } from '~/i18n/en/residences-flux.ts'
import { residencesFlux as fr } from '~/i18n/fr/residences-flux.ts'
import { t } from '~/i18n/index.ts'
import { motsDe } from '~/i18n/mots.ts'
import { Carres } from '../Parc.tsx'
import quartiers from '../quartiers.module.css'
import css from './residences.module.css'
import { type GroupeDeTuiles, placeVoisine } from './residences-view.ts'

const m = motsDe(fr, en)

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
            {groupe.libelle} <span className="note">{t('quartiersParcLogements', { n: groupe.logements })}</span>
          </h3>
          <ul className={quartiers.tuiles}>
            {groupe.tuiles.map(({ id, libelle, logements, tours, quartile }) => (
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
                  <span>{m('residencesTuile', { tours: tours.court, quartile: quartile.court })}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
