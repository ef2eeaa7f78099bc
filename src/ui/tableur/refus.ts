// Why cells are refused, in one sentence: the first fault with its mend, the others counted.
import type { Problem } from '~/domain/problem.ts'
import { phraseCourte, phraseEntiere } from '~/i18n/problemes.ts'
import { m } from './mots.ts'

/** A fault of the whole block has no place to tell. */
const dire = (probleme: Problem): string => (probleme.at === '' ? phraseCourte(probleme) : phraseEntiere(probleme))

export function phraseDeRefus([premier, ...autres]: readonly Problem[]): string {
  if (premier === undefined) return ''
  return autres.length === 0 ? dire(premier) : `${dire(premier)} ${m('tableurAutres', { n: autres.length })}`
}
