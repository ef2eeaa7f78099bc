// What an edition does to a draft, or why it is refused, for tests.
import type { Cotation } from '~/domain/cotation.ts'
import type { Edition } from '~/domain/edition.ts'
import { parseCotation } from '~/domain/parse.ts'
import { applyPatch } from '~/domain/patch.ts'
import type { Result } from '~/domain/problem.ts'
import { phraseDeProbleme } from '~/i18n/problemes.ts'
import { plain } from './contenus.ts'

/** The draft after an edition, read again. @throws Error when it is refused, or leaves what cannot be read */
export function faire(cotation: Cotation, edition: Result<Edition>): Cotation {
  if (!edition.ok) throw new Error(JSON.stringify(edition.problems))
  const lue = parseCotation(applyPatch(cotation, edition.value.patch))
  if (!lue.ok) throw new Error(JSON.stringify(lue.problems))
  return lue.value
}

/** Why an edition is refused: the code, then the sentences. */
export const refusDe = (edition: Result<Edition>): readonly string[] =>
  edition.ok
    ? []
    : edition.problems.map((probleme) => {
        const { quoi, remede } = phraseDeProbleme(probleme)
        return `${probleme.code} : ${plain(quoi)} ${plain(remede)}`
      })
