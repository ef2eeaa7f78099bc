// What the flux rules do to a hundred vacancies, to a year of each bailleur and to a new programme (flux.md §1, §5–6):
// exclude first, then apply the shares, then round. Targets are fractions, in ten-thousandths of a turn.
import { type Flux, partsChez, UNITE } from '~/domain/flux.ts'
import type { MoisIndex } from '~/domain/mois.ts'
import { plusFortsRestes } from '~/domain/repartir.ts'
import type { Livraison, Scenario } from '~/domain/scenario.ts'
import { liberationsParAn } from './tours.ts'

const CENT = 100

/** Share of the vacancies that leaves the base, in ten-thousandths; nothing leaves a gross one. */
export const retraitDe = ({ assiette }: Flux): number => (assiette.calcul === 'nette' ? assiette.partRetiree.valeur : 0)

/** Turns of each contingent once its yearly target is rounded as the rules say. @param cibles fractions of turns */
export function arrondir(cibles: readonly number[], arrondi: Flux['arrondi']): readonly number[] {
  switch (arrondi) {
    case 'aucun':
      return cibles
    case 'inferieur':
      return cibles.map(Math.floor)
    case 'proche':
      return cibles.map(Math.round)
    case 'superieur':
      return cibles.map(Math.ceil)
    case 'plusFortsRestes': {
      const poids = cibles.map((cible) => Math.round(cible * UNITE))
      const total = Math.round(cibles.reduce((somme, cible) => somme + cible, 0))
      return total === 0 ? cibles.map(() => 0) : plusFortsRestes(total, poids)
    }
  }
}

export interface EffetSurCent {
  readonly liberations: number
  readonly assiette: number
  readonly retirees: number
  /** In the order of the contingents. */
  readonly tours: readonly number[]
}

/** Multiplied before it is divided, so that 85 × 20 % is 17 and not 16.999…. */
const cibles = (liberations: number, retrait: number, parts: readonly number[]): readonly number[] =>
  parts.map((part) => (liberations * (UNITE - retrait) * part) / (UNITE * UNITE))

/** A hundred vacancies, before any rounding. */
export function effetSurCent(flux: Flux, mois: MoisIndex): EffetSurCent {
  const retrait = retraitDe(flux)
  const retirees = (CENT * retrait) / UNITE
  return {
    liberations: CENT,
    assiette: CENT - retirees,
    retirees,
    tours: cibles(CENT, retrait, partsChez(flux, undefined, mois)),
  }
}

export interface EffetChezUnBailleur {
  readonly id: string
  readonly libelle: string
  /** Expected vacancies of a year, pro rata of the stock: a hypothesis. */
  readonly liberations: number
  readonly cibles: readonly number[]
  readonly arrondies: readonly number[]
}

/** A year at each bailleur of the territory, with its own convention when it has one. */
export function effetParBailleur(flux: Flux, scenario: Scenario, mois: MoisIndex): readonly EffetChezUnBailleur[] {
  const { bailleurs = [] } = scenario
  const parc = bailleurs.reduce((total, { logements }) => total + logements.valeur, 0)
  const liberations = liberationsParAn(scenario)
  if (parc === 0 || liberations === 0) return []
  return bailleurs.map(({ id, libelle, logements }) => {
    const siennes = (liberations * logements.valeur) / parc
    const visees = cibles(siennes, retraitDe(flux), partsChez(flux, id, mois))
    return { id, libelle, liberations: siennes, cibles: visees, arrondies: arrondir(visees, flux.arrondi) }
  })
}

/** Dwellings of a new programme that a share stands for: 14 × 20 % = 2.8. */
export const partDuProgramme = ({ logements }: Pick<Livraison, 'logements'>, part: number): number =>
  (logements * part) / UNITE
