// Turns a year, stock and flux: the estimate with its interval, over the band of the futures. The table below is its twin.
import { nombre } from '~/i18n/nombres.ts'
import { Dessin } from '../../pieces/Dessin.tsx'
import page from '../quartiers.module.css'
import { scale } from '../view.ts'
import { courbeVue } from './courbe-view.ts'
import { m } from './mots.ts'
import css from './simulation.module.css'
import type { ToursVue } from './tours-view.ts'

const HAUTEUR = 220
const M = { gauche: 28, droite: 72, haut: 12, bas: 190 }
/** The two sides of a year stand a little apart. */
const ECART = 5
/** Labels closer than this are pushed apart. */
const SERRE = 16
const COTES = [
  {
    cote: 'stock',
    trait: page.traitStock,
    bande: css.bandeStock,
    barre: css.barreStock,
    texte: page.texteRef,
    dx: -ECART,
  },
  { cote: 'flux', trait: page.traitFlux, bande: css.bandeFlux, barre: css.barreFlux, texte: page.texteFlux, dx: ECART },
] as const

export function Courbe({ courbes }: { readonly courbes: ToursVue['courbes'] }) {
  const vue = courbeVue(courbes)
  if (!vue) return null
  const { annees, graduations, fins } = vue
  const y = scale([graduations[0] ?? 0, graduations.at(-1) ?? 1], [M.bas, M.haut])
  const isSerre = Math.abs(y(fins.stock) - y(fins.flux)) < SERRE
  const decale = { stock: fins.stock >= fins.flux ? -8 : 8, flux: fins.stock >= fins.flux ? 8 : -8 }
  return (
    <div>
      <Dessin resume={m('sixAnsCourbeResume', fins)} hauteur={HAUTEUR}>
        {(largeur) => {
          const droite = largeur - M.droite
          const x = scale([-0.25, annees.length - 0.75], [M.gauche, droite])
          return (
            <>
              {graduations.map((g) => (
                <g key={g}>
                  <line className={page.grille} x1={M.gauche} x2={droite} y1={y(g)} y2={y(g)} />
                  <text className={page.axe} x={M.gauche - 6} y={y(g) + 4} textAnchor="end">
                    {nombre(g)}
                  </text>
                </g>
              ))}
              {annees.map((annee, i) => (
                <text key={annee} className={page.axe} x={x(i)} y={M.bas + 20} textAnchor="middle">
                  {annee}
                </text>
              ))}
              {COTES.map(({ cote, bande }) => (
                <polygon
                  key={cote}
                  className={bande}
                  points={[
                    ...courbes[cote].map(({ etendue }, i) => `${x(i)},${y(etendue[1])}`),
                    ...courbes[cote].map(({ etendue }, i) => `${x(i)},${y(etendue[0])}`).toReversed(),
                  ].join(' ')}
                />
              ))}
              {COTES.map(({ cote, trait, barre, texte, dx }) => (
                <g key={cote}>
                  <polyline
                    className={trait}
                    points={courbes[cote].map(({ valeur }, i) => `${x(i) + dx},${y(valeur)}`).join(' ')}
                  />
                  {courbes[cote].map(({ annee, valeur, intervalle }, i) => (
                    <g key={annee} className={barre}>
                      <line x1={x(i) + dx} x2={x(i) + dx} y1={y(intervalle[0])} y2={y(intervalle[1])} />
                      <circle cx={x(i) + dx} cy={y(valeur)} r={3} />
                    </g>
                  ))}
                  <text className={texte} x={droite + 4} y={y(fins[cote]) + 4 + (isSerre ? decale[cote] : 0)}>
                    {m('sixAnsCourbeFin', { cote, n: fins[cote] })}
                  </text>
                </g>
              ))}
            </>
          )
        }}
      </Dessin>
      <ul className={page.legende}>
        {COTES.map(({ cote, trait }) => (
          <li key={cote}>
            <svg viewBox="0 0 28 8" aria-hidden="true">
              <line className={trait} x1={1} x2={27} y1={4} y2={4} />
            </svg>
            {m(cote === 'stock' ? 'sixAnsStock' : 'sixAnsFlux')}
          </li>
        ))}
        <li>{m('sixAnsCourbeLegende')}</li>
      </ul>
    </div>
  )
}
