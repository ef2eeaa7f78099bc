// How turns are given and counted: who has the next one, what becomes of a gap, how a target is rounded, what a lapsed turn
// costs.
import { Checkbox } from '@mantine/core'
import { setReglageDuFlux } from '~/domain/edit-flux.ts'
import type { Flux } from '~/domain/flux.ts'
import { tenter } from '../acts/tenter.ts'
import { ChampDeNombre } from '../pieces/ChampDeNombre.tsx'
import { Choix } from './Choix.tsx'
import css from './flux.module.css'
import { m } from './mots.ts'

const CONTROLEURS = ['president', 'deficit', 'annuel', 'tirage'] as const
const REPORTS = ['continu', 'annuel'] as const
const ARRONDIS = ['aucun', 'inferieur', 'proche', 'superieur', 'plusFortsRestes'] as const
const DELAI_MAX = 24

export function SectionSuivi({ flux }: { readonly flux: Flux }) {
  return (
    <section className={css.carte} aria-labelledby="flux-suivi">
      <header>
        <h2 id="flux-suivi">{m('fluxSuiviTitre')}</h2>
      </header>
      <Choix
        nom="flux-controleur"
        legende={m('fluxControleur')}
        choix={CONTROLEURS.map((valeur) => ({
          valeur,
          libelle: m('fluxControleurNom', { controleur: valeur }),
          aide: m(`fluxControleur_${valeur}`),
        }))}
        valeur={flux.controleur}
        onChange={(choisi) => tenter(setReglageDuFlux(flux, 'controleur', choisi))}
      />
      <Choix
        nom="flux-report"
        legende={m('fluxReport')}
        choix={REPORTS.map((valeur) => ({
          valeur,
          libelle: m('fluxReportNom', { report: valeur }),
          aide: m(`fluxReport_${valeur}`),
        }))}
        valeur={flux.report}
        onChange={(choisi) => tenter(setReglageDuFlux(flux, 'report', choisi))}
      />
      <Choix
        nom="flux-arrondi"
        legende={m('fluxArrondi')}
        choix={ARRONDIS.map((valeur) => ({
          valeur,
          libelle: m('fluxArrondiNom', { arrondi: valeur }),
          aide: m(`fluxArrondi_${valeur}`),
        }))}
        valeur={flux.arrondi}
        onChange={(choisi) => tenter(setReglageDuFlux(flux, 'arrondi', choisi))}
      />
      <div className={css.ligne}>
        <ChampDeNombre
          className={css.nombre}
          etiquette={m('fluxDelai')}
          nom={m('fluxDelai')}
          valeur={flux.delaiPropositionMois ?? 0}
          bornes={{ min: 0, max: DELAI_MAX }}
          onDonner={(mois) => tenter(setReglageDuFlux(flux, 'delaiPropositionMois', mois ?? 0))}
        />
        <Checkbox
          label={m('fluxTourConsomme')}
          description={m(flux.tourConsomme ? 'fluxTourConsomme_oui' : 'fluxTourConsomme_non')}
          checked={flux.tourConsomme ?? false}
          onChange={(event) => tenter(setReglageDuFlux(flux, 'tourConsomme', event.currentTarget.checked))}
        />
      </div>
    </section>
  )
}
