// What the commune holds in stock, as shipped: the reference that the flux is compared with. Read only.
import type { Flux } from '~/domain/flux.ts'
import css from './flux.module.css'
import { m } from './mots.ts'

export function ReferenceStock({ stock }: { readonly stock: Flux }) {
  return (
    <details className={css.carte}>
      <summary>
        <h2>{m('fluxReferenceTitre')}</h2>
      </summary>
      <p className="note">{m('fluxReferenceNote', { reference: stock.base.reference })}</p>
      <ul className={css.tours}>
        {stock.contingents.map(({ id, libelle, logementsReserves }) => (
          <li key={id}>
            <span>{libelle}</span>
            <b>{m('fluxReserves', { logements: logementsReserves?.valeur })}</b>
          </li>
        ))}
      </ul>
    </details>
  )
}
