// Marks that carry a meaning by their shape before their colour: the rank of a level, the status of a rule set, a working
// hypothesis.
import { t } from '~/i18n/index.ts'
import css from './pieces.module.css'

/** Pastille de niveau : le chiffre y est toujours. @param couleur name of a level colour, `n1` to `n12` */
export function Niveau({ rang, couleur }: { readonly rang: number; readonly couleur: string }) {
  return (
    <span className={css.niveau} style={{ background: `var(--${couleur})`, color: `var(--sur-${couleur})` }}>
      <span className="vh">{t('piecesNiveau', { rang })}</span>
      <span aria-hidden>{rang}</span>
    </span>
  )
}

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
    <span className={css.hyp} title={raison}>
      {t('piecesHyp')}
      <span className="vh"> ({raison})</span>
    </span>
  )
}
