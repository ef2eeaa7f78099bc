// The pages that exist, in the order of the navigation. One table for the navigation, the titles and the routes.
import type { ClePlaine } from '~/i18n/index.ts'
import { t } from '~/i18n/index.ts'
import type { NomDIcone } from './Icone.tsx'

export interface Page {
  readonly chemin: string
  readonly nom: ClePlaine
  readonly icone: NomDIcone
  /** What the page is about: the cotation and its cohort, or the flux and its dwellings. */
  readonly objet: 'cotation' | 'flux'
  /** Page of the navigation that it belongs to, when it has no line of its own there. */
  readonly dans?: string
  /** Shown even when what is kept cannot be opened: the shipped contents are enough. */
  readonly sansMagasin?: boolean
  /** Wider than high on paper. */
  readonly isPaysage?: boolean
}

export const PAGES = [
  { chemin: '/', nom: 'shellAccueil', icone: 'accueil', objet: 'cotation' },
  { chemin: '/regles', nom: 'shellRegles', icone: 'regles', objet: 'cotation', isPaysage: true },
  { chemin: '/regles/flux', nom: 'shellReglesDuFlux', icone: 'regles', objet: 'flux', dans: '/regles' },
  { chemin: '/regles/controles', nom: 'shellControles', icone: 'regles', objet: 'cotation', dans: '/regles' },
  { chemin: '/regles/versions', nom: 'shellVersions', icone: 'regles', objet: 'cotation', dans: '/regles' },
  { chemin: '/scenarios', nom: 'shellScenarios', icone: 'scenarios', objet: 'cotation' },
  { chemin: '/comparer', nom: 'shellComparer', icone: 'comparer', objet: 'cotation' },
  { chemin: '/quartiers', nom: 'shellQuartiers', icone: 'quartiers', objet: 'flux', sansMagasin: true },
  { chemin: '/publier', nom: 'shellPublier', icone: 'publier', objet: 'cotation' },
] as const satisfies readonly Page[]

/** @param chemin a path, with or without a final slash */
export function pageDe(chemin: string): Page | undefined {
  const propre = chemin.length > 1 ? chemin.replace(/\/+$/, '') : chemin
  return PAGES.find((page) => page.chemin === propre)
}

/** Title of the tab. */
export const titreDeLOnglet = (chemin: string): string =>
  t('shellTitrePage', { page: t(pageDe(chemin)?.nom ?? 'shellIntrouvable') })
