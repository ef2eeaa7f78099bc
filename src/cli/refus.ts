// What stops a verb because the world is wrong: a bad argument, an unreadable file, a refused content. The core returns
// problems as values; the command line turns them here into its single way out: sentences on stderr, exit code 2.
import { formatMois, type MoisIndex } from '~/domain/mois.ts'
import type { Problem, Result } from '~/domain/problem.ts'
import { phraseEntiere } from '~/i18n/problemes.ts'

/** Refus : phrases à dire sur la sortie d’erreur ; `aide` : verbe dont l’aide peut servir. */
export class Refus extends Error {
  readonly phrases: readonly string[]
  readonly aide: string | undefined
  constructor(phrases: readonly string[], aide?: string) {
    super(phrases.join('\n'))
    this.phrases = phrases
    this.aide = aide
  }
}

/** « fichier.json : critère n° 4, … ». @param source file or folder that the problem is in */
const direProbleme = (source: string, probleme: Problem): string => `${source} : ${phraseEntiere(probleme)}`

/**
 * The value of a result, its warnings handed to `avertir`.
 * @throws Refus that says every problem
 */
export function attendre<T>(
  source: string,
  result: Result<T>,
  avertir: (phrase: string, probleme: Problem) => void = () => undefined,
): T {
  if (!result.ok) throw new Refus(result.problems.map((probleme) => direProbleme(source, probleme)))
  for (const probleme of result.warnings) avertir(direProbleme(source, probleme), probleme)
  return result.value
}

/** For messages. */
export const motDuMois = (mois: MoisIndex): string => `Mois de référence : ${formatMois(mois)}.`
