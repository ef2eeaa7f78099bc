// Accueil: what the workbench answers, three doors, the work under way, and what it is not.
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { t } from '~/i18n/index.ts'
import { gestes, useAtelier } from '../etat/atelier.ts'
import { BROUILLON } from '../etat/contrat.ts'
import { Statut } from '../pieces/Marques.tsx'
import css from './accueil.module.css'
import { Portes } from './Portes.tsx'
import { recentVue } from './view.ts'

function Recent() {
  const brouillon = useAtelier((etat) => etat.brouillon)
  const versions = useAtelier((etat) => etat.versions)
  const vue = useMemo(() => recentVue({ brouillon, versions }), [brouillon, versions])
  if (vue.brouillon === undefined && vue.versions.length === 0)
    return (
      <div className={css.vide}>
        <p>{t('accueilRecentVide')}</p>
        <Link to="/regles">{t('accueilRecentGeste')}</Link>
      </div>
    )
  return (
    <ul className={css.travaux}>
      {vue.brouillon ? (
        <li>
          <Statut genre="brouillon" texte={t('shellBrouillon')} />
          <div>
            <h3>{vue.brouillon.titre}</h3>
            <p className="sec">{vue.brouillon.detail}</p>
          </div>
          <Link to="/regles">{t('accueilReprendre')}</Link>
        </li>
      ) : null}
      {vue.versions.map(({ hash, origine, nom, signature, message }) => (
        <li key={hash}>
          <Statut genre="version" texte={t('accueilStatutVersion')} />
          <div>
            <h3>{nom}</h3>
            <p className="sec">{message}</p>
            <p className="note">{signature}</p>
          </div>
          <Link
            to="/comparer"
            onClick={() =>
              void gestes.choisirComparaison(
                origine === undefined ? { a: hash, b: BROUILLON } : { a: origine, b: hash },
              )
            }
          >
            {t(origine === undefined ? 'accueilComparerAuBrouillon' : 'accueilComparerALOrigine')}
            <span className="vh"> ({nom})</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

export function AccueilPage() {
  return (
    <div className={css.page}>
      <header className={css.ouverture}>
        <h1>{t('accueilTitre')}</h1>
        <p>{t('accueilLead')}</p>
      </header>
      <section aria-labelledby="portes">
        <h2 id="portes">{t('accueilPortes')}</h2>
        <Portes />
      </section>
      <div className={css.deux}>
        <section aria-labelledby="recent">
          <h2 id="recent">{t('accueilRecent')}</h2>
          <Recent />
        </section>
        <section aria-labelledby="notice" className={css.notice}>
          <h2 id="notice">{t('accueilNoticeTitre')}</h2>
          <p>{t('accueilNotice')}</p>
        </section>
      </div>
    </div>
  )
}
