// A square button with a sign, named for everyone: shown on hover, read by a screen reader.
import { ActionIcon } from '@mantine/core'
import { Icone } from './Icones.tsx'

export interface GesteProps {
  readonly nom: string
  readonly icone: 'monter' | 'descendre' | 'retirer'
  readonly foyer?: string
  /** It stays under the focus, so that going up to the top does not lose its place. */
  readonly empeche?: boolean
  readonly onClick: () => void
}

export function Geste({ nom, icone, foyer, empeche = false, onClick }: GesteProps) {
  return (
    <ActionIcon
      variant="subtle"
      size="sm"
      aria-label={nom}
      title={nom}
      data-foyer={foyer}
      aria-disabled={empeche}
      {...(empeche ? { 'data-disabled': true } : {})}
      onClick={() => {
        if (!empeche) onClick()
      }}
    >
      <Icone nom={icone} />
    </ActionIcon>
  )
}
