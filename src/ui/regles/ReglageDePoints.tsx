// The points of one criterion in one grid, at full size: the same gestures as the cell, with their words.
import { Button, TextInput } from '@mantine/core'
import type { NomDeGrille } from '~/domain/cotation.ts'
import { t } from '~/i18n/index.ts'
import { useSaisie } from '../pieces/useSaisie.ts'
import css from './regles.module.css'
import { nomDeGrille } from './view.ts'
import type { PointsDuVolet } from './volet-view.ts'

export interface ReglageDePointsProps {
  readonly points: PointsDuVolet
  /**
   * Text typed in the panel, empty for the level's own points, `undefined` to take the criterion out of the grid.
   * @returns the reason, in words, when it cannot be taken.
   */
  readonly onPoints: (grille: NomDeGrille, texte: string | undefined) => string | undefined
  readonly onEntrer: (grille: NomDeGrille) => void
}

export function ReglageDePoints({ points, onPoints, onEntrer }: ReglageDePointsProps) {
  const { grille, genre, valeur, titre, aide } = points
  const texte = valeur === undefined ? '' : String(valeur)
  const { saisie, ecrire, champ } = useSaisie(valeur, (tape: string) =>
    tape === texte ? undefined : onPoints(grille, tape),
  )

  if (genre === 'hors')
    return (
      <div className={css.reglage}>
        <span className={css.hors}>{t('reglesEffetHors', { grille: nomDeGrille(grille) })}</span>
        <Button onClick={() => onEntrer(grille)}>{t('reglesVoletEntrer')}</Button>
      </div>
    )

  return (
    <div className={css.reglage}>
      <TextInput
        {...champ}
        label={titre}
        description={aide === '' ? undefined : aide}
        value={saisie?.tape ?? texte}
        inputMode="numeric"
        onChange={(event) => ecrire(event.currentTarget.value)}
      />
      <span className={css.retours}>
        {genre === 'propre' ? (
          <Button variant="subtle" onClick={() => onPoints(grille, '')}>
            {t('reglesVoletRetour')}
          </Button>
        ) : null}
        <Button variant="subtle" onClick={() => onPoints(grille, undefined)}>
          {t('reglesVoletSortir')}
        </Button>
      </span>
    </div>
  )
}
