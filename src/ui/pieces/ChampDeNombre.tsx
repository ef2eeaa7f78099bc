// A number in a field of text: it is kept as it was typed, read once, and what cannot be is said beside it.
import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { ecrireNombre, type FormeDeNombre, lireSaisi, nombreVoisin } from './nombre-view.ts'
import { useSaisie } from './useSaisie.ts'

interface Champ extends FormeDeNombre {
  readonly nom: string
  /** Shown above the field; without it the field is named by `nom` alone. */
  readonly etiquette?: string | undefined
  readonly description?: string | undefined
  readonly className?: string | undefined
  /** Of the arrows up and down. */
  readonly pas?: number
}

/** What the field of a number is, whenever it gives it. */
const commun = ({ nom, etiquette, description, className, ...forme }: Champ) => ({
  ...(etiquette === nom ? { label: nom } : { label: etiquette, 'aria-label': nom }),
  description,
  className,
  autoComplete: 'off',
  inputMode:
    (forme.bornes?.min ?? -1) < 0 ? ('text' as const) : forme.decimales ? ('decimal' as const) : ('numeric' as const),
})

/** The text that an arrow makes; undefined for any other key. */
function fleche(event: KeyboardEvent, texte: string, depart: number, { pas = 1, ...forme }: Champ): string | undefined {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return undefined
  event.preventDefault()
  return nombreVoisin(texte, event.key === 'ArrowUp' ? pas : -pas, depart, forme)
}

const ecrit = (valeur: number | undefined, forme: FormeDeNombre): string =>
  valeur === undefined ? '' : ecrireNombre(valeur, forme)

export interface ChampDeNombreProps extends Champ {
  readonly valeur: number | undefined
  /** The field may be emptied: it then gives `undefined`. */
  readonly facultatif?: boolean
  /** @returns the reason, in words, when it cannot be taken. */
  readonly onDonner: (valeur: number | undefined) => string | undefined
}

/** Given on leaving, or by Enter; Escape gives back what was there. */
export function ChampDeNombre({ valeur, facultatif = false, onDonner, ...props }: ChampDeNombreProps) {
  const avant = ecrit(valeur, props)
  const { saisie, ecrire, champ } = useSaisie(valeur, (texte: string) => {
    if (texte.trim() === avant) return undefined
    if (texte.trim() === '' && facultatif) return onDonner(undefined)
    const lu = lireSaisi(texte, props)
    if ('faute' in lu) return lu.faute
    return lu.valeur === valeur ? undefined : onDonner(lu.valeur)
  })
  const texte = saisie?.tape ?? avant
  return (
    <TextInput
      {...commun(props)}
      {...champ}
      value={texte}
      onChange={(event) => ecrire(event.currentTarget.value)}
      onKeyDown={(event) => {
        champ.onKeyDown(event)
        const suivant = fleche(event, texte, valeur ?? 0, props)
        if (suivant !== undefined) ecrire(suivant)
      }}
    />
  )
}

export interface ChampDeNombreDirectProps extends Champ {
  readonly valeur: number
  readonly disabled?: boolean
  /** Takes the focus of its dialogue. */
  readonly enPremier?: boolean
  readonly onDonner: (valeur: number) => void
}

/** What is typed over a value; it is dropped as soon as the value becomes another. */
interface Frappe {
  readonly sur: number
  readonly texte: string
  /** Said once the field is left, or its form sent. */
  readonly isDite: boolean
}

/** Given as one types, for a form or a reading at once. What is wrong holds back its form. */
export function ChampDeNombreDirect(props: ChampDeNombreDirectProps) {
  const { valeur, disabled = false, enPremier = false, onDonner, ...forme } = props
  const [tapee, setTapee] = useState<Frappe>()
  const frappe = tapee?.sur === valeur ? tapee : undefined
  const texte = frappe?.texte ?? ecrit(valeur, forme)
  const lu = frappe && lireSaisi(texte, forme)
  const faute = lu && 'faute' in lu ? lu.faute : undefined
  const ecrire = (suivant: string) => {
    const suite = lireSaisi(suivant, forme)
    const sur = 'valeur' in suite ? suite.valeur : valeur
    setTapee({ sur, texte: suivant, isDite: false })
    if (sur !== valeur) onDonner(sur)
  }
  const dire = () => setTapee(faute === undefined || frappe === undefined ? undefined : { ...frappe, isDite: true })
  return (
    <TextInput
      {...commun(forme)}
      ref={(champ) => champ?.setCustomValidity(faute ?? '')}
      disabled={disabled}
      data-autofocus={enPremier || undefined}
      error={frappe?.isDite === true ? faute : undefined}
      value={texte}
      onChange={(event) => ecrire(event.currentTarget.value)}
      onBlur={dire}
      onInvalid={(event) => {
        event.preventDefault()
        event.currentTarget.form?.querySelector<HTMLElement>('input:invalid')?.focus()
        dire()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') dire()
        const suivant = fleche(event, texte, valeur, forme)
        if (suivant !== undefined) ecrire(suivant)
      }}
    />
  )
}
