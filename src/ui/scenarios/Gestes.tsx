// The two acts on a line of a table: change it, take it away.
import { t } from '~/i18n/index.ts'
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
        aria-label={t('scenariosModifierQuoi', { nom })}
        title={t('scenariosModifierQuoi', { nom })}
        onClick={onModifier}
      >
        {t('scenariosModifier')}
      </button>
      <button
        type="button"
        className={css.geste}
        aria-label={t('scenariosRetirerQuoi', { nom })}
        title={t('scenariosRetirerQuoi', { nom })}
        onClick={onRetirer}
      >
        ×
      </button>
    </>
  )
}
