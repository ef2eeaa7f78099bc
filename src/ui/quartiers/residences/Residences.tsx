// Residences year by year, before (stock) and after (flux): simulated turns of the commune and entrants of the first
// quartile, with the range of the runs. Until a campaign is run, the expectation of the page.
import { useMemo, useState } from 'react'
import { residencesFlux as en } from '~/i18n/en/residences-flux.ts'
import { residencesFlux as fr } from '~/i18n/fr/residences-flux.ts'
import { motsDe } from '~/i18n/mots.ts'
import { nombre } from '~/i18n/nombres.ts'
import { useAtelier } from '../../etat/atelier.ts'
import { anneesDuPlan, isSimulable } from '../campagne.ts'
import { Segments } from '../Morceaux.tsx'
import quartiers from '../quartiers.module.css'
import type { Contexte } from '../view.ts'
import { Annees } from './Annees.tsx'
import { Lancer } from './Lancer.tsx'
import css from './residences.module.css'
import { type Gestion, GESTIONS, type GroupeDeTuiles, residencesVue } from './residences-view.ts'
import { Tuiles } from './Tuiles.tsx'
import { useEssais } from './useEssais.ts'

const m = motsDe(fr, en)
const TIRAGES = 20

function Tableau({ groupes }: { readonly groupes: readonly GroupeDeTuiles[] }) {
  return (
    <details>
      <summary>{m('residencesTableau')}</summary>
      <table className={quartiers.table} aria-labelledby="residences-annees">
        <thead>
          <tr>
            <th scope="col">{m('residencesResidence')}</th>
            <th scope="col">{m('residencesLogements')}</th>
            <th scope="col">{m('residencesTours')}</th>
            <th scope="col">{m('residencesQuartile')}</th>
            <th scope="col">{m('residencesEntrants')}</th>
          </tr>
        </thead>
        <tbody>
          {groupes.flatMap(({ tuiles }) =>
            tuiles.map(({ id, libelle, logements, tours, quartile, entrants }) => (
              <tr key={id}>
                <th scope="row">{libelle}</th>
                <td>{nombre(logements)}</td>
                <td>{tours.long}</td>
                <td>{quartile.long}</td>
                <td>{entrants.long}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </details>
  )
}

interface ResidencesProps {
  readonly contexte: Contexte
  /** Share of the vacancies that leaves the base, ten-thousandths. */
  readonly retrait: number
}

export function Residences({ contexte, retrait }: ResidencesProps) {
  const scenario = useAtelier((etat) => etat.scenario)
  const cotation = useAtelier((etat) => etat.brouillon.contenu)
  const { flux, fluxStock } = contexte.sources
  const [gestion, setGestion] = useState<Gestion>('flux')
  const [place, setPlace] = useState(0)
  const [voulue, setVoulue] = useState('')
  const branches = useMemo(
    () => [fluxStock, flux].map((regles) => ({ scenario, cotation, flux: regles })),
    [scenario, cotation, flux, fluxStock],
  )
  const essais = useEssais(branches, { graine: scenario.cohorte?.graine ?? 0, tirages: TIRAGES })
  // What was simulated under other rules says nothing of these.
  const lus = essais.lus?.branches === branches ? essais.lus : undefined
  const annees = useMemo(() => anneesDuPlan(scenario.horizon), [scenario])
  const annee = annees[Math.min(place, annees.length - 1)] ?? ''
  const groupes = useMemo(
    () =>
      residencesVue(
        contexte,
        retrait,
        { gestion, annee, perimetre: scenario.perimetre },
        lus?.releves[GESTIONS.indexOf(gestion)],
      ),
    [contexte, retrait, gestion, annee, scenario, lus],
  )
  const tuiles = groupes.flatMap((groupe) => groupe.tuiles)
  const choisie = tuiles.find(({ id }) => id === voulue) ?? tuiles[0]
  return (
    <section className={quartiers.carte} aria-labelledby="residences-annees">
      <header>
        <h2 id="residences-annees">{m('residencesTitre')}</h2>
        <p className="note">{m('residencesSous')}</p>
      </header>
      <div className={css.barre}>
        <Segments
          nom="gestion"
          legende={m('residencesGestion')}
          choix={GESTIONS.map((valeur) => ({ valeur, libelle: m(`residencesGestion_${valeur}`) }))}
          valeur={gestion}
          onChange={setGestion}
        />
        <Annees annees={annees} place={Math.min(place, annees.length - 1)} onChoisir={setPlace} />
        <Lancer essais={essais} tirages={TIRAGES} isPossible={isSimulable(scenario)} />
      </div>
      {lus ? null : <p className="note">{m('residencesInvite')}</p>}
      <Tuiles groupes={groupes} choisie={choisie?.id ?? ''} onChoisir={setVoulue} />
      {choisie && (
        <p className={css.phrase} aria-live="polite">
          {m('residencesPhrase', {
            ...choisie,
            annee,
            gestion,
            tours: choisie.tours.long,
            quartile: choisie.quartile.long,
            entrants: choisie.entrants.long,
          })}
        </p>
      )}
      <p className="note">
        {m('residencesLegende')} {lus ? m('residencesNote', { tirages: lus.releves[0]?.passages() ?? 0 }) : null}
      </p>
      <div className={css.large}>
        <Tableau groupes={groupes} />
      </div>
    </section>
  )
}
