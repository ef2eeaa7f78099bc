// Places gained or lost on average by each group of households: a dot on a scale around zero, and the same as a table.
import { m } from './mots.ts'
import { signe } from '~/i18n/nombres.ts'
import css from './comparer.module.css'
import { Dessin } from '../pieces/Dessin.tsx'
import { flecheDe } from './effectif.ts'
import type { GroupesVue, LigneDeGroupe } from './groupes-view.ts'
import { ColonnesDeMouvement, Fleche } from './Morceaux.tsx'

const RANG = 17
const L = { gauche: 140, moyenne: 66, comptes: 106, haut: 18, entreAxes: 7 }
const DROITE = L.moyenne + L.comptes

interface Place {
  readonly ligne: LigneDeGroupe
  readonly y: number
}

/** One line a group, a small gap between axes. */
function placer({ axes }: GroupesVue): { readonly places: readonly Place[]; readonly hauteur: number } {
  let y = L.haut
  const places = axes.flatMap(({ lignes }) => {
    const of = lignes.map((ligne, i) => ({ ligne, y: y + (i + 0.5) * RANG }))
    y += lignes.length * RANG + L.entreAxes
    return of
  })
  return { places, hauteur: y }
}

interface TraceProps {
  readonly vue: GroupesVue
  readonly places: readonly Place[]
  readonly hauteur: number
  readonly largeur: number
}

function Trace({ vue, places, hauteur, largeur }: TraceProps) {
  const [gauche, droite] = [L.gauche + 8, largeur - DROITE - 8]
  const x = (valeur: number): number => gauche + ((valeur + vue.borne) / (2 * vue.borne)) * (droite - gauche)
  return (
    <>
      {vue.graduations.map((g) => (
        <g key={g}>
          <line x1={x(g)} x2={x(g)} y1={L.haut} y2={hauteur} className={css.grille} />
          <text x={x(g)} y={11} textAnchor="middle" className={css.axe}>
            {signe(g, Number.isInteger(g) ? 0 : 1)}
          </text>
        </g>
      ))}
      <text x={largeur - L.comptes} y={11} textAnchor="end" className={css.axe}>
        {m('comparerGroupesEnMoyenne')}
      </text>
      <text x={largeur} y={11} textAnchor="end" className={css.axe}>
        {m('comparerGroupesComptes')}
      </text>
      <line x1={x(0)} x2={x(0)} y1={L.haut - 3} y2={hauteur} className={css.zero} />
      {places.map(({ ligne, y }) => (
        <g key={ligne.cle}>
          <text x={L.gauche} y={y + 4} textAnchor="end" className={ligne.petit ? css.axe : css.texte}>
            {ligne.petit ? `${ligne.court} *` : ligne.court}
          </text>
          <line x1={gauche} x2={droite} y1={y} y2={y} className={css.guide} />
          {ligne.moyenne === undefined ? null : (
            <g className={css.sucette} data-sens={ligne.sens}>
              <line x1={x(0)} x2={x(ligne.moyenne)} y1={y} y2={y} />
              <circle cx={x(ligne.moyenne)} cy={y} r={4} />
            </g>
          )}
          <text x={largeur - L.comptes} y={y + 4} textAnchor="end" className={css.texteFort} data-sens={ligne.sens}>
            {ligne.texte}
          </text>
          <text x={largeur - 52} y={y + 4} textAnchor="end" className={css.axe}>
            {flecheDe('gain', ligne.montent.court)}
          </text>
          <text x={largeur} y={y + 4} textAnchor="end" className={css.axe}>
            {flecheDe('perte', ligne.descendent.court)}
          </text>
        </g>
      ))}
    </>
  )
}

function Graphique({ vue }: { readonly vue: GroupesVue }) {
  const { places, hauteur } = placer(vue)
  return (
    <Dessin resume={m('comparerGroupesResume', { n: places.length })} hauteur={hauteur}>
      {(largeur) => <Trace vue={vue} places={places} hauteur={hauteur} largeur={largeur} />}
    </Dessin>
  )
}

function Tableau({ vue }: { readonly vue: GroupesVue }) {
  return (
    <table className={css.table}>
      <caption className="vh">{m('comparerGroupes')}</caption>
      <thead>
        <tr>
          <th scope="col">{m('comparerGroupe')}</th>
          <ColonnesDeMouvement />
          <th scope="col" className="num">
            {m('comparerGroupesMoyenne')}
          </th>
        </tr>
      </thead>
      {vue.axes.map(({ axe, titre, lignes }) => (
        <tbody key={axe}>
          <tr>
            <th scope="rowgroup" colSpan={6} className={css.rubrique}>
              {titre}
            </th>
          </tr>
          {lignes.map((ligne) => (
            <tr key={ligne.cle}>
              <th scope="row">{ligne.petit ? `${ligne.court} *` : ligne.court}</th>
              <td className="num">{ligne.n.texte}</td>
              <td className="num">{ligne.montent.texte}</td>
              <td className="num">{ligne.descendent.texte}</td>
              <td className="num sec">{ligne.inchanges.texte}</td>
              <td className="num">
                <Fleche sens={ligne.sens} texte={ligne.texte} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

export function Groupes({ vue, tableaux }: { readonly vue: GroupesVue; readonly tableaux: boolean }) {
  const petits = vue.axes.some(({ lignes }) => lignes.some(({ petit }) => petit))
  return (
    <>
      {tableaux ? <Tableau vue={vue} /> : <Graphique vue={vue} />}
      <p className="note">
        {m('comparerGroupesSomme')}
        {petits ? ` * ${m('comparerGroupesPetit')}.` : null}
      </p>
    </>
  )
}
