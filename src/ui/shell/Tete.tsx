// The top bar: the rule set and the scenario that every figure on screen is about, then the commands, undo,
// redo, the language and the appearance.
import { Link } from '@tanstack/react-router'
import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { t } from '~/i18n/index.ts'
import type { Acte } from '../acts/acte.ts'
import { ouvrirFenetre, PALETTE } from '../acts/fenetres.ts'
import { ANNULER, RETABLIR } from '../acts/historique.ts'
import { ariaTouches, lireTouche } from '../acts/touches.ts'
import { useActe } from '../acts/useActes.ts'
import { useAtelier } from '../etat/atelier.ts'
import { livres } from '../etat/livres.ts'
import { Statut } from '../pieces/Marques.tsx'
import { ChoixApparence } from './ChoixApparence.tsx'
import { ChoixLangue } from './ChoixLangue.tsx'
import css from './coquille.module.css'
import { Embleme, Icone, type NomDIcone } from './Icone.tsx'
import { MenuCohorte } from './MenuCohorte.tsx'
import type { Page } from './pages.ts'
import { contexteDuFlux, type ContexteVue, contexteVue } from './view.ts'

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

function BoutonDesCommandes() {
  const [touche = ''] = PALETTE.touches
  return (
    <button
      type="button"
      className={css.commandes}
      aria-haspopup="dialog"
      aria-keyshortcuts={ariaTouches(PALETTE.touches)}
      onClick={() => ouvrirFenetre('palette')}
    >
      {t('paletteBouton')} <kbd>{lireTouche(touche)}</kbd>
    </button>
  )
}

interface ContexteProps {
  readonly genre: string
  readonly nom: string
  readonly statut: ContexteVue['statut']
  /** Where the thing named is edited. */
  readonly chemin: Page['chemin']
  readonly children?: ReactNode
}

const Contexte = ({ genre, nom, statut, chemin, children }: ContexteProps) => (
  <div className={css.contexte}>
    <div className={css.nomme}>
      <span className={css.genre}>
        {genre} <Statut {...statut} />
      </span>
      <Tooltip label={nom} maw="28rem">
        <a href={`#${chemin}`} lang="fr">
          {nom}
        </a>
      </Tooltip>
    </div>
    {children}
  </div>
)

function ContexteDuFlux() {
  const etat = useAtelier(
    useShallow(({ flux, territoires, versionsDuFlux, versionsDesScenarios }) => ({
      flux,
      territoires,
      versionsDuFlux,
      versionsDesScenarios,
    })),
  )
  const vue = contexteDuFlux(etat, livres)
  return (
    <>
      <Contexte genre={t('shellFlux')} nom={vue.regles} statut={vue.statut} chemin="/regles/flux" />
      <Contexte genre={t('shellScenario')} nom={vue.scenario} statut={vue.statutDuScenario} chemin="/scenarios" />
    </>
  )
}

function ContexteDeLaCotation() {
  const etat = useAtelier(
    useShallow(({ scenario, brouillon, versions, versionsDesScenarios, cohorte }) => ({
      scenario,
      brouillon,
      versions,
      versionsDesScenarios,
      cohorte,
    })),
  )
  const vue = contexteVue(etat)
  return (
    <>
      <Contexte genre={t('shellRegles')} nom={vue.regles} statut={vue.statut} chemin="/regles" />
      <Contexte genre={t('shellScenario')} nom={vue.scenario} statut={vue.statutDuScenario} chemin="/scenarios">
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
        <BoutonDesCommandes />
        <BoutonDActe acte={ANNULER} icone="annuler" />
        <BoutonDActe acte={RETABLIR} icone="retablir" />
        <ChoixLangue />
        <ChoixApparence />
      </section>
    </header>
  )
}
