// Hands an edition over to the workbench, or says in words why it cannot be made: a field keeps what was typed, with the reason.
import { type Cotation, resolveCotation } from '~/domain/cotation.ts'
import type { Edition } from '~/domain/edition.ts'
import { readMois } from '~/domain/mois.ts'
import type { Problem, Result } from '~/domain/problem.ts'
import { t } from '~/i18n/index.ts'
import { phraseDeProbleme } from '~/i18n/problemes.ts'
import { etatPresent, gestes } from '../etat/atelier.ts'

const dire = (problemes: readonly Problem[]): string =>
  problemes
    .map((probleme) => {
      const { quoi, remede } = phraseDeProbleme(probleme)
      return `${quoi} ${remede}`
    })
    .join(' ')

/** @returns why not; undefined when it is done */
export function donner(edition: Result<Edition>): string | undefined {
  if (!edition.ok) return dire(edition.problems)
  void gestes.editer(edition)
  return undefined
}

/** Why the month of the scenario that would be in use cannot be: the rule set or the imported cohort has nothing there. */
export function refusDuMois(cotation: Cotation, mois: string): string | undefined {
  const index = readMois(mois)
  if (index === undefined) return undefined
  const { cohorte, mois: actuel } = etatPresent()
  if (cohorte?.synthetique === false && mois < actuel) return t('scenariosMoisImporte', { mois: actuel })
  const resolue = resolveCotation(cotation, index)
  return resolue.ok ? undefined : dire(resolue.problems)
}
