// A figure changed in place: given on leaving or with Enter; Escape gives back what was there. A refused figure stays in its
// field, with the reason.
import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { t } from '~/i18n/index.ts'
import { nombre } from '~/i18n/nombres.ts'
import css from './scenarios.module.css'

interface ChampDeNombreProps {
  readonly nom: string
  /** undefined: not said yet. */
  readonly valeur: number | undefined
  readonly bornes: readonly [min: number, max: number]
  readonly decimales?: number
  readonly unite?: string
  /** @returns why not */
  readonly onDonner: (valeur: number) => string | undefined
}

export function ChampDeNombre({ nom, valeur, bornes, decimales = 0, unite = '', onDonner }: ChampDeNombreProps) {
  const [min, max] = bornes
  const [tape, setTape] = useState<number | string>()
  const [erreur, setErreur] = useState<string>()
  const abandonner = () => {
    setTape(undefined)
    setErreur(undefined)
  }
  const dire = (n: number): string => `${nombre(n, Number.isInteger(n) ? 0 : 2)}${unite}`
  const donnerDansLesBornes = (n: number): string | undefined =>
    n < min || n > max ? t('scenariosHorsBornes', { min: dire(min), max: dire(max) }) : onDonner(n)
  const terminer = () => {
    if (tape === undefined) return
    const refus = tape === '' || Number(tape) === valeur ? undefined : donnerDansLesBornes(Number(tape))
    setErreur(refus)
    if (refus === undefined) setTape(undefined)
  }
  return (
    <NumberInput
      className={css.nombre}
      aria-label={nom}
      hideControls
      clampBehavior="none"
      startValue={valeur ?? 0}
      min={min}
      max={max}
      decimalScale={decimales}
      allowNegative={false}
      suffix={unite}
      error={erreur}
      value={tape ?? valeur ?? ''}
      onChange={setTape}
      onBlur={terminer}
      onKeyDown={(event) => {
        if (event.key === 'Enter') terminer()
        if (event.key === 'Escape') abandonner()
      }}
    />
  )
}
