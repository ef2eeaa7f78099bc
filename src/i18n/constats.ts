// Findings on a rule set as sentences: a title for the headline, a detail for the list, the words of the gesture that mends.
import type { CodeDeConstat, Constat } from '~/analysis/checks/constat.ts'
import type { Cotation } from '~/domain/cotation.ts'
import type { DireConstat } from './contrat.ts'
import { phraseDEdition } from './editions.ts'
import { constats as francais } from './fr/constats.ts'
import { langue } from './langue.ts'

/** Un constat dit ; titre et détail sont des phrases entières. */
export interface PhraseDeConstat {
  readonly titre: string
  readonly detail: string
  /** Words of a button: « Porter le DALO à 252 points ». */
  readonly mend: string | undefined
}

/** @param cotation the rule set that the finding is about. */
export function phraseDeConstat(constat: Constat, cotation: Cotation): PhraseDeConstat {
  const { codes, correction, nonConfirme, sansRemede } = langue().constats ?? francais
  const dire = codes[constat.code] as DireConstat<CodeDeConstat>
  const [titre, detail] = dire(constat.params, cotation, constat.at)
  const nom = constat.correction?.nom
  const suite = [
    detail,
    ...(constat.nonConfirme ? [nonConfirme] : []),
    ...(constat.sansRemede ? [sansRemede] : []),
  ].join(' ')
  return { titre, detail: suite, mend: nom && (correction(nom, constat, cotation) ?? phraseDEdition(nom, cotation)) }
}
