// A finding by its shape: blocking is a square, to check is a triangle, for information is a circle.
import type { Constat } from '~/analysis/checks/constat.ts'
import css from './regles.module.css'

const FORMES: Readonly<Record<Constat['gravite'], string>> = {
  bloquant: 'M1.5 1.5h13v13h-13z',
  attention: 'M8 2 15 14H1z',
  information: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z',
}
const SIGNES: Readonly<Record<Constat['gravite'], string>> = {
  bloquant: 'M8 4v5M8 11.4v.4',
  attention: 'M8 6.4v3.6M8 11.8v.3',
  information: 'M8 7.2v4M8 4.6v.3',
}

export interface MarqueDeConstatProps {
  readonly gravite: Constat['gravite']
  /** Said by a screen reader and on hover; left out where words stand beside the mark. */
  readonly titre?: string
}

export function MarqueDeConstat({ gravite, titre }: MarqueDeConstatProps) {
  return (
    <span className={css.marque} data-gravite={gravite} title={titre}>
      <svg viewBox="0 0 16 16" aria-hidden>
        <path d={FORMES[gravite]} strokeLinejoin="round" />
        <path d={SIGNES[gravite]} strokeLinecap="round" />
      </svg>
      {titre === undefined ? null : <span className="vh">{titre}</span>}
    </span>
  )
}
