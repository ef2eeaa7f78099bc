// Makes an edition of the flux, or says why it cannot, beside what was touched.
import type { Edition } from '~/domain/edition.ts'
import type { Result } from '~/domain/problem.ts'
import { phraseDeProbleme } from '~/i18n/problemes.ts'
import { gestes } from '../etat/atelier.ts'

/** @returns why the edition is refused, in words; undefined when it is made. */
export function poser(edition: Result<Edition>): string | undefined {
  if (!edition.ok)
    return edition.problems
      .map((probleme) => phraseDeProbleme(probleme))
      .map(({ quoi, remede }) => `${quoi} ${remede}`)
      .join(' ')
  if (edition.value.patch.length > 0) void gestes.editer(edition)
  return undefined
}
