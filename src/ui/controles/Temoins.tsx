// The households of a case side by side: their facts, the criteria that they meet under the draft, their score.
import { useMemo } from 'react'
import { parseMois } from '~/domain/mois.ts'
import { useAtelier } from '../etat/atelier.ts'
import { GarderCas } from '../essais/GarderCas.tsx'
import { Menage } from '../pieces/Menage.tsx'
import type { CasVu } from '../regles/alerte-view.ts'
import css from './cas.module.css'
import { m } from './mots.ts'
import { type TemoinVu, temoinsVus } from './temoin-view.ts'

function Criteres({ temoin: { titre, criteres, score, aCompleter, manques } }: { readonly temoin: TemoinVu }) {
  return (
    <>
      {criteres.length === 0 ? (
        <p className="note">{m('casAucun')}</p>
      ) : (
        <table className={css.criteres}>
          <caption className="vh">{m('casCriteres', { titre })}</caption>
          <thead>
            <tr>
              <th scope="col">{m('casCritere')}</th>
              <th scope="col" className="num">
                {m('casPoints')}
              </th>
            </tr>
          </thead>
          <tbody>
            {criteres.map(({ id, nom, points, retenu }) => (
              <tr key={id} data-retenu={retenu}>
                <th scope="row">{nom}</th>
                <td className="num">{points}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{m('casTotal')}</th>
              <td className="num">{score}</td>
            </tr>
          </tfoot>
        </table>
      )}
      {manques.map((manque) => (
        <p key={manque}>{manque}</p>
      ))}
      {aCompleter === undefined ? null : <p className="note">{aCompleter}</p>}
    </>
  )
}

export function Temoins({ cas }: { readonly cas: CasVu }) {
  const cotation = useAtelier((etat) => etat.brouillon.contenu)
  const mois = useAtelier((etat) => etat.mois)
  const temoins = useMemo(() => temoinsVus(cas, cotation, parseMois(mois)), [cas, cotation, mois])
  return (
    <div className={css.paire}>
      {temoins.map((temoin) => (
        <div key={temoin.titre} className={css.temoin}>
          <Menage titre={temoin.titre} faits={temoin.faits} />
          <Criteres temoin={temoin} />
          <GarderCas ligne={temoin.ligne} remplis={temoin.criteres.map(({ id }) => id)} reelle={false} />
        </div>
      ))}
    </div>
  )
}
