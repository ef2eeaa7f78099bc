// The orientation matrix: for one contingent, and one financing or all, a weight for each residence and typology.
import { Select } from '@mantine/core'
import { useState } from 'react'
import { BORNES_DU_POIDS, setPoids } from '~/domain/edit-flux-choix.ts'
import type { Flux } from '~/domain/flux.ts'
import type { Financement, Scenario } from '~/domain/scenario.ts'
import { t } from '~/i18n/index.ts'
import { tenter } from '../acts/tenter.ts'
import { ChampDeNombre } from '../pieces/ChampDeNombre.tsx'
import css from './flux.module.css'
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
        <h2 id="flux-orientation">{t('fluxOrientationTitre')}</h2>
        <p className="note">{t('fluxOrientationNote')}</p>
      </header>
      <div className={css.ligne}>
        <Select
          label={t('fluxColonneContingent')}
          data={flux.contingents.map(({ id, libelle }) => ({
            value: id,
            label: t('fluxContingentEtPreferences', { libelle, n: nombreDePreferences(flux, id) }),
          }))}
          value={contingent.id}
          onChange={(id) => id && setChoisi(id)}
        />
        <Select
          label={t('fluxFinancement')}
          data={FINANCEMENTS_ET_TOUS.map((f) => ({ value: f ?? TOUS, label: f ?? t('fluxTousFinancements') }))}
          value={financement ?? TOUS}
          onChange={(f) => setFinancement(f === TOUS || f === null ? undefined : (f as Financement))}
        />
      </div>
      <details open={ouverte} onToggle={(event) => setOuverte(event.currentTarget.open)}>
        <summary>{t('fluxMatrice')}</summary>
        {ouverte ? (
          <div className={css.defile}>
            <table className={css.matrice}>
              <thead>
                <tr>
                  <th scope="col">{t('fluxResidence')}</th>
                  {entete?.cases.map(({ typologie }) => (
                    <th key={typologie ?? TOUS} scope="col">
                      {typologie ?? t('fluxToutesTypologies')}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lignes.map(({ residence, libelle, cases }) => (
                  <tr key={residence ?? TOUS}>
                    <th scope="row">{libelle ?? t('fluxToutesResidences')}</th>
                    {cases.map(({ typologie, poids }) => (
                      <td key={typologie ?? TOUS} data-sens={poids ? (poids > 0 ? 'pour' : 'contre') : undefined}>
                        <ChampDeNombre
                          className={css.nombre}
                          nom={t('fluxPoidsDe', {
                            residence: libelle ?? t('fluxToutesResidences'),
                            typologie: typologie ?? t('fluxToutesTypologies'),
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
