// Words of a part of a page that is loaded on demand: both languages travel with it, and weigh nothing in the first load.
// `const m = motsDe(fr, en)` at module level, then `m('cle', {…})` while rendering, as with `t`.
import type { Jumeau } from './contrat.ts'
import { codeDeLangue } from './langue.ts'

type Mots = Readonly<Record<string, unknown>>
type Parametres<M extends Mots, K extends keyof M> = M[K] extends (params: infer P) => string ? [params: P] : []

export type LecteurDeMots<M extends Mots> = <K extends keyof M & string>(cle: K, ...params: Parametres<M, K>) => string

/** Keys of the words that take no parameter. */
export type MotSimple<M extends Mots> = { [K in keyof M & string]: M[K] extends string ? K : never }[keyof M & string]

export const motsDe =
  <M extends Mots>(fr: M, en: Jumeau<M>): LecteurDeMots<M> =>
  (cle, ...params) => {
    const mots = codeDeLangue() === 'fr' ? fr : (en as Mots)
    const message: unknown = mots[cle]
    return typeof message === 'function' ? String(message(...params)) : String(message)
  }
