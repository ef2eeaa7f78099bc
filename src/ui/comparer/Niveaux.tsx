// From level to level: a matrix that is its own table.
import { m } from './mots.ts'
import css from './comparer.module.css'
import { MarqueDeNiveau } from './MarqueDeNiveau.tsx'
import type { NiveauxVue } from './niveaux-view.ts'

export function Niveaux({ vue }: { readonly vue: NiveauxVue }) {
  const { niveaux, cases, totauxA, totauxB, total } = vue
  return (
    <>
      <table className={css.matrice}>
        <caption className="vh">{m('comparerNiveaux')}</caption>
        <thead>
          <tr>
            <th scope="col">{m('comparerFluxCoin')}</th>
            {niveaux.map((niveau) => (
              <th key={niveau.nom} scope="col">
                <MarqueDeNiveau {...niveau} />
              </th>
            ))}
            <th scope="col">{m('comparerTotal')}</th>
          </tr>
        </thead>
        <tbody>
          {niveaux.map((niveau, i) => (
            <tr key={niveau.nom}>
              <th scope="row">
                <MarqueDeNiveau {...niveau} />
              </th>
              {(cases[i] ?? []).map(({ genre, texte }, j) => (
                <td key={niveaux[j]?.nom} data-genre={genre}>
                  {texte}
                </td>
              ))}
              <td className={css.total}>{totauxA[i]?.court}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{m('comparerTotal')}</th>
            {totauxB.map(({ court }, j) => (
              <td key={niveaux[j]?.nom} className={css.total}>
                {court}
              </td>
            ))}
            <td className={css.total}>{total.texte}</td>
          </tr>
        </tfoot>
      </table>
      <p className="note">{m('comparerNiveauxLegende')}</p>
    </>
  )
}
