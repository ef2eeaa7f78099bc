// A computation under way: nothing for its first 300 ms, then a thin bar that says what and how far, and can be stopped.
// What was known before stays on the page meanwhile; a stopped or failed computation offers to start again.
import { Button } from '@mantine/core'
import { t } from '~/i18n/index.ts'
import { pourCent } from '~/i18n/nombres.ts'
import type { Travail } from '../etat/contrat.ts'
import css from './pieces.module.css'
import { usePatience } from './usePatience.ts'

export interface AvancementProps {
  readonly travail: Travail<unknown>
  /** What is computed, as a title: « Calcul de la couverture ». */
  readonly titre: string
}

export function Avancement({ travail, titre }: AvancementProps) {
  const { etat, part, valeur, annuler, relancer } = travail
  const montre = usePatience(etat === 'calcul' || etat === 'attente')
  if (etat === 'interrompu' || etat === 'erreur')
    return (
      <div className={css.avancement} data-etat={etat}>
        <span role="alert">
          {t(etat === 'erreur' ? 'piecesEchec' : 'piecesInterrompu', { titre })}
          {valeur === undefined ? null : ` ${t('piecesDAvant')}`}
        </span>
        <Button variant="default" onClick={relancer}>
          {t('piecesRelancer')}
        </Button>
      </div>
    )
  if (!montre) return null
  return (
    <div className={css.avancement}>
      <progress max={1} value={part} aria-label={titre} />
      <span aria-hidden>
        {titre} <span className="note">{pourCent(part, 0)}</span>
      </span>
      {etat === 'calcul' ? (
        <Button variant="subtle" onClick={annuler}>
          {t('piecesAnnuler')}
        </Button>
      ) : null}
    </div>
  )
}
