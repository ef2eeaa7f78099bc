// What the nodes of the builder may do to the condition, and the words that they share.
import type { Condition } from '~/domain/condition.ts'
import type { Geste } from '~/domain/condition-edit.ts'
import type { Vocabulaire } from '~/domain/feuille.ts'
import type { Result } from '~/domain/problem.ts'
import type { Option } from './editeur-view.ts'

/** Where the focus goes inside a node. */
export type Part = 'fait' | 'operateur' | 'valeur' | 'groupe' | 'nommee' | 'menu' | 'sauf' | 'ajout'

/** What follows a gesture that succeeds. */
export interface Suite {
  /** Where the focus goes in the node; it stays where it was when absent. */
  readonly part?: Part
  /** Opens the list found there. */
  readonly ouvrir?: boolean
  /** Said to a screen reader. @param nom the node's new name */
  readonly annonce?: (nom: string) => string
}

export type GesteSurCondition = (condition: Condition) => Result<Geste>

export interface Actes {
  readonly vocabulaire: Vocabulaire
  readonly nommees: Readonly<Record<string, Condition>>
  /** Named conditions that may be chosen. */
  readonly noms: readonly string[]
  readonly faits: readonly Option[]
  readonly faire: (geste: GesteSurCondition, suite?: Suite) => void
  readonly isPossible: (geste: GesteSurCondition) => boolean
  /** Says why something was not done. */
  readonly refuser: (raison: string) => void
}
