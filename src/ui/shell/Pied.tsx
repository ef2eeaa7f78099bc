// The notice that every page carries, whether the work is kept, and what the figures on screen are the function of.
import { useShallow } from 'zustand/react/shallow'
import { t } from '~/i18n/index.ts'
import { useAtelier } from '../etat/atelier.ts'
import { livres } from '../etat/livres.ts'
import { useTexteEnAttente } from '../json/suspens.ts'
import { usePatience } from '../pieces/usePatience.ts'
import css from './coquille.module.css'
import type { Page } from './pages.ts'
import { provenanceDuFlux, provenanceVue } from './view.ts'

const TEXTES = [
  { objet: 'cotation', chemin: '/regles' },
  { objet: 'flux', chemin: '/regles/flux' },
] as const

export function Pied({ objet }: Pick<Page, 'objet'>) {
  const provenance = useAtelier(
    useShallow((etat) => (objet === 'flux' ? provenanceDuFlux(etat, livres) : provenanceVue(etat))),
  )
  const isOuvert = useAtelier(({ ouverture }) => ouverture === 'prete')
  const isEnCours = usePatience(useAtelier(({ ecriture }) => ecriture))
  const attentes = { cotation: useTexteEnAttente('cotation'), flux: useTexteEnAttente('flux') }
  const enAttente = TEXTES.filter(({ objet: de }) => attentes[de])
  return (
    <footer className={css.pied}>
      <b>{t('shellNotice')}</b>
      <span className={css.garde}>
        {isOuvert && enAttente.length === 0 ? `${t(isEnCours ? 'shellEnregistrement' : 'shellEnregistre')} ` : null}
        {t('shellLocal')}
      </span>
      {enAttente.map(({ objet: de, chemin }) => (
        <a key={de} className={css.enAttente} href={`#${chemin}?vue=json`}>
          {t('jsonAttendAuPied', { objet: de })}
        </a>
      ))}
      <span className={css.provenance}>
        <span className="vh">{t('shellProvenance')}</span> {provenance.join(' · ')}
      </span>
    </footer>
  )
}
