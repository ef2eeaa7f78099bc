// The Flamanderie: readings, switch of regimes, houses one by one, exact laws of first letting and relets, erosion,
// unknown crossing.
import { lazy, Suspense } from 'react'
import { nombre } from '~/i18n/nombres.ts'
import { Hyp } from '../pieces/Marques.tsx'
import { ChampDeNombreDirect } from '../pieces/ChampDeNombre.tsx'
import { Croisements } from './Croisements.tsx'
import { Erosion } from './Erosion.tsx'
import { type FlamanderieVue, reperesDe } from './flamanderie-view.ts'
import { BarresDeLoi, TableDeLoi } from './LoiExacte.tsx'
import { Maisons } from './Maisons.tsx'
import { Segments, Source } from './Morceaux.tsx'
import { m } from './mots.ts'
import css from './quartiers.module.css'
import { ANNEES, CONTROLEURS, REGIMES, type Reglages } from './reglages.ts'
import { Relocations } from './Relocations.tsx'
import type { Contexte } from './view.ts'

const LeviersEtGaranties = lazy(async () => ({ default: (await import('./Leviers.tsx')).LeviersEtGaranties }))

interface FlamanderieProps {
  readonly contexte: Contexte
  readonly vue: FlamanderieVue
  readonly reglages: Reglages
  readonly regler: (changement: Partial<Reglages>) => void
}

function Controles({ contexte, vue, reglages, regler }: FlamanderieProps) {
  return (
    <div className={css.controles}>
      <Segments
        nom="regime"
        legende={m('quartiersFlamRegime')}
        choix={REGIMES.map((valeur) => ({ valeur, libelle: m(`quartiersFlamRegime_${valeur}`) }))}
        valeur={reglages.regime}
        onChange={(regime) => regler({ regime })}
      />
      <Segments
        nom="controleur"
        legende={m('quartiersFlamControleur')}
        choix={CONTROLEURS.map((valeur) => ({ valeur, libelle: m(`quartiersFlamControleur_${valeur}`) }))}
        valeur={reglages.controleur}
        onChange={(controleur) => regler({ controleur })}
      />
      <Segments
        nom="reserve"
        legende={m('quartiersFlamReserve')}
        choix={vue.lectures.map(({ valeur }) => ({ valeur, libelle: m('quartiersFlamReserveValeur', { n: valeur }) }))}
        valeur={reglages.reserve}
        onChange={(reserve) => regler({ reserve })}
      />
      <ChampDeNombreDirect
        className={css.saisie}
        nom={m('quartiersFlamReserveSaisie')}
        etiquette={m('quartiersFlamReserveAutre')}
        valeur={reglages.reserve}
        bornes={{ min: 0, max: contexte.programme.logements }}
        onDonner={(reserve) => regler({ reserve })}
      />
      <Segments
        nom="annees"
        legende={m('quartiersRelocAnnees')}
        choix={ANNEES.map((valeur) => ({ valeur, libelle: nombre(valeur) }))}
        valeur={reglages.annees}
        onChange={(annees) => regler({ annees })}
      />
    </div>
  )
}

interface PremiereProps {
  readonly vue: FlamanderieVue
  readonly logements: number
  readonly regime: Reglages['regime']
}

function PremiereLocation({ vue, logements, regime }: PremiereProps) {
  const { premiere, garantie } = vue
  const titre = m('quartiersPremiereTitre')
  return (
    <div>
      <h3>
        {titre} <span className="note">{m('quartiersLoiAxe')}</span>
      </h3>
      <p className={css.phrase}>
        {premiere.certaine === undefined
          ? m('quartiersPremiereTiree', {
              exactement: premiere.loi[3] ?? 0,
              auMoins: premiere.auMoins[1] ?? 0,
              moyenne: premiere.moyenne,
            })
          : m(`quartiersPremiereCertaine_${regime}`, { n: premiere.certaine })}
      </p>
      <BarresDeLoi titre={titre} vue={premiere} jusqua={logements} reperes={reperesDe(vue)} />
      {regime === 'flux' && (
        <p className="note">
          {m('quartiersPremiereGarantie', {
            min: garantie.etendue[0],
            max: garantie.etendue[1],
            objectif: garantie.objectif,
            assiette: garantie.assiette,
          })}
        </p>
      )}
    </div>
  )
}

export function Flamanderie(props: FlamanderieProps) {
  const { contexte, vue, reglages } = props
  const { livraison, programme, anneeDeLivraison, sources } = contexte
  const { logements } = programme
  const controleur = m(`quartiersFlamControleur_${sources.flux.controleur}`)
  return (
    <section className={css.carte} data-visite="flamanderie" aria-labelledby="flamanderie">
      <header>
        <h2 id="flamanderie">{m('quartiersFlamTitre')}</h2>
        <p className="note">
          {m('quartiersFlamSous', { annee: anneeDeLivraison, programme })}{' '}
          <Hyp raison={livraison.mois.hypothese ?? ''} />
        </p>
      </header>
      <div className={css.lectures}>
        <p>{m('quartiersFlamLectures', { lectures: vue.lectures.map(({ valeur }) => valeur), part: vue.part })}</p>
        <p className="note">{m('quartiersFlamLecturesNote')}</p>
      </div>
      <Controles {...props} />
      <p className="note">{m('quartiersFlamControleurNote', { controleur })}</p>
      <div className={css.deux}>
        <div>
          <h3>{m('quartiersFlamMaisons')}</h3>
          <Maisons vue={vue} />
          <p className="note">{m('quartiersFlamMaisonsLegende', { part: contexte.parts.partCommunale })}</p>
          <Source texte={m('quartiersFlamSources')} />
        </div>
        <PremiereLocation vue={vue} logements={logements} regime={reglages.regime} />
      </div>
      <TableDeLoi titre={m('quartiersPremiereTitre')} vue={vue.premiere} jusqua={logements} />
      <Source texte={m('quartiersPremiereSources')} />
      <div className={css.deuxEgales}>
        <div>
          <Relocations vue={vue} reglages={reglages} programme={programme} />
        </div>
        <div>
          <Erosion erosion={vue.erosion} logements={logements} premiereAnnee={anneeDeLivraison} />
          {vue.croisements.length > 0 ? <Croisements {...props} /> : null}
        </div>
      </div>
      <Suspense fallback={null}>
        <LeviersEtGaranties contexte={contexte} retrait={reglages.retrait} annees={reglages.annees} />
      </Suspense>
    </section>
  )
}
