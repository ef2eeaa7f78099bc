// Which dwellings the flux is about: those of the commune in the scenario in use, and the new programme there. What that
// scenario lacks comes from those of the workbench, then from the shipped ones; the page says which stands in, and why.
import type { Territoires } from '~/domain/edition.ts'
import { restreindre } from '~/domain/parc.ts'
import type { Livraison, Scenario } from '~/domain/scenario.ts'

/** The commune that takes part in the flux: its id among communes. */
const COMMUNE = 'villemandeur'

export interface TerritoiresDuFlux {
  /** Restricted to the commune. */
  readonly territoire: Scenario
  /** The territory with its new programme, its own or borrowed. */
  readonly programme: Scenario
  /** The whole scenario that the territory is taken from. */
  readonly origine: Scenario
  /** The scenario in use, when another stands in for it. */
  readonly ecarte: Scenario | undefined
  /** The scenario that lends its programme, when the territory has none. */
  readonly preteur: Scenario | undefined
}

interface Livres {
  readonly villemandeur: Scenario
  readonly flamanderie: Scenario
}

/** The programme that the pages follow: the Flamanderie where there is one, else the first delivery. */
export const livraisonSuivie = ({ livraisons = [] }: Scenario): Livraison | undefined =>
  livraisons.find(({ id }) => id === 'flamanderie') ?? livraisons[0]

const isTerritoire = ({ bailleurs = [], residences = [] }: Scenario): boolean =>
  residences.some(({ commune }) => commune === COMMUNE) && bailleurs.some(({ logements }) => logements.valeur > 0)

export function territoiresDuFlux({ courant, scenarios }: Territoires, livres: Livres): TerritoiresDuFlux {
  const enUsage = scenarios[courant]
  const premier = (candidats: readonly (Scenario | undefined)[], isBon: (scenario: Scenario) => boolean) =>
    candidats.find((scenario) => scenario !== undefined && isBon(scenario))
  const origine = premier([enUsage, scenarios[livres.villemandeur.id]], isTerritoire) ?? livres.villemandeur
  const territoire = restreindre(origine, COMMUNE)
  const preteur = livraisonSuivie(territoire)
    ? undefined
    : (premier([scenarios[livres.flamanderie.id]], (scenario) => livraisonSuivie(scenario) !== undefined) ??
      livres.flamanderie)
  return {
    territoire,
    programme: preteur?.livraisons ? { ...territoire, livraisons: preteur.livraisons } : territoire,
    origine,
    ecarte: enUsage === origine ? undefined : enUsage,
    preteur,
  }
}
