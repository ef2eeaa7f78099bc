// Small parts of the page: the ring of A and the dot of B, an arrow with its colour, a sheet with its title.
import type { ReactNode } from 'react'
import { m } from './mots.ts'
import css from './comparer.module.css'
import type { Sens } from './effectif.ts'

export const Puce = ({ lettre }: { readonly lettre: 'A' | 'B' }) => (
  <span className={css.puce} data-lettre={lettre} aria-hidden />
)

/** An arrow and its number: the colour never speaks alone. */
export const Fleche = ({ sens, texte }: { readonly sens: Sens; readonly texte: string }) => (
  <span className={css.fleche} data-sens={sens}>
    {texte}
  </span>
)

interface CarteProps {
  readonly id: string
  readonly titre: string
  readonly aide?: ReactNode
  readonly zone: string | undefined
  readonly children: ReactNode
}

/** A sheet. Its title takes the focus when a sentence sends there. */
export function Carte({ id, titre, aide, zone, children }: CarteProps) {
  return (
    <section className={`${css.carte} ${zone ?? ''}`} aria-labelledby={id}>
      <header>
        <h2 id={id} tabIndex={-1}>
          {titre}
        </h2>
        {aide === undefined ? null : <span className="note">{aide}</span>}
      </header>
      {children}
    </section>
  )
}

/** Heads of the columns that say who moves: how many, up, down, in place. */
export const ColonnesDeMouvement = () => (
  <>
    <th scope="col" className="num">
      {m('comparerColonneN')}
    </th>
    <th scope="col" className="num">
      {m('comparerColonneMontent')}
    </th>
    <th scope="col" className="num">
      {m('comparerColonneDescendent')}
    </th>
    <th scope="col" className="num">
      {m('comparerColonneInchanges')}
    </th>
  </>
)
