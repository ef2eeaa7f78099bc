// The top bar: the rule set and the scenario that every figure on screen is about, then undo, redo and the appearance.
import { Link } from '@tanstack/react-router'
import { Tooltip } from '@mantine/core'
import { useShallow } from 'zustand/react/shallow'
import { t } from '~/i18n/index.ts'
import type { Acte } from '../acts/acte.ts'
import { ANNULER, RETABLIR } from '../acts/historique.ts'
import { ariaTouches, lireTouche } from '../acts/touches.ts'
import { useActe } from '../acts/useActes.ts'
import { useAtelier } from '../etat/atelier.ts'
import { Statut } from '../pieces/Marques.tsx'
import { ChoixApparence } from './ChoixApparence.tsx'
import css from './coquille.module.css'
import { Embleme, Icone, type NomDIcone } from './Icone.tsx'
import { livres } from '../etat/livres.ts'
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

function ContexteDuFlux() {
  const vue = contexteDuFlux(livres)
  return (
    <>
      <p className={css.contexte}>
        <span className={css.genre}>{t('shellFlux')}</span>
        <b title={vue.regles}>{vue.regles}</b>
        <Statut {...vue.statut} />
      </p>
      <p className={css.contexte}>
        <span className={css.genre}>{t('shellScenario')}</span>
        <b title={vue.scenario}>{vue.scenario}</b>
      </p>
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
      <p className={css.contexte}>
        <span className={css.genre}>{t('shellRegles')}</span>
        <b title={vue.regles}>{vue.regles}</b>
        <Statut {...vue.statut} />
      </p>
      <div className={css.contexte}>
        <span className={css.genre}>{t('shellScenario')}</span>
        <b title={vue.scenario}>{vue.scenario}</b>
        <MenuCohorte vue={vue} />
      </div>
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
