// « Qui passe devant qui »: bands of places under A flowing to bands under B, one grid at a time, drawn at the width that
// the sheet has, and the same counts as a table.
import { GRILLES, type NomDeGrille } from '~/domain/cotation.ts'
import { m } from './mots.ts'
import css from './comparer.module.css'
import { Dessin } from '../pieces/Dessin.tsx'
import { flecheDe } from './effectif.ts'
import { type FluxVue, tracerFlux } from './flux-view.ts'
import { nomDeGrille } from './segments-view.ts'

const HAUTEUR = 350
const L = { gauche: 88, droite: 98, barre: 5, haut: 22 }

function Trace({ vue, largeur }: { readonly vue: FluxVue; readonly largeur: number }) {
  const [x0, x1] = [L.gauche + L.barre, largeur - L.droite - L.barre]
  const { bandes, rubans } = tracerFlux(vue, { x0, x1, haut: L.haut, bas: HAUTEUR - 4 })
  return (
    <>
      <text x={L.gauche - 6} y={11} textAnchor="end" className={css.axe}>
        {m('comparerFluxPlaceA')}
      </text>
      <text x={largeur - L.droite + 6} y={11} className={css.axe}>
        {m('comparerFluxArrivees')}
      </text>
      {rubans.map(({ cle, sens, chemin, masque }) => (
        <path key={cle} d={chemin} className={css.ruban} data-sens={sens} data-masque={masque} />
      ))}
      {bandes.map(({ y, hauteur, yTexte }, i) => {
        const tranche = vue.tranches[i]
        if (!tranche) return null
        const { libelle, montent, descendent } = tranche
        return (
          <g key={libelle}>
            <rect x={L.gauche} y={y} width={L.barre} height={hauteur} className={css.bande} />
            <rect x={x1} y={y} width={L.barre} height={hauteur} className={css.bande} />
            <text x={L.gauche - 6} y={yTexte + 4} textAnchor="end" className={css.texte}>
              {libelle}
            </text>
            <text x={largeur - L.droite + 6} y={yTexte + 4} className={css.texteFort}>
              {montent.n === 0 ? null : <tspan className={css.gain}>{flecheDe('gain', montent.court)}</tspan>}
              {montent.n === 0 || descendent.n === 0 ? null : '\u00a0 '}
              {descendent.n === 0 ? null : <tspan className={css.perte}>{flecheDe('perte', descendent.court)}</tspan>}
              {montent.n === 0 && descendent.n === 0 ? <tspan className={css.egal}>{m('comparerEgal')}</tspan> : null}
            </text>
          </g>
        )
      })}
    </>
  )
}

function Tableau({ vue }: { readonly vue: FluxVue }) {
  return (
    <table className={css.table}>
      <caption className="vh">{vue.resume}</caption>
      <thead>
        <tr>
          <th scope="col">{m('comparerFluxCoin')}</th>
          {vue.tranches.map(({ libelle }) => (
            <th key={libelle} scope="col" className="num">
              {libelle}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {vue.tranches.map(({ libelle }, i) => (
          <tr key={libelle}>
            <th scope="row">{libelle}</th>
            {(vue.cases[i] ?? []).map(({ texte }, j) => (
              <td key={vue.tranches[j]?.libelle} className={`num ${i === j ? 'fort' : ''}`}>
                {texte}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface FluxProps {
  readonly vues: Readonly<Record<NomDeGrille, FluxVue>>
  readonly grille: NomDeGrille
  readonly onGrille: (grille: NomDeGrille) => void
  readonly tableaux: boolean
}

export function FluxDeRang({ vues, grille, onGrille, tableaux }: FluxProps) {
  const vue = vues[grille]
  return (
    <>
      <fieldset className={css.bascule}>
        <legend className="vh">{m('comparerFluxGrille')}</legend>
        {GRILLES.map((nom) => (
          <label key={nom}>
            <input
              type="radio"
              className="vh"
              name="grille-du-flux"
              checked={nom === grille}
              onChange={() => onGrille(nom)}
            />
            <span>{m('comparerFluxSur', { n: vues[nom].effectif, grille: nomDeGrille(nom) })}</span>
          </label>
        ))}
      </fieldset>
      {vue.effectif === 0 ? (
        <p className={css.vide}>{vue.resume}</p>
      ) : tableaux ? (
        <Tableau vue={vue} />
      ) : (
        <Dessin resume={vue.resume} hauteur={HAUTEUR}>
          {(largeur) => <Trace vue={vue} largeur={largeur} />}
        </Dessin>
      )}
    </>
  )
}
