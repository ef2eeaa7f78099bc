// Back from an imported cohort to the scenario's synthetic one.
import { t } from '~/i18n/index.ts'
import { gestes } from '../etat/atelier.ts'
import type { Acte } from './acte.ts'

export const REPRENDRE_SYNTHETIQUE: Acte = {
  id: 'reprendre-synthetique',
  groupe: 'scenarios',
  touches: [],
  libelle: () => t('shellCohorteReprendre'),
  empeche: ({ cohorte }) => (cohorte?.synthetique === false ? undefined : t('shellCohorteDeja')),
  faire: () => gestes.reprendreCohorteSynthetique(),
}
