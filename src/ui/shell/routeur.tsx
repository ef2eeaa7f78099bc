// The addresses, behind « # » so that any static folder serves them. Pages load when they are gone to.
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { AccueilPage } from '../accueil/AccueilPage.tsx'
import { Coquille } from './Coquille.tsx'
import { Chargement, Introuvable, PageArretee } from './Etats.tsx'

const racine = createRootRoute({ component: Coquille })

const pages = racine.addChildren([
  createRoute({ getParentRoute: () => racine, path: '/', component: AccueilPage }),
  createRoute({
    getParentRoute: () => racine,
    path: '/regles',
    component: lazyRouteComponent(() => import('../regles/ReglesPage.tsx'), 'ReglesPage'),
  }),
  createRoute({
    getParentRoute: () => racine,
    path: '/regles/flux',
    component: lazyRouteComponent(() => import('../flux/FluxPage.tsx'), 'FluxPage'),
  }),
  createRoute({
    getParentRoute: () => racine,
    path: '/regles/controles',
    component: lazyRouteComponent(() => import('../controles/ControlesPage.tsx'), 'ControlesPage'),
  }),
  createRoute({
    getParentRoute: () => racine,
    path: '/regles/versions',
    component: lazyRouteComponent(() => import('../versions/VersionsPage.tsx'), 'VersionsPage'),
  }),
  createRoute({
    getParentRoute: () => racine,
    path: '/scenarios',
    component: lazyRouteComponent(() => import('../scenarios/ScenariosPage.tsx'), 'ScenariosPage'),
  }),
  createRoute({
    getParentRoute: () => racine,
    path: '/comparer',
    component: lazyRouteComponent(() => import('../comparer/ComparerPage.tsx'), 'ComparerPage'),
  }),
  createRoute({
    getParentRoute: () => racine,
    path: '/quartiers',
    component: lazyRouteComponent(() => import('../quartiers/QuartiersPage.tsx'), 'QuartiersPage'),
  }),
  createRoute({
    getParentRoute: () => racine,
    path: '/publier',
    component: lazyRouteComponent(() => import('../publier/PublierPage.tsx'), 'PublierPage'),
  }),
])

export const routeur = createRouter({
  routeTree: pages,
  history: createHashHistory(),
  defaultPendingComponent: Chargement,
  defaultErrorComponent: PageArretee,
  defaultNotFoundComponent: Introuvable,
  scrollRestoration: true,
  // Settings of a page stay in its address as they are written there.
  parseSearch: (requete) => Object.fromEntries(new URLSearchParams(requete)),
  stringifySearch: (reglages) => {
    const requete = new URLSearchParams(reglages as Record<string, string>).toString()
    return requete === '' ? '' : `?${requete}`
  },
})

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: typeof routeur
  }
}
