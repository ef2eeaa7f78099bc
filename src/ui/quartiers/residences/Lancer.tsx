// The button of a campaign, how far it is, and how to stop it.
import { Button } from '@mantine/core'
import { arreter, type EtatDeCampagne, isEnCours } from '../simulation/magasin.ts'
import { m } from './mots.ts'
import css from './residences.module.css'

interface LancerProps {
  /** The one that the part asks for; undefined before it is started. */
  readonly campagne: EtatDeCampagne | undefined
  readonly tirages: number
  readonly isPossible: boolean
  readonly onLancer: () => void
}

export function Lancer({ campagne, tirages, isPossible, onLancer }: LancerProps) {
  if (!isPossible) return <p className="note">{m('residencesSansRecette')}</p>
  const { etat = 'repos', faits = 0, voulus = tirages } = campagne ?? {}
  return (
    <div className={css.lancer} aria-live="polite">
      {campagne && isEnCours(campagne) ? (
        <>
          <progress max={voulus} value={faits} aria-label={m('residencesAvance', { faits, sur: voulus })} />
          <span className="note">{m('residencesAvance', { faits, sur: voulus })}</span>
          <Button variant="default" onClick={arreter}>
            {m('residencesAnnuler')}
          </Button>
        </>
      ) : null}
      {etat === 'repos' || etat === 'refusee' || etat === 'erreur' || (etat === 'annulee' && faits < tirages) ? (
        <Button variant="default" onClick={onLancer}>
          {m('residencesLancer', { tirages })}
        </Button>
      ) : null}
      {etat === 'refusee' || etat === 'erreur' ? (
        <span role="alert">{m(etat === 'refusee' ? 'residencesRefusee' : 'residencesPanne')}</span>
      ) : null}
    </div>
  )
}
