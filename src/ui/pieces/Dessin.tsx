// A drawing made at the width that its sheet gives it. Its unit is a sixteenth of the root's size, so that its words
// follow the page's type and never stretch with the box. It is said in one sentence, and twinned by a table.
import { useElementSize } from '@mantine/hooks'
import type { ReactNode } from 'react'
import css from './dessin.module.css'

const PAR_REM = 16

/** Root size in pixels: 16, more on a large screen, a part of the picture on a projector. */
const rootSize = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || PAR_REM

interface DessinProps {
  /** What the drawing says, for who does not see it. */
  readonly resume: string
  /** In units of the drawing. */
  readonly hauteur: number
  /** @param largeur in units of the drawing */
  readonly children: (largeur: number) => ReactNode
}

/** In less room than the margins of a chart, nothing is drawn: a page being laid out passes there. */
const MARGES = 120

export function Dessin({ resume, hauteur, children }: DessinProps) {
  const { ref, width } = useElementSize<HTMLElement>()
  const largeur = Math.round((width / rootSize()) * PAR_REM)
  return (
    <figure ref={ref} className={css.dessin} style={{ height: `${hauteur / PAR_REM}rem` }} aria-label={resume}>
      {largeur > MARGES && (
        <svg viewBox={`0 0 ${largeur} ${hauteur}`} aria-hidden="true">
          {children(largeur)}
        </svg>
      )}
    </figure>
  )
}
