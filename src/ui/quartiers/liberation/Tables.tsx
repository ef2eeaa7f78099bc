// Two tables of a vacancy: the balances, whose turns can be corrected, and every choice beside the others.
import { motsDe } from '~/i18n/mots.ts'
import { liberation as en } from '~/i18n/en/liberation.ts'
import { liberation as fr } from '~/i18n/fr/liberation.ts'
import { ChampDeNombreDirect } from '../../pieces/ChampDeNombre.tsx'
import quartiers from '../quartiers.module.css'
import css from './liberation.module.css'
import type { LiberationVue } from './liberation-view.ts'

const m = motsDe(fr, en)
const TOURS_MAX = 999

interface SoldesProps {
  readonly vue: LiberationVue
  readonly onCorriger: (id: string, tours: number) => void
}

export function Soldes({ vue: { bailleur, lignes }, onCorriger }: SoldesProps) {
  return (
    <div className={css.large}>
      <h3 id="liberation-soldes">{m('liberationSoldes', { bailleur })}</h3>
      <table className={quartiers.table} aria-labelledby="liberation-soldes">
        <thead>
          <tr>
            <th scope="col">{m('liberationReservataire')}</th>
            <th scope="col">{m('liberationPart')}</th>
            <th scope="col">{m('liberationDu')}</th>
            <th scope="col">{m('liberationEu')}</th>
            <th scope="col">{m('liberationEcart')}</th>
            <th scope="col">{m('liberationObjectif')}</th>
          </tr>
        </thead>
        <tbody>
          {lignes.map(({ id, libelle, part, du, eu, ecart, objectif }) => (
            <tr key={id}>
              <th scope="row">{libelle}</th>
              <td>{m('liberationPartDite', { part })}</td>
              <td>{m('liberationTours', { n: du })}</td>
              <td>
                <ChampDeNombreDirect
                  className={css.eu}
                  nom={m('liberationEuDe', { libelle })}
                  valeur={eu}
                  bornes={{ min: 0, max: TOURS_MAX }}
                  onDonner={(tours) => onCorriger(id, tours)}
                />
              </td>
              <td>{m('liberationEcartDit', { n: ecart })}</td>
              <td>{m('liberationTours', { n: objectif })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{m('liberationEcartAide')}</p>
    </div>
  )
}

export function Options({ vue: { lignes, choix, borne } }: { readonly vue: LiberationVue }) {
  return (
    <div className={css.large}>
      <h3 id="liberation-options">{m('liberationOptions')}</h3>
      <p className="note">{m('liberationOptionsNote')}</p>
      <table className={quartiers.table} aria-labelledby="liberation-options">
        <thead>
          <tr>
            <th scope="col">{m('liberationChoix')}</th>
            <th scope="col" className={css.mots}>
              {m('liberationPublic')}
            </th>
            {lignes.map(({ id, libelle }) => (
              <th key={id} scope="col">
                {libelle}
              </th>
            ))}
            <th scope="col">{m('liberationBorne', { borne })}</th>
          </tr>
        </thead>
        <tbody>
          {choix.map(({ id, libelle, public: nom, candidats, ecarts, tientLaBorne }) => (
            <tr key={id}>
              <th scope="row">{libelle ?? m('liberationHorsAssiette')}</th>
              <td className={css.mots}>
                {nom ? m('liberationPublicDit', { nom, n: candidats }) : m('liberationMutation')}
              </td>
              {ecarts.map((n, c) => (
                <td key={lignes[c]?.id ?? c}>{m('liberationEcartDit', { n })}</td>
              ))}
              <td>{m(tientLaBorne ? 'liberationBorne_oui' : 'liberationBorne_non')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{m('liberationBorneAide', { m: lignes.length, borne })}</p>
    </div>
  )
}
