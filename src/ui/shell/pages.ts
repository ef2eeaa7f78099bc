// The pages that exist, in the order of the navigation. One table for the navigation, the titles and the routes.
import type { ClePlaine } from '~/i18n/index.ts'
import { t } from '~/i18n/index.ts'
import type { NomDIcone } from './Icone.tsx'

export interface Page {
  readonly chemin: string
  readonly nom: ClePlaine
  readonly icone: NomDIcone
  /** What the page is about: the cotation and its cohort, or the flux and its dwellings, from the shipped contents alone. */
  readonly objet: 'cotation' | 'flux'
}

export const PAGES = [
  { chemin: '/', nom: 'shellAccueil', icone: 'accueil', objet: 'cotation' },
  { chemin: '/regles', nom: 'shellRegles', icone: 'regles', objet: 'cotation' },
  { chemin: '/comparer', nom: 'shellComparer', icone: 'comparer', objet: 'cotation' },
  { chemin: '/quartiers', nom: 'shellQuartiers', icone: 'quartiers', objet: 'flux' },
] as const satisfies readonly Page[]

/** @param chemin a path, with or without a final slash */
export function pageDe(chemin: string): Page | undefined {
  const propre = chemin.length > 1 ? chemin.replace(/\/+$/, '') : chemin
  return PAGES.find((page) => page.chemin === propre)
}

/** Title of the tab. */
export const titreDeLOnglet = (chemin: string): string =>
  t('shellTitrePage', { page: t(pageDe(chemin)?.nom ?? 'shellIntrouvable') })
