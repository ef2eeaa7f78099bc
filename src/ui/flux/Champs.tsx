// Fields that hand their value over once: on leaving, or on Enter; Escape gives back what was there. A refused value stays
// in its field, with the reason.
import { NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { t } from '~/i18n/index.ts'
import css from './flux.module.css'

interface ChampProps {
  readonly nom: string
  /** Shown above the field; without it the field is named by `nom` alone. */
  readonly etiquette?: string
  readonly className?: string | undefined
}

/** @returns why not */
type Valider<T> = (valeur: T) => string | undefined

interface ChampTexteProps extends ChampProps {
  readonly texte: string
  readonly placeholder?: string
  readonly onValider: Valider<string>
}

export function ChampTexte({ nom, etiquette, className, texte, placeholder, onValider }: ChampTexteProps) {
  const [tape, setTape] = useState<string>()
  const [erreur, setErreur] = useState<string>()
  const abandonner = () => {
    setTape(undefined)
    setErreur(undefined)
  }
  return (
    <TextInput
      className={className}
      label={etiquette}
      aria-label={nom}
      placeholder={placeholder}
      error={erreur}
      value={tape ?? texte}
      onChange={(event) => setTape(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') abandonner()
        if (event.key !== 'Enter') return
        event.preventDefault()
        event.currentTarget.blur()
      }}
      onBlur={() => {
        if (tape === undefined) return
        const refus = tape === texte ? undefined : onValider(tape)
        setErreur(refus)
        if (refus === undefined) setTape(undefined)
      }}
    />
  )
}

interface ChampNombreProps extends ChampProps {
  /** undefined: empty, when `vide` allows it. */
  readonly valeur: number | undefined
  readonly bornes: readonly [min: number, max: number]
  readonly pas?: number
  readonly decimales?: number
  readonly unite?: string
  readonly vide?: boolean
  readonly onValider: Valider<number | undefined>
}

export function ChampNombre(props: ChampNombreProps) {
  const { nom, etiquette, className, valeur, bornes, pas = 1, decimales = 0, unite = '', vide = false } = props
  const [tape, setTape] = useState<number | string>()
  const [erreur, setErreur] = useState<string>()
  const valider = (saisi: number | string): void => {
    const nombre = saisi === '' ? undefined : Number(saisi)
    const garde = nombre === undefined && !vide ? valeur : nombre
    const refus = garde === valeur ? undefined : props.onValider(garde)
    setErreur(refus)
    if (refus === undefined) setTape(undefined)
  }
  return (
    <NumberInput
      className={`${css.nombre} ${className ?? ''}`}
      label={etiquette}
      aria-label={nom}
      hideControls
      clampBehavior="none"
      startValue={valeur ?? 0}
      min={bornes[0]}
      max={bornes[1]}
      step={pas}
      decimalScale={decimales}
      allowNegative={bornes[0] < 0}
      suffix={unite}
      error={erreur}
      value={tape ?? valeur ?? ''}
      onChange={setTape}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && tape !== undefined) valider(tape)
        if (event.key !== 'Escape') return
        setTape(undefined)
        setErreur(undefined)
      }}
      onBlur={() => tape !== undefined && valider(tape)}
    />
  )
}

interface ChampDePartProps extends ChampProps {
  /** Ten-thousandths. */
  readonly part: number
  readonly onValider: (part: number) => string | undefined
}

/** A share, typed in per cent to two decimals; arrows change it by one per cent. */
export function ChampDePart({ part, onValider, ...props }: ChampDePartProps) {
  return (
    <ChampNombre
      {...props}
      valeur={part / 100}
      bornes={[0, 100]}
      decimales={2}
      unite={t('fluxUnite')}
      onValider={(pourCent) => onValider(Math.round((pourCent ?? 0) * 100))}
    />
  )
}
