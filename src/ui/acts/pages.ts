// One act for each page: to go there.
import { t } from '~/i18n/index.ts'
import { PAGES } from '../shell/pages.ts'
import type { Acte } from './acte.ts'
import { aller } from './demandes.ts'

export const ALLER: readonly Acte[] = PAGES.map(({ chemin, nom }) => ({
  id: `aller:${chemin}`,
  groupe: 'pages',
  touches: [],
  nom: () => t(nom),
  libelle: () => t('paletteAller', { page: t(nom) }),
  empeche: () => undefined,
  faire: () => Promise.resolve(aller(chemin)),
}))
