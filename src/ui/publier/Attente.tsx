// A task under way: nothing for its first 300 ms, then what it is, and how to stop it.
import { Button } from '@mantine/core'
import { usePatience } from '../pieces/usePatience.ts'
import { m } from './mots.ts'
import { motDeLAvance } from './publier-view.ts'
import type { Avance } from './useTache.ts'
import css from './publier.module.css'

export interface AttenteProps {
  /** Undefined when nothing is under way. */
  readonly avance: Avance | undefined
  readonly titre: string
  readonly onArreter: () => void
}

export function Attente({ avance, titre, onArreter }: AttenteProps) {
  const montree = usePatience(avance !== undefined)
  if (!montree || avance === undefined) return null
  return (
    <div className={css.attente}>
      <progress
        aria-label={titre}
        max={avance.total ?? 1}
        value={avance.total === undefined ? undefined : avance.faites}
      />
      <span aria-hidden>{motDeLAvance(titre, avance)}</span>
      <Button variant="subtle" onClick={onArreter}>
        {m('arreter')}
      </Button>
    </div>
  )
}
