// Three shares to set (what leaves the base, rotation, the commune's part), and what they do bailleur by bailleur.
import { Hyp } from '../pieces/Marques.tsx'
import { Source } from './Morceaux.tsx'
import { m } from './mots.ts'
import css from './quartiers.module.css'
import type { Reglages } from './reglages.ts'
import { Reglette } from './Reglette.tsx'
import { type BailleursVue, type Contexte, type ToursDuBailleur, toursDits } from './view.ts'

interface ChoixProps {
  readonly contexte: Contexte
  readonly vue: BailleursVue
  readonly seuil: number
  readonly reglages: Reglages
  readonly regler: (changement: Partial<Reglages>) => void
}

function Cellules({ ligne }: { readonly ligne: ToursDuBailleur }) {
  const dit = toursDits(ligne)
  return (
    <>
      <td>{dit.logements}</td>
      <td>{dit.reserves}</td>
      <td>{dit.liberations}</td>
      <td>{dit.stock}</td>
      <td className="fort">{dit.flux}</td>
      <td>{dit.fluxArrondi}</td>
      <td>{dit.reporte}</td>
    </>
  )
}

function Bailleurs({ vue, plan }: { readonly vue: BailleursVue; readonly plan: number }) {
  return (
    <>
      <h3 id="bailleurs">{m('quartiersBailleursTitre')}</h3>
      <table className={css.table} aria-labelledby="bailleurs">
        <thead>
          <tr>
            <th scope="col">{m('quartiersBailleurColonne')}</th>
            <th scope="col">{m('quartiersLogementsColonne')}</th>
            <th scope="col">
              {m('quartiersReservesColonne')} <Hyp raison={m('quartiersBailleursHypothese')} />
            </th>
            <th scope="col">
              {m('quartiersLiberesColonne')} <Hyp raison={m('quartiersRotationHypothese')} />
            </th>
            <th scope="col">{m('quartiersStockColonne')}</th>
            <th scope="col">{m('quartiersFluxColonne')}</th>
            <th scope="col">{m('quartiersArrondiColonne')}</th>
            <th scope="col">{m('quartiersReporteColonne', { annees: plan })}</th>
          </tr>
        </thead>
        <tbody>
          {vue.lignes.map((ligne) => (
            <tr key={ligne.id}>
              <th scope="row">{ligne.libelle}</th>
              <Cellules ligne={ligne} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{m('quartiersEnsemble')}</th>
            <Cellules ligne={vue.ensemble} />
          </tr>
        </tfoot>
      </table>
    </>
  )
}

export function Choix({ contexte, vue, seuil, reglages, regler }: ChoixProps) {
  const { sources, bornes, droits } = contexte
  const communal = sources.flux.contingents[contexte.parts.rangCommune]
  return (
    <section className={css.carte} aria-labelledby="choix">
      <header>
        <h2 id="choix">{m('quartiersChoixTitre')}</h2>
        <p className="note">{m('quartiersReglageAide')}</p>
      </header>
      <div className={css.reglettes}>
        <Reglette
          nom={m('quartiersRetrait')}
          hypothese={sources.flux.assiette.partRetiree.hypothese ?? ''}
          valeur={reglages.retrait}
          bornes={bornes.retrait}
          pas={10}
          reperes={[seuil * 10_000, bornes.defaut.retrait]}
          onChange={(retrait) => regler({ retrait })}
        />
        <Reglette
          nom={m('quartiersRotation')}
          hypothese={m('quartiersRotationHypothese')}
          valeur={reglages.rotation}
          bornes={bornes.rotation}
          pas={10}
          reperes={[bornes.defaut.rotation]}
          onChange={(rotation) => regler({ rotation })}
        />
        <Reglette
          nom={m('quartiersPartCommunale')}
          hypothese={communal?.hypothese ?? ''}
          valeur={reglages.part}
          bornes={bornes.part}
          pas={10}
          reperes={[(droits.reserves / droits.logements) * 10_000]}
          onChange={(part) => regler({ part })}
        />
      </div>
      <p className="note">{m('quartiersReglageReperes', { reserves: droits.reserves, logements: droits.logements })}</p>
      <Bailleurs vue={vue} plan={contexte.plan} />
      <p className="note">
        {m('quartiersBailleursNote', { arrondi: vue.ensemble.fluxArrondi, flux: vue.ensemble.flux })}
      </p>
      <Source texte={m('quartiersBailleursSources')} />
    </section>
  )
}
