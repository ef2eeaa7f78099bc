// The frame of every page: what is being worked on at the top, the jobs at the left, the notice at the foot. It gives the
// tab its title, and the focus to the title of a page that one goes to.
import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { t } from '~/i18n/index.ts'
import { ANNULER, RETABLIR } from '../acts/historique.ts'
import { useRaccourcis } from '../acts/useActes.ts'
import { useAtelier } from '../etat/atelier.ts'
import css from './coquille.module.css'
import { Echec, Ouverture } from './Etats.tsx'
import { Navigation } from './Navigation.tsx'
import { pageDe, titreDeLOnglet } from './pages.ts'
import { Pied } from './Pied.tsx'
import { Remarques } from './Remarques.tsx'
import { Tete } from './Tete.tsx'

const RACCOURCIS = [ANNULER, RETABLIR]

/** @param chemin path of the page that is on screen; undefined before the first one */
function useArrivee(chemin: string | undefined): void {
  const precedent = useRef<string>(undefined)
  useEffect(() => {
    if (chemin === undefined) return
    document.title = titreDeLOnglet(chemin)
    const isArrivee = precedent.current !== undefined && precedent.current !== chemin
    precedent.current = chemin
    const titre = isArrivee ? document.querySelector<HTMLElement>('main h1') : null
    if (!titre) return
    titre.tabIndex = -1
    titre.focus({ preventScroll: true })
  }, [chemin])
}

export function Coquille() {
  const chemin = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  const demande = useRouterState({ select: ({ location }) => location.pathname })
  const ouverture = useAtelier((etat) => etat.ouverture)
  const contenu = useRef<HTMLElement>(null)
  const objet = pageDe(chemin ?? '')?.objet ?? 'cotation'
  useArrivee(chemin)
  useRaccourcis(RACCOURCIS)

  const renderPage = () => {
    if (ouverture === 'prete' || pageDe(demande)?.objet !== 'cotation') return <Outlet />
    return ouverture === 'echec' ? <Echec /> : <Ouverture />
  }

  return (
    <div className={css.coquille}>
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
      <Pied objet={objet} />
    </div>
  )
}
