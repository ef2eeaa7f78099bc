// Why the month of the scenario that would be in use cannot be: the rule set or the imported cohort has nothing there.
import { type Cotation, resolveCotation } from '~/domain/cotation.ts'
import { readMois } from '~/domain/mois.ts'
import { phrasesCourtes } from '~/i18n/problemes.ts'
import { etatPresent } from '../etat/atelier.ts'
import { m } from './mots.ts'

/** @returns undefined when it can be */
export function refusDuMois(cotation: Cotation, mois: string): string | undefined {
  const index = readMois(mois)
  if (index === undefined) return undefined
  const { cohorte, mois: actuel } = etatPresent()
  if (cohorte?.synthetique === false && mois < actuel) return m('scenariosMoisImporte', { mois: actuel })
  const resolue = resolveCotation(cotation, index)
  return resolue.ok ? undefined : phrasesCourtes(resolue.problems)
}
