// Who may live where: the ceilings of a year and where they come from, and the sizes that a household may have.
import { Button, Checkbox, Select } from '@mantine/core'
import { useState } from 'react'
import {
  BORNES_DE_PLAFOND,
  hasPlafonds,
  retablirPlafonds,
  setOccupation,
  setPlafond,
} from '~/domain/edit-scenario-menages.ts'
import type { Territoires } from '~/domain/edition.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { tenter } from '../acts/tenter.ts'
import { ChampDeNombre } from '../pieces/ChampDeNombre.tsx'
import { Carte } from './Carte.tsx'
import { m } from './mots.ts'
import css from './scenarios.module.css'
import { anneesDe, occupationVue, plafondsVue } from './simulation-view.ts'

interface MenagesProps {
  readonly territoires: Territoires
  readonly scenario: Scenario
}

export function Plafonds({ territoires, scenario }: MenagesProps) {
  const annees = anneesDe(scenario)
  const [choisie, setChoisie] = useState<number>()
  const annee = annees.find((autre) => autre === choisie) ?? annees[0] ?? 0
  const { financements, lignes, notes } = plafondsVue(scenario, annee)
  return (
    <Carte id="plafonds-du-scenario" titre={m('reglagesPlafonds')} aide={m('reglagesPlafondsAide')}>
      <Select
        label={m('reglagesAnnee')}
        className={css.nombre ?? ''}
        data={annees.map(String)}
        value={String(annee)}
        allowDeselect={false}
        onChange={(texte) => setChoisie(Number(texte))}
      />
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{m('reglagesCategorie')}</th>
            {financements.map((financement) => (
              <th key={financement} scope="col" className="num">
                {financement}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lignes.map(({ menage, plafonds, champs }) => (
            <tr key={menage}>
              <th scope="row">{menage}</th>
              {champs.map(({ place, nom, valeur }) => (
                <td key={place.financement} className="num">
                  <ChampDeNombre
                    className={css.nombre}
                    nom={nom}
                    valeur={valeur}
                    bornes={BORNES_DE_PLAFOND}
                    onDonner={(tape = 0) => tenter(setPlafond(territoires, scenario.id, annee, place, tape))}
                  />
                </td>
              ))}
              {plafonds.slice(champs.length).map((plafond) => (
                <td key={plafond} className="num">
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
      {hasPlafonds(scenario) ? (
        <div>
          <Button variant="default" onClick={() => tenter(retablirPlafonds(territoires, scenario.id))}>
            {m('reglagesPlafondsRetablir')}
          </Button>
        </div>
      ) : null}
    </Carte>
  )
}

export function Occupation({ territoires, scenario }: MenagesProps) {
  const { aide, lignes } = occupationVue(scenario)
  return (
    <Carte id="occupation-du-scenario" titre={m('reglagesOccupation')} aide={aide}>
      <table className={css.table}>
        <tbody>
          {lignes.map(({ personnes, cases }, rang) => (
            <tr key={personnes}>
              <th scope="row">{personnes}</th>
              <td>
                <div className={css.tailles}>
                  {cases.map(({ typologie, nom, isAdmise }) => (
                    <Checkbox
                      key={typologie}
                      label={typologie}
                      aria-label={nom}
                      checked={isAdmise}
                      disabled={isAdmise && cases.filter((autre) => autre.isAdmise).length === 1}
                      onChange={() =>
                        tenter(
                          setOccupation(
                            territoires,
                            scenario.id,
                            rang,
                            cases.flatMap((autre) =>
                              autre.isAdmise !== (autre.typologie === typologie) ? [autre.typologie] : [],
                            ),
                          ),
                        )
                      }
                    />
                  ))}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Carte>
  )
}
