// Figures in a table: what each does in one line, its value in place, and where it comes from.
import type { Territoires } from '~/domain/edition.ts'
import { setChiffre } from '~/domain/edit-scenario-chiffres.ts'
import { tenter } from '../acts/tenter.ts'
import { type ChiffreVu, valeurTapee } from './chiffres-view.ts'
import { LigneDeChiffre } from './LigneDeChiffre.tsx'
import { m } from './mots.ts'
import css from './scenarios.module.css'

interface ChiffresProps {
  readonly titre: string
  readonly aide: string
  readonly territoires: Territoires
  readonly scenario: string
  readonly chiffres: readonly ChiffreVu[]
  /** What the figures make together. */
  readonly conclusion?: string
}

export function Chiffres({ titre, aide, territoires, scenario, chiffres, conclusion }: ChiffresProps) {
  return (
    <section className={css.carte} aria-label={titre}>
      <header>
        <h3>{titre}</h3>
        <p className="note">{aide}</p>
      </header>
      <table className={`${css.table} ${css.chiffres}`}>
        <thead>
          <tr>
            <th scope="col">{m('scenariosChiffre')}</th>
            <th scope="col" className="num">
              {m('scenariosValeur')}
            </th>
            <th scope="col">{m('scenariosDOuVient')}</th>
          </tr>
        </thead>
        <tbody>
          {chiffres.map((chiffre) => (
            <LigneDeChiffre
              key={chiffre.lieu.cle}
              chiffre={chiffre}
              onDonner={(valeur, provenance) =>
                tenter(setChiffre(territoires, scenario, chiffre.lieu, valeurTapee(chiffre.lieu, valeur), provenance))
              }
            />
          ))}
        </tbody>
      </table>
      {conclusion === undefined ? null : <p className={css.conclusion}>{conclusion}</p>}
    </section>
  )
}
