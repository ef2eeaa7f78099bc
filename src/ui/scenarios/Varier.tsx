// A variant of a scenario: what varies is ticked and typed, the rest is copied.
import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { varierScenario } from '~/domain/edit-scenario.ts'
import type { Edition, Territoires } from '~/domain/edition.ts'
import type { Result } from '~/domain/problem.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { tenter } from '../acts/tenter.ts'
import { ChampDeNombreDirect } from '../pieces/ChampDeNombre.tsx'
import { Fenetre } from './Fenetre.tsx'
import { m } from './mots.ts'
import css from './scenarios.module.css'
import {
  type Choix,
  departsDe,
  FORMES,
  titreDeVariante,
  VARIABLES,
  type Variable,
  variationsDe,
} from './varier-view.ts'

interface VarierProps {
  readonly territoires: Territoires
  readonly scenario: Scenario
  /** Of the first quartile, euros a year. */
  readonly seuil: number
  readonly onFermer: () => void
  /** @param edition the copy that was made */
  readonly onFaite: (edition: Result<Edition>) => void
}

export function Varier({ territoires, scenario, seuil, onFermer, onFaite }: VarierProps) {
  const departs = departsDe(scenario)
  const [choix, setChoix] = useState<Choix>({})
  const [tape, setTape] = useState<string>()
  const titre = tape ?? titreDeVariante(scenario, choix)
  const cocher = (variable: Variable, coche: boolean) =>
    setChoix(({ [variable]: _ote, ...reste }) => (coche ? { ...reste, [variable]: departs[variable] ?? 0 } : reste))
  const appliquer = () => {
    const variations = variationsDe(choix, scenario, seuil)
    if (variations === undefined) return m('scenariosVarierQuartileImpossible')
    const edition = varierScenario(territoires, scenario.id, variations, titre)
    const refus = tenter(edition)
    if (refus === undefined) onFaite(edition)
    return refus
  }
  return (
    <Fenetre
      titre={m('scenariosVarierTitre')}
      empeche={Object.keys(choix).length === 0 ? m('scenariosVarierRien') : undefined}
      faire={m('scenariosVarierFaire')}
      onFermer={onFermer}
      onAppliquer={appliquer}
    >
      <p>{m('scenariosVarierAide', { titre: scenario.titre })}</p>
      <fieldset className={css.parts}>
        <legend>{m('scenariosVarierQuoi')}</legend>
        {VARIABLES.filter((variable) => departs[variable] !== undefined).map((variable) => (
          <div key={variable} className={css.variable}>
            <Checkbox
              label={m(`scenariosVarier_${variable}`)}
              checked={choix[variable] !== undefined}
              onChange={(event) => cocher(variable, event.currentTarget.checked)}
            />
            <ChampDeNombreDirect
              key={String(choix[variable] === undefined)}
              nom={m(`scenariosVarier_${variable}`)}
              disabled={choix[variable] === undefined}
              {...FORMES[variable]}
              unite={
                variable === 'premierQuartile' || variable === 'rotationPourCent' ? m('scenariosUnite_pourCent') : ''
              }
              valeur={choix[variable] ?? departs[variable] ?? 0}
              onDonner={(n) => setChoix((deja) => ({ ...deja, [variable]: n }))}
            />
          </div>
        ))}
      </fieldset>
      <TextInput
        label={m('scenariosChampTitre')}
        value={titre}
        maxLength={500}
        onChange={(event) => setTape(event.currentTarget.value)}
      />
    </Fenetre>
  )
}
