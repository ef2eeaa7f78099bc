// A gesture made from a form: taken at once, or refused with its reason, beside what was touched.
import type { Edition } from '~/domain/edition.ts'
import type { Result } from '~/domain/problem.ts'
import { phrasesCourtes } from '~/i18n/problemes.ts'
import { gestes } from '../etat/atelier.ts'

/** @returns why it is refused, in words; undefined when it is made. */
export function tenter(edition: Result<Edition>): string | undefined {
  if (!edition.ok) return phrasesCourtes(edition.problems)
  void gestes.editer(edition)
  return undefined
}
