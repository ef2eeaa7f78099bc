// Conditions in json-rules-engine's own grammar, restricted by the dictionary (model.md §2).
// Shape and vocabulary are checked by the schema generated from the dictionary; here are the types and the walks.
import { assertNever } from './invariant.ts'

export type Operateur =
  | 'equal'
  | 'notEqual'
  | 'in'
  | 'notIn'
  | 'lessThan'
  | 'lessThanInclusive'
  | 'greaterThan'
  | 'greaterThanInclusive'
  | 'contains'
  | 'doesNotContain'

export type Litteral = boolean | number | string
export type Valeur = Litteral | readonly Litteral[] | { readonly fact: string }

/** Feuille : comparaison d’un fait à une valeur. */
export interface Feuille {
  readonly fact: string
  readonly operator: Operateur
  readonly value: Valeur
}
/** Condition : toutes, au moins une, sauf, ou condition nommée. */
export type Condition =
  | { readonly all: readonly Noeud[] }
  | { readonly any: readonly Noeud[] }
  | { readonly not: Noeud }
  | { readonly condition: string }
export type Noeud = Condition | Feuille

export const isFeuille = (noeud: Noeud): noeud is Feuille => 'fact' in noeud

export const isFaitADroite = (valeur: Valeur): valeur is { readonly fact: string } =>
  typeof valeur === 'object' && !Array.isArray(valeur)

/** One tree of every node kind, folded bottom-up. */
export interface Visiteur<T> {
  readonly feuille: (feuille: Feuille, at: string) => T
  readonly toutes: (fils: readonly T[], at: string) => T
  readonly auMoinsUne: (fils: readonly T[], at: string) => T
  readonly sauf: (fils: T, at: string) => T
  readonly nommee: (nom: string, at: string) => T
}

/** Folds a condition; `at` is the JSON pointer of the node, from `base`. */
export function foldCondition<T>(noeud: Noeud, visiteur: Visiteur<T>, base = ''): T {
  const walk = (enfant: Noeud, at: string): T => {
    if ('fact' in enfant) return visiteur.feuille(enfant, at)
    if ('all' in enfant)
      return visiteur.toutes(
        enfant.all.map((fils, i) => walk(fils, `${at}/all/${i}`)),
        at,
      )
    if ('any' in enfant)
      return visiteur.auMoinsUne(
        enfant.any.map((fils, i) => walk(fils, `${at}/any/${i}`)),
        at,
      )
    if ('not' in enfant) return visiteur.sauf(walk(enfant.not, `${at}/not`), at)
    if ('condition' in enfant) return visiteur.nommee(enfant.condition, at)
    return assertNever(enfant)
  }
  return walk(noeud, base)
}

/** Every leaf, in reading order, with its pointer; named conditions are not followed. */
export function listFeuilles(noeud: Noeud, base = ''): readonly { readonly feuille: Feuille; readonly at: string }[] {
  const flat = <T>(fils: readonly (readonly T[])[]): readonly T[] => fils.flat()
  return foldCondition<readonly { feuille: Feuille; at: string }[]>(
    noeud,
    { feuille: (feuille, at) => [{ feuille, at }], toutes: flat, auMoinsUne: flat, sauf: (f) => f, nommee: () => [] },
    base,
  )
}

/** Names of the conditions referred to, in reading order, with their pointers. */
export function listReferences(noeud: Noeud, base = ''): readonly { readonly nom: string; readonly at: string }[] {
  const flat = <T>(fils: readonly (readonly T[])[]): readonly T[] => fils.flat()
  return foldCondition<readonly { nom: string; at: string }[]>(
    noeud,
    { feuille: () => [], toutes: flat, auMoinsUne: flat, sauf: (f) => f, nommee: (nom, at) => [{ nom, at }] },
    base,
  )
}
