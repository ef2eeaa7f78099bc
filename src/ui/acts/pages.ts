// One act for each page: to go there.
import { type ClePlaine, t } from '~/i18n/index.ts'
import { PAGES } from '../shell/pages.ts'
import type { Acte } from './acte.ts'
import { aller } from './demandes.ts'

const MOTS = {
  '/': 'paletteMotsAccueil',
  '/regles': 'paletteMotsRegles',
  '/regles/flux': 'paletteMotsFlux',
  '/regles/controles': 'paletteMotsControles',
  '/regles/versions': 'paletteMotsVersions',
  '/scenarios': 'paletteMotsScenarios',
  '/comparer': 'paletteMotsComparer',
  '/quartiers': 'paletteMotsQuartiers',
  '/publier': 'paletteMotsPublier',
} as const satisfies Record<(typeof PAGES)[number]['chemin'], ClePlaine>

export const ALLER: readonly Acte[] = PAGES.map(({ chemin, nom }) => ({
  id: `aller:${chemin}`,
  groupe: 'pages',
  touches: [],
  nom: () => t(nom),
  mots: MOTS[chemin],
  libelle: () => t('paletteAller', { page: t(nom) }),
  empeche: () => undefined,
  faire: () => Promise.resolve(aller(chemin)),
}))
