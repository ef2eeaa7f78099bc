// What the rules do: to a hundred vacancies, to a year of each bailleur, to the new programme.
import { Select } from '@mantine/core'
import { nombre } from '~/i18n/nombres.ts'
import { Hyp } from '../pieces/Marques.tsx'
import css from './flux.module.css'
import { m } from './mots.ts'
import type { EffetVu } from './view.ts'

interface EffetProps {
  readonly vue: EffetVu
  readonly onSuivre: (contingent: string) => void
}

export function Effet({ vue, onSuivre }: EffetProps) {
  const { suivi, lignes, programme, bailleurs, ensemble, isArrondi } = vue
  if (!suivi) return null
  return (
    <section className={css.carte} aria-labelledby="flux-effet">
      <header>
        <h2 id="flux-effet">{m('fluxEffetTitre')}</h2>
      </header>
      <output className={css.cent}>{m('fluxSurCent', { assiette: vue.assiette, retirees: vue.retirees })}</output>
      <ul className={css.tours}>
        {lignes.map(({ id, libelle, tours }) => (
          <li key={id}>
            <span>{libelle}</span>
            <b>{m('fluxTours', { tours })}</b>
          </li>
        ))}
      </ul>
      <Select
        label={m('fluxSuivre')}
        data={lignes.map(({ id, libelle }) => ({ value: id, label: libelle }))}
        value={suivi.id}
        onChange={(id) => id && onSuivre(id)}
      />
      {programme ? (
        <p className={css.programme}>
          {programme.phrase}
          {programme.hypothese === undefined ? null : (
            <>
              {' '}
              <Hyp raison={programme.hypothese} />
            </>
          )}{' '}
          <span className="note">{programme.note}</span>
        </p>
      ) : null}
      {bailleurs.length === 0 ? (
        <p className="note">{m('fluxSansRotation')}</p>
      ) : (
        <table className={css.bailleurs}>
          <caption>
            {m('fluxParBailleur', { libelle: suivi.libelle })} <Hyp raison={m('fluxParBailleurHypothese')} />
          </caption>
          <thead>
            <tr>
              <th scope="col">{m('fluxBailleur')}</th>
              <th scope="col">{m('fluxLiberees')}</th>
              <th scope="col">{m('fluxCible')}</th>
              {isArrondi ? <th scope="col">{m('fluxArrondie')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {bailleurs.map(({ id, libelle, liberations, cible, arrondie }) => (
              <tr key={id}>
                <th scope="row">{libelle}</th>
                <td>{nombre(liberations, 1)}</td>
                <td>{nombre(cible, 2)}</td>
                {isArrondi ? <td>{m('fluxArrondieValeur', { arrondie })}</td> : null}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {m('fluxEnsemble')}
              </th>
              <td>{nombre(ensemble.cible, 2)}</td>
              {isArrondi ? <td>{m('fluxArrondieValeur', { arrondie: ensemble.arrondie })}</td> : null}
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  )
}
