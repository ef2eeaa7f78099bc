// The two rule sets: the cotation and the flux, each on its page.
import { Link } from '@tanstack/react-router'
import { t } from '~/i18n/index.ts'
import css from './onglets.module.css'

const ONGLETS = [
  { chemin: '/regles', nom: 'fluxOngletCotation' },
  { chemin: '/regles/flux', nom: 'fluxOngletFlux' },
  { chemin: '/regles/controles', nom: 'shellControles' },
  { chemin: '/regles/versions', nom: 'shellVersions' },
] as const

export function OngletsDeRegles() {
  return (
    <nav className={css.onglets} aria-label={t('fluxOnglets')}>
      {ONGLETS.map(({ chemin, nom }) => (
        <Link key={chemin} to={chemin} activeOptions={{ exact: true, includeSearch: false }} preload="intent">
          {t(nom)}
        </Link>
      ))}
    </nav>
  )
}
