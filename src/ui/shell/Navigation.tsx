// The jobs of the workbench, at the left.
import { Link } from '@tanstack/react-router'
import { t } from '~/i18n/index.ts'
import css from './coquille.module.css'
import { Icone } from './Icone.tsx'
import { PAGES } from './pages.ts'

export function Navigation() {
  return (
    <nav className={css.nav} aria-label={t('shellTravaux')}>
      {PAGES.filter((page) => !('dans' in page)).map(({ chemin, nom, icone }) => (
        <Link key={chemin} to={chemin} activeOptions={{ exact: chemin === '/', includeSearch: false }} preload="intent">
          <Icone nom={icone} />
          {t(nom)}
        </Link>
      ))}
    </nav>
  )
}
