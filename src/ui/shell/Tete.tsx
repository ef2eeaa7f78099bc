// The top bar: the rule set and the scenario that every figure on screen is about, then undo, redo and the appearance.
import { Link } from '@tanstack/react-router'
import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { t } from '~/i18n/index.ts'
import type { Acte } from '../acts/acte.ts'
import { ANNULER, RETABLIR } from '../acts/historique.ts'
import { ariaTouches, lireTouche } from '../acts/touches.ts'
import { useActe } from '../acts/useActes.ts'
import { useAtelier } from '../etat/atelier.ts'
import { livres } from '../etat/livres.ts'
import { Statut } from '../pieces/Marques.tsx'
import { ChoixApparence } from './ChoixApparence.tsx'
import css from './coquille.module.css'
import { Embleme, Icone, type NomDIcone } from './Icone.tsx'
import { MenuCohorte } from './MenuCohorte.tsx'
import type { Page } from './pages.ts'
import { contexteDuFlux, contexteVue } from './view.ts'

function BoutonDActe({ acte, icone }: { readonly acte: Acte; readonly icone: NomDIcone }) {
  const { libelle, empeche, faire } = useActe(acte)
  const [touche] = acte.touches
  const aide = touche === undefined ? libelle : t('shellAvecTouche', { libelle, touche: lireTouche(touche) })
  return (
    <Tooltip label={aide} maw="22rem">
      <button
        type="button"
        className={css.geste}
        aria-label={libelle}
        aria-keyshortcuts={ariaTouches(acte.touches)}
        aria-disabled={empeche !== undefined || undefined}
        onClick={faire}
      >
        <Icone nom={icone} />
      </button>
    </Tooltip>
  )
}

interface ContexteProps {
  readonly genre: string
  readonly nom: string
  readonly children?: ReactNode
}

const Contexte = ({ genre, nom, children }: ContexteProps) => (
  <div className={css.contexte}>
    <span className={css.genre}>{genre}</span>
    <b title={nom}>{nom}</b>
    {children}
  </div>
)

function ContexteDuFlux() {
  const vue = contexteDuFlux(livres)
  return (
    <>
      <Contexte genre={t('shellFlux')} nom={vue.regles}>
        <Statut {...vue.statut} />
      </Contexte>
      <Contexte genre={t('shellScenario')} nom={vue.scenario} />
    </>
  )
}

function ContexteDeLaCotation() {
  const { scenario, brouillon, versions, cohorte } = useAtelier(
    useShallow((etat) => ({
      scenario: etat.scenario,
      brouillon: etat.brouillon,
      versions: etat.versions,
      cohorte: etat.cohorte,
    })),
  )
  const vue = contexteVue({ scenario, brouillon, versions, cohorte })
  return (
    <>
      <Contexte genre={t('shellRegles')} nom={vue.regles}>
        <Statut {...vue.statut} />
      </Contexte>
      <Contexte genre={t('shellScenario')} nom={vue.scenario}>
        <MenuCohorte vue={vue} />
      </Contexte>
    </>
  )
}

export function Tete({ objet }: Pick<Page, 'objet'>) {
  return (
    <header className={css.tete}>
      <Link to="/" className={css.marque}>
        <Embleme />
        {t('shellMarque')}
      </Link>
      <section className={css.contextes} aria-label={t('shellContexte')}>
        {objet === 'flux' ? <ContexteDuFlux /> : <ContexteDeLaCotation />}
      </section>
      <section className={css.outils} aria-label={t('shellOutils')}>
        <BoutonDActe acte={ANNULER} icone="annuler" />
        <BoutonDActe acte={RETABLIR} icone="retablir" />
        <ChoixApparence />
      </section>
    </header>
  )
}
