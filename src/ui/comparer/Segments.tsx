// Segment by segment: who moves, how far the orders agree, how much of the top leaves. A table with its bars in it.
import { m } from './mots.ts'
import { Hyp } from '../pieces/Marques.tsx'
import { Terme } from '../pieces/Terme.tsx'
import css from './comparer.module.css'
import { flecheDe } from './effectif.ts'
import { ColonnesDeMouvement, Fleche } from './Morceaux.tsx'
import type { LigneDeSegment, SegmentsVue } from './segments-view.ts'

function Barre({ parts }: Pick<LigneDeSegment, 'parts'>) {
  if (parts === undefined) return <span className="note">{m('comparerMasque')}</span>
  const { montent, descendent } = parts
  return (
    <span className={css.tiers} aria-hidden>
      <span data-sens="gain" style={{ flexGrow: montent }} />
      <span data-sens="egal" style={{ flexGrow: 1 - montent - descendent }} />
      <span data-sens="perte" style={{ flexGrow: descendent }} />
    </span>
  )
}

export function Segments({ vue }: { readonly vue: SegmentsVue }) {
  const { lignes, total, avecTours } = vue
  return (
    <>
      <table className={`${css.table} ${css.serree ?? ''}`}>
        <caption className="vh">{m('comparerSegments')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <Terme mot="Segment">{m('comparerSegment')}</Terme>
            </th>
            <ColonnesDeMouvement />
            <th aria-hidden className={css.colBarre} />
            <th scope="col" className="num">
              <Terme mot="Kendall">{m('comparerColonneTau')}</Terme>
            </th>
            <th scope="col" className="num" title={m('comparerToursAide')}>
              {m('comparerColonneTours')} {avecTours ? <Hyp raison={m('comparerHypotheseDesTours')} /> : null}
            </th>
          </tr>
        </thead>
        <tbody>
          {lignes.map((ligne) => (
            <tr key={ligne.segment}>
              <th scope="row">{ligne.titre}</th>
              <td className="num">{ligne.n.texte}</td>
              <td className="num">
                <Fleche sens={ligne.montent.n === 0 ? 'egal' : 'gain'} texte={flecheDe('gain', ligne.montent.texte)} />
              </td>
              <td className="num">
                <Fleche
                  sens={ligne.descendent.n === 0 ? 'egal' : 'perte'}
                  texte={flecheDe('perte', ligne.descendent.texte)}
                />
              </td>
              <td className="num sec">{ligne.inchanges.texte}</td>
              <td aria-hidden>
                <Barre parts={ligne.parts} />
              </td>
              <td className="num">{ligne.tau}</td>
              <td className="num">{ligne.tours}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{m('comparerTousSegments')}</th>
            <td className="num">{total.n.texte}</td>
            <td className="num">{flecheDe('gain', total.montent.texte)}</td>
            <td className="num">{flecheDe('perte', total.descendent.texte)}</td>
            <td className="num">{total.inchanges.texte}</td>
          </tr>
        </tfoot>
      </table>
      <details className={css.lire}>
        <summary>{m('comparerLire')}</summary>
        <p className="note">{m('comparerTauAide')}</p>
        <p className="note">{m('comparerToursAide')}</p>
      </details>
      {avecTours ? null : <p className="note">{m('comparerSansTours')}</p>}
    </>
  )
}
