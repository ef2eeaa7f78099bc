// The answers on one grid, ready to show.
import type { Cotation, NomDeGrille } from '~/domain/cotation.ts'
import type { Reponses } from '~/workers/reponses.ts'
import { type CroisementsVus, croisementsVus } from './croisements-view.ts'
import { type DepartageVu, departageVu } from './departage-view.ts'
import { type FalaisesVues, falaisesVues } from './falaises-view.ts'
import { type PilesVues, pilesVues } from './piles-view.ts'
import { type PoidsVus, poidsVus } from './poids-view.ts'
import { type PorteeVue, porteeVue } from './portee-view.ts'

export interface ReponsesVues {
  /** Applications of the grid. */
  readonly n: number
  readonly poids: PoidsVus
  readonly portee: PorteeVue
  readonly departage: DepartageVu
  readonly croisements: CroisementsVus
  readonly falaises: FalaisesVues
  readonly piles: PilesVues
  /** Why the points are a working hypothesis; undefined when they are not. */
  readonly hypotheseDesPoints: string | undefined
}

export function reponsesVues(reponses: Reponses, cotation: Cotation, grille: NomDeGrille): ReponsesVues {
  const { poids, departage, croisements, falaises, piles } = reponses.grilles[grille]
  return {
    n: poids.n,
    poids: poidsVus(reponses, cotation, grille),
    portee: porteeVue(reponses, cotation, grille),
    departage: departageVu(departage),
    croisements: croisementsVus(croisements, cotation),
    falaises: falaisesVues(falaises, cotation, reponses),
    piles: pilesVues(piles, cotation),
    hypotheseDesPoints: cotation.base.type === 'hypothese' ? cotation.base.reference : undefined,
  }
}
