// Recent work: one line a thing that was changed or recorded here, each with the way back to it.
import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { t } from '~/i18n/index.ts'
import { gestes, useAtelier } from '../etat/atelier.ts'
import { BROUILLON } from '../etat/contrat.ts'
import { type GenreDeStatut, Statut } from '../pieces/Marques.tsx'
import css from './accueil.module.css'
import { isVide, recentVue, type VersionRecente } from './view.ts'

interface LigneProps {
  readonly genre: GenreDeStatut
  readonly statut: string
  readonly titre: string
  readonly geste: ReactNode
  readonly children?: ReactNode
}

const Ligne = ({ genre, statut, titre, geste, children }: LigneProps) => (
  <li>
    <Statut genre={genre} texte={statut} />
    <div>
      <h3>{titre}</h3>
      {children}
    </div>
    {geste}
  </li>
)

function LigneDeVersion({ hash, origine, nom, signature, message }: VersionRecente) {
  const comparer = () =>
    void gestes.choisirComparaison(origine === undefined ? { a: hash, b: BROUILLON } : { a: origine, b: hash })
  return (
    <Ligne
      genre="version"
      statut={t('accueilStatutVersion')}
      titre={nom}
      geste={
        <Link to="/comparer" onClick={comparer}>
          {t(origine === undefined ? 'accueilComparerAuBrouillon' : 'accueilComparerALOrigine')}
          <span className="vh"> ({nom})</span>
        </Link>
      }
    >
      <p className="sec">{message}</p>
      <p className="note">{signature}</p>
    </Ligne>
  )
}

export function Recent() {
  const travaux = useAtelier(
    useShallow(({ brouillon, versions, flux, territoires }) => ({ brouillon, versions, flux, territoires })),
  )
  const vue = useMemo(() => recentVue(travaux), [travaux])
  if (isVide(vue))
    return (
      <div className={css.vide}>
        <p>{t('accueilRecentVide')}</p>
        <Link to="/regles">{t('accueilRecentGeste')}</Link>
      </div>
    )
  return (
    <ul className={css.travaux}>
      {vue.brouillon ? (
        <Ligne
          genre="brouillon"
          statut={t('shellBrouillon')}
          titre={vue.brouillon.titre}
          geste={<Link to="/regles">{t('accueilReprendre')}</Link>}
        >
          <p className="sec">{vue.brouillon.detail}</p>
        </Ligne>
      ) : null}
      {vue.flux === undefined ? null : (
        <Ligne
          genre="brouillon"
          statut={t('accueilFluxBrouillon')}
          titre={vue.flux}
          geste={<Link to="/regles/flux">{t('accueilFluxOuvrir')}</Link>}
        >
          <p className="sec">{t('accueilFluxDetail')}</p>
        </Ligne>
      )}
      {vue.scenarios.map(({ id, titre, statut, detail }) => (
        <Ligne
          key={id}
          genre="brouillon"
          statut={statut}
          titre={titre}
          geste={<Link to="/scenarios">{t('accueilScenarioOuvrir')}</Link>}
        >
          <p className="sec">{detail}</p>
        </Ligne>
      ))}
      {vue.versions.map((version) => (
        <LigneDeVersion key={version.hash} {...version} />
      ))}
    </ul>
  )
}
