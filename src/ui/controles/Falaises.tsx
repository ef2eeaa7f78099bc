// Cliffs: what one unit costs at each threshold, the steepest first.
import css from './controles.module.css'
import type { FalaisesVues } from './falaises-view.ts'
import { m } from './mots.ts'
import { Tableau } from './Tableau.tsx'

export function Falaises({ vue: { phrase, lignes } }: { readonly vue: FalaisesVues }) {
  return (
    <>
      <p className={css.phrase}>{phrase}</p>
      {lignes.length === 0 ? null : (
        <Tableau
          titre={m('falaises')}
          colonnes={[
            { titre: m('falaisesSeuil') },
            { titre: m('falaisesUnite') },
            { titre: m('falaisesProches'), chiffres: true, aide: m('falaisesProchesAide') },
            { titre: m('falaisesRangs'), chiffres: true, aide: m('falaisesRangsAide') },
            { titre: m('falaisesMax'), chiffres: true },
          ]}
        >
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
        </Tableau>
      )}
      <p className="note">{m('falaisesAide')}</p>
    </>
  )
}
