// `t('shellGraine', { graine: 2024 })`: the sentence of a key in the language in use, its parameters checked by the compiler.
import type { Cle, Messages } from './fr.ts'
import { langue } from './langue.ts'

export type { Cle, Messages } from './fr.ts'

/** Nothing for a plain sentence, one object for a sentence with parameters. */
export type Parametres<K extends Cle> = Messages[K] extends (params: infer P) => string ? [params: P] : []

/** Clés des phrases sans paramètre. */
export type ClePlaine = { [K in Cle]: Messages[K] extends string ? K : never }[Cle]

export function t<K extends Cle>(cle: K, ...params: Parametres<K>): string {
  const message: unknown = langue().messages[cle]
  return typeof message === 'function' ? String(message(...params)) : String(message)
}
