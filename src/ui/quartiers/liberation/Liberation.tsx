// A dwelling falls vacant: the balances at its bailleur’s, the turn that the rules would give, the demand that fits, and
// every choice with what follows. Nothing is chosen here.
import { useMemo, useState } from 'react'
import { parseMois } from '~/domain/mois.ts'
import { motsDe } from '~/i18n/mots.ts'
import { liberation as en } from '~/i18n/en/liberation.ts'
import { liberation as fr } from '~/i18n/fr/liberation.ts'
import { mois as moisDit } from '~/i18n/nombres.ts'
import type { DemandesQuiVont } from '~/simulation/vacance.ts'
import { useAtelier } from '../../etat/atelier.ts'
import { Hyp } from '../../pieces/Marques.tsx'
import { Source } from '../Morceaux.tsx'
import quartiers from '../quartiers.module.css'
import type { Contexte } from '../view.ts'
import { Choisir } from './Choisir.tsx'
import css from './liberation.module.css'
import {
  accorder,
  type LiberationVue,
  lieuxDe,
  liberationVue,
  type Vacance,
  vacanceDeDepart,
} from './liberation-view.ts'
import { Options, Soldes } from './Tables.tsx'
import { useCompteur } from './useCompteur.ts'

const m = motsDe(fr, en)

interface DemandeProps {
  readonly vacance: Vacance
  readonly demandes: DemandesQuiVont | undefined
  readonly moisDeLaCohorte: string
  readonly isComptable: boolean
}

function Demande({ vacance, demandes, moisDeLaCohorte, isComptable }: DemandeProps) {
  return (
    <div aria-live="polite">
      <h3>{m('liberationDemande')}</h3>
      {demandes ? (
        <>
          <p>{m('liberationDemandeDite', { ...vacance, n: demandes.parSouhait, demandes: demandes.demandes })}</p>
          <p>{m('liberationDemandeFiltres', demandes)}</p>
          <p className="note">{m('liberationDemandeReserve', { mois: moisDit(moisDeLaCohorte) })}</p>
        </>
      ) : (
        <p>{m(isComptable ? 'liberationDemandeEnCours' : 'liberationDemandeAbsente')}</p>
      )}
    </div>
  )
}

function Tour({ vue: { tour, lignes, chances } }: { readonly vue: LiberationVue }) {
  const nomDe = (rang: number): string => lignes[rang]?.libelle ?? ''
  return (
    <div>
      <h3>{m('liberationTour')}</h3>
      <p>
        {tour.genre === 'tire'
          ? m(`liberationTour_${tour.controleur}`, { chances })
          : tour.controleur === 'deficit'
            ? m('liberationTour_deficit', { qui: nomDe(tour.rang), ecart: (tour.avecCeTour[tour.rang] ?? 0) / 10_000 })
            : m('liberationTour_president', {
                qui: nomDe(tour.rang),
                dus: tour.dus.map(nomDe),
                seuil: lignes.length > 1 ? 1 / (2 * lignes.length - 2) : 0,
              })}
      </p>
      <p className="note">{m('liberationTourNote')}</p>
    </div>
  )
}

interface LiberationProps {
  readonly contexte: Contexte
  /** Share of the vacancies that leaves the base, ten-thousandths. */
  readonly retrait: number
}

export function Liberation({ contexte, retrait }: LiberationProps) {
  const scenario = useAtelier((etat) => etat.scenario)
  const [voulue, setVoulue] = useState(() => vacanceDeDepart(contexte))
  const lieux = useMemo(() => lieuxDe(contexte), [contexte])
  const vacance = useMemo(() => accorder(lieux, voulue), [lieux, voulue])
  const compter = useCompteur(scenario)
  const demandes = useMemo(() => {
    const commune = lieux.find(({ id }) => id === vacance.lieu)?.commune ?? ''
    const dernier = parseMois(scenario.horizon.a)
    return compter?.({ ...vacance, commune, mois: Math.min(dernier, parseMois(vacance.mois)) })
  }, [compter, lieux, vacance, scenario])
  const vue = useMemo(
    () => liberationVue(contexte, retrait, vacance, { nonReserve: m('liberationNonReserve'), demandes }),
    [contexte, retrait, vacance, demandes],
  )
  const { lieu, bailleur, attendus, assiette } = vue
  return (
    <section className={quartiers.carte} aria-labelledby="liberation">
      <header>
        <h2 id="liberation">{m('liberationTitre')}</h2>
        <p className="note">{m('liberationSous')}</p>
      </header>
      <Choisir
        contexte={contexte}
        lieux={lieux}
        lieu={lieu}
        vacance={vacance}
        changer={(changement) => setVoulue({ ...vacance, ...changement })}
      />
      {lieu.bailleur === undefined && <p className="note">{m('liberationBailleurInconnu')}</p>}
      <div className={css.faits}>
        <div>
          <h3>{m('liberationEtat')}</h3>
          <p>{m('liberationResidenceDite', { libelle: lieu.libelle, bailleur, logements: lieu.logements })}</p>
          <p>
            {m(`liberationQpv_${lieu.qpv}`)} {m('liberationOccupation')}
          </p>
        </div>
        <Demande
          vacance={vacance}
          demandes={demandes}
          moisDeLaCohorte={scenario.moisReference}
          isComptable={scenario.cohorte !== undefined}
        />
        <Tour vue={vue} />
      </div>
      <Soldes
        vue={vue}
        onCorriger={(id, tours) => setVoulue({ ...vacance, corriges: { ...vacance.corriges, [id]: tours } })}
      />
      <p className="note">
        {m('liberationDepartNote', { tours: attendus, bailleur, assiette })}{' '}
        <Hyp raison={contexte.sources.flux.base.reference} />
      </p>
      <Options vue={vue} />
      <Source texte={m('liberationSource')} />
    </section>
  )
}
