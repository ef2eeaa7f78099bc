// Marks that carry a meaning by their shape before their colour: the status of a rule set, a working hypothesis.
import { t } from '~/i18n/index.ts'
import css from './pieces.module.css'

/** Brouillon : anneau tireté ; version : anneau ; proposée : demi-disque ; approuvée : disque. */
export type GenreDeStatut = 'brouillon' | 'version' | 'proposee' | 'approuvee'

export function Statut({ genre, texte }: { readonly genre: GenreDeStatut; readonly texte: string }) {
  return (
    <span className={css.statut} data-genre={genre}>
      {texte}
    </span>
  )
}

/** « hyp. » à pointillés. @param raison the hypothesis: shown on hover, read by a screen reader */
export function Hyp({ raison }: { readonly raison: string }) {
  return (
    <span className={css.hyp} title={t('piecesHypAide', { raison })}>
      {t('piecesHyp')}
      <span className="vh"> ({raison})</span>
    </span>
  )
}
