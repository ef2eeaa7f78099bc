// Settings of the simulation of a scenario: figures, choices, ceilings and sizes changed in place.
import { Button, Select } from '@mantine/core'
import type { Territoires } from '~/domain/edition.ts'
import {
  retablirParametre,
  retablirReglages,
  setChoixDeSimulation,
  setParametreDeSimulation,
} from '~/domain/edit-scenario-simulation.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { tenter } from '../acts/tenter.ts'
import { Problemes } from '../pieces/Problemes.tsx'
import { Carte } from './Carte.tsx'
import { LigneDeChiffre } from './LigneDeChiffre.tsx'
import { Occupation, Plafonds } from './SimulationPlafonds.tsx'
import { m } from './mots.ts'
import { type ParametreVu, parametreTape, simulationVue } from './simulation-view.ts'
import css from './scenarios.module.css'

interface SimulationProps {
  readonly territoires: Territoires
  readonly scenario: Scenario
}

export function Simulation({ territoires, scenario }: SimulationProps) {
  const { id } = scenario
  const { parametres, choix, isReglee, avertissements } = simulationVue(scenario)
  return (
    <>
      {avertissements.length === 0 ? null : (
        <section className={css.alerte} aria-label={m('reglagesVeiller')}>
          <Problemes problemes={avertissements} />
        </section>
      )}
      <Carte id="simulation-du-scenario" titre={m('reglagesTitre')} aide={m('reglagesAide')}>
        <div className={css.champs}>
          {choix.map(({ choix: nomme, nom, valeur, permis }) => (
            <Select
              key={nomme}
              label={nom}
              data={[...permis]}
              value={valeur}
              allowDeselect={false}
              onChange={(choisie) => {
                const prise = permis.find(({ value }) => value === choisie)
                if (prise && prise.value !== valeur) tenter(setChoixDeSimulation(territoires, id, nomme, prise.value))
              }}
            />
          ))}
        </div>
        <table className={`${css.table} ${css.chiffres}`}>
          <thead>
            <tr>
              <th scope="col">{m('scenariosChiffre')}</th>
              <th scope="col" className="num">
                {m('scenariosValeur')}
              </th>
              <th scope="col">{m('scenariosDOuVient')}</th>
              <th scope="col">
                <span className="vh">{m('scenariosActions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {parametres.map((vu) => (
              <Parametre key={vu.parametre} territoires={territoires} scenario={id} vu={vu} />
            ))}
          </tbody>
        </table>
        {isReglee ? (
          <div>
            <Button variant="default" onClick={() => tenter(retablirReglages(territoires, id))}>
              {m('reglagesToutRetablir')}
            </Button>
          </div>
        ) : null}
      </Carte>
      <div className={css.deux}>
        <Plafonds territoires={territoires} scenario={scenario} />
        <Occupation territoires={territoires} scenario={scenario} />
      </div>
    </>
  )
}

interface ParametreProps {
  readonly territoires: Territoires
  readonly scenario: string
  readonly vu: ParametreVu
}

function Parametre({ territoires, scenario, vu }: ParametreProps) {
  const { parametre, nom, defaut, isPropre } = vu
  return (
    <LigneDeChiffre
      chiffre={vu}
      note={defaut}
      onDonner={(valeur, provenance) =>
        tenter(setParametreDeSimulation(territoires, scenario, parametre, parametreTape(parametre, valeur), provenance))
      }
    >
      <td className={css.actions}>
        {isPropre ? (
          <button
            type="button"
            className={css.geste}
            aria-label={m('reglagesRetablirQuoi', { nom })}
            onClick={() => tenter(retablirParametre(territoires, scenario, parametre))}
          >
            {m('reglagesRetablir')}
          </button>
        ) : null}
      </td>
    </LigneDeChiffre>
  )
}
