// The condition of an exclusion: a sentence, and the builder on the facts of a dwelling when it is to be changed.
import { Button } from '@mantine/core'
import { lazy, Suspense, useMemo, useState } from 'react'
import type { Condition } from '~/domain/condition.ts'
import { listesDuScenario } from '~/domain/feuille.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { majuscule, phraseDeCondition } from '~/i18n/phrase.ts'
import css from './flux.module.css'
import { m } from './mots.ts'

const EditeurDeCondition = lazy(() =>
  import('../conditions/EditeurDeCondition.tsx').then((module) => ({ default: module.EditeurDeCondition })),
)

const SANS_NOMMEE = {}

export interface ConditionDeLExclusionProps {
  readonly libelle: string
  readonly conditions: Condition
  /** Whose bailleurs and residences can be named. */
  readonly territoire: Scenario
  /** @returns why not */
  readonly onChange: (conditions: Condition) => string | undefined
}

export function ConditionDeLExclusion({ libelle, conditions, territoire, onChange }: ConditionDeLExclusionProps) {
  const [ouvert, setOuvert] = useState(false)
  const vocabulaire = useMemo(
    () => ({ dictionnaire: 'logement', listes: listesDuScenario(territoire), mois: territoire.moisReference }) as const,
    [territoire],
  )
  return (
    <div className={css.condition}>
      {ouvert ? null : <p className={css.phrase}>{majuscule(phraseDeCondition(conditions))}.</p>}
      <Button
        variant="subtle"
        aria-expanded={ouvert}
        aria-label={ouvert ? undefined : m('fluxModifierConditionDe', { libelle })}
        onClick={() => setOuvert(!ouvert)}
      >
        {m(ouvert ? 'fluxFermerCondition' : 'fluxModifierCondition')}
      </Button>
      {ouvert ? (
        <Suspense fallback={<p className="note">{m('fluxChargement')}</p>}>
          <EditeurDeCondition
            libelle={m('fluxModifierConditionDe', { libelle })}
            condition={conditions}
            nommees={SANS_NOMMEE}
            vocabulaire={vocabulaire}
            foyer
            onChange={onChange}
          />
        </Suspense>
      ) : null}
    </div>
  )
}
