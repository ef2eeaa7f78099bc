// Three shares to set (what leaves the base, rotation, the commune's part), and what they do bailleur by bailleur.
import { t } from '~/i18n/index.ts'
import { nombre } from '~/i18n/nombres.ts'
import { Hyp } from '../pieces/Marques.tsx'
import { Source } from './Morceaux.tsx'
import css from './quartiers.module.css'
import type { Reglages } from './reglages.ts'
import { Reglette } from './Reglette.tsx'
import type { BailleursVue, Contexte, LigneDeBailleur } from './view.ts'

interface ChoixProps {
  readonly contexte: Contexte
  readonly vue: BailleursVue
  readonly seuil: number
  readonly reglages: Reglages
  readonly regler: (changement: Partial<Reglages>) => void
}

function Cellules({ ligne }: { readonly ligne: Omit<LigneDeBailleur, 'id' | 'libelle'> }) {
  return (
    <>
      <td>{nombre(ligne.logements)}</td>
      <td>{nombre(ligne.reserves, 1)}</td>
      <td>{nombre(ligne.liberations, 1)}</td>
      <td>{nombre(ligne.stock, 1)}</td>
      <td className="fort">{nombre(ligne.flux, 1)}</td>
      <td>{nombre(ligne.fluxArrondi)}</td>
      <td>{t('quartiersReporte', { min: ligne.reporte[0], max: ligne.reporte[1] })}</td>
    </>
  )
}

function Bailleurs({ vue, plan }: { readonly vue: BailleursVue; readonly plan: number }) {
  return (
    <>
      <h3 id="bailleurs">{t('quartiersBailleursTitre')}</h3>
      <table className={css.table} aria-labelledby="bailleurs">
        <thead>
          <tr>
            <th scope="col">{t('quartiersBailleurColonne')}</th>
            <th scope="col">{t('quartiersLogementsColonne')}</th>
            <th scope="col">
              {t('quartiersReservesColonne')} <Hyp raison={t('quartiersBailleursHypothese')} />
            </th>
            <th scope="col">
              {t('quartiersLiberesColonne')} <Hyp raison={t('quartiersRotationHypothese')} />
            </th>
            <th scope="col">{t('quartiersStockColonne')}</th>
            <th scope="col">{t('quartiersFluxColonne')}</th>
            <th scope="col">{t('quartiersArrondiColonne')}</th>
            <th scope="col">{t('quartiersReporteColonne', { annees: plan })}</th>
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
            <th scope="row">{t('quartiersEnsemble')}</th>
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
        <h2 id="choix">{t('quartiersChoixTitre')}</h2>
        <p className="note">{t('quartiersReglageAide')}</p>
      </header>
      <div className={css.reglettes}>
        <Reglette
          nom={t('quartiersRetrait')}
          hypothese={sources.flux.assiette.partRetiree.hypothese ?? ''}
          valeur={reglages.retrait}
          bornes={bornes.retrait}
          pas={10}
          reperes={[seuil * 10_000, bornes.defaut.retrait]}
          onChange={(retrait) => regler({ retrait })}
        />
        <Reglette
          nom={t('quartiersRotation')}
          hypothese={t('quartiersRotationHypothese')}
          valeur={reglages.rotation}
          bornes={bornes.rotation}
          pas={10}
          reperes={[bornes.defaut.rotation]}
          onChange={(rotation) => regler({ rotation })}
        />
        <Reglette
          nom={t('quartiersPartCommunale')}
          hypothese={communal?.hypothese ?? ''}
          valeur={reglages.part}
          bornes={bornes.part}
          pas={10}
          reperes={[(droits.reserves / droits.logements) * 10_000]}
          onChange={(part) => regler({ part })}
        />
      </div>
      <p className="note">{t('quartiersReglageReperes', { reserves: droits.reserves, logements: droits.logements })}</p>
      <Bailleurs vue={vue} plan={contexte.plan} />
      <p className="note">
        {t('quartiersBailleursNote', { arrondi: vue.ensemble.fluxArrondi, flux: vue.ensemble.flux })}
      </p>
      <Source texte={t('quartiersBailleursSources')} />
    </section>
  )
}
