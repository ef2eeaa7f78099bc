// The three doors: one job each, with a small drawing of what the page shows.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type ClePlaine, t } from '~/i18n/index.ts'
import { commencerVisite } from '../visite/visite.ts'
import css from './accueil.module.css'

/** Fourteen houses, each filled to a fifth: a share, never three whole houses. */
const Maisons = () => (
  <svg viewBox="0 0 168 48" aria-hidden>
    {Array.from({ length: 14 }, (_, i) => (
      <g key={i} transform={`translate(${(i % 7) * 24 + 2} ${Math.floor(i / 7) * 25 + 2})`}>
        <path d="M0 16.4h18V20H0z" fill="var(--accent)" />
        <path d="M0 20V8l9-7 9 7v12z" fill="none" stroke="var(--encre-2)" strokeWidth="1.3" strokeLinejoin="round" />
      </g>
    ))}
  </svg>
)

/** Six bands of criteria, dark to light, one cell changed. */
const Bandes = () => (
  <svg viewBox="0 0 168 48" aria-hidden>
    {[1, 2, 3, 4, 5, 6].map((rang) => (
      <g key={rang} transform={`translate(0 ${(rang - 1) * 8 + 1})`}>
        <rect width="6" height="6.5" fill={`var(--n${rang})`} />
        <rect x="8" width={112 - rang * 9} height="6.5" fill={`var(--n${rang})`} opacity="0.18" />
        <rect x="126" width="18" height="6.5" fill={rang === 4 ? 'var(--accent)' : 'var(--filet)'} />
        <rect x="148" width="18" height="6.5" fill="var(--filet)" />
      </g>
    ))}
  </svg>
)

/** Five steps, one after the other, the first one lit. */
const Etapes = () => (
  <svg viewBox="0 0 168 48" aria-hidden>
    <path d="M12 38H46V29H80V20H114V11H156" fill="none" stroke="var(--filet-fort)" strokeWidth="1.3" />
    {[0, 1, 2, 3, 4].map((rang) => (
      <circle
        key={rang}
        cx={12 + rang * 36}
        cy={38 - Math.min(rang, 3) * 9}
        r="5"
        fill={rang === 0 ? 'var(--accent)' : 'var(--surface)'}
        stroke="var(--accent)"
        strokeWidth="1.5"
      />
    ))}
  </svg>
)

interface Porte {
  /** Page behind the door; the tour when there is none. */
  readonly chemin: '/quartiers' | '/regles' | undefined
  readonly titre: ClePlaine
  readonly quoi: ClePlaine
  readonly dessin: () => ReactNode
}

const PORTES: readonly Porte[] = [
  { chemin: '/quartiers', titre: 'accueilFlamanderie', quoi: 'accueilFlamanderieQuoi', dessin: Maisons },
  { chemin: '/regles', titre: 'accueilRegler', quoi: 'accueilReglerQuoi', dessin: Bandes },
  { chemin: undefined, titre: 'accueilFormer', quoi: 'accueilFormerQuoi', dessin: Etapes },
]

export function Portes() {
  return (
    <ul className={css.portes}>
      {PORTES.map(({ chemin, titre, quoi, dessin: Dessin }) => (
        <li key={titre}>
          <Dessin />
          <h3>
            {chemin === undefined ? (
              <button type="button" onClick={commencerVisite}>
                {t(titre)}
              </button>
            ) : (
              <Link to={chemin} preload="intent">
                {t(titre)}
              </Link>
            )}
          </h3>
          <p>{t(quoi)}</p>
        </li>
      ))}
    </ul>
  )
}
