// What the commune holds in stock in a delivery, and the readings of it that may be discussed.
import { Button, Checkbox, TextInput } from '@mantine/core'
import { BORNES_DE_LOGEMENTS } from '~/domain/bornes-scenario.ts'
import { HYPOTHESE } from '~/domain/provenance.ts'
import type { Livraison } from '~/domain/scenario.ts'
import { ChampDeNombreDirect } from '../pieces/ChampDeNombre.tsx'
import { m } from './mots.ts'
import css from './scenarios.module.css'

type Reservation = NonNullable<Livraison['reservationCommunaleEnStock']>
type Lecture = Reservation['lectures'][number]

interface LecturesProps {
  readonly logements: number
  /** Undefined: not said. */
  readonly reservation: Reservation | undefined
  readonly onChange: (reservation: Reservation | undefined) => void
}

export function Lectures({ logements, reservation, onChange }: LecturesProps) {
  const poser = (champs: Partial<Reservation>) => reservation && onChange({ ...reservation, ...champs })
  const changer = (i: number, champs: Partial<Lecture>) =>
    poser({
      lectures: reservation?.lectures.map((lecture, j) => (j === i ? { ...lecture, ...champs } : lecture)) ?? [],
    })
  return (
    <fieldset className={css.parts}>
      <legend>{m('scenariosReservation')}</legend>
      <p className="note">{m('scenariosReservationAide')}</p>
      <Checkbox
        label={m('scenariosReservationDite')}
        checked={reservation !== undefined}
        onChange={({ currentTarget: { checked } }) =>
          onChange(checked ? { valeur: logements, hypothese: HYPOTHESE, lectures: [] } : undefined)
        }
      />
      {reservation === undefined ? null : (
        <>
          <div className={css.deuxChamps}>
            <ChampDeNombreDirect
              bornes={BORNES_DE_LOGEMENTS}
              nom={m('scenariosLogements')}
              etiquette={m('scenariosLogements')}
              valeur={reservation.valeur}
              onDonner={(n) => poser({ valeur: n, hypothese: HYPOTHESE })}
            />
            <TextInput
              label={m('scenariosRaison')}
              value={reservation.hypothese}
              maxLength={2000}
              onChange={(event) => poser({ hypothese: event.currentTarget.value })}
            />
          </div>
          {reservation.lectures.map((lecture, i) => (
            <fieldset key={i} className={css.lecture}>
              <legend>{m('scenariosLecture', { n: i + 1 })}</legend>
              <ChampDeNombreDirect
                bornes={BORNES_DE_LOGEMENTS}
                nom={m('scenariosLectureValeur')}
                etiquette={m('scenariosLectureValeur')}
                valeur={lecture.valeur}
                onDonner={(n) => changer(i, { valeur: n })}
              />
              <TextInput
                label={m('scenariosLectureLibelle')}
                value={lecture.libelle}
                maxLength={2000}
                onChange={(event) => changer(i, { libelle: event.currentTarget.value })}
              />
              <TextInput
                label={m('scenariosLectureRaison')}
                value={lecture.hypothese}
                maxLength={2000}
                onChange={(event) => changer(i, { hypothese: event.currentTarget.value })}
              />
              <Button
                variant="subtle"
                aria-label={m('scenariosRetirerLecture', { n: i + 1 })}
                onClick={() => poser({ lectures: reservation.lectures.toSpliced(i, 1) })}
              >
                ×
              </Button>
            </fieldset>
          ))}
          <div>
            <Button
              variant="default"
              onClick={() =>
                poser({ lectures: [...reservation.lectures, { valeur: 0, libelle: '', hypothese: HYPOTHESE }] })
              }
            >
              {m('scenariosAjouterLecture')}
            </Button>
          </div>
        </>
      )}
    </fieldset>
  )
}
