// Control plane of the compiled engine: a rule set read at a month becomes a plan of column tests, once, whatever the
// cohort. Plain data, so that a plan can be stored or posted. What schema and parser guarantee is not checked again.
import type { Condition, Feuille, Litteral, Noeud } from '~/domain/condition.ts'
import { isFaitADroite } from '~/domain/condition.ts'
import { type CotationResolue, type GrilleResolue, GRILLES, type NomDeGrille } from '~/domain/cotation.ts'
import { faitConnu } from '~/domain/dictionnaire.ts'
import { invariant } from '~/domain/invariant.ts'
import { parseMois } from '~/domain/mois.ts'
import { pointer } from '~/domain/problem.ts'
import { EGAL, INFERIEUR, SUPERIEUR } from './kernels.ts'

/** What a leaf asks of its column. `accepte`: sum of INFERIEUR, EGAL, SUPERIEUR. */
export type Test =
  | { readonly genre: 'valeurs'; readonly valeurs: readonly Litteral[]; readonly sauf: boolean }
  | { readonly genre: 'ordre'; readonly accepte: number; readonly borne: number }
  | { readonly genre: 'egaliteAuFait'; readonly droite: string; readonly sauf: boolean }
  | { readonly genre: 'ordreAuFait'; readonly droite: string; readonly accepte: number }
  | { readonly genre: 'contient'; readonly valeur: Litteral; readonly sauf: boolean }

/** Condition compilée ; `at` est le pointeur JSON du nœud dans le jeu de règles. */
export type NoeudCompile =
  | { readonly type: 'feuille'; readonly at: string; readonly feuille: Feuille; readonly test: Test }
  | { readonly type: 'toutes' | 'auMoinsUne'; readonly at: string; readonly fils: readonly NoeudCompile[] }
  | { readonly type: 'sauf'; readonly at: string; readonly fils: NoeudCompile }
  | { readonly type: 'nommee'; readonly at: string; readonly nom: string }

/** Grille compilée : `places[i]` est la place du critère i de la grille parmi `Programme.criteres`. */
export interface GrilleCompilee {
  readonly grille: GrilleResolue
  readonly places: readonly number[]
}

/** Jeu de règles compilé à un mois, indépendant de toute cohorte. */
export interface Programme {
  readonly resolue: CotationResolue
  /** Named conditions, compiled once each. */
  readonly conditions: ReadonlyMap<string, NoeudCompile>
  /** Conditions of the criteria used by a grid at least, in rule-set order. */
  readonly criteres: readonly NoeudCompile[]
  readonly grilles: Readonly<Record<NomDeGrille, GrilleCompilee>>
  /** Rank given to a row that meets no level: after every level. */
  readonly rangSansNiveau: number
}

const ORDRE: Readonly<Record<string, number>> = {
  lessThan: INFERIEUR,
  lessThanInclusive: INFERIEUR | EGAL,
  greaterThan: SUPERIEUR,
  greaterThanInclusive: SUPERIEUR | EGAL,
}

function compileTest({ fact, operator, value }: Feuille): Test {
  const isMois = faitConnu(fact).type === 'month'
  const litteral = (valeur: Litteral): Litteral => (isMois ? parseMois(String(valeur)) : valeur)
  const sauf = operator === 'notEqual' || operator === 'notIn' || operator === 'doesNotContain'
  if (isFaitADroite(value)) {
    if (operator === 'equal' || operator === 'notEqual') return { genre: 'egaliteAuFait', droite: value.fact, sauf }
    const accepte = ORDRE[operator]
    invariant(accepte !== undefined, `« ${operator} » n’admet pas de fait à droite`)
    return { genre: 'ordreAuFait', droite: value.fact, accepte }
  }
  if (typeof value === 'object') return { genre: 'valeurs', valeurs: value.map(litteral), sauf }
  if (operator === 'contains' || operator === 'doesNotContain') return { genre: 'contient', valeur: value, sauf }
  if (operator === 'equal' || operator === 'notEqual') return { genre: 'valeurs', valeurs: [litteral(value)], sauf }
  const accepte = ORDRE[operator]
  const borne = litteral(value)
  invariant(accepte !== undefined && typeof borne === 'number', `« ${operator} » attend un nombre`)
  return { genre: 'ordre', accepte, borne }
}

/** A condition as a plan. @param at pointer of `noeud` in the rule set. */
export function compileCondition(noeud: Noeud, at = ''): NoeudCompile {
  if ('fact' in noeud) return { type: 'feuille', at, feuille: noeud, test: compileTest(noeud) }
  if ('condition' in noeud) return { type: 'nommee', at, nom: noeud.condition }
  if ('not' in noeud) return { type: 'sauf', at, fils: compileCondition(noeud.not, `${at}/not`) }
  return 'all' in noeud
    ? { type: 'toutes', at, fils: noeud.all.map((fils, i) => compileCondition(fils, `${at}/all/${i}`)) }
    : { type: 'auMoinsUne', at, fils: noeud.any.map((fils, i) => compileCondition(fils, `${at}/any/${i}`)) }
}

/** Named conditions as plans, by name. */
export const compileConditions = (conditions: Readonly<Record<string, Condition>>): ReadonlyMap<string, NoeudCompile> =>
  new Map(
    Object.entries(conditions).map(([nom, condition]) => [
      nom,
      compileCondition(condition, pointer('conditions', nom)),
    ]),
  )

/** Plan of a rule set at its month. */
export function compileCotation(resolue: CotationResolue): Programme {
  const { cotation, grilles } = resolue
  const used = new Set(GRILLES.flatMap((nom) => grilles[nom].criteres.map(({ critere }) => critere.id)))
  const criteres: NoeudCompile[] = []
  const places = new Map<string, number>()
  cotation.criteres.forEach((critere, i) => {
    if (!used.has(critere.id)) return
    places.set(critere.id, criteres.length)
    criteres.push(compileCondition(critere.conditions, pointer('criteres', i, 'conditions')))
  })
  const compileGrille = (nom: NomDeGrille): GrilleCompilee => ({
    grille: grilles[nom],
    places: grilles[nom].criteres.map(({ critere }) => places.get(critere.id) ?? -1),
  })
  return {
    resolue,
    conditions: compileConditions(cotation.conditions ?? {}),
    criteres,
    grilles: { primo: compileGrille('primo'), mutation: compileGrille('mutation') },
    rangSansNiveau: Math.max(cotation.niveaux.length, ...cotation.niveaux.map(({ rang }) => rang)) + 1,
  }
}
