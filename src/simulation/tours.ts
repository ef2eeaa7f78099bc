// Communal turns a year, in stock and in flux, against the share of vacancies that leaves the base (flux.md §1–3, §5).
// In stock the commune proposes for every vacancy of its reserved dwellings; in flux for a share of the net flow:
// exclude first, then apply the share. Expectations, hence decimals; inputs are counts and ten-thousandths.
// Hypotheses: reserved dwellings rotate like the rest and, per bailleur, are spread like the stock (not published).
import { contingentDe, partDuContingent, UNITE, type Flux } from '~/domain/flux.ts'
import { invariant } from '~/domain/invariant.ts'
import type { MoisIndex } from '~/domain/mois.ts'
import { TYPOLOGIES, type Scenario } from '~/domain/scenario.ts'

/** Expected vacancies a year of a stock by typology, from the scenario's rotation rates; 0 when these are unknown. */
export function liberationsParAn(scenario: Scenario): number {
  const { parTypologie, rotation } = scenario
  if (!parTypologie || !rotation) return 0
  return TYPOLOGIES.reduce((total, t) => total + (parTypologie[t] ?? 0) * rotation[t].valeur, 0) / UNITE
}

/** Ce que la commune tient, d’un côté et de l’autre. */
export interface Droits {
  /** Dwellings of the perimeter. */
  readonly logements: number
  /** Dwellings reserved to the commune in stock. */
  readonly reserves: number
  /** Communal share of the flow, in ten-thousandths. */
  readonly part: number
  /** Expected vacancies a year of the perimeter. */
  readonly liberations: number
}

/** Rights of the commune, read from the territory and the two rule sets; undefined when one of the figures lacks. */
export function droitsDe(scenario: Scenario, stock: Flux, flux: Flux, mois: MoisIndex): Droits | undefined {
  const logements = (scenario.bailleurs ?? []).reduce((total, bailleur) => total + bailleur.logements.valeur, 0)
  const reserves = contingentDe(stock, 'commune')?.logementsReserves?.valeur
  const part = partsDuFlux(flux, mois)?.partCommunale
  if (logements === 0 || reserves === undefined || part === undefined) return undefined
  return { logements, reserves, part, liberations: liberationsParAn(scenario) }
}

/** Shares of the contingents in their order, and the commune's place among them. */
export interface PartsDuFlux {
  readonly parts: readonly number[]
  readonly rangCommune: number
  readonly partCommunale: number
}

/** Shares in force at a month; undefined for a rule set in stock, or without a communal contingent. */
export function partsDuFlux(flux: Flux, mois: MoisIndex): PartsDuFlux | undefined {
  const parts = flux.contingents.map((contingent) => partDuContingent(contingent, mois) ?? 0)
  const rangCommune = flux.contingents.findIndex(({ reservataire }) => reservataire === 'commune')
  const partCommunale = parts[rangCommune]
  if (partCommunale === undefined || parts.every((part) => part === 0)) return undefined
  return { parts, rangCommune, partCommunale }
}

/** Communal turns a year in stock: all the vacancies of the reserved dwellings. */
export const toursEnStock = ({ logements, reserves, liberations }: Droits): number =>
  (liberations * reserves) / logements

/** @param partRetiree share of vacancies that leaves the base, in ten-thousandths (0 with a gross base) */
export const toursEnFlux = ({ part, liberations }: Droits, partRetiree: number): number =>
  (liberations * (UNITE - partRetiree) * part) / (UNITE * UNITE)

/**
 * Share of vacancies leaving the base beyond which flux gives fewer turns than stock, as a fraction of one:
 * 1 − reserves/(logements × part). Whatever the rotation; negative when flux always gives fewer.
 */
export function seuilDeBascule({ logements, reserves, part }: Droits): number {
  invariant(logements > 0 && part > 0, 'bascule : parc et part de la commune positifs')
  return 1 - (reserves * UNITE) / (logements * part)
}

/** Une ligne du tableau par bailleur. */
export interface ToursDuBailleur {
  readonly id: string
  readonly libelle: string
  readonly logements: number
  readonly liberations: number
  /** Communal dwellings in stock, pro rata of the bailleur's stock: a hypothesis. */
  readonly reserves: number
  readonly stock: number
  readonly flux: number
  /** Turns a year when each yearly target is cut to its integer, and nothing is carried over. */
  readonly fluxArrondi: number
  /** Least and greatest whole numbers around the target of the whole plan, with carry-over. */
  readonly reporte: readonly [min: number, max: number]
}

/** @param annees length of the plan, for the carried-over target */
export function toursParBailleur(
  scenario: Scenario,
  droits: Droits,
  partRetiree: number,
  annees: number,
): ToursDuBailleur[] {
  const stock = toursEnStock(droits)
  const flux = toursEnFlux(droits, partRetiree)
  return (scenario.bailleurs ?? []).map(({ id, libelle, logements: { valeur: logements } }) => {
    const prorata = logements / droits.logements
    return {
      id,
      libelle,
      logements,
      liberations: droits.liberations * prorata,
      reserves: droits.reserves * prorata,
      stock: stock * prorata,
      flux: flux * prorata,
      fluxArrondi: Math.floor(flux * prorata),
      reporte: [Math.floor(flux * prorata * annees), Math.ceil(flux * prorata * annees)],
    }
  })
}
