// Findings on a flux rule set as sentences: a title for the list, a detail, the text of law, the waiver.
import type { CodeDeConstatDeFlux, ConstatDeFlux } from '~/analysis/flux/constat.ts'
import type { DireConstatDeFlux } from './contrat.ts'
import { langue } from './langue.ts'

/** Un constat dit ; titre et détail sont des phrases entières. */
export interface PhraseDeConstatDeFlux {
  readonly titre: string
  readonly detail: string
  /** « CCH R441-5-2 », « CCH R441-5-3 et R441-5-4 (à vérifier) ». */
  readonly loi: string | undefined
  /** « dérogation : raison (auteur) », « dérogation donnée jusqu’à 22 % : raison (auteur) ». */
  readonly derogation: string | undefined
}

export function phraseDeConstatDeFlux(constat: ConstatDeFlux): PhraseDeConstatDeFlux {
  const { codes, loi, derogation, depassee } = langue().constatsDeFlux
  const [titre, detail] = (codes[constat.code] as DireConstatDeFlux<CodeDeConstatDeFlux>)(constat.params)
  return {
    titre,
    detail,
    loi: constat.loi && loi(constat.loi),
    derogation: constat.depassee ? depassee(constat.depassee) : constat.derogation && derogation(constat.derogation),
  }
}
