// Ties in each segment: what tells two applications apart, points first, then the filing month, then the id.
import css from './controles.module.css'
import type { DepartageVu } from './departage-view.ts'
import { m } from './mots.ts'
import { Tableau } from './Tableau.tsx'

export function Departage({ vue: { phrase, lignes } }: { readonly vue: DepartageVu }) {
  return (
    <>
      <p className={css.phrase}>{phrase}</p>
      <Tableau
        titre={m('departage')}
        colonnes={[
          { titre: m('departageSegment') },
          { titre: m('departageDemandes'), chiffres: true },
          { titre: m('departagePoints'), chiffres: true, aide: m('departagePointsAide') },
          { titre: m('departageDepot'), chiffres: true, aide: m('departageDepotAide') },
          { titre: m('departageId'), chiffres: true, aide: m('departageIdAide') },
          { titre: m('departageClasses'), chiffres: true, aide: m('departageClassesAide') },
        ]}
      >
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
      </Tableau>
      <p className="note">{m('departageAide')}</p>
    </>
  )
}
