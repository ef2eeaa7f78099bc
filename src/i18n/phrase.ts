// Sentences of conditions and their small words, in the language in use.
import type { Litteral, Noeud } from '~/domain/condition.ts'
import type { FaitConnu } from '~/domain/dictionnaire.ts'
import type { OptionsDePhrase } from './conditions.ts'
import { langue } from './langue.ts'

export type { OptionsDePhrase } from './conditions.ts'
export { majuscule } from './signes.ts'

/** « texte », “text”. */
export const cite = (texte: string | number): string => langue().cite(texte)

/** « a, b ou c ». */
export const enumere = (textes: readonly string[], lien: 'et' | 'ou' | 'ni'): string => langue().enumere(textes, lien)

/** Sentences in a row: « a ; b », “a; b”. */
export const enchaine = (phrases: readonly string[]): string => langue().enchaine(phrases)

/** A value of a fact as words: the label of an enum, a number with its unit, a month. */
export const motsDeValeur = (fait: FaitConnu, valeur: Litteral): string => langue().faits.valeur(fait, valeur)

/** The sentence of a condition, without capital nor full stop: long for the panel, short for the grid. */
export const phraseDeCondition = (condition: Noeud, options?: OptionsDePhrase): string =>
  langue().phraseDeCondition(condition, options)
