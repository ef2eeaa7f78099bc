// Yearly lettings of each typology, read from a scenario: dwellings × rotation. They size the top of a segment whose
// turnover `comparer` reports. Integers: ten-thousandths of a letting a year.
import { type Scenario, type Typologie, TYPOLOGIES } from '~/domain/scenario.ts'

/** Locations par an et par typologie, en dix-millièmes de location (58 000 = 5,8 locations). */
export type LocationsParTypologie = Readonly<Record<Typologie, number>>

/** @returns undefined when the scenario does not say its typologies or its rotation. */
export function locationsParTypologie(scenario: Scenario): LocationsParTypologie | undefined {
  const { parTypologie, rotation } = scenario
  if (!parTypologie || !rotation) return undefined
  return Object.fromEntries(
    TYPOLOGIES.map((typologie) => [typologie, (parTypologie[typologie] ?? 0) * rotation[typologie].valeur]),
  ) as unknown as LocationsParTypologie
}

/**
 * Turns that a segment may count on in a year: max(1, lettings of its typology × its share of the applications to that
 * typology), rounded half up (model.md §5).
 * @param locations lettings a year, ten-thousandths
 * @param segment applications of the segment, at least one
 * @param typologie applications of the typology, both grids
 */
export function toursDuSegment(locations: number, segment: number, typologie: number): number {
  const denominator = 10_000 * typologie
  return Math.max(1, Math.floor((2 * locations * segment + denominator) / (2 * denominator)))
}
