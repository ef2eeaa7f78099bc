// The two readings of « 100 logements »: a stock equivalent, and a right on the lettings of the year.
import { UNITE } from '~/domain/flux.ts'
import { sixAns as en } from '~/i18n/en/six-ans.ts'
import { sixAns as fr } from '~/i18n/fr/six-ans.ts'
import { motsDe } from '~/i18n/mots.ts'
import { retraitDe } from '~/simulation/effet-flux.ts'
import { seuilDeBascule, toursEnFlux, toursEnStock } from '~/simulation/tours.ts'
import { Hyp } from '../../pieces/Marques.tsx'
import type { Contexte } from '../view.ts'
import css from './simulation.module.css'

const m = motsDe(fr, en)

export function DeuxLectures({
  contexte,
  simules,
}: {
  readonly contexte: Contexte
  readonly simules: number | undefined
}) {
  const { droits, sources } = contexte
  const { logements, part, liberations, reserves } = droits
  return (
    <div>
      <h3>{m('sixAnsCent')}</h3>
      <p className={css.phrase}>
        {m('sixAnsCentPhrase', {
          logements,
          part: part / UNITE,
          equivalent: (logements * part) / UNITE,
          liberations,
          tours: toursEnFlux(droits, retraitDe(sources.flux)),
          simules,
          seuil: seuilDeBascule(droits),
          reserves,
          stock: toursEnStock(droits),
        })}{' '}
        <Hyp raison={m('sixAnsCentReserve')} />
      </p>
    </div>
  )
}
