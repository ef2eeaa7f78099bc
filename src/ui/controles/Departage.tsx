// Ties in each segment: what tells two applications apart, points first, then the filing month, then the id.
import css from './controles.module.css'
import type { DepartageVu } from './departage-view.ts'
import { m } from './mots.ts'

export function Departage({ vue: { phrase, lignes } }: { readonly vue: DepartageVu }) {
  return (
    <>
      <p className={css.phrase}>{phrase}</p>
      <div className={css.large}>
        <table className={css.table}>
          <caption className="vh">{m('departage')}</caption>
          <thead>
            <tr>
              <th scope="col">{m('departageSegment')}</th>
              <th scope="col" className="num">
                {m('departageDemandes')}
              </th>
              <th scope="col" className="num" title={m('departagePointsAide')}>
                {m('departagePoints')}
              </th>
              <th scope="col" className="num" title={m('departageDepotAide')}>
                {m('departageDepot')}
              </th>
              <th scope="col" className="num" title={m('departageIdAide')}>
                {m('departageId')}
              </th>
              <th scope="col" className="num" title={m('departageClassesAide')}>
                {m('departageClasses')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lignes.map(({ titre, n, parPoints, parDepot, parId, classes }) => (
              <tr key={titre}>
                <th scope="row">{titre}</th>
                <td className="num">{n}</td>
                <td className="num">{parPoints}</td>
                <td className="num">{parDepot}</td>
                <td className="num">{parId}</td>
                <td className="num">{classes}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="note">{m('departageAide')}</p>
    </>
  )
}
