// Fields that hand their value over once: on leaving, or on Enter; Escape gives back what was there. A refused value stays
// in its field, with the reason.
import { TextInput } from '@mantine/core'
import { unitePourCent } from '~/i18n/nombres.ts'
import { ChampDeNombre } from '../pieces/ChampDeNombre.tsx'
import { useSaisie } from '../pieces/useSaisie.ts'
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
  const { saisie, ecrire, champ } = useSaisie(texte, (tape: string) => (tape === texte ? undefined : onValider(tape)))
  return (
    <TextInput
      {...champ}
      className={className}
      label={etiquette}
      aria-label={nom}
      placeholder={placeholder}
      lang="fr"
      value={saisie?.tape ?? texte}
      onChange={(event) => ecrire(event.currentTarget.value)}
    />
  )
}

interface ChampDePartProps extends ChampProps {
  /** Ten-thousandths. */
  readonly part: number
  readonly onValider: (part: number) => string | undefined
}

/** A share, typed in per cent to two decimals; arrows change it by one per cent. */
export function ChampDePart({ part, className, onValider, ...props }: ChampDePartProps) {
  return (
    <ChampDeNombre
      {...props}
      className={`${css.nombre} ${className ?? ''}`}
      valeur={part / 100}
      bornes={{ min: 0, max: 100 }}
      decimales={2}
      unite={unitePourCent()}
      onDonner={(pourCent) => onValider(Math.round((pourCent ?? 0) * 100))}
    />
  )
}
