// A sheet of the page: what it holds, what it is for, then its content.
import type { ReactNode } from 'react'
import css from './scenarios.module.css'

interface CarteProps {
  /** Names the section after its title. */
  readonly id: string
  readonly titre: string
  readonly aide: string
  readonly children: ReactNode
}

export function Carte({ id, titre, aide, children }: CarteProps) {
  return (
    <section className={css.carte} aria-labelledby={id}>
      <header>
        <h3 id={id}>{titre}</h3>
        <p className="note">{aide}</p>
      </header>
      {children}
    </section>
  )
}
