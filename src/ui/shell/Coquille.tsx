// The frame of every page: what is being worked on at the top, the jobs at the left, the notice at the foot. It gives the
// tab its title, and the focus to the title of a page that one goes to.
import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { t } from '~/i18n/index.ts'
import { useFenetre } from '../acts/fenetres.ts'
import { A_TOUCHES } from '../acts/index.ts'
import { useRefus } from '../acts/refus.ts'
import { useRaccourcis } from '../acts/useActes.ts'
import { useAtelier } from '../etat/atelier.ts'
import { useEtape } from '../visite/visite.ts'
import { AttenteDePalette } from './AttenteDePalette.tsx'
import css from './coquille.module.css'
import { Echec, Ouverture } from './Etats.tsx'
import { Navigation } from './Navigation.tsx'
import { pageDe, titreDeLOnglet } from './pages.ts'
import { Pied } from './Pied.tsx'
import { Remarques } from './Remarques.tsx'
import { Tete } from './Tete.tsx'

const chargerPalette = () => import('../palette/Palette.tsx').then(({ Palette: component }) => ({ default: component }))
const Palette = lazy(chargerPalette)
/** Then the page is quiet, and the palette can come before it is asked for. */
const CALME_MS = 1500
const Raccourcis = lazy(() =>
  import('../palette/Raccourcis.tsx').then(({ Raccourcis: component }) => ({ default: component })),
)
const Glossaire = lazy(() =>
  import('../palette/Glossaire.tsx').then(({ Glossaire: component }) => ({ default: component })),
)
const Visite = lazy(() => import('../visite/Visite.tsx').then(({ Visite: component }) => ({ default: component })))

/** What opens over the pages, loaded when it is asked for. */
function Dessus() {
  const fenetre = useFenetre()
  const etape = useEtape()
  const refus = useRefus()
  return (
    <>
      <Suspense fallback={<AttenteDePalette />}>{fenetre === 'palette' ? <Palette /> : null}</Suspense>
      <Suspense>
        {fenetre === 'raccourcis' ? <Raccourcis /> : null}
        {fenetre === 'glossaire' ? <Glossaire /> : null}
        {etape === undefined ? null : <Visite etape={etape} />}
      </Suspense>
      <output className={css.refus} data-vide={refus === undefined || undefined}>
        {refus}
      </output>
    </>
  )
}

/** @param chemin path of the page that is on screen; undefined before the first one */
function useArrivee(chemin: string | undefined): void {
  const precedent = useRef<string>(undefined)
  useEffect(() => {
    if (chemin === undefined) return
    document.title = titreDeLOnglet(chemin)
    const isArrivee = precedent.current !== undefined && precedent.current !== chemin
    precedent.current = chemin
    const titre = isArrivee ? document.querySelector<HTMLElement>('main h1') : null
    // A page that was asked for something may have put the focus where it answers.
    if (!titre || document.activeElement?.closest('main')) return
    titre.tabIndex = -1
    titre.focus({ preventScroll: true })
  }, [chemin])
}

export function Coquille() {
  const chemin = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  const demande = useRouterState({ select: ({ location }) => location.pathname })
  const ouverture = useAtelier((etat) => etat.ouverture)
  const contenu = useRef<HTMLElement>(null)
  const { objet = 'cotation', isPaysage = false } = pageDe(chemin ?? '') ?? {}
  useArrivee(chemin)
  useEffect(() => {
    const attente = window.setTimeout(() => void chargerPalette().catch(() => {}), CALME_MS)
    return () => window.clearTimeout(attente)
  }, [])
  useRaccourcis(A_TOUCHES)

  const renderPage = () => {
    const page = pageDe(demande)
    if (ouverture === 'prete' || !page || (ouverture === 'echec' && page.sansMagasin)) return <Outlet />
    return ouverture === 'echec' ? <Echec /> : <Ouverture />
  }

  return (
    <div className={css.coquille} data-paysage={isPaysage || undefined}>
      <a
        className={css.aller}
        href="#contenu"
        onClick={(event) => {
          event.preventDefault()
          contenu.current?.focus()
        }}
      >
        {t('shellAller')}
      </a>
      <Tete objet={objet} />
      <Navigation />
      <main ref={contenu} id="contenu" tabIndex={-1} className={css.contenu}>
        {ouverture === 'echec' ? null : <Remarques />}
        {renderPage()}
      </main>
      <Dessus />
      <Pied objet={objet} />
    </div>
  )
}
