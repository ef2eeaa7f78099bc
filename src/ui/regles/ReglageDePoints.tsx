// The points of one criterion in one grid, at full size: the same gestures as the cell, with their words.
import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import type { NomDeGrille } from '~/domain/cotation.ts'
import { t } from '~/i18n/index.ts'
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

/** What is typed over a value; it is dropped as soon as the value changes. */
interface Saisie {
  readonly sur: number | undefined
  readonly texte: string | number
  readonly erreur: string | undefined
}

export function ReglageDePoints({ points, onPoints, onEntrer }: ReglageDePointsProps) {
  const { grille, genre, valeur, titre, aide } = points
  const [faite, setSaisie] = useState<Saisie>()
  const saisie = faite?.sur === valeur ? faite : undefined

  if (genre === 'hors')
    return (
      <div className={css.reglage}>
        <span className={css.hors}>{t('reglesEffetHors', { grille: nomDeGrille(grille) })}</span>
        <Button onClick={() => onEntrer(grille)}>{t('reglesVoletEntrer')}</Button>
      </div>
    )

  const give = () => {
    if (saisie === undefined || String(saisie.texte) === String(valeur)) return
    const texte = String(saisie.texte)
    setSaisie({ ...saisie, erreur: onPoints(grille, texte) })
  }
  return (
    <div className={css.reglage}>
      <NumberInput
        label={titre}
        description={aide === '' ? undefined : aide}
        error={saisie?.erreur}
        value={saisie?.texte ?? valeur ?? ''}
        allowDecimal={false}
        max={100_000}
        min={-100_000}
        onChange={(texte) => setSaisie({ sur: valeur, texte, erreur: undefined })}
        onBlur={give}
        onKeyDown={(event) => event.key === 'Enter' && give()}
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
