// The condition of an exclusion: a sentence.
import type { Condition } from '~/domain/condition.ts'
import { majuscule, phraseDeCondition } from '~/i18n/phrase.ts'
import css from './flux.module.css'

export interface ConditionDeLExclusionProps {
  readonly libelle: string
  readonly conditions: Condition
  /** @returns why not */
  readonly onChange: (conditions: Condition) => string | undefined
}

export function ConditionDeLExclusion({ conditions }: ConditionDeLExclusionProps) {
  return <p className={css.phrase}>{majuscule(phraseDeCondition(conditions))}.</p>
}
