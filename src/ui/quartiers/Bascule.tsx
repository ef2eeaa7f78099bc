// Communal turns a year against the share of vacancies that leaves the base: stock flat, flux falling, and where they meet.
import { nombre } from '~/i18n/nombres.ts'
import { Dessin } from '../pieces/Dessin.tsx'
import { Hyp } from '../pieces/Marques.tsx'
import { Terme } from '../pieces/Terme.tsx'
import { Source } from './Morceaux.tsx'
import { m } from './mots.ts'
import css from './quartiers.module.css'
import { PLAGE_PLAUSIBLE, scale, type BasculeVue, type Contexte, type PointDeBascule } from './view.ts'

const HAUTEUR = 372
const M = { gauche: 28, droite: 20, haut: 28, bas: 328 }
/** Between the two lines there must be this much room for a text. */
const PLACE = 26

interface Echelles {
  readonly x: (retrait: number) => number
  readonly y: (tours: number) => number
  readonly droite: number
  /** Share past which a point is near the right edge. */
  readonly auBord: number
}

/** A gap that prints as zero is neither a gain nor a loss. */
const encre = (ecart: number): string | undefined =>
  Math.abs(ecart) < 0.05 ? css.encreEgale : ecart < 0 ? css.encrePerte : css.encreGain

/** Past this part of the axis, figures at the right of a point would leave the drawing. */
const AU_BORD = 0.84

/** Figures of a point: the turns, then the gap with its arrow. Above right, or below left where the lines are close. */
function Chiffres({
  point,
  e,
  stock,
}: {
  readonly point: PointDeBascule
  readonly e: Echelles
  readonly stock: number
}) {
  const { retrait, flux, ecart } = point
  const [x, y] = [e.x(retrait), e.y(flux)]
  const serre = retrait > e.auBord || (ecart < 0 && y - e.y(stock) < PLACE && retrait > 0)
  return (
    <text
      className={css.texteFort}
      x={serre ? x - 8 : x + 9}
      y={serre ? y + 19 : y - 8}
      textAnchor={serre ? 'end' : 'start'}
    >
      {nombre(flux, 1)}
      <tspan dx={6} className={encre(ecart)}>
        {m('quartiersBasculeFleche', { ecart })}
      </tspan>
    </text>
  )
}

function Fond({ vue, e }: { readonly vue: BasculeVue; readonly e: Echelles }) {
  const { points, domaine } = vue
  const [p0, p1] = PLAGE_PLAUSIBLE
  return (
    <>
      <rect className={css.plage} x={e.x(p0)} y={M.haut} width={e.x(p1) - e.x(p0)} height={M.bas - M.haut} />
      <text className={css.axe} x={(e.x(p0) + e.x(p1)) / 2} y={M.bas - 9} textAnchor="middle">
        {m('quartiersBasculePlage')}
      </text>
      {Array.from({ length: domaine[1] - domaine[0] + 1 }, (_, i) => domaine[0] + i).map((g) => (
        <g key={g}>
          <line
            className={g === domaine[0] ? css.grilleForte : css.grille}
            x1={M.gauche}
            x2={e.droite}
            y1={e.y(g)}
            y2={e.y(g)}
          />
          <text className={css.axe} x={M.gauche - 8} y={e.y(g) + 4} textAnchor="end">
            {nombre(g)}
          </text>
        </g>
      ))}
      {points.map(({ retrait }) => (
        <text key={retrait} className={css.axe} x={e.x(retrait)} y={M.bas + 17} textAnchor="middle">
          {m('quartiersPart', { part: retrait })}
        </text>
      ))}
      <text className={css.axe} x={0} y={11}>
        {m('quartiersBasculeAxeY')}
      </text>
      <text className={css.axe} x={e.droite} y={HAUTEUR - 7} textAnchor="end">
        {m('quartiersBasculeAxeX')}
      </text>
    </>
  )
}

/** The two zones, the vertical line and its figure; when flux loses from the start there is a zone, but no line. */
function Seuil({ vue, e }: { readonly vue: BasculeVue; readonly e: Echelles }) {
  const { stock, seuil, points, retraitMax } = vue
  const [debut, fin] = [points[0], points.at(-1)]
  if (!debut || !fin) return null
  const ys = e.y(stock)
  const [x0, x1, y0, y1] = [e.x(0), e.x(retraitMax), e.y(debut.flux), e.y(fin.flux)]
  if (seuil <= 0)
    return (
      <>
        <polygon className={css.zonePerte} points={`${x0},${ys} ${x1},${ys} ${x1},${y1} ${x0},${y0}`} />
        <text className={css.texte} x={x0 + 8} y={M.haut + 14}>
          {m('quartiersBasculeToujours')}
        </text>
      </>
    )
  const xs = e.x(seuil * 10_000)
  return (
    <>
      <polygon className={css.zoneGain} points={`${x0},${ys} ${x0},${y0} ${xs},${ys}`} />
      <polygon className={css.zonePerte} points={`${xs},${ys} ${x1},${ys} ${x1},${y1}`} />
      <line className={css.traitSeuil} x1={xs} x2={xs} y1={M.haut - 4} y2={M.bas} />
      <text x={xs + 9} y={M.haut + 17}>
        <tspan className={css.seuil}>{m('quartiersBasculeSeuil', { seuil })}</tspan>
        <tspan className={css.texte} dx={10}>
          {m('quartiersBasculeAuDela')}
        </tspan>
      </text>
    </>
  )
}

