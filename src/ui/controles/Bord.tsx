// The last turns of the year in each segment: how many applications stand level there, and what decides between them.
import { Hyp } from '../pieces/Marques.tsx'
import css from './controles.module.css'
import type { DepartageVu } from './departage-view.ts'
import { m } from './mots.ts'
import { Tableau } from './Tableau.tsx'

export function Bord({ vue: { phrase, lignes } }: { readonly vue: DepartageVu['bord'] }) {
  if (lignes.length === 0) return <p>{phrase}</p>
  return (
    <>
      <p className={css.phrase}>
        {phrase} <Hyp raison={m('bordHypothese')} />
      </p>
      <Tableau
        titre={m('bord')}
        colonnes={[
          { titre: m('departageSegment') },
          { titre: m('bordTours'), chiffres: true, aide: m('bordToursAide') },
          { titre: m('bordExAequo'), chiffres: true, aide: m('bordExAequoAide') },
          { titre: m('bordDepot'), chiffres: true, aide: m('bordDepotAide') },
          { titre: m('bordId'), chiffres: true, aide: m('bordIdAide') },
          { titre: m('bordSigne') },
        ]}
      >
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
      </Tableau>
      <p className="note">{m('bordAide')}</p>
    </>
  )
}
