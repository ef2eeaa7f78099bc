// The button of a campaign, how far it is, and how to stop it.
import { Button } from '@mantine/core'
import { residencesFlux as en } from '~/i18n/en/residences-flux.ts'
import { residencesFlux as fr } from '~/i18n/fr/residences-flux.ts'
import { motsDe } from '~/i18n/mots.ts'
import css from './residences.module.css'
import type { Essais, GestesDEssais } from './useEssais.ts'

const m = motsDe(fr, en)

interface LancerProps {
  readonly essais: Essais & GestesDEssais
  readonly tirages: number
  readonly isPossible: boolean
}

export function Lancer({ essais: { etat, faits, lancer, annuler }, tirages, isPossible }: LancerProps) {
  if (!isPossible) return <p className="note">{m('residencesSansRecette')}</p>
  return (
    <div className={css.lancer} aria-live="polite">
      {etat === 'calcul' ? (
        <>
          <progress max={tirages} value={faits} aria-label={m('residencesAvance', { faits, sur: tirages })} />
          <span className="note">{m('residencesAvance', { faits, sur: tirages })}</span>
          <Button variant="default" onClick={annuler}>
            {m('residencesAnnuler')}
          </Button>
        </>
      ) : (
        <Button variant="default" onClick={lancer}>
          {m('residencesLancer', { tirages })}
        </Button>
      )}
      {etat === 'refuse' || etat === 'panne' ? (
        <span role="alert">{m(etat === 'refuse' ? 'residencesRefusee' : 'residencesPanne')}</span>
      ) : null}
    </div>
  )
}
