// A scenario: territory, stock, demand and cohort recipe. It may include another one (its territory), once resolved
// the whole content is one value, and its hash is the hash of that whole.
import type * as gen from './gen/scenario.ts'

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T

/** Scénario : territoire, offre, demande, recette de cohorte, horizon. */
export type Scenario = DeepReadonly<gen.Scenario>
/** Résidence : immeuble ou programme d’un bailleur. */
export type Residence = NonNullable<Scenario['residences']>[number]
/** Bailleur social. */
export type Bailleur = NonNullable<Scenario['bailleurs']>[number]
/** Livraison : programme neuf. */
export type Livraison = NonNullable<Scenario['livraisons']>[number]
/** Recette de la cohorte synthétique. */
export type RecetteDeCohorte = NonNullable<Scenario['cohorte']>
/** Typologie d’un logement. */
export type Typologie = 'T1' | 'T2' | 'T3' | 'T4' | 'T5'
/** Financement d’un logement. */
export type Financement = 'PLAI' | 'PLUS' | 'PLS' | 'PLI'

export const TYPOLOGIES: readonly Typologie[] = ['T1', 'T2', 'T3', 'T4', 'T5']
export const FINANCEMENTS: readonly Financement[] = ['PLAI', 'PLUS', 'PLS', 'PLI']

const LISTES = ['communes', 'bailleurs', 'residences', 'livraisons'] as const

/**
 * The scenario with what it includes: its own scalars win; lists are joined, the included one first. The typologies
 * and fundings of the included territory stay those of that territory: kept only while the stocks are the same.
 */
export function mergeScenario(enfant: Scenario, { parTypologie, parFinancement, ...parent }: Scenario): Scenario {
  const { inclut: _inclut, ...propre } = enfant
  const herite = enfant.residences?.length
    ? {}
    : { ...(parTypologie ? { parTypologie } : {}), ...(parFinancement ? { parFinancement } : {}) }
  const listes = Object.fromEntries(
    LISTES.filter((cle) => parent[cle] ?? enfant[cle]).map((cle) => [
      cle,
      [...(parent[cle] ?? []).filter((x) => !(enfant[cle] ?? []).some((y) => y.id === x.id)), ...(enfant[cle] ?? [])],
    ]),
  )
  return { ...parent, ...herite, ...propre, ...listes }
}
