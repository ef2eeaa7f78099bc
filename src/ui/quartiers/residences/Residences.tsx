// The dwellings of the commune, one square each, and what becomes of each residence year by year, before (stock) and after
// (flux): turns of the commune and entrants of the first quartile. The campaign is that of « Six ans »; until there is one,
// the expectation of the page.
import { useMemo, useState } from 'react'
import { Hyp } from '../../pieces/Marques.tsx'
import { anneesDuPlan } from '../campagne.ts'
import { Segments, Source } from '../Morceaux.tsx'
import quartiers from '../quartiers.module.css'
import { A_GARDER } from '../simulation/essai-view.ts'
import { sixAnsSimules, useCampagne } from '../simulation/magasin.ts'
import { useEssai } from '../simulation/useEssai.ts'
import type { Contexte } from '../view.ts'
import { Annees } from './Annees.tsx'
import { Lancer } from './Lancer.tsx'
import { m } from './mots.ts'
import css from './residences.module.css'
import { type Gestion, GESTIONS, residencesVue } from './residences-view.ts'
import { Tableau } from './Tableau.tsx'
import { Tuiles } from './Tuiles.tsx'

const TIRAGES = 20

interface ResidencesProps {
  readonly contexte: Contexte
  /** Share of the vacancies that leaves the base, ten-thousandths. */
  readonly retrait: number
}

export function Residences({ contexte, retrait }: ResidencesProps) {
  const { simule, essai, cle } = useEssai(contexte)
  const derniere = useCampagne(sixAnsSimules, cle)
  const [gestion, setGestion] = useState<Gestion>('flux')
  const [place, setPlace] = useState(0)
  const [voulue, setVoulue] = useState('')
  const { scenario } = essai
  // What was simulated under other rules says nothing of these.
  const campagne = derniere.cle === cle ? derniere : undefined
  const releve = campagne && campagne.faits > 0 ? campagne.releves[0]?.[GESTIONS.indexOf(gestion)] : undefined
  const annees = useMemo(() => anneesDuPlan(scenario.horizon), [scenario])
  const annee = annees[Math.min(place, annees.length - 1)] ?? ''
  const synthetique = essai.cohorte === undefined
  const groupes = useMemo(
    () => residencesVue(contexte, retrait, { annee, perimetre: scenario.perimetre, synthetique }, releve),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `campagne` says that `releve` has grown
    [contexte, retrait, annee, scenario, synthetique, releve, campagne],
  )
  const tuiles = groupes.flatMap((groupe) => groupe.tuiles)
  const choisie = tuiles.find(({ id }) => id === voulue) ?? tuiles[0]
  const nomDeGestion = m(`residencesGestion_${gestion}`)
  return (
    <section className={quartiers.carte} aria-labelledby="residences-annees">
      <header>
        <h2 id="residences-annees">
          {m('residencesTitre', { logements: contexte.droits.logements, residences: tuiles.length })}
        </h2>
        <p className="note">
          {m('residencesSous')} <Hyp raison={m('quartiersBailleursHypothese')} />
        </p>
      </header>
      <div className={css.barre}>
        {releve ? (
          <>
            <Segments
              nom="gestion"
              legende={m('residencesGestion')}
              choix={GESTIONS.map((valeur) => ({ valeur, libelle: m(`residencesGestion_${valeur}`) }))}
              valeur={gestion}
              onChange={setGestion}
            />
            <Annees annees={annees} place={Math.min(place, annees.length - 1)} onChoisir={setPlace} />
          </>
        ) : null}
        <Lancer
          campagne={campagne}
          tirages={TIRAGES}
          isPossible={simule.ecarte === undefined}
          onLancer={() => sixAnsSimules.lancer(essai, { tirages: TIRAGES, garder: A_GARDER, paires: true })}
        />
      </div>
      <p className="note">{releve ? m('residencesLegende', { tirages: releve.passages() }) : m('residencesInvite')}</p>
      <Tuiles groupes={groupes} choisie={choisie?.id ?? ''} onChoisir={setVoulue} />
      {choisie && releve ? (
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
      ) : null}
      {releve ? <p className="note">{m('residencesNote')}</p> : null}
      {synthetique ? null : <p className="note">{m('residencesNoteMasque')}</p>}
      <div className={css.large}>
        <Tableau groupes={groupes} simule={releve ? `${annee}, ${nomDeGestion}` : undefined} />
      </div>
      <p className={quartiers.phrase}>{m('residencesMarges', { scenario: contexte.sources.villemandeur })}</p>
      <Source texte={m('residencesSources')} />
    </section>
  )
}
