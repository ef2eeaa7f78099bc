// Shipped contents: rule sets and scenarios that come with the page. They are bundled as they are; a test parses each of
// them, so that the page needs no validator to start.
import cotation from '#rules/cotation/ame-base.json'
import flux from '#rules/flux/villemandeur-flux.json'
import fluxStock from '#rules/flux/villemandeur-stock.json'
import ame from '#scenarios/ame/scenario.json'
import flamanderie from '#scenarios/flamanderie/scenario.json'
import villemandeur from '#scenarios/villemandeur/scenario.json'
import type { Cotation } from '~/domain/cotation.ts'
import type { Territoires } from '~/domain/edition.ts'
import type { Flux } from '~/domain/flux.ts'
import { empreinteDe, hashContent } from '~/domain/hash.ts'
import { mergeScenario, type Scenario } from '~/domain/scenario.ts'
import type { FicheDeVersion } from '~/store/schema.ts'
import type { Livres, Version } from './contrat.ts'

const territoire = villemandeur as unknown as Scenario

/** Contenus livrés ; la Flamanderie et l’agglomération y sont jointes à ce qu’elles incluent. */
export const livres: Livres = {
  cotation: cotation as unknown as Cotation,
  fluxStock: fluxStock as unknown as Flux,
  flux: flux as unknown as Flux,
  villemandeur: territoire,
  flamanderie: mergeScenario(flamanderie as unknown as Scenario, territoire),
  ame: mergeScenario(ame as unknown as Scenario, territoire),
}

/** Scénarios livrés, dont celui que les pages calculent d’abord. */
export const TERRITOIRES_LIVRES: Territoires = {
  courant: livres.ame.id,
  scenarios: Object.fromEntries(
    [livres.ame, livres.villemandeur, livres.flamanderie].map((scenario) => [scenario.id, scenario]),
  ),
}

/** Livré, livré puis modifié, ou fait ici. */
export type StatutDeScenario = 'livre' | 'modifie' | 'propre'

export function statutDuScenario(
  scenario: Scenario,
  livresPar: Territoires['scenarios'] = TERRITOIRES_LIVRES.scenarios,
): StatutDeScenario {
  const livre = Object.hasOwn(livresPar, scenario.id) ? livresPar[scenario.id] : undefined
  if (!livre) return 'propre'
  return empreinteDe(livre) === empreinteDe(scenario) ? 'livre' : 'modifie'
}

/** Hash of the shipped rule set: the id of version 0. */
export const EMPREINTE_LIVREE: string = hashContent(livres.cotation)

/** Version 0, and what the store keeps beside its content. */
export const FICHE_LIVREE: FicheDeVersion = {
  hash: EMPREINTE_LIVREE,
  numero: 0,
  titre: livres.cotation.titre,
  auteur: '',
  message: '',
  date: undefined,
  parents: [],
}
export const VERSION_LIVREE: Version = { ...FICHE_LIVREE, contenu: livres.cotation }
