// Every sentence of the page, in French: one object per page, keys prefixed by the page, values plain strings or
// functions of one object. Another language is an object of type `Messages`, checked by the compiler.
import { accueil } from './fr/accueil.ts'
import { comparer } from './fr/comparer.ts'
import { pieces } from './fr/pieces.ts'
import { quartiers } from './fr/quartiers.ts'
import { regles } from './fr/regles.ts'
import { shell } from './fr/shell.ts'

/** The files of messages, by the prefix of their keys. */
export const fichiers = { shell, accueil, regles, comparer, quartiers, pieces } as const

export const fr = { ...shell, ...accueil, ...regles, ...comparer, ...quartiers, ...pieces } as const

/** Clé d’une phrase de la page. */
export type Cle = keyof typeof fr

/** The same keys with the same parameters, in any language. */
export type Messages = {
  readonly [K in Cle]: (typeof fr)[K] extends (params: infer P) => string ? (params: P) => string : string
}
