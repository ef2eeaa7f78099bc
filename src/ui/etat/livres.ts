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
import type { Essais } from '~/domain/essais.ts'
import type { Flux } from '~/domain/flux.ts'
import { empreinteDe, hashContent } from '~/domain/hash.ts'
import { mergeScenario, type Scenario } from '~/domain/scenario.ts'
import type { Livres, UneVersion, Version } from './contrat.ts'

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

/** Aucun cas d’essai n’est livré : ils disent ce que chacun attend de ses règles. */
export const ESSAIS_LIVRES: Essais = {
  format: 'atelier-cil/essais@1',
  mois: livres.ame.moisReference,
  cas: [],
  ordre: { primo: [], mutation: [] },
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

/** Hash of the shipped cotation: the id of its version 0. */
export const EMPREINTE_LIVREE: string = hashContent(livres.cotation)

const fiche = ({ titre }: { readonly titre: string }, hash: string) => ({
  hash,
  numero: 0,
  titre,
  auteur: '',
  message: '',
  date: undefined,
  parents: [],
})

/** Version 0 of the cotation. */
export const VERSION_LIVREE: Version = {
  ...fiche(livres.cotation, EMPREINTE_LIVREE),
  genre: 'cotation',
  contenu: livres.cotation,
}

/** Version 0 of each lineage. */
export const VERSIONS_LIVREES: readonly UneVersion[] = [
  VERSION_LIVREE,
  { ...fiche(livres.flux, empreinteDe(livres.flux)), genre: 'flux', contenu: livres.flux },
  ...Object.values(TERRITOIRES_LIVRES.scenarios).map((contenu): UneVersion => ({
    ...fiche(contenu, empreinteDe(contenu)),
    genre: 'scenario',
    contenu,
  })),
]
