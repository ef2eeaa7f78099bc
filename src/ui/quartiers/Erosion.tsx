// How long the first hand lasts: mean number of houses whose occupant the commune proposed, after each kind of delivery.
import { nombre } from '~/i18n/nombres.ts'
import { Dessin } from '../pieces/Dessin.tsx'
import type { FlamanderieVue } from './flamanderie-view.ts'
import { Source } from './Morceaux.tsx'
import { m } from './mots.ts'
import css from './quartiers.module.css'
import { scale } from './view.ts'

const HAUTEUR = 170
const M = { gauche: 24, droite: 40, haut: 12, bas: 144 }
const TRAITS = { stock: css.traitStock, concertation: css.traitConvenu, flux: css.traitFlux } as const

interface ErosionProps {
  readonly erosion: FlamanderieVue['erosion']
  readonly logements: number
  readonly premiereAnnee: number
}

export function Erosion({ erosion, logements, premiereAnnee }: ErosionProps) {
  const annees = (erosion[0]?.moyennes.length ?? 1) - 1
  const y = scale([0, logements], [M.bas, M.haut])
  const derniere = (regime: string): number => erosion.find((e) => e.regime === regime)?.moyennes.at(-1) ?? 0
  const [stock, flux] = [derniere('stock'), derniere('flux')]
  return (
    <>
      <h3 id="erosion">{m('quartiersErosionTitre')}</h3>
      <Dessin resume={m('quartiersErosionResume', { stock, flux, annees })} hauteur={HAUTEUR}>
        {(largeur) => {
          const droite = largeur - M.droite
          const x = scale([0, annees], [M.gauche, droite])
          return (
            <>
              {[0, logements / 2, logements].map((g) => (
                <g key={g}>
                  <line className={css.grille} x1={M.gauche} x2={droite} y1={y(g)} y2={y(g)} />
                  <text className={css.axe} x={M.gauche - 6} y={y(g) + 4} textAnchor="end">
                    {nombre(g)}
                  </text>
                </g>
              ))}
              {Array.from({ length: annees / 2 + 1 }, (_, i) => (
                <text key={i} className={css.axe} x={x(2 * i)} y={M.bas + 18} textAnchor="middle">
                  {premiereAnnee + 2 * i}
                </text>
              ))}
              {erosion.map(({ regime, moyennes }) => (
                <polyline
                  key={regime}
                  className={TRAITS[regime]}
                  points={moyennes.map((m, i) => `${x(i)},${y(m)}`).join(' ')}
                />
              ))}
              {y(flux) - y(stock) > 14 && (
                <text className={css.texteFort} x={droite + 6} y={y(stock) + 4}>
                  {nombre(stock, 1)}
                </text>
              )}
              <text className={css.texteFlux} x={droite + 6} y={y(flux) + 4}>
                {nombre(flux, 1)}
              </text>
            </>
          )
        }}
      </Dessin>
      <ul className={css.legende}>
        {erosion.map(({ regime, moyennes }) => (
          <li key={regime}>
            <svg viewBox="0 0 28 8" aria-hidden="true">
              <line className={TRAITS[regime]} x1={1} x2={27} y1={4} y2={4} />
            </svg>
            {m(`quartiersErosion_${regime}`, { n: moyennes[0] ?? 0 })}
          </li>
        ))}
      </ul>
      <details>
        <summary>{m('quartiersTableau')}</summary>
        <table className={css.table} aria-labelledby="erosion">
          <thead>
            <tr>
              <th scope="col">{m('quartiersErosionAnnee')}</th>
              {erosion.map(({ regime, moyennes }) => (
                <th key={regime} scope="col">
                  {m(`quartiersErosion_${regime}`, { n: moyennes[0] ?? 0 })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: annees + 1 }, (_, i) => (
              <tr key={i}>
                <th scope="row">{premiereAnnee + i}</th>
                {erosion.map(({ regime, moyennes }) => (
                  <td key={regime}>{nombre(moyennes[i] ?? 0, 1)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <Source texte={m('quartiersErosionSources')} />
    </>
  )
}
