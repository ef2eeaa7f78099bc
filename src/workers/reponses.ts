// The answers of the checks page on a scored rule set: weights, coverage, ties and cliffs on the cohort, crossing times and
// piles from the grid alone. Pure; one yield after each measure, the share done.
import { locationsParTypologie } from '~/analysis/locations.ts'
import { type Croisements, tempsDeCroisement } from '~/analysis/reponses/croisement.ts'
import { departager } from '~/analysis/reponses/departage.ts'
import { type DepartageMontre, montrerDepartages } from '~/analysis/reponses/departage-montre.ts'
import { type Falaise, falaises } from '~/analysis/reponses/falaises.ts'
import { type PileDeNiveau, pilesParNiveau } from '~/analysis/reponses/piles.ts'
import { type PoidsDeGrille, poidsEffectifs } from '~/analysis/reponses/poids.ts'
import { mesurerPortees, type Portee } from '~/analysis/reponses/portee.ts'
import type { Cohorte } from '~/domain/cohorte.ts'
import { GRILLES, type NomDeGrille } from '~/domain/cotation.ts'
import { at } from '~/domain/invariant.ts'
import type { Scenario } from '~/domain/scenario.ts'
import type { Notation } from './assembler.ts'

export interface ReponsesDeGrille {
  readonly poids: PoidsDeGrille
  readonly portee: Portee
  /** Already masked. */
  readonly departage: DepartageMontre
  readonly croisements: Croisements
  readonly piles: readonly PileDeNiveau[]
  readonly falaises: readonly Falaise[]
}

export interface Reponses {
  readonly grilles: Readonly<Record<NomDeGrille, ReponsesDeGrille>>
  /** Whether the cohort describes nobody; when it is real, the view masks its small counts. */
  readonly synthetique: boolean
}

/** @param scenario its lettings give the turns of a year */
export function* assemblerReponses(
  { programme, notee }: Notation,
  cohorte: Cohorte,
  scenario: Scenario,
): Generator<number, Reponses> {
  const { resolue } = programme
  const poids = poidsEffectifs(notee)
  const portees = mesurerPortees(notee)
  const departages = montrerDepartages(departager(notee, locationsParTypologie(scenario)), cohorte)
  yield 0.1
  const chutes = falaises(programme, cohorte, notee)
  yield 0.6
  const lire = (nom: NomDeGrille): ReponsesDeGrille => ({
    poids: at(poids, GRILLES.indexOf(nom)),
    portee: portees[nom],
    departage: departages[nom],
    croisements: tempsDeCroisement(resolue, nom),
    piles: pilesParNiveau(resolue, nom),
    falaises: chutes.filter(({ grille }) => grille === nom),
  })
  const primo = lire('primo')
  yield 0.8
  const mutation = lire('mutation')
  return { grilles: { primo, mutation }, synthetique: cohorte.synthetique }
}
