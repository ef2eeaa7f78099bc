// `t('shellGraine', { graine: 2024 })`: the sentence of a key, with its parameters checked by the compiler.
import { fr, type Cle, type Messages } from './fr.ts'

export type { Cle, Messages } from './fr.ts'

/** Nothing for a plain sentence, one object for a sentence with parameters. */
export type Parametres<K extends Cle> = Messages[K] extends (params: infer P) => string ? [params: P] : []

/** Clés des phrases sans paramètre. */
export type ClePlaine = { [K in Cle]: Messages[K] extends string ? K : never }[Cle]

/** The sentence of a key in the given language. */
function traduire<K extends Cle>(messages: Messages, cle: K, ...params: Parametres<K>): string {
  const message: unknown = messages[cle]
  return typeof message === 'function' ? String(message(...params)) : String(message)
}

/** The sentence of a key in French. */
export const t = <K extends Cle>(cle: K, ...params: Parametres<K>): string => traduire(fr, cle, ...params)
