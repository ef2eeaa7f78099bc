// Points of one household under A and under B, criterion by criterion, on one scale, drawn at the width there is. A
// penalty is hatched under the bar, back from its end; its number keeps its sign.
import { m } from './mots.ts'
import { nombre, points as motsDePoints } from '~/i18n/nombres.ts'
import type { BarreVue, CasVu, PartDeBarre } from './cas-view.ts'
import css from './comparer.module.css'
import { Dessin } from '../pieces/Dessin.tsx'

const L = { gauche: 30, droite: 84, rang: 66, barre: 28, haut: 16, penalite: 14 }

interface PartProps {
  readonly part: PartDeBarre
  readonly x: (points: number) => number
  readonly y: number
}

function Part({ part, x, y }: PartProps) {
  const [x0, x1] = [x(part.de), x(part.a)]
  const largeur = Math.max(0, x1 - x0 - 1.5)
  const fond = part.couleur === undefined ? 'var(--ref)' : `var(--${part.couleur})`
  const encre = part.couleur === undefined ? 'var(--surface)' : `var(--sur-${part.couleur})`
  return (
    <g>
      <rect x={x0} y={y} width={largeur} height={L.barre} style={{ fill: fond }} />
      {largeur >= 9 * nombre(part.points).length ? (
        <text x={x0 + largeur / 2} y={y + 18} textAnchor="middle" className={css.texteFort} style={{ fill: encre }}>
          {nombre(part.points)}
        </text>
      ) : null}
      {largeur >= 24 ? (
        <text x={x0} y={y - 3} className={css.axe}>
          {part.code}
        </text>
      ) : null}
    </g>
  )
}

/** Under the bar, back from its end: what remains above it is the score. */
function Penalite({ part, x, y }: PartProps) {
  const [x0, x1] = [x(part.de), x(part.a)]
  const haut = y + L.barre + 2
  return (
    <g>
      <rect x={x0} y={haut} width={x1 - x0} height={L.penalite} fill="url(#hachures)" className={css.penalite} />
      <text x={x1 + 8} y={haut + 11} className={css.texteFort} data-sens="perte">
        {`${part.code} ${nombre(part.points)}`.trim()}
      </text>
    </g>
  )
}

interface BarreProps {
  readonly barre: BarreVue
  readonly x: (points: number) => number
  readonly y: number
}

function Barre({ barre, x, y }: BarreProps) {
  const end = Math.max(0, ...barre.parts.map(({ a }) => a))
  return (
    <g>
      {barre.lettre === 'A' ? (
        <circle cx={10} cy={y + 14} r={6} className={css.rondA} />
      ) : (
        <circle cx={10} cy={y + 14} r={7} className={css.rondB} />
      )}
      {barre.parts.map((part) =>
        part.points < 0 ? (
          <Penalite key={part.id} part={part} x={x} y={y} />
        ) : (
          <Part key={part.id} part={part} x={x} y={y} />
        ),
      )}
      <text x={x(end) + 8} y={y + 19} className={css.scoreDeBarre}>
        {motsDePoints(barre.score)}
      </text>
    </g>
  )
}

export function BarresDeScore({ barres, etendue: { min, max } }: Pick<CasVu, 'barres' | 'etendue'>) {
  const scale = (largeur: number) => (points: number) =>
    L.gauche + ((points - min) / (max - min)) * (largeur - L.gauche - L.droite)
  return (
    <Dessin
      resume={`${m('comparerCasPoints')}. ${barres.map(({ resume }) => resume).join('. ')}.`}
      hauteur={L.haut + 2 * L.rang - 4}
    >
      {(largeur) => (
        <>
          <defs>
            <pattern id="hachures" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="5" height="5" className={css.hachureFond} />
              <line x1="0" y1="0" x2="0" y2="5" className={css.hachure} />
            </pattern>
          </defs>
          {barres.map((barre, i) => (
            <Barre key={barre.lettre} barre={barre} x={scale(largeur)} y={L.haut + i * L.rang} />
          ))}
        </>
      )}
    </Dessin>
  )
}
