// Fields that give what is typed when they are left, or by Enter. Escape takes back what was typed; what is refused stays,
// with the reason under it.
import { NumberInput, Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { t } from '~/i18n/index.ts'

interface Base {
  readonly libelle: string
  /** The label is read, not shown: the column says it. */
  readonly sansLibelle?: boolean
  readonly description?: string | undefined
}

/** What is typed over a value; it is dropped as soon as the value changes. */
interface Saisie<T> {
  readonly sur: T
  readonly texte: string
  readonly erreur: string | undefined
}

function useSaisie<T>(valeur: T, donner: (texte: string) => string | undefined) {
  const [faite, setSaisie] = useState<Saisie<T>>()
  const saisie = faite !== undefined && Object.is(faite.sur, valeur) ? faite : undefined
  const remettre = () => {
    if (saisie === undefined) return
    const erreur = donner(saisie.texte)
    setSaisie(erreur === undefined ? undefined : { ...saisie, erreur })
  }
  return {
    saisie,
    ecrire: (texte: string) => setSaisie({ sur: valeur, texte, erreur: undefined }),
    onBlur: remettre,
    onKeyDown: (event: KeyboardEvent) => {
      const isLongue = event.currentTarget.tagName === 'TEXTAREA' && !event.ctrlKey
      if (event.key === 'Enter' && !isLongue) remettre()
      if (event.key !== 'Escape' || saisie === undefined) return
      event.stopPropagation()
      setSaisie(undefined)
    },
  }
}

/* `data-mantine-stop-propagation`: Escape is then the field's, and the drawer around stays open. */
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
  const { saisie, ecrire, onBlur, onKeyDown } = useSaisie(valeur, (texte) =>
    texte.trim() === valeur ? undefined : onValider(texte),
  )
  const commun = {
    ...nomme(props),
    value: saisie?.texte ?? valeur,
    error: saisie?.erreur,
    maxLength: max,
    ...(placeholder === undefined ? {} : { placeholder }),
    'data-mantine-stop-propagation': saisie !== undefined,
    onBlur,
    onKeyDown,
  }
  return long ? (
    <Textarea {...commun} autosize minRows={1} maxRows={6} onChange={(event) => ecrire(event.currentTarget.value)} />
  ) : (
    <TextInput {...commun} title={valeur} onChange={(event) => ecrire(event.currentTarget.value)} />
  )
}

export interface ChampDeNombreProps extends Base {
  readonly valeur: number | undefined
  /** The field may be left empty: it then gives `undefined`. */
  readonly facultatif?: boolean
  readonly sansMilliers?: boolean
  readonly onValider: (valeur: number | undefined) => string | undefined
}

export function ChampDeNombre(props: ChampDeNombreProps) {
  const { valeur, facultatif = false, sansMilliers = false, onValider } = props
  const donner = (texte: string): string | undefined => {
    if (texte.trim() === '') {
      if (!facultatif) return t('structureVide')
      return valeur === undefined ? undefined : onValider(undefined)
    }
    return Number(texte) === valeur ? undefined : onValider(Number(texte))
  }
  const { saisie, ecrire, onBlur, onKeyDown } = useSaisie(valeur, donner)
  return (
    <NumberInput
      {...nomme(props)}
      value={saisie?.texte ?? valeur ?? ''}
      error={saisie?.erreur}
      allowDecimal={false}
      clampBehavior="none"
      {...(sansMilliers ? { thousandSeparator: '' } : {})}
      onChange={(texte) => ecrire(String(texte))}
      data-mantine-stop-propagation={saisie !== undefined}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    />
  )
}
