// Words of this page, in both languages: they come with it.
import { nomsDeScenario as nomsEn } from '~/i18n/en/noms-scenario.ts'
import { reglages as reglagesEn } from '~/i18n/en/scenarios-simulation.ts'
import { scenarios as scenariosEn } from '~/i18n/en/scenarios.ts'
import { nomsDeScenario as noms } from '~/i18n/fr/noms-scenario.ts'
import { reglages } from '~/i18n/fr/scenarios-simulation.ts'
import { scenarios } from '~/i18n/fr/scenarios.ts'
import { type MotSimple, motsDe } from '~/i18n/mots.ts'

export const m = motsDe({ ...scenarios, ...reglages, ...noms }, { ...scenariosEn, ...reglagesEn, ...nomsEn })

/** Keys of the words that take no parameter. */
export type Mot = MotSimple<typeof scenarios>
