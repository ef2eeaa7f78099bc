// The orientation matrix: for one contingent, and one financing or all, a weight for each residence and typology.
import { Select } from '@mantine/core'
import { useState } from 'react'
import { BORNES_DU_POIDS, setPoids } from '~/domain/edit-flux-choix.ts'
import type { Flux } from '~/domain/flux.ts'
import type { Financement, Scenario } from '~/domain/scenario.ts'
import { tenter } from '../acts/tenter.ts'
import { ChampDeNombre } from '../pieces/ChampDeNombre.tsx'
import css from './flux.module.css'
import { m } from './mots.ts'
import { FINANCEMENTS_ET_TOUS, nombreDePreferences, orientationVue } from './view.ts'

const TOUS = 'tous'

export function SectionOrientation({ flux, scenario }: { readonly flux: Flux; readonly scenario: Scenario }) {
  const [choisi, setChoisi] = useState<string>()
  const [financement, setFinancement] = useState<Financement>()
  const [ouverte, setOuverte] = useState(false)
  const contingent =
    flux.contingents.find(({ id }) => id === choisi) ??
    flux.contingents.find(({ reservataire }) => reservataire === 'commune') ??
    flux.contingents[0]
  if (!contingent) return null
  const residences = (scenario.residences ?? []).map(({ id }) => id)
  const lignes = orientationVue(flux, scenario, contingent.id, financement)
  const [entete] = lignes
  return (
    <section className={css.carte} aria-labelledby="flux-orientation">
      <header>
        <h2 id="flux-orientation">{m('fluxOrientationTitre')}</h2>
        <p className="note">{m('fluxOrientationNote')}</p>
      </header>
      <div className={css.ligne}>
        <Select
          label={m('fluxColonneContingent')}
          data={flux.contingents.map(({ id, libelle }) => ({
            value: id,
            label: m('fluxContingentEtPreferences', { libelle, n: nombreDePreferences(flux, id) }),
          }))}
          value={contingent.id}
          onChange={(id) => id && setChoisi(id)}
        />
        <Select
          label={m('fluxFinancement')}
          data={FINANCEMENTS_ET_TOUS.map((f) => ({ value: f ?? TOUS, label: f ?? m('fluxTousFinancements') }))}
          value={financement ?? TOUS}
          onChange={(f) => setFinancement(f === TOUS || f === null ? undefined : (f as Financement))}
        />
      </div>
      <details open={ouverte} onToggle={(event) => setOuverte(event.currentTarget.open)}>
        <summary>{m('fluxMatrice')}</summary>
        {ouverte ? (
          <div className={css.defile}>
            <table className={css.matrice}>
              <thead>
                <tr>
                  <th scope="col">{m('fluxResidence')}</th>
                  {entete?.cases.map(({ typologie }) => (
                    <th key={typologie ?? TOUS} scope="col">
                      {typologie ?? m('fluxToutesTypologies')}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lignes.map(({ residence, libelle, cases }) => (
                  <tr key={residence ?? TOUS}>
                    <th scope="row">{libelle ?? m('fluxToutesResidences')}</th>
                    {cases.map(({ typologie, poids }) => (
                      <td key={typologie ?? TOUS} data-sens={poids ? (poids > 0 ? 'pour' : 'contre') : undefined}>
                        <ChampDeNombre
                          className={css.nombre}
                          nom={m('fluxPoidsDe', {
                            residence: libelle ?? m('fluxToutesResidences'),
                            typologie: typologie ?? m('fluxToutesTypologies'),
                          })}
                          valeur={poids}
                          facultatif
                          bornes={BORNES_DU_POIDS}
                          onDonner={(saisi) =>
                            tenter(
                              setPoids(
                                flux,
                                {
                                  contingent: contingent.id,
                                  ...(residence === undefined ? {} : { residence }),
                                  ...(typologie === undefined ? {} : { typologie }),
                                  ...(financement === undefined ? {} : { financement }),
                                },
                                saisi,
                                residences,
                              ),
                            )
                          }
                        />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : null}
      </details>
    </section>
  )
}
