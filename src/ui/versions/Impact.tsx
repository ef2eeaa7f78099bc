// How many applications of the cohort change rank from one content to the other.
import { useImpact } from '../etat/atelier.ts'
import type { Paire } from '../etat/chantier.ts'
import { impactVu } from './impact-view.ts'
import css from './versions.module.css'

export function Impact({ paire }: { readonly paire: Paire | undefined }) {
  return <span className={css.note}>{impactVu(paire, useImpact(paire))}</span>
}
