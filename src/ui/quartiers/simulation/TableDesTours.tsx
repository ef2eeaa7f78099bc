// Turns of the commune year by year: stock, flux, their paired difference; due, gap and cumulative gap in flux.
import { NativeSelect } from '@mantine/core'
import type { Scenario } from '~/domain/scenario.ts'
import { sixAns as en } from '~/i18n/en/six-ans.ts'
import { sixAns as fr } from '~/i18n/fr/six-ans.ts'
import { motsDe } from '~/i18n/mots.ts'
import css from './simulation.module.css'
import { type Chiffre, LIEU, type ToursVue } from './six-ans-view.ts'

const m = motsDe(fr, en)

export function Nombre({ chiffre: { estimation, intervalle, etendue } }: { readonly chiffre: Chiffre }) {
  const [bas, haut] = etendue ?? []
  return (
    <td title={bas !== undefined && haut !== undefined ? m('sixAnsEtendue', { bas, haut }) : undefined}>
      <b>{estimation}</b> <span className={css.intervalle}>{intervalle}</span>
    </td>
  )
}

interface TableDesToursProps {
  readonly vue: ToursVue
  readonly scenario: Scenario
  readonly bailleur: string | undefined
  readonly onBailleur: (bailleur: string | undefined) => void
}

export function TableDesTours({ vue, scenario, bailleur, onBailleur }: TableDesToursProps) {
  const { lignes, correlation, isDerive } = vue
  const lieu = scenario.communes?.find(({ id }) => id === LIEU)?.libelle ?? LIEU
  const bailleurs = (scenario.bailleurs ?? []).filter(({ id }) =>
    (scenario.residences ?? []).some((residence) => residence.bailleur === id && residence.commune === LIEU),
  )
  return (
    <div>
      <div className={css.tete}>
        <h3 id="six-ans-tours">{m('sixAnsTours')}</h3>
        <NativeSelect
          aria-label={m('sixAnsBailleur')}
          data={[
            { value: '', label: m('sixAnsTousLesBailleurs') },
            ...bailleurs.map(({ id, libelle }) => ({ value: id, label: libelle })),
          ]}
          value={bailleur ?? ''}
          onChange={(event) => onBailleur(event.currentTarget.value || undefined)}
        />
      </div>
      <p className="note">{m('sixAnsToursAide', { lieu })}</p>
      <div className={css.defile}>
        <table className={css.table} aria-labelledby="six-ans-tours">
          <thead>
            <tr>
              <th scope="col">{m('sixAnsAnnee')}</th>
              <th scope="col">{m('sixAnsStock')}</th>
              <th scope="col">{m('sixAnsFlux')}</th>
              <th scope="col">{m('sixAnsDifference')}</th>
              <th scope="col">{m('sixAnsObjectif')}</th>
              <th scope="col">{m('sixAnsEcart')}</th>
              <th scope="col">{m('sixAnsDerive')}</th>
            </tr>
          </thead>
          <tbody>
            {lignes.map(({ annee, isPlan, stock, flux, difference, objectif, ecart, derive }) => (
              <tr key={annee} data-plan={isPlan || undefined}>
                <th scope="row">{isPlan ? m('sixAnsPlan') : annee}</th>
                <Nombre chiffre={stock} />
                <Nombre chiffre={flux} />
                <Nombre chiffre={difference} />
                <Nombre chiffre={objectif} />
                <Nombre chiffre={ecart} />
                <Nombre chiffre={derive} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isDerive ? <p className={css.alerte}>{m('sixAnsDerivePlus')}</p> : null}
      {correlation ? <p className="note">{m('sixAnsCorrelation', correlation)}</p> : null}
    </div>
  )
}
