// The two rule sets: the cotation and the flux, each on its page.
import { Link } from '@tanstack/react-router'
import { t } from '~/i18n/index.ts'
import css from './onglets.module.css'

const ONGLETS = [
  { chemin: '/regles', nom: 'shellOngletCotation' },
  { chemin: '/regles/flux', nom: 'shellOngletFlux' },
  { chemin: '/regles/controles', nom: 'shellControles' },
  { chemin: '/regles/versions', nom: 'shellVersions' },
] as const

/** @param objet the rule set of the page, whose versions are gone to */
export function OngletsDeRegles({ objet }: { readonly objet?: 'flux' }) {
  return (
    <nav className={css.onglets} aria-label={t('shellOnglets')}>
      {ONGLETS.map(({ chemin, nom }) => (
        <Link
          key={chemin}
          to={chemin}
          search={objet !== undefined && chemin === '/regles/versions' ? { objet } : {}}
          activeOptions={{ exact: true, includeSearch: false }}
          preload="intent"
        >
          {t(nom)}
        </Link>
      ))}
    </nav>
  )
}