function Trace({ vue, contexte }: { readonly vue: BasculeVue; readonly contexte: Contexte }) {
  const { stock, seuil, points, choisi, reperes, domaine } = vue
  const { part, reserves } = contexte.droits
  const [debut, fin] = [points[0], points.at(-1)]
  const resume = m('quartiersBasculeResume', { seuil, stock, retrait: choisi.retrait, flux: choisi.flux })
  return (
    <Dessin resume={resume} hauteur={HAUTEUR}>
      {(largeur) => {
        const e: Echelles = {
          x: scale([0, vue.retraitMax], [M.gauche, largeur - M.droite]),
          y: scale(domaine, [M.bas, M.haut]),
          droite: largeur - M.droite,
          auBord: vue.retraitMax * AU_BORD,
        }
        return (
          <>
            <Fond vue={vue} e={e} />
            <Seuil vue={vue} e={e} />
            <line className={css.traitStock} x1={M.gauche} x2={e.droite} y1={e.y(stock)} y2={e.y(stock)} />
            {debut && fin && (
              <line className={css.traitFlux} x1={M.gauche} y1={e.y(debut.flux)} x2={e.droite} y2={e.y(fin.flux)} />
            )}
            {seuil > 0 && <circle className={css.pointSeuil} cx={e.x(seuil * 10_000)} cy={e.y(stock)} r={5} />}
            <text className={css.texteFort} x={e.droite} y={e.y(stock) - 8} textAnchor="end">
              {m('quartiersBasculeStock', { stock, reserves })}
            </text>
            {fin && (
              <text
                className={css.texteFlux}
                x={e.droite}
                y={e.y(fin.flux) + (choisi.retrait > e.auBord ? 42 : 22)}
                textAnchor="end"
              >
                {m('quartiersBasculeFlux', { part })}
              </text>
            )}
            {reperes.map((point) => (
              <g key={point.retrait}>
                <circle className={css.pointFlux} cx={e.x(point.retrait)} cy={e.y(point.flux)} r={4} />
                <Chiffres point={point} e={e} stock={stock} />
              </g>
            ))}
            <circle className={css.pointChoisi} cx={e.x(choisi.retrait)} cy={e.y(choisi.flux)} r={6.5} />
            <Chiffres point={choisi} e={e} stock={stock} />
          </>
        )
      }}
    </Dessin>
  )
}

function Tableau({ vue }: { readonly vue: BasculeVue }) {
  return (
    <details>
      <summary>{m('quartiersTableau')}</summary>
      <table className={css.table} aria-labelledby="bascule">
        <thead>
          <tr>
            <th scope="col">{m('quartiersColonneRetrait')}</th>
            <th scope="col">
              <Terme mot="Stock">{m('quartiersColonneStock')}</Terme>
            </th>
            <th scope="col">
              <Terme mot="Flux">{m('quartiersColonneFlux')}</Terme>
            </th>
            <th scope="col">{m('quartiersColonneEcart')}</th>
          </tr>
        </thead>
        <tbody>
          {vue.lignes.map(({ retrait, flux, ecart }) => (
            <tr key={retrait} className={retrait === vue.choisi.retrait ? css.ligneForte : undefined}>
              <th scope="row">{m('quartiersPart', { part: retrait })}</th>
              <td>{nombre(vue.stock, 1)}</td>
              <td>{nombre(flux, 1)}</td>
              <td>{m('quartiersBasculeEcart', { ecart })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

export function Bascule({ vue, contexte }: { readonly vue: BasculeVue; readonly contexte: Contexte }) {
  const { logements, liberations } = contexte.droits
  return (
    <section className={css.carte} aria-labelledby="bascule">
      <header>
        <h2 id="bascule">{m('quartiersBasculeTitre')}</h2>
        <p className="note">
          {m('quartiersBasculeSur', { logements, liberations })} <Hyp raison={m('quartiersBailleursSources')} />
        </p>
      </header>
      <Trace vue={vue} contexte={contexte} />
      <p className={css.reserve}>{m('quartiersBasculeReserve', { seuil: vue.seuil })}</p>
      <Tableau vue={vue} />
      <Source texte={m('quartiersBasculeSources')} />
    </section>
  )
}
