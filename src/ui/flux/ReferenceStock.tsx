// What the commune holds in stock, as shipped: the reference that the flux is compared with. Read only.
import type { Flux } from '~/domain/flux.ts'
import { t } from '~/i18n/index.ts'
import css from './flux.module.css'

export function ReferenceStock({ stock }: { readonly stock: Flux }) {
  return (
    <details className={css.carte}>
      <summary>
        <h2>{t('fluxReferenceTitre')}</h2>
      </summary>
      <p className="note">{t('fluxReferenceNote', { reference: stock.base.reference })}</p>
      <ul className={css.tours}>
        {stock.contingents.map(({ id, libelle, logementsReserves }) => (
          <li key={id}>
            <span>{libelle}</span>
            <b>{t('fluxReserves', { logements: logementsReserves?.valeur })}</b>
          </li>
        ))}
      </ul>
    </details>
  )
}
