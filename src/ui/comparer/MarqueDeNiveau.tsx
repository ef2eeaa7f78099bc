// The mark of a level, or of none: its rank on its colour.
import type { CSSProperties } from 'react'
import css from './comparer.module.css'

/** Colours of a level token, `n3`; without one, the ink of the reference. */
const teinteDe = (couleur: string | undefined): CSSProperties =>
  couleur === undefined
    ? { background: 'var(--filet)', color: 'var(--encre)' }
    : { background: `var(--${couleur})`, color: `var(--sur-${couleur})` }

export const MarqueDeNiveau = ({
  court,
  nom,
  couleur,
}: {
  readonly court: string
  readonly nom: string
  readonly couleur: string | undefined
}) => (
  <span className={css.niveau} style={teinteDe(couleur)} title={nom}>
    <span aria-hidden>{court}</span>
    <span className="vh">{nom}</span>
  </span>
)
