// An exact law: a bar for each number, and a table of P(K = k) and P(K ≥ k) under it.
import { nombre } from '~/i18n/nombres.ts'
import { Dessin } from '../pieces/Dessin.tsx'
import type { LoiVue, Repere } from './flamanderie-view.ts'
import { m } from './mots.ts'
import css from './quartiers.module.css'
import { scale } from './view.ts'

/** Under half of the last printed digit. */
const INFIME = 5e-7
const probabilite = (p: number): string => {
  if (p === 0 || p === 1) return nombre(p)
  return p > 0 && p < INFIME ? m('quartiersLoiInfime') : m('quartiersLoiProbabilite', { p })
}

interface BarresProps {
  readonly titre: string
  readonly vue: LoiVue
  readonly jusqua: number
  /** At most two: the first at the left of the law's tail, the last at its right end. */
  readonly reperes?: readonly Repere[]
}

const SOUS_L_AXE = 22
const SANS_REPERE = { haut: 20, bas: 122 }
const AVEC_REPERES = { haut: 48, bas: 146 }

export function BarresDeLoi({ titre, vue, jusqua, reperes = [] }: BarresProps) {
  const { haut, bas } = reperes.length > 0 ? AVEC_REPERES : SANS_REPERE
  const h = scale([0, Math.max(...vue.loi)], [0, bas - haut])
  return (
    <Dessin resume={m('quartiersLoiResume', { titre, moyenne: vue.moyenne })} hauteur={bas + SOUS_L_AXE}>
      {(largeur) => {
        const pas = largeur / (jusqua + 1)
        const milieu = (k: number): number => (k + 0.5) * pas
        const barre = Math.min(pas * 0.68, 40)
        return (
          <>
            <line className={css.grilleForte} x1={0} x2={largeur} y1={bas} y2={bas} />
            {Array.from({ length: jusqua + 1 }, (_, k) => {
              const p = vue.loi[k] ?? 0
              return (
                <g key={k}>
                  <rect className={css.barre} x={milieu(k) - barre / 2} width={barre} y={bas - h(p)} height={h(p)} />
                  {p >= 0.005 && (
                    <text className={css.axe} x={milieu(k)} y={bas - h(p) - 4} textAnchor="middle">
                      {nombre(p * 100)}
                    </text>
                  )}
                  <text className={css.axe} x={milieu(k)} y={bas + 16} textAnchor="middle">
                    {nombre(k)}
                  </text>
                </g>
              )
            })}
            {reperes.map(({ k, texte }, rang) => (
              <Fleche
                key={texte}
                x={milieu(k)}
                y={rang === 0 ? 10 : 74}
                bout={rang === 0 ? haut - 18 : bas - 2}
                texte={texte}
                fin={k > jusqua / 2}
              />
            ))}
          </>
        )
      }}
    </Dessin>
  )
}

interface FlecheProps {
  readonly x: number
  readonly y: number
  readonly bout: number
  readonly texte: string
  /** Text at the left of the arrow. */
  readonly fin: boolean
}

function Fleche({ x, y, bout, texte, fin }: FlecheProps) {
  return (
    <>
      <path
        className={css.fleche}
        d={`M${x} ${y - 8}V${bout}M${x - 4} ${bout - 5}L${x} ${bout}L${x + 4} ${bout - 5}`}
      />
      <text className={css.texteRef} x={fin ? x - 9 : x + 9} y={y + 2} textAnchor={fin ? 'end' : 'start'}>
        {texte}
      </text>
    </>
  )
}

export function TableDeLoi({
  titre,
  vue,
  jusqua,
}: {
  readonly titre: string
  readonly vue: LoiVue
  readonly jusqua: number
}) {
  const nombres = Array.from({ length: jusqua + 1 }, (_, k) => k)
  return (
    <table className={css.loi}>
      <caption className="vh">{titre}</caption>
      <thead>
        <tr>
          <th scope="col">{m('quartiersLoiNombre')}</th>
          {nombres.map((k) => (
            <th key={k} scope="col">
              {nombre(k)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{m('quartiersLoiExactement')}</th>
          {nombres.map((k) => (
            <td key={k}>{probabilite(vue.loi[k] ?? 0)}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">{m('quartiersLoiAuMoins')}</th>
          {nombres.map((k) => (
            <td key={k}>{probabilite(vue.auMoins[k] ?? 0)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}
