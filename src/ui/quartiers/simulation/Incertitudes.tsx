// Two uncertainties told apart: the seed, at a given cohort, and the cohort redrawn. Computed on demand.
import { Button } from '@mantine/core'
import { Hyp } from '../../pieces/Marques.tsx'
import page from '../quartiers.module.css'
import { A_GARDER, cleDEssai, type EssaiDesDeux } from './essai-view.ts'
import {
  COHORTES,
  incertitudeDite,
  incertitudesVue,
  type LigneDIncertitude,
  TIRAGES_PAR_COHORTE,
} from './incertitudes-view.ts'
import { arreter, cohortesRetirees, isEnCours, useCampagne } from './magasin.ts'
import { m } from './mots.ts'
import css from './simulation.module.css'

function Composantes({ lignes }: { readonly lignes: readonly LigneDIncertitude[] }) {
  return (
    <>
      <table className={page.table} aria-label={m('sixAnsIncertitudes')}>
        <thead>
          <tr>
            <th scope="col">{m('sixAnsToursParAn')}</th>
            <th scope="col">{m('sixAnsMoyenne')}</th>
            <th scope="col">{m('sixAnsProcessus')}</th>
            <th scope="col">{m('sixAnsCohorte')}</th>
          </tr>
        </thead>
        <tbody>
          {lignes.map((ligne) => {
            const { moyenne, processus, cohorte } = incertitudeDite(ligne)
            return (
              <tr key={ligne.cote}>
                <th scope="row">{m(`sixAnsCote_${ligne.cote}`)}</th>
                <td>{moyenne}</td>
                <td>{processus}</td>
                <td>{cohorte}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {lignes.map((ligne) => (
        <p key={ligne.cote} className={css.phrase}>
          {m('sixAnsIncertitudesPhrase', ligne)}
        </p>
      ))}
    </>
  )
}

export function Incertitudes({ essai }: { readonly essai: EssaiDesDeux }) {
  const cle = cleDEssai(essai)
  const campagne = useCampagne(cohortesRetirees, cle)
  const { etat, faits, voulus, releves } = campagne
  const enCours = isEnCours(campagne)
  const lignes = campagne.cle === cle && !enCours ? incertitudesVue(releves, essai) : []
  return (
    <details className={css.depli}>
      <summary>{m('sixAnsIncertitudes')}</summary>
      <p className={css.phrase}>
        {m('sixAnsIncertitudesAide')} <Hyp raison={m('sixAnsIncertitudesHyp')} />
      </p>
      {essai.cohorte === undefined ? (
        <div className={css.commandes}>
          {enCours ? (
            <>
              <Button variant="default" onClick={arreter}>
                {m('sixAnsArreter')}
              </Button>
              <div className={css.etat}>
                <progress max={voulus} value={faits} aria-label={m('sixAnsIncertitudes')} />
                <span>{m('sixAnsEtat', { faits, voulus })}</span>
              </div>
            </>
          ) : (
            <Button
              variant="default"
              onClick={() =>
                cohortesRetirees.lancer(essai, {
                  tirages: TIRAGES_PAR_COHORTE,
                  cohortes: COHORTES - 1,
                  tiragesParCohorte: TIRAGES_PAR_COHORTE,
                  garder: A_GARDER,
                })
              }
            >
              {m('sixAnsIncertitudesLancer', { cohortes: COHORTES, tirages: TIRAGES_PAR_COHORTE })}
            </Button>
          )}
          {etat === 'erreur' ? <span role="alert">{m('sixAnsFin_erreur')}</span> : null}
        </div>
      ) : (
        <p className="note">{m('sixAnsIncertitudesFichier')}</p>
      )}
      {lignes.length > 0 ? <Composantes lignes={lignes} /> : null}
    </details>
  )
}
