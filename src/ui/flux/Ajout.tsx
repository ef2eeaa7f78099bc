// Adds something to a list by its name: a button that opens a field, and says why what was typed is refused.
import { Button, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { prendreLeFoyer } from '../pieces/foyer.ts'
import css from './flux.module.css'
import { m } from './mots.ts'

export interface AjoutProps {
  /** The field is open from the start; told when it closes. */
  readonly onFermer?: () => void
  /** Words of the button that opens the field: « Ajouter un objectif ». */
  readonly bouton: string
  /** Of each field, in order. */
  readonly champs: readonly string[]
  readonly children?: ReactNode
  /** @returns why not */
  readonly onAjouter: (textes: readonly string[]) => string | undefined
}

export function Ajout({ onFermer, bouton, champs, children, onAjouter }: AjoutProps) {
  const [ouvert, setOuvert] = useState(onFermer !== undefined)
  const [textes, setTextes] = useState<readonly string[]>([])
  const [refus, setRefus] = useState<string>()
  const fermer = () => {
    setOuvert(false)
    setTextes([])
    setRefus(undefined)
    onFermer?.()
  }
  if (!ouvert)
    return (
      <Button className={css.ajouter} onClick={() => setOuvert(true)}>
        {bouton}
      </Button>
    )
  return (
    <form
      className={css.ajout}
      aria-label={bouton}
      onSubmit={(event) => {
        event.preventDefault()
        const impossible = onAjouter(champs.map((_, i) => textes[i] ?? ''))
        setRefus(impossible)
        if (impossible === undefined) fermer()
      }}
    >
      {champs.map((nom, i) => (
        <TextInput
          key={nom}
          label={nom}
          ref={i === 0 ? prendreLeFoyer : undefined}
          value={textes[i] ?? ''}
          onKeyDown={(event) => event.key === 'Escape' && fermer()}
          onChange={(event) =>
            setTextes(champs.map((_, j) => (j === i ? event.currentTarget.value : (textes[j] ?? ''))))
          }
        />
      ))}
      {children}
      <Button type="submit" variant="filled">
        {m('fluxAjouter')}
      </Button>
      <Button variant="subtle" onClick={fermer}>
        {m('fluxAnnuler')}
      </Button>
      {refus === undefined ? null : (
        <p role="alert" className={css.refus}>
          {refus}
        </p>
      )}
    </form>
  )
}
