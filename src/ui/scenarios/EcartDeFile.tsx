// The cohort and the queue count differently: said where either is set, and mended by one gesture.
import { Button } from '@mantine/core'
import { setChiffre } from '~/domain/edit-scenario-chiffres.ts'
import type { Territoires } from '~/domain/edition.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { tenter } from '../acts/tenter.ts'
import { Hyp } from '../pieces/Marques.tsx'
import { ecartDeFile } from './chiffres-view.ts'
import { m } from './mots.ts'
import css from './scenarios.module.css'

interface EcartDeFileProps {
  readonly territoires: Territoires
  readonly scenario: Scenario
}

export function EcartDeFile({ territoires, scenario }: EcartDeFileProps) {
  const ecart = ecartDeFile(scenario)
  if (!ecart) return null
  const { phrase, geste, lieu, n } = ecart
  return (
    <div className={`${css.alerte} ${css.ecartDeFile}`}>
      <p>{phrase}</p>
      <Button onClick={() => tenter(setChiffre(territoires, scenario.id, lieu, n))}>{geste}</Button>
      <Hyp raison={m('scenariosFileHypothese')} />
    </div>
  )
}
