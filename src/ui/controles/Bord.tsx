// The last turns of the year in each segment: how many applications stand level there, and what decides between them.
import { Hyp } from '../pieces/Marques.tsx'
import css from './controles.module.css'
import type { DepartageVu } from './departage-view.ts'
import { m } from './mots.ts'

export function Bord({ vue: { phrase, lignes } }: { readonly vue: DepartageVu['bord'] }) {
  if (lignes.length === 0) return <p>{phrase}</p>
  return (
    <>
      <p className={css.phrase}>
        {phrase} <Hyp raison={m('bordHypothese')} />
      </p>
      <div className={css.large}>
        <table className={css.table}>
          <caption className="vh">{m('bord')}</caption>
          <thead>
            <tr>
              <th scope="col">{m('departageSegment')}</th>
              <th scope="col" className="num" title={m('bordToursAide')}>
                {m('bordTours')}
              </th>
              <th scope="col" className="num" title={m('bordExAequoAide')}>
                {m('bordExAequo')}
              </th>
              <th scope="col" className="num" title={m('bordDepotAide')}>
                {m('bordDepot')}
              </th>
              <th scope="col" className="num" title={m('bordIdAide')}>
                {m('bordId')}
              </th>
              <th scope="col">{m('bordSigne')}</th>
            </tr>
          </thead>
          <tbody>
            {lignes.map(({ titre, k, exAequo, parDepot, parId, alerte, signe, dit }) => (
              <tr key={titre} data-ecart={alerte || undefined}>
                <th scope="row">{titre}</th>
                <td className="num">{k}</td>
                <td className="num">{exAequo}</td>
                <td className="num">{parDepot}</td>
                <td className="num">{parId}</td>
                <td className={css.remarque}>
                  <span aria-hidden>{signe}</span> {dit}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="note">{m('bordAide')}</p>
    </>
  )
}
