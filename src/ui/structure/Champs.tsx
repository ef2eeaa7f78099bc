// Fields that give what is typed when they are left, or by Enter. Escape takes back what was typed; what is refused stays,
// with the reason under it.
import { Textarea, TextInput } from '@mantine/core'
import { useSaisie } from '../pieces/useSaisie.ts'

interface Base {
  readonly libelle: string
  /** The label is read, not shown: the column says it. */
  readonly sansLibelle?: boolean
  readonly description?: string | undefined
}

const nomme = ({ libelle, sansLibelle = false, description }: Base) => ({
  ...(sansLibelle ? { 'aria-label': libelle } : { label: libelle }),
  ...(description === undefined ? {} : { description }),
})

export interface ChampDeTexteProps extends Base {
  readonly valeur: string
  readonly long?: boolean
  readonly placeholder?: string
  readonly max?: number
  /** @returns the reason, in words, when it cannot be taken. */
  readonly onValider: (texte: string) => string | undefined
}

export function ChampDeTexte(props: ChampDeTexteProps) {
  const { valeur, long = false, placeholder, max = 2000, onValider } = props
  const { saisie, ecrire, champ } = useSaisie(valeur, (texte: string) =>
    texte.trim() === valeur ? undefined : onValider(texte),
  )
  const commun = {
    ...nomme(props),
    ...champ,
    value: saisie?.tape ?? valeur,
    maxLength: max,
    ...(placeholder === undefined ? {} : { placeholder }),
  }
  return long ? (
    <Textarea {...commun} autosize minRows={1} maxRows={6} onChange={(event) => ecrire(event.currentTarget.value)} />
  ) : (
    <TextInput {...commun} title={valeur} onChange={(event) => ecrire(event.currentTarget.value)} />
  )
}
