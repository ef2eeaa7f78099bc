// A table of answers: its name, its columns, its rows. Wide, it scrolls in its frame.
import type { ReactNode } from 'react'
import css from './controles.module.css'

export interface Colonne {
  readonly titre: string
  /** Figures, on the right. */
  readonly chiffres?: boolean
  /** What the figures count, on hover. */
  readonly aide?: string
  /** Bars: the title is for those who do not see them. */
  readonly barres?: boolean
}

interface TableauProps {
  readonly titre: string
  readonly colonnes: readonly Colonne[]
  /** Rows. */
  readonly children: ReactNode
}

export const Tableau = ({ titre, colonnes, children }: TableauProps) => (
  <div className={css.large}>
    <table className={css.table}>
      <caption className="vh">{titre}</caption>
      <thead>
        <tr>
          {colonnes.map((colonne) => (
            <th
              key={colonne.titre}
              scope="col"
              className={colonne.chiffres ? 'num' : colonne.barres ? css.colonneDesBarres : undefined}
              title={colonne.aide}
            >
              {colonne.barres ? <span className="vh">{colonne.titre}</span> : colonne.titre}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
)
