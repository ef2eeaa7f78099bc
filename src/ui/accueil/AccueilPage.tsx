// Accueil: what the workbench answers, three doors, the work under way, the year of the plan, and what the tool is not.
import { Button } from '@mantine/core'
import { t } from '~/i18n/index.ts'
import { ouvrirFenetre } from '../acts/fenetres.ts'
import { useAtelier } from '../etat/atelier.ts'
import type { MotExplique } from '../pieces/glossaire.ts'
import { Terme } from '../pieces/Terme.tsx'
import { commencerVisite, passerVisite, useOffre } from '../visite/visite.ts'
import css from './accueil.module.css'
import { Portes } from './Portes.tsx'
import { Recent } from './Recent.tsx'
import { planVue } from './view.ts'

/** Once on this machine, until it is taken or left. */
function Offre() {
  const isOfferte = useOffre()
  if (!isOfferte) return null
  return (
    <section className={css.offre} aria-labelledby="offre">
      <div>
        <h2 id="offre">{t('visiteOffreTitre')}</h2>
        <p>{t('visiteOffre')}</p>
      </div>
      <div className={css.gestes}>
        <Button variant="default" onClick={passerVisite}>
          {t('visitePasser')}
        </Button>
        <Button variant="filled" onClick={commencerVisite}>
          {t('visiteCommencer')}
        </Button>
      </div>
    </section>
  )
}

function Plan() {
  const scenario = useAtelier((etat) => etat.scenario)
  const mois = useAtelier((etat) => etat.mois)
  const { annees, titre, phrase } = planVue(scenario, mois)
  return (
    <section aria-labelledby="plan" className={css.plan}>
      <h2 id="plan">{t('accueilPlan')}</h2>
      <ol className={css.annees}>
        {annees.map(({ annee, isLue }) => (
          <li key={annee} aria-current={isLue ? 'date' : undefined}>
            {annee}
          </li>
        ))}
      </ol>
      {titre === undefined ? null : <p className={css.lue}>{titre}</p>}
      <p>{phrase}</p>
      <p className="note">{t('accueilPlanEvaluation')}</p>
    </section>
  )
}

/** Those that the pages take for granted. */
const MOTS: readonly MotExplique[] = ['Cotation', 'Flux', 'Stock', 'Reservataire', 'Dalo', 'Cil']

export function AccueilPage() {
  return (
    <div className={css.page}>
      <header className={css.ouverture}>
        <h1>{t('accueilTitre')}</h1>
        <p>{t('accueilLead')}</p>
        <p className={`${css.mots} ecran`}>
          {t('accueilMots')}
          {MOTS.map((mot) => (
            <Terme key={mot} mot={mot}>
              {t(`glossaire${mot}Nom`)}
            </Terme>
          ))}
          <button type="button" onClick={() => ouvrirFenetre('glossaire')}>
            {t('paletteGlossaire')}
          </button>
        </p>
      </header>
      <Offre />
      <section aria-labelledby="portes">
        <h2 id="portes">{t('accueilPortes')}</h2>
        <Portes />
      </section>
      <div className={css.deux}>
        <section aria-labelledby="recent">
          <h2 id="recent">{t('accueilRecent')}</h2>
          <Recent />
        </section>
        <div className={css.cote}>
          <Plan />
          <section aria-labelledby="notice" className={css.notice}>
            <h2 id="notice">{t('accueilNoticeTitre')}</h2>
            <p>{t('accueilNotice')}</p>
          </section>
        </div>
      </div>
    </div>
  )
}
