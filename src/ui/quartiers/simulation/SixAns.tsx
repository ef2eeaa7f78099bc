// « Six ans de locations »: stock and flux simulated on the same draws, year by year; what it changes for who is housed.
import { useMemo } from 'react'
import { Problemes } from '../../pieces/Problemes.tsx'
import page from '../quartiers.module.css'
import type { Contexte } from '../view.ts'
import { useChoix } from './choix.ts'
import { Commandes } from './Commandes.tsx'
import { DeuxLectures } from './DeuxLectures.tsx'
import { Empreintes } from './Empreintes.tsx'
import { A_GARDER, assezPrecis, type ScenarioSimule } from './essai-view.ts'
import { Incertitudes } from './Incertitudes.tsx'
import { isEnCours, sixAnsSimules, useCampagne } from './magasin.ts'
import { m } from './mots.ts'
import css from './simulation.module.css'
import { TableDesDeplaces } from './TableDesDeplaces.tsx'
import { TableDesIndicateurs } from './TableDesIndicateurs.tsx'
import { TableDesTours } from './TableDesTours.tsx'
import { TousLesIndicateurs } from './TousLesIndicateurs.tsx'
import { parAnVue } from './tours-view.ts'
import { useEssai } from './useEssai.ts'

function Origine({ simule, fichier }: { readonly simule: ScenarioSimule; readonly fichier: string | undefined }) {
  const { scenario, ecarte, preteur } = simule
  const { titre } = scenario
  return (
    <p className="note">
      {ecarte ? m('sixAnsRemplace', { titre, ecarte: ecarte.titre }) : m('sixAnsScenario', { titre })}{' '}
      {preteur ? m('sixAnsProgramme', { titre: preteur.titre }) : null}{' '}
      {fichier === undefined ? m('sixAnsRecette') : m('sixAnsFichier', { nom: fichier })} {m('sixAnsReglettes')}
    </p>
  )
}

export function SixAns({ contexte }: { readonly contexte: Contexte }) {
  const { simule, essai, cle, fichier } = useEssai(contexte)
  const { tirages, demi } = useChoix()
  const campagne = useCampagne(sixAnsSimules, cle)
  const { essai: simules, releves, faits } = campagne
  const parAn = useMemo(() => {
    const [premiers] = campagne.releves
    return campagne.essai && premiers ? parAnVue(premiers, campagne.essai) : undefined
  }, [campagne])
  const lancer = () =>
    sixAnsSimules.lancer(essai, {
      tirages,
      garder: A_GARDER,
      paires: true,
      ...(demi === undefined ? {} : { assez: (lus) => assezPrecis(lus, essai, demi) }),
    })
  const [premiers] = releves
  return (
    <section className={page.carte} aria-labelledby="six-ans">
      <header>
        <h2 id="six-ans">{m('sixAnsTitre')}</h2>
      </header>
      <p className="note">{m('sixAnsSous')}</p>
      <Origine simule={simule} fichier={fichier} />
      <Commandes
        graine={essai.graine}
        campagne={campagne}
        isPerimee={campagne.cle !== undefined && campagne.cle !== cle}
        parAn={parAn}
        onLancer={lancer}
      />
      {faits > 0 && !parAn ? <p className={css.alerte}>{m('sixAnsSansTour')}</p> : null}
      {campagne.etat === 'refusee' ? <Problemes problemes={campagne.problems} /> : null}
      <DeuxLectures contexte={contexte} simules={parAn} />
      {simules && premiers && parAn ? (
        <>
          <TableDesTours releves={premiers} essai={simules} />
          <TableDesIndicateurs releves={premiers} essai={simules} passages={faits} />
          <TousLesIndicateurs releves={premiers} essai={simules} />
          <TableDesDeplaces releves={premiers} essai={simules} />
          {isEnCours(campagne) ? null : <Incertitudes essai={simules} />}
          <Empreintes campagne={campagne} />
        </>
      ) : null}
    </section>
  )
}
