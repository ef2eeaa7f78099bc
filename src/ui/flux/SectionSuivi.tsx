// How turns are given and counted: who has the next one, what becomes of a gap, how a target is rounded, what a lapsed turn
// costs.
import { Checkbox } from '@mantine/core'
import { setReglageDuFlux } from '~/domain/edit-flux.ts'
import type { Flux } from '~/domain/flux.ts'
import { t } from '~/i18n/index.ts'
import { tenter } from '../acts/tenter.ts'
import { ChampDeNombre } from '../pieces/ChampDeNombre.tsx'
import { Choix } from './Choix.tsx'
import css from './flux.module.css'

const CONTROLEURS = ['president', 'deficit', 'annuel', 'tirage'] as const
const REPORTS = ['continu', 'annuel'] as const
const ARRONDIS = ['aucun', 'inferieur', 'proche', 'superieur', 'plusFortsRestes'] as const
const DELAI_MAX = 24

export function SectionSuivi({ flux }: { readonly flux: Flux }) {
  return (
    <section className={css.carte} aria-labelledby="flux-suivi">
      <header>
        <h2 id="flux-suivi">{t('fluxSuiviTitre')}</h2>
      </header>
      <Choix
        nom="flux-controleur"
        legende={t('fluxControleur')}
        choix={CONTROLEURS.map((valeur) => ({
          valeur,
          libelle: t('fluxControleurNom', { controleur: valeur }),
          aide: t(`fluxControleur_${valeur}`),
        }))}
        valeur={flux.controleur}
        onChange={(choisi) => tenter(setReglageDuFlux(flux, 'controleur', choisi))}
      />
      <Choix
        nom="flux-report"
        legende={t('fluxReport')}
        choix={REPORTS.map((valeur) => ({
          valeur,
          libelle: t('fluxReportNom', { report: valeur }),
          aide: t(`fluxReport_${valeur}`),
        }))}
        valeur={flux.report}
        onChange={(choisi) => tenter(setReglageDuFlux(flux, 'report', choisi))}
      />
      <Choix
        nom="flux-arrondi"
        legende={t('fluxArrondi')}
        choix={ARRONDIS.map((valeur) => ({
          valeur,
          libelle: t('fluxArrondiNom', { arrondi: valeur }),
          aide: t(`fluxArrondi_${valeur}`),
        }))}
        valeur={flux.arrondi}
        onChange={(choisi) => tenter(setReglageDuFlux(flux, 'arrondi', choisi))}
      />
      <div className={css.ligne}>
        <ChampDeNombre
          className={css.nombre}
          etiquette={t('fluxDelai')}
          nom={t('fluxDelai')}
          valeur={flux.delaiPropositionMois ?? 0}
          bornes={{ min: 0, max: DELAI_MAX }}
          onDonner={(mois) => tenter(setReglageDuFlux(flux, 'delaiPropositionMois', mois ?? 0))}
        />
        <Checkbox
          label={t('fluxTourConsomme')}
          description={t(flux.tourConsomme ? 'fluxTourConsomme_oui' : 'fluxTourConsomme_non')}
          checked={flux.tourConsomme ?? false}
          onChange={(event) => tenter(setReglageDuFlux(flux, 'tourConsomme', event.currentTarget.checked))}
        />
      </div>
    </section>
  )
}
