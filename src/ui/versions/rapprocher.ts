// What a draft takes from its versions, as an edit of the object that it is: refused when it would make it wrong. Pure.
import { editionDeFlux } from '~/domain/edit-flux.ts'
import { rapprocherScenario } from '~/domain/edit-scenario.ts'
import { editionVers } from '~/domain/editer.ts'
import type { Edition } from '~/domain/edition.ts'
import type { Contenus, Genre } from '~/domain/genre.ts'
import type { NomDeRapprochement } from '~/domain/noms-cotation.ts'
import type { Result } from '~/domain/problem.ts'
import type { Brouillons } from '../etat/lignees.ts'

export interface Rapprochement<G extends Genre = Genre> {
  readonly nom: NomDeRapprochement
  readonly contenu: Contenus[G]
}

type Rapprocher<G extends Genre> = (brouillons: Brouillons, rapprochement: Rapprochement<G>) => Result<Edition>

const RAPPROCHER: { readonly [G in Genre]: Rapprocher<G> } = {
  cotation: ({ contenu: avant }, { nom, contenu }) => editionVers(avant, nom, [], contenu),
  flux: ({ flux }, { nom, contenu }) => editionDeFlux(flux, nom, [], () => contenu),
  scenario: ({ territoires }, { nom, contenu }) => rapprocherScenario(territoires, contenu, nom),
}

export const rapprocher = <G extends Genre>(
  genre: G,
  brouillons: Brouillons,
  rapprochement: Rapprochement<G>,
): Result<Edition> => RAPPROCHER[genre](brouillons, rapprochement)
