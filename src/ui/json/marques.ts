// Marks in the text, in our own words: what keeps it from being read, and what is found on the rule set. Pure.
import type { Constat } from '~/analysis/checks/constat.ts'
import type { ConstatDeFlux } from '~/analysis/flux/constat.ts'
import type { Cotation } from '~/domain/cotation.ts'
import type { Edition } from '~/domain/edition.ts'
import type { Problem } from '~/domain/problem.ts'
import { phraseDeConstat } from '~/i18n/constats.ts'
import { phraseDeConstatDeFlux } from '~/i18n/constats-flux.ts'
import { phraseDeProbleme } from '~/i18n/problemes.ts'
import { arbreDe, type Etendue, etendueDuPointeur, etendueDuProbleme } from './lieux.ts'

export interface Marque extends Etendue {
  readonly gravite: 'erreur' | 'bloquant' | 'attention' | 'information'
  readonly message: string
  /** The edit that mends it, and the words of its button. */
  readonly correction: { readonly edition: Edition; readonly libelle: string } | undefined
}

export const marquesDesProblemes = (texte: string, problemes: readonly Problem[]): readonly Marque[] =>
  problemes.map((probleme) => {
    const { quoi, remede } = phraseDeProbleme(probleme)
    return {
      ...etendueDuProbleme(texte, arbreDe(texte), probleme),
      gravite: 'erreur',
      message: `${quoi} ${remede}`,
      correction: undefined,
    }
  })

export const marquesDuFlux = (texte: string, constats: readonly ConstatDeFlux[]): readonly Marque[] =>
  constats.map((constat) => {
    const { titre, detail } = phraseDeConstatDeFlux(constat)
    return {
      ...etendueDuPointeur(arbreDe(texte), constat.at),
      gravite: constat.gravite,
      message: `${titre}\n${detail}`,
      correction: undefined,
    }
  })

export const marquesDesConstats = (
  texte: string,
  constats: readonly Constat[],
  cotation: Cotation,
): readonly Marque[] =>
  constats.map((constat) => {
    const { titre, detail, mend } = phraseDeConstat(constat, cotation)
    const { correction, gravite, at } = constat
    return {
      ...etendueDuPointeur(arbreDe(texte), at),
      gravite,
      message: `${titre}\n${detail}`,
      correction: correction && mend !== undefined ? { edition: correction, libelle: mend } : undefined,
    }
  })
