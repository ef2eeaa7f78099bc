// A number typed in: what is in bounds acts at once; what is not is kept while one types, and given up on leaving.
import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import css from './quartiers.module.css'

interface SaisieProps {
  readonly nom: string
  /** Shown above the field; without it the field is named by `nom` alone. */
  readonly etiquette?: string
  readonly valeur: number
  readonly bornes: readonly [min: number, max: number]
  readonly pas?: number
  readonly decimales?: number
  readonly unite?: string
  readonly onChange: (valeur: number) => void
}

export function Saisie({ nom, etiquette, valeur, bornes, pas = 1, decimales = 0, unite = '', onChange }: SaisieProps) {
  const [min, max] = bornes
  const [tapee, setTapee] = useState<number | string>()
  return (
    <NumberInput
      className={css.saisie}
      label={etiquette}
      aria-label={nom}
      hideControls
      clampBehavior="none"
      startValue={valeur}
      min={min}
      max={max}
      step={pas}
      decimalScale={decimales}
      allowNegative={false}
      suffix={unite}
      value={tapee ?? valeur}
      onChange={(saisi) => {
        setTapee(saisi)
        if (typeof saisi === 'number' && saisi >= min && saisi <= max) onChange(saisi)
      }}
      onBlur={() => setTapee(undefined)}
    />
  )
}
