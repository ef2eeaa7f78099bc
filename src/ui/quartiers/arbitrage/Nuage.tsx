// The choices as points: priority households across, dissimilarity upwards, chance alone at the end of a line.
import { Dessin } from '../../pieces/Dessin.tsx'
import quartiers from '../quartiers.module.css'
import css from './arbitrage.module.css'
import { m } from '../residences/mots.ts'
import { type PointDArbitrage, traceDe } from './arbitrage-view.ts'

const HAUTEUR = 300
const CADRE = { gauche: 44, haut: 28, bas: HAUTEUR - 40 }
const RAYON = 6

export function Nuage({ points }: { readonly points: readonly PointDArbitrage[] }) {
  return (
    <Dessin resume={m('arbitrageResume', { choix: points.length })} hauteur={HAUTEUR}>
      {(largeur) => {
        const droite = largeur - 24
        const trace = traceDe(points, { ...CADRE, droite })
        return (
          <>
            <text className={quartiers.axe} x={0} y={12}>
              {m('arbitrageAxeY')}
            </text>
            <text className={quartiers.axe} x={droite} y={HAUTEUR - 6} textAnchor="end">
              {m('arbitrageAxeX')}
            </text>
            {trace.y.map((d) => (
              <g key={d}>
                <line className={quartiers.grille} x1={CADRE.gauche} x2={droite} y1={trace.enY(d)} y2={trace.enY(d)} />
                <text className={quartiers.axe} x={CADRE.gauche - 8} y={trace.enY(d) + 4} textAnchor="end">
                  {m('arbitrageGraduationD', { n: d })}
                </text>
              </g>
            ))}
            {trace.x.map((part) => (
              <text key={part} className={quartiers.axe} x={trace.enX(part)} y={CADRE.bas + 18} textAnchor="middle">
                {m('arbitrageGraduation', { n: part })}
              </text>
            ))}
            <polyline className={css.frontiere} points={trace.ligne} />
            {trace.points.map(({ variante, cx, cy, yHasard, lettre, isDevant }) => (
              <g key={variante}>
                <line className={css.hasard} x1={cx} x2={cx} y1={cy} y2={yHasard} />
                <line className={css.hasard} x1={cx - 5} x2={cx + 5} y1={yHasard} y2={yHasard} />
                {isDevant && <circle className={css.frontiere} cx={cx} cy={cy} r={RAYON + 5} />}
                {variante === 'present' ? (
                  <rect
                    className={css.present}
                    x={cx - RAYON}
                    y={cy - RAYON}
                    width={2 * RAYON}
                    height={2 * RAYON}
                    transform={`rotate(45 ${cx} ${cy})`}
                  />
                ) : (
                  <circle className={css.autre} cx={cx} cy={cy} r={RAYON} />
                )}
                <text className={quartiers.texteFort} x={cx + RAYON + 6} y={cy - RAYON}>
                  {lettre}
                </text>
              </g>
            ))}
          </>
        )
      }}
    </Dessin>
  )
}
