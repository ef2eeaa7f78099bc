// The two readings of « 100 logements »: a stock equivalent, and a right on the lettings of the year.
import { UNITE } from '~/domain/flux.ts'
import { retraitDe } from '~/simulation/effet-flux.ts'
import { seuilDeBascule, toursEnFlux, toursEnStock } from '~/simulation/tours.ts'
import { Hyp } from '../../pieces/Marques.tsx'
import type { Contexte } from '../view.ts'
import { m } from './mots.ts'
import css from './simulation.module.css'
import type { ParAn } from './tours-view.ts'

interface DeuxLecturesProps {
  readonly contexte: Contexte
  readonly simules: ParAn | undefined
}

export function DeuxLectures({ contexte, simules }: DeuxLecturesProps) {
  const { droits, sources } = contexte
  const { logements, part, liberations, reserves } = droits
  const equivalent = (logements * part) / UNITE
  return (
    <div className={css.bloc}>
      <h3>{m('sixAnsCent', { equivalent })}</h3>
      <p className={css.phrase}>
        {m('sixAnsCentPhrase', {
          logements,
          part: part / UNITE,
          equivalent,
          liberations,
          retrait: retraitDe(sources.flux) / UNITE,
          tours: toursEnFlux(droits, retraitDe(sources.flux)),
          seuil: seuilDeBascule(droits),
          reserves,
          stock: toursEnStock(droits),
        })}{' '}
        {simules ? m('sixAnsCentSimules', simules) : null} <Hyp raison={m('sixAnsCentReserve')} />
      </p>
    </div>
  )
}
