// Figures in a table: what each does in one line, its value in place, and where it comes from.
import type { Territoires } from '~/domain/edition.ts'
import { setChiffre } from '~/domain/edit-scenario-chiffres.ts'
import { t } from '~/i18n/index.ts'
import { tenter } from '../acts/tenter.ts'
import { ChampDeNombre } from '../pieces/ChampDeNombre.tsx'
import { type ChiffreVu, valeurTapee } from './chiffres-view.ts'
import { MarqueDeProvenance } from './Provenance.tsx'
import css from './scenarios.module.css'
import { provenanceVue } from './territoire-view.ts'

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
            <th scope="col">{t('scenariosChiffre')}</th>
            <th scope="col" className="num">
              {t('scenariosValeur')}
            </th>
            <th scope="col">{t('scenariosDOuVient')}</th>
          </tr>
        </thead>
        <tbody>
          {chiffres.map(({ lieu, nom, aide: quoi, valeur, bornes, decimales, unite, provenance }) => (
            <tr key={lieu.cle}>
              <th scope="row">
                <span className={css.capitale}>{nom}</span>
                <span className="note">{quoi}</span>
              </th>
              <td className="num">
                <ChampDeNombre
                  className={css.nombre}
                  nom={nom}
                  valeur={valeur}
                  bornes={{ min: bornes[0], max: bornes[1] }}
                  decimales={decimales}
                  unite={unite}
                  onDonner={(tape = 0) => tenter(setChiffre(territoires, scenario, lieu, valeurTapee(lieu, tape)))}
                />
              </td>
              <td>
                {valeur === undefined ? null : (
                  <div className={css.dou}>
                    <MarqueDeProvenance
                      nom={nom}
                      provenance={provenance}
                      onDonner={(saisie) =>
                        tenter(setChiffre(territoires, scenario, lieu, valeurTapee(lieu, valeur), saisie))
                      }
                    />
                    <span className={css.texteDou}>{provenanceVue(provenance).texte}</span>
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {conclusion === undefined ? null : <p className={css.conclusion}>{conclusion}</p>}
    </section>
  )
}
