// The two acts on a line of a table: change it, take it away.
import { m } from './mots.ts'
import css from './scenarios.module.css'

interface GestesProps {
  readonly nom: string
  readonly onModifier: () => void
  readonly onRetirer: () => void
}

export function Gestes({ nom, onModifier, onRetirer }: GestesProps) {
  return (
    <>
      <button
        type="button"
        className={css.geste}
        aria-label={m('scenariosModifierQuoi', { nom })}
        title={m('scenariosModifierQuoi', { nom })}
        onClick={onModifier}
      >
        {m('scenariosModifier')}
      </button>
      <button
        type="button"
        className={css.geste}
        aria-label={m('scenariosRetirerQuoi', { nom })}
        title={m('scenariosRetirerQuoi', { nom })}
        onClick={onRetirer}
      >
        ×
      </button>
    </>
  )
}
