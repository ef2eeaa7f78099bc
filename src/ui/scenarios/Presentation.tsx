// What a scenario says of itself: title, description, months. Each is changed in place.
import type { Territoires } from '~/domain/edition.ts'
import { setDescription, setHorizon, setMoisReference, setTitreDuScenario } from '~/domain/edit-scenario-chiffres.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { tenter } from '../acts/tenter.ts'
import { ChampEnPlace } from '../regles/ChampEnPlace.tsx'
import { useAtelier } from '../etat/atelier.ts'
import { m } from './mots.ts'
import { refusDuMois } from './refus-du-mois.ts'
import css from './scenarios.module.css'

interface PresentationProps {
  readonly territoires: Territoires
  readonly scenario: Scenario
}

export function Presentation({ territoires, scenario }: PresentationProps) {
  const cotation = useAtelier((etat) => etat.brouillon.contenu)
  const { id, titre, description = '', moisReference, horizon } = scenario
  return (
    <section className={css.carte} aria-label={m('scenariosPresentation')}>
      <ChampEnPlace
        libelle={m('scenariosChampTitre')}
        aide={m('scenariosChampTitreAide')}
        valeur={titre}
        onDonner={(texte) => tenter(setTitreDuScenario(territoires, id, texte))}
      />
      <ChampEnPlace
        long
        libelle={m('scenariosChampDescription')}
        aide={m('scenariosChampDescriptionAide')}
        valeur={description}
        onDonner={(texte) => tenter(setDescription(territoires, id, texte))}
      />
      <div className={css.champs}>
        <ChampEnPlace
          libelle={`${m('scenariosChampMois')} (${m('scenariosMoisForme')})`}
          aide={m('scenariosChampMoisAide')}
          valeur={moisReference}
          onDonner={(mois) =>
            (territoires.courant === id ? refusDuMois(cotation, mois.trim()) : undefined) ??
            tenter(setMoisReference(territoires, id, mois.trim()))
          }
        />
        <ChampEnPlace
          libelle={`${m('scenariosChampDe')} (${m('scenariosMoisForme')})`}
          aide={m('scenariosChampHorizonAide')}
          valeur={horizon.de}
          onDonner={(de) => tenter(setHorizon(territoires, id, { ...horizon, de: de.trim() }))}
        />
        <ChampEnPlace
          libelle={`${m('scenariosChampA')} (${m('scenariosMoisForme')})`}
          aide={m('scenariosChampHorizonAide')}
          valeur={horizon.a}
          onDonner={(a) => tenter(setHorizon(territoires, id, { ...horizon, a: a.trim() }))}
        />
      </div>
    </section>
  )
}
