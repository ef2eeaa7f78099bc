// The tiles as a table: what is expected a year, and what a campaign says of the chosen year.
import { nombre } from '~/i18n/nombres.ts'
import quartiers from '../quartiers.module.css'
import { m } from './mots.ts'
import type { GroupeDeTuiles } from './residences-view.ts'

interface TableauProps {
  readonly groupes: readonly GroupeDeTuiles[]
  /** What the simulated columns say, « 2024, flux »; undefined before any campaign. */
  readonly simule: string | undefined
}

export function Tableau({ groupes, simule }: TableauProps) {
  return (
    <details>
      <summary>{m('residencesTableau')}</summary>
      <table className={quartiers.table} aria-labelledby="residences-annees">
        <thead>
          <tr>
            <th scope="col">{m('residencesResidence')}</th>
            <th scope="col">{m('quartiersBailleurColonne')}</th>
            <th scope="col">{m('residencesLogements')}</th>
            <th scope="col">{m('residencesAttenduEnStock')}</th>
            <th scope="col">{m('residencesAttenduEnFlux')}</th>
            {simule === undefined ? null : (
              <>
                <th scope="col">{m('residencesTours', { simule })}</th>
                <th scope="col">{m('residencesQuartile')}</th>
                <th scope="col">{m('residencesEntrants')}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {groupes.flatMap((groupe) =>
            groupe.tuiles.map(({ id, libelle, logements, attendu, tours, quartile, entrants }) => (
              <tr key={id}>
                <th scope="row">{libelle}</th>
                <td>{groupe.libelle}</td>
                <td>{nombre(logements)}</td>
                <td>{attendu.stock}</td>
                <td>{attendu.flux}</td>
                {simule === undefined ? null : (
                  <>
                    <td>{tours.long}</td>
                    <td>{quartile.long}</td>
                    <td>{entrants.long}</td>
                  </>
                )}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </details>
  )
}
