// Which scenarios the flux is about: the territory whose bailleurs and residences it names, and that of the new programme.
// Those of the workbench first; the shipped ones when the workbench has none that holds what is needed.
import type { Territoires } from '~/domain/edition.ts'
import type { Livraison, Scenario } from '~/domain/scenario.ts'

export interface TerritoiresDuFlux {
  readonly territoire: Scenario
  readonly programme: Scenario
}

/** The programme that the pages follow: the Flamanderie where there is one, else the first delivery. */
export const livraisonSuivie = ({ livraisons = [] }: Scenario): Livraison | undefined =>
  livraisons.find(({ id }) => id === 'flamanderie') ?? livraisons[0]

const isTerritoire = ({ perimetre, bailleurs = [] }: Scenario): boolean =>
  perimetre === 'villemandeur' && bailleurs.some(({ logements }) => logements.valeur > 0)

export function territoiresDuFlux(
  { courant, scenarios }: Territoires,
  livres: { readonly villemandeur: Scenario; readonly flamanderie: Scenario },
): TerritoiresDuFlux {
  const enUsage = scenarios[courant]
  const candidats = [enUsage, scenarios[livres.villemandeur.id], livres.villemandeur]
  const programmes = [enUsage, scenarios[livres.flamanderie.id], livres.flamanderie]
  return {
    territoire: candidats.find((scenario) => scenario && isTerritoire(scenario)) ?? livres.villemandeur,
    programme: programmes.find((scenario) => scenario && livraisonSuivie(scenario)) ?? livres.flamanderie,
  }
}
