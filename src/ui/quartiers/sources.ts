// What the page is computed from: the draft of the flux rules and the scenarios of the workbench. Where they lack a figure
// that the page cannot do without, the shipped content stands in, and the page says so.
import type { Territoires } from '~/domain/edition.ts'
import type { Flux } from '~/domain/flux.ts'
import { parseMois } from '~/domain/mois.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { programmeDe } from '~/simulation/flamanderie.ts'
import { droitsDe, partsDuFlux } from '~/simulation/tours.ts'
import { territoireDit } from '../flux/territoire-view.ts'
import { livraisonSuivie, territoiresDuFlux } from '../flux/territoire.ts'
import type { Sources } from './view.ts'

/** Ce que le travail en cours ne donne pas, et que le contenu livré remplace ; ou ce que la page ne compte pas. */
export type Repli = 'flux' | 'territoire' | 'programme' | 'conventions'

export interface SourcesLues {
  readonly sources: Sources
  readonly replis: readonly Repli[]
  /** Where the dwellings and the programme come from, in sentences. */
  readonly lieu: readonly string[]
}

/** A communal share, in flux. */
function isFluxSuffisant(flux: Flux, { moisReference }: Scenario): boolean {
  const parts = partsDuFlux(flux, parseMois(moisReference))
  return flux.mode === 'flux' && parts !== undefined && parts.partCommunale > 0
}

const isTerritoireSuffisant = (scenario: Scenario, { flux, fluxStock }: Sources): boolean =>
  (droitsDe(scenario, fluxStock, flux, parseMois(scenario.moisReference))?.liberations ?? 0) > 0

/** Houses, and their rotation. */
function isProgrammeSuffisant(scenario: Scenario): boolean {
  const livraison = livraisonSuivie(scenario)
  const programme = livraison && programmeDe(scenario, livraison.id)
  return programme !== undefined && programme.typologies.some(({ rotation }) => rotation > 0)
}

export function sourcesDe(
  { flux, territoires }: { readonly flux: Flux; readonly territoires: Territoires },
  livres: Sources,
): SourcesLues {
  const lus = territoiresDuFlux(territoires, livres)
  const { territoire, programme } = lus
  const replis: readonly Repli[] = [
    ...(isFluxSuffisant(flux, territoire) ? (flux.conventions ? (['conventions'] as const) : []) : (['flux'] as const)),
    ...(isTerritoireSuffisant(territoire, livres) ? [] : (['territoire'] as const)),
    ...(isProgrammeSuffisant(programme) ? [] : (['programme'] as const)),
  ]
  return {
    sources: {
      flux: replis.includes('flux') ? livres.flux : flux,
      fluxStock: livres.fluxStock,
      villemandeur: replis.includes('territoire') ? livres.villemandeur : territoire,
      flamanderie: replis.includes('programme') ? livres.flamanderie : programme,
    },
    replis,
    lieu: replis.includes('territoire') ? [] : territoireDit(lus),
  }
}
