// The field of an open cell. It takes the caret when it opens, and hands its text over once: by a key that leaves it, or
// when the focus goes elsewhere.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import css from './regles.module.css'

export type Sortie = 'haut' | 'bas' | 'gauche' | 'droite'

export interface ChampDePointsProps {
  readonly nom: string
  readonly texte: string
  /** The text is what the cell holds, and typing replaces it; else it is what was just typed, and typing goes on. */
  readonly entier: boolean
  readonly erreur: string | undefined
  /** @returns whether the text was taken; a refused one stays open. */
  readonly onValider: (texte: string, sortie: Sortie) => boolean
  readonly onQuitter: (texte: string) => void
  readonly onAbandonner: () => void
}

function sortieDe({ key, shiftKey }: KeyboardEvent): Sortie | undefined {
  if (key === 'Enter') return shiftKey ? 'haut' : 'bas'
  if (key === 'Tab') return shiftKey ? 'gauche' : 'droite'
  return key === 'ArrowDown' ? 'bas' : key === 'ArrowUp' ? 'haut' : undefined
}

export function ChampDePoints(props: ChampDePointsProps) {
  const { nom, entier, erreur, onValider, onQuitter, onAbandonner } = props
  const [texte, setTexte] = useState(props.texte)
  const champ = useRef<HTMLInputElement>(null)
  const isRemis = useRef(false)

  useEffect(() => {
    const field = champ.current
    field?.focus()
    if (entier) field?.select()
    else field?.setSelectionRange(field.value.length, field.value.length)
  }, [entier])

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    const sortie = sortieDe(event)
    if (event.key === 'Escape') {
      isRemis.current = true
      onAbandonner()
    } else if (sortie) isRemis.current = onValider(texte, sortie)
    else return
    event.preventDefault()
  }

  return (
    <input
      ref={champ}
      className={css.champ}
      aria-label={nom}
      aria-invalid={erreur !== undefined}
      title={erreur}
      inputMode="numeric"
      autoComplete="off"
      value={texte}
      onChange={(event) => setTexte(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => {
        if (!isRemis.current) onQuitter(texte)
      }}
    />
  )
}
