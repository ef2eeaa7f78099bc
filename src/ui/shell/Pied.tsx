// The notice that every page carries, and what the figures on screen are the function of.
import { useShallow } from 'zustand/react/shallow'
import { t } from '~/i18n/index.ts'
import { useAtelier } from '../etat/atelier.ts'
import { livres } from '../etat/livres.ts'
import css from './coquille.module.css'
import type { Page } from './pages.ts'
import { provenanceDuFlux, provenanceVue } from './view.ts'

export function Pied({ objet }: Pick<Page, 'objet'>) {
  const deLaCotation = useAtelier(useShallow(provenanceVue))
  const provenance = objet === 'flux' ? provenanceDuFlux(livres) : deLaCotation
  return (
    <footer className={css.pied}>
      <b>{t('shellNotice')}</b>
      <span>{t('shellLocal')}</span>
      <span className={css.provenance}>
        <span className="vh">{t('shellProvenance')}</span> {provenance.join(' · ')}
      </span>
    </footer>
  )
}
