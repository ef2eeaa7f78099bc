// What the flux names of the territory, and preferences or numbers that say nothing.
import type { Flux } from '~/domain/flux.ts'
import { duplicates } from '~/domain/listes.ts'
import { pointer } from '~/domain/problem.ts'
import { proche } from '~/domain/proche.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { constatDeFlux, type ConstatDeFlux } from './constat.ts'

/** @param territoire where bailleurs and residences are looked for; nothing is said of them without it */
export function controlerReferences(flux: Flux, territoire?: Scenario): readonly ConstatDeFlux[] {
  const { conventions = [], orientation = [] } = flux
  const bailleurs = territoire?.bailleurs?.map(({ id }) => id)
  const residences = territoire?.residences?.map(({ id }) => id)
  const vues = new Set<string>()
  return [
    ...conventions.flatMap(({ bailleur }, i) =>
      bailleurs === undefined || bailleurs.includes(bailleur)
        ? []
        : [
            constatDeFlux(
              'bailleur-inconnu',
              pointer('conventions', i, 'bailleur'),
              { bailleur, ...proche(bailleur, bailleurs) },
              bailleur,
            ),
          ],
    ),
    ...duplicates(conventions, ({ bailleur }) => bailleur).map(({ index }) => {
      const bailleur = conventions[index]?.bailleur ?? ''
      return constatDeFlux('convention-double', pointer('conventions', index, 'bailleur'), { bailleur }, bailleur)
    }),
    ...orientation.flatMap(({ residence }, i) => {
      if (residence === undefined || residences === undefined || residences.includes(residence)) return []
      if (vues.has(residence)) return []
      vues.add(residence)
      return [
        constatDeFlux(
          'residence-inconnue',
          pointer('orientation', i, 'residence'),
          { residence, ...proche(residence, residences) },
          residence,
        ),
      ]
    }),
  ]
}

/** Preferences that weigh nothing, and an agreement without its number. */
export function controlerChoix({ contingents, orientation = [], premiereLocation }: Flux): readonly ConstatDeFlux[] {
  return [
    ...contingents.flatMap(({ id, libelle }) => {
      const siennes = orientation.filter(({ contingent }) => contingent === id)
      const at = pointer(
        'orientation',
        orientation.findIndex(({ contingent }) => contingent === id),
      )
      return siennes.length > 0 && siennes.every(({ poids }) => poids === 0)
        ? [constatDeFlux('orientation-nulle', at, { contingent: libelle }, id)]
        : []
    }),
    ...(premiereLocation?.regime === 'concertation' && premiereLocation.logements === undefined
      ? [constatDeFlux('convenus-absents', '/premiereLocation', {})]
      : []),
  ]
}
