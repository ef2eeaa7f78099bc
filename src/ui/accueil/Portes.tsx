// The three doors: one job each, with a small drawing of what the page shows.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type ClePlaine, t } from '~/i18n/index.ts'
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

const RANGS = [
  [6, 12, false],
  [15, 34, true],
  [24, 6, false],
  [33, 25, false],
  [42, 42, false],
] as const

/** Ranks in A, hollow, to ranks in B, filled. */
const Croisements = () => (
  <svg viewBox="0 0 168 48" aria-hidden>
    {RANGS.map(([a, b, perd]) => (
      <g key={a}>
        <path
          d={`M12 ${a}C70 ${a} 98 ${b} 156 ${b}`}
          fill="none"
          stroke={perd ? 'var(--perte)' : a > b ? 'var(--gain)' : 'var(--filet-fort)'}
          strokeWidth={a === b ? 1 : 1.8}
        />
        <circle cx="8" cy={a} r="3" fill="var(--surface)" stroke="var(--ref)" strokeWidth="1.5" />
        <circle cx="160" cy={b} r="3" fill="var(--accent)" />
      </g>
    ))}
  </svg>
)

interface Porte {
  readonly chemin: '/quartiers' | '/regles' | '/comparer'
  readonly titre: ClePlaine
  readonly quoi: ClePlaine
  readonly dessin: ReactNode
}

const PORTES: readonly Porte[] = [
  { chemin: '/quartiers', titre: 'accueilFlamanderie', quoi: 'accueilFlamanderieQuoi', dessin: <Maisons /> },
  { chemin: '/regles', titre: 'accueilRegler', quoi: 'accueilReglerQuoi', dessin: <Bandes /> },
  { chemin: '/comparer', titre: 'accueilComparer', quoi: 'accueilComparerQuoi', dessin: <Croisements /> },
]

export function Portes() {
  return (
    <ul className={css.portes}>
      {PORTES.map(({ chemin, titre, quoi, dessin }) => (
        <li key={chemin}>
          {dessin}
          <h3>
            <Link to={chemin} preload="intent">
              {t(titre)}
            </Link>
          </h3>
          <p>{t(quoi)}</p>
        </li>
      ))}
    </ul>
  )
}
