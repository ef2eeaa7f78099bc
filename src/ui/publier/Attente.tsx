// A task under way: nothing for its first 300 ms, then what it is, and how to stop it.
import { Button } from '@mantine/core'
import { usePatience } from '../pieces/usePatience.ts'
import { m } from './mots.ts'
import css from './publier.module.css'

export interface AttenteProps {
  readonly enCours: boolean
  readonly titre: string
  readonly onArreter: () => void
}

export function Attente({ enCours, titre, onArreter }: AttenteProps) {
  const montree = usePatience(enCours)
  if (!montree) return null
  return (
    <div className={css.attente}>
      <progress aria-label={titre} />
      <span aria-hidden>{titre}</span>
      <Button variant="subtle" onClick={onArreter}>
        {m('arreter')}
      </Button>
    </div>
  )
}
