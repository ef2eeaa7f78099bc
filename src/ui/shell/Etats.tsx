// What stands in place of a page: while it opens, when the store cannot open, when it stopped, when it does not exist.
import { Button } from '@mantine/core'
import { type ErrorComponentProps, Link, useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { t } from '~/i18n/index.ts'
import { useAtelier } from '../etat/atelier.ts'
import { Problemes } from '../pieces/Problemes.tsx'
import { usePatience } from '../pieces/usePatience.ts'
import css from './coquille.module.css'
import { useMiseAJour } from './miseAJour.ts'

function Attente({ phrase }: { readonly phrase: string }) {
  const longue = usePatience(true)
  return (
    <div className={css.attente} data-longue={longue || undefined}>
      <h1 className="vh">{phrase}</h1>
      {longue ? (
        <>
          <progress aria-label={phrase} />
          <p aria-hidden>{phrase}</p>
        </>
      ) : null}
    </div>
  )
}

export const Ouverture = () => <Attente phrase={t('shellOuverture')} />
export const Chargement = () => <Attente phrase={t('shellChargement')} />

const Recharger = () => (
  <Button variant="filled" onClick={() => window.location.reload()}>
    {t('shellRecharger')}
  </Button>
)

interface PanneauProps {
  readonly titre: string
  readonly garde: string
  readonly geste: ReactNode
  readonly children?: ReactNode
}

function Panneau({ titre, garde, geste, children }: PanneauProps) {
  return (
    <section className={css.panneau} role="alert">
      <h1>{titre}</h1>
      {children}
      <p>{garde}</p>
      {geste}
    </section>
  )
}

export function Echec() {
  const problemes = useAtelier((etat) => etat.problemes)
  return (
    <Panneau titre={t('shellEchecTitre')} garde={t('shellEchecGarde')} geste={<Recharger />}>
      <Problemes problemes={problemes} />
    </Panneau>
  )
}

export function PageArretee({ error }: ErrorComponentProps) {
  const isRemplacee = useMiseAJour()
  if (isRemplacee)
    return <Panneau titre={t('shellMiseAJourTitre')} garde={t('shellMiseAJourGarde')} geste={<Recharger />} />
  return (
    <Panneau titre={t('shellErreurTitre')} garde={t('shellErreurGarde')} geste={<Recharger />}>
      <details>
        <summary>{t('shellErreurDetail')}</summary>
        <pre>{error instanceof Error ? (error.stack ?? error.message) : String(error)}</pre>
      </details>
    </Panneau>
  )
}

export function Introuvable() {
  const adresse = useRouterState({ select: ({ location }) => location.pathname })
  return (
    <section className={css.panneau}>
      <h1>{t('shellIntrouvableTitre')}</h1>
      <p>{t('shellIntrouvableOu', { adresse })}</p>
      <Link to="/">{t('shellIntrouvableGeste')}</Link>
    </section>
  )
}
