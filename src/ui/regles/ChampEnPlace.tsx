// A text changed in place: given when it is left, or with Enter on a single line; Escape takes back what was there.
import { Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'

export interface ChampEnPlaceProps {
  readonly libelle: string
  readonly aide?: string
  readonly valeur: string
  /** Several lines may be written. */
  readonly long?: boolean
  /** @returns the reason, in words, when the text cannot be taken. */
  readonly onDonner: (texte: string) => string | undefined
}

/** What is typed over a text; it is dropped as soon as the text changes. */
interface Frappe {
  readonly sur: string
  readonly texte: string
  readonly erreur: string | undefined
}

export function ChampEnPlace({ libelle, aide, valeur, long = false, onDonner }: ChampEnPlaceProps) {
  const [frappee, setFrappee] = useState<Frappe>()
  const frappe = frappee?.sur === valeur ? frappee : undefined

  const donner = () => {
    if (frappe === undefined || frappe.texte.trim() === valeur) setFrappee(undefined)
    else setFrappee({ ...frappe, erreur: onDonner(frappe.texte) })
  }
  const commun = {
    size: 'xs',
    label: libelle,
    description: aide,
    error: frappe?.erreur,
    value: frappe?.texte ?? valeur,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setFrappee({ sur: valeur, texte: event.currentTarget.value, erreur: undefined }),
    onBlur: donner,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (!long || event.ctrlKey || event.metaKey)) donner()
      else if (event.key === 'Escape' && frappe !== undefined) {
        event.stopPropagation()
        setFrappee(undefined)
      }
    },
  } as const
  return long ? <Textarea {...commun} autosize minRows={2} maxRows={8} /> : <TextInput {...commun} />
}
