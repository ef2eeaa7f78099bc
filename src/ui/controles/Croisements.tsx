// Crossing times, level by level: words in each cell, so that paper and a grey screen say as much as colour.
import { MarqueDeNiveau } from '../comparer/MarqueDeNiveau.tsx'
import { Hyp } from '../pieces/Marques.tsx'
import css from './controles.module.css'
import type { CroisementsVus } from './croisements-view.ts'
import { m } from './mots.ts'
import { Phrases } from './Phrases.tsx'

interface CroisementsProps {
  readonly vue: CroisementsVus
  /** Why the points are a working hypothesis, when they are. */
  readonly hypothese: string | undefined
}

export function Croisements({ vue: { phrases, niveaux, cases }, hypothese }: CroisementsProps) {
  return (
    <>
      <Phrases phrases={phrases} />
      <table className={css.croisements}>
        <caption className="vh">{m('croisements')}</caption>
        <thead>
          <tr>
            <th scope="col">{m('croisementsCoin')}</th>
            {niveaux.map((niveau) => (
              <th key={niveau.rang} scope="col">
                <MarqueDeNiveau {...niveau} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {niveaux.map((niveau, j) => (
            <tr key={niveau.rang}>
              <th scope="row">
                <MarqueDeNiveau {...niveau} />
              </th>
              {cases[j]?.map(({ genre, texte }, i) => (
                <td key={niveaux[i]?.rang} data-genre={genre}>
                  {texte}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">
        {m('croisementsAide')} {hypothese === undefined ? null : <Hyp raison={hypothese} />}
      </p>
    </>
  )
}
