// Cliffs: what one unit costs at each threshold, the steepest first.
import css from './controles.module.css'
import type { FalaisesVues } from './falaises-view.ts'
import { m } from './mots.ts'

export function Falaises({ vue: { phrase, lignes } }: { readonly vue: FalaisesVues }) {
  return (
    <>
      <p className={css.phrase}>{phrase}</p>
      {lignes.length === 0 ? null : (
        <div className={css.large}>
          <table className={css.table}>
            <caption className="vh">{m('falaises')}</caption>
            <thead>
              <tr>
                <th scope="col">{m('falaisesSeuil')}</th>
                <th scope="col">{m('falaisesUnite')}</th>
                <th scope="col" className="num" title={m('falaisesProchesAide')}>
                  {m('falaisesProches')}
                </th>
                <th scope="col" className="num" title={m('falaisesRangsAide')}>
                  {m('falaisesRangs')}
                </th>
                <th scope="col" className="num">
                  {m('falaisesMax')}
                </th>
              </tr>
            </thead>
            <tbody>
              {lignes.map(({ cle, seuil, criteres, unite, proches, rangs, rangsAuPire, part }) => (
                <tr key={cle}>
                  <th scope="row">
                    {seuil}
                    {criteres.map((critere) => (
                      <span key={critere} className={css.sous}>
                        {critere}
                      </span>
                    ))}
                  </th>
                  <td>{unite}</td>
                  <td className="num">{proches}</td>
                  <td className="num">
                    {rangs}
                    <span className={css.chute} style={{ width: `${100 * part}%` }} aria-hidden />
                  </td>
                  <td className="num">{rangsAuPire}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="note">{m('falaisesAide')}</p>
    </>
  )
}
