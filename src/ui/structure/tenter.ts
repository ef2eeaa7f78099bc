// A gesture made from a form: taken at once, or refused with its reason.
import type { Edition } from '~/domain/edition.ts'
import type { Problem, Result } from '~/domain/problem.ts'
import { phraseDeProbleme } from '~/i18n/problemes.ts'
import { gestes } from '../etat/atelier.ts'

/** What is wrong and how to mend it; the place is that of the field. */
export const raisonDe = (problemes: readonly Problem[]): string =>
  [
    ...new Set(
      problemes.map((probleme) => {
        const { quoi, remede } = phraseDeProbleme(probleme)
        return `${quoi} ${remede}`
      }),
    ),
  ].join(' ')

/** @returns why it is refused, in words. */
export function tenter(edition: Result<Edition>): string | undefined {
  if (!edition.ok) return raisonDe(edition.problems)
  void gestes.editer(edition)
  return undefined
}
