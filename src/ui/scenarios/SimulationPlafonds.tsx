// Who may live where, to read: the ceilings of a year and where they come from, and the sizes that a household may have.
import { Select } from '@mantine/core'
import { useState } from 'react'
import type { Scenario } from '~/domain/scenario.ts'
import { t } from '~/i18n/index.ts'
import { Carte } from './Carte.tsx'
import { anneesDe, occupationVue, plafondsVue } from './simulation-view.ts'
import css from './scenarios.module.css'

export function Plafonds({ scenario }: { readonly scenario: Scenario }) {
  const annees = anneesDe(scenario)
  const [choisie, setChoisie] = useState<number>()
  const annee = annees.find((autre) => autre === choisie) ?? annees[0] ?? 0
  const { financements, lignes, notes } = plafondsVue(scenario, annee)
  return (
    <Carte id="plafonds-du-scenario" titre={t('reglagesPlafonds')} aide={t('reglagesPlafondsAide')}>
      <Select
        label={t('reglagesAnnee')}
        className={css.nombre ?? ''}
        data={annees.map(String)}
        value={String(annee)}
        allowDeselect={false}
        onChange={(texte) => setChoisie(Number(texte))}
      />
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('reglagesCategorie')}</th>
            {financements.map((financement) => (
              <th key={financement} scope="col" className="num">
                {financement}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lignes.map(({ menage, plafonds }) => (
            <tr key={menage}>
              <th scope="row">{menage}</th>
              {plafonds.map((plafond, i) => (
                <td key={financements[i]} className="num">
                  {plafond}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
    </Carte>
  )
}

export function Occupation({ scenario }: { readonly scenario: Scenario }) {
  const { aide, lignes } = occupationVue(scenario)
  return (
    <Carte id="occupation-du-scenario" titre={t('reglagesOccupation')} aide={aide}>
      <table className={css.table}>
        <tbody>
          {lignes.map(({ personnes, typologies }) => (
            <tr key={personnes}>
              <th scope="row">{personnes}</th>
              <td>{typologies}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Carte>
  )
}
