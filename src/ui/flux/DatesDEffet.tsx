// From when the shares shown hold. Another date can be opened: it is kept as soon as a share changes there.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { prendreLeFoyer } from '../pieces/foyer.ts'
import css from './flux.module.css'
import { m } from './mots.ts'

export interface DatesDEffetProps {
  readonly dates: readonly string[]
  readonly du: string
  readonly annees: { readonly de: string; readonly a: string }
  readonly onDate: (du: string) => void
  /** @returns why not */
  readonly onRetirer: () => string | undefined
}

export function DatesDEffet({ dates, du, annees, onDate, onRetirer }: DatesDEffetProps) {
  const [ouvert, setOuvert] = useState(false)
  const [mois, setMois] = useState('')
  const [refus, setRefus] = useState<string>()
  const choisir = (date: string) => {
    setRefus(undefined)
    onDate(date)
  }
  return (
    <div className={css.dates}>
      {dates.length > 1 ? (
        <fieldset className={css.segments}>
          <legend className="vh">{m('fluxDates')}</legend>
          {dates.map((date) => (
            <label key={date}>
              <input
                type="radio"
                className="vh"
                name="flux-date"
                checked={date === du}
                onChange={() => choisir(date)}
              />
              <span>{m('fluxDepuis', { du: date })}</span>
            </label>
          ))}
        </fieldset>
      ) : (
        <span className="note">{m('fluxSansDate')}</span>
      )}
      {dates.length > 1 && du !== dates[0] ? (
        <Button variant="subtle" onClick={() => setRefus(onRetirer())}>
          {m('fluxRetirerDate')}
        </Button>
      ) : null}
      {ouvert ? (
        <form
          className={css.ajout}
          onSubmit={(event) => {
            event.preventDefault()
            choisir(mois)
            setOuvert(false)
          }}
        >
          <label className={css.mois}>
            {m('fluxNouvelleDate')}
            <input
              type="month"
              required
              pattern="[0-9]{4}-(0[1-9]|1[0-2])"
              placeholder={m('fluxMoisFormat')}
              min={annees.de}
              max={annees.a}
              ref={prendreLeFoyer}
              value={mois}
              onChange={(event) => setMois(event.currentTarget.value)}
            />
          </label>
          <Button type="submit" variant="filled">
            {m('fluxOuvrirDate')}
          </Button>
          <Button variant="subtle" onClick={() => setOuvert(false)}>
            {m('fluxAnnuler')}
          </Button>
        </form>
      ) : (
        <Button variant="subtle" onClick={() => setOuvert(true)}>
          {m('fluxAjouterDate')}
        </Button>
      )}
      {refus === undefined ? null : (
        <p role="alert" className={css.refus}>
          {refus}
        </p>
      )}
    </div>
  )
}
