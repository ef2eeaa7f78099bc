// Shipped contents that the verbs fall back on: they are in the bundle, so that `loi` needs no file.
import villemandeurFlux from '#rules/flux/villemandeur-flux.json'
import flamanderie from '#scenarios/flamanderie/scenario.json'
import villemandeur from '#scenarios/villemandeur/scenario.json'
import type { Flux } from '~/domain/flux.ts'
import { type MoisIndex, parseMois } from '~/domain/mois.ts'
import { parseFlux, parseScenario } from '~/domain/parse.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { attendre } from './refus.ts'

/** Month of reference unless a scenario or `--mois` says another (model.md §4). */
export const MOIS_PAR_DEFAUT: MoisIndex = parseMois('2024-01')

export const fluxLivre = (): Flux => attendre('villemandeur-flux', parseFlux(villemandeurFlux))
export const flamanderieLivree = (): Scenario =>
  attendre(
    'flamanderie',
    parseScenario(flamanderie, (id) => (id === 'villemandeur' ? villemandeur : undefined)),
  )
