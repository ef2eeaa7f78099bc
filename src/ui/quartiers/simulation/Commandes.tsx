// How many runs, how precise, which seed; start, stop, and how far it is.
import { Button, Select } from '@mantine/core'
import { nombre } from '~/i18n/nombres.ts'
import { ChampDeNombre } from '../../pieces/ChampDeNombre.tsx'
import type { Chiffre } from './chiffres.ts'
import { choisir, useChoix } from './choix.ts'
import { arreter, type EtatDeCampagne, isEnCours } from './magasin.ts'
import { m } from './mots.ts'
import css from './simulation.module.css'
import type { ParAn } from './tours-view.ts'

const PASSAGES = [50, 200, 2000] as const
const PRECISIONS = [undefined, 0.5, 0.25, 0.1, 0.05] as const
const GRAINE_MAX = 2 ** 32 - 1

function Etat({ campagne, isPerimee }: { readonly campagne: EtatDeCampagne; readonly isPerimee: boolean }) {
  const { etat, faits, voulus } = campagne
  if (etat === 'repos') return <p className={css.etat}>{m('sixAnsVide')}</p>
  const enCours = isEnCours(campagne)
  return (
    <div className={css.etat}>
      {enCours ? (
        <progress max={voulus} value={etat === 'preparation' ? undefined : faits} aria-label={m('sixAnsTitre')} />
      ) : null}
      {etat === 'calcul' ? <span>{m('sixAnsEtat', { faits, voulus })}</span> : null}
      <output>
        {etat === 'preparation' ? m('sixAnsPreparation') : null}
        {enCours || etat === 'refusee' ? null : m('sixAnsFaits', { faits, voulus })}{' '}
        {etat === 'preparation' || etat === 'calcul' ? null : m(`sixAnsFin_${etat}`)}{' '}
        {isPerimee ? <b className={css.perime}>{m('sixAnsChange')}</b> : null}
      </output>
    </div>
  )
}

const Dit = ({ nom, chiffre: { estimation, intervalle } }: { readonly nom: string; readonly chiffre: Chiffre }) => (
  <span>
    {nom} <b>{estimation}</b> <span className={css.intervalle}>{intervalle}</span>
  </span>
)

interface CommandesProps {
  /** Of the essai. */
  readonly graine: number
  readonly campagne: EtatDeCampagne
  readonly isPerimee: boolean
  readonly parAn: ParAn | undefined
  readonly onLancer: () => void
}

export function Commandes({ graine, campagne, isPerimee, parAn, onLancer }: CommandesProps) {
  const { tirages, demi } = useChoix()
  const enCours = isEnCours(campagne)
  return (
    <>
      <div className={css.commandes}>
        <Select
          label={m('sixAnsPassages')}
          data={PASSAGES.map((n) => ({ value: String(n), label: nombre(n) }))}
          value={String(tirages)}
          onChange={(valeur) => choisir({ tirages: Number(valeur) })}
          allowDeselect={false}
          disabled={enCours}
        />
        <Select
          label={m('sixAnsPrecision')}
          data={PRECISIONS.map((p) => ({ value: String(p ?? ''), label: m('sixAnsPrecisionChoix', { demi: p }) }))}
          value={String(demi ?? '')}
          onChange={(valeur) => choisir({ demi: valeur ? Number(valeur) : undefined })}
          allowDeselect={false}
          disabled={enCours}
        />
        <ChampDeNombre
          nom={m('sixAnsGraine')}
          etiquette={m('sixAnsGraine')}
          valeur={graine}
          bornes={{ min: 0, max: GRAINE_MAX }}
          onDonner={(valeur) => {
            choisir({ graine: valeur })
            return undefined
          }}
        />
        {enCours ? (
          <Button key="arreter" variant="default" onClick={arreter}>
            {m('sixAnsArreter')}
          </Button>
        ) : (
          <Button key="lancer" onClick={onLancer}>
            {m(campagne.etat === 'repos' ? 'sixAnsLancer' : 'sixAnsRelancer')}
          </Button>
        )}
        <Etat campagne={campagne} isPerimee={isPerimee} />
      </div>
      {parAn ? (
        <p className={css.direct}>
          {m('sixAnsToursParAn')}
          <Dit nom={m('sixAnsStock')} chiffre={parAn.dits.stock} />
          <Dit nom={m('sixAnsFlux')} chiffre={parAn.dits.flux} />
          <Dit nom={m('sixAnsDifference')} chiffre={parAn.dits.difference} />
        </p>
      ) : null}
    </>
  )
}
