// A text changed in place: given when it is left, or with Enter on a single line; Escape takes back what was there.
import { Textarea, TextInput } from '@mantine/core'
import { useSaisie } from '../pieces/useSaisie.ts'

export interface ChampEnPlaceProps {
  readonly libelle: string
  readonly aide?: string
  readonly valeur: string
  /** Several lines may be written. */
  readonly long?: boolean
  /** @returns the reason, in words, when the text cannot be taken. */
  readonly onDonner: (texte: string) => string | undefined
}

export function ChampEnPlace({ libelle, aide, valeur, long = false, onDonner }: ChampEnPlaceProps) {
  const { saisie, ecrire, champ } = useSaisie(valeur, (texte: string) =>
    texte.trim() === valeur ? undefined : onDonner(texte),
  )
  const commun = {
    ...champ,
    size: 'xs',
    label: libelle,
    // What authors write keeps its language.
    lang: 'fr',
    description: aide,
    value: saisie?.tape ?? valeur,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => ecrire(event.currentTarget.value),
  } as const
  return long ? <Textarea {...commun} autosize minRows={2} maxRows={8} /> : <TextInput {...commun} />
}
