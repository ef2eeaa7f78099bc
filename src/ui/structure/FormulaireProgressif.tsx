// Points that grow with the wait: step, points, cap, bonus, and the whole as a sentence.
import { Select } from '@mantine/core'
import type { Progressif } from '~/domain/cotation.ts'
import { ChampDeNombre } from '../pieces/ChampDeNombre.tsx'
import { m } from './mots.ts'
import css from './structure.module.css'
import { formuleDuBareme } from './structure-view.ts'

export interface FormulaireProgressifProps {
  /** What the points are of: « C29 Ancienneté, grille primo ». */
  readonly libelle: string
  readonly bareme: Progressif
  /** @returns the reason, in words, when it cannot be taken. */
  readonly onChange: (bareme: Progressif) => string | undefined
}

/** A scale to begin with. */
export const BAREME_NEUF: Progressif = { pas: 6, parPas: 1, plafond: 10 }
const MOIS_PAR_DEFAUT = 24
const BONUS_PAR_DEFAUT = 5

type Quand = 'jamais' | 'mois' | 'delaiAnormalMois' | 'seuilPremierQuartileEuros'

function quandDe({ apres }: Progressif): Quand {
  if (apres === undefined) return 'jamais'
  if (typeof apres === 'number') return 'mois'
  return apres === 'seuilPremierQuartileEuros' ? apres : 'delaiAnormalMois'
}

function avecQuand(bareme: Progressif, quand: string | null): Progressif {
  const { bonus, apres: _apres, ...reste } = bareme
  if (quand === 'jamais' || quand === null) return reste
  return { ...reste, bonus: bonus ?? BONUS_PAR_DEFAUT, apres: quand === 'mois' ? MOIS_PAR_DEFAUT : quand }
}

export function FormulaireProgressif({ libelle, bareme, onChange }: FormulaireProgressifProps) {
  const quand = quandDe(bareme)
  const nombre = (cle: 'pas' | 'parPas' | 'plafond' | 'bonus' | 'apres') => (valeur: number | undefined) =>
    onChange({ ...bareme, [cle]: valeur })
  return (
    <fieldset className={css.bareme}>
      <legend className="vh">{m('structureProgressif', { libelle })}</legend>
      <p className={css.formule}>{formuleDuBareme(bareme)}</p>
      <div className={css.champs}>
        <ChampDeNombre
          nom={m('structureParPas')}
          etiquette={m('structureParPas')}
          valeur={bareme.parPas}
          onDonner={nombre('parPas')}
        />
        <ChampDeNombre
          nom={m('structurePas')}
          etiquette={m('structurePas')}
          valeur={bareme.pas}
          onDonner={nombre('pas')}
        />
        <ChampDeNombre
          nom={m('structurePlafond')}
          etiquette={m('structurePlafond')}
          valeur={bareme.plafond}
          onDonner={nombre('plafond')}
        />
        <Select
          className={css.quand}
          label={m('structureApresQuoi')}
          value={quand}
          data={[
            { value: 'jamais', label: m('structureApresJamais') },
            { value: 'mois', label: m('structureApresMois') },
            { value: 'delaiAnormalMois', label: m('structureApresDelai') },
            ...(quand === 'seuilPremierQuartileEuros' ? [{ value: quand, label: m('structureApresSeuil') }] : []),
          ]}
          onChange={(choix) => {
            if (choix !== quand) onChange(avecQuand(bareme, choix))
          }}
        />
        {typeof bareme.apres === 'number' ? (
          <ChampDeNombre
            nom={m('structureApres')}
            etiquette={m('structureApres')}
            valeur={bareme.apres}
            onDonner={nombre('apres')}
          />
        ) : null}
        {quand === 'jamais' ? null : (
          <ChampDeNombre
            nom={m('structureBonus')}
            etiquette={m('structureBonus')}
            valeur={bareme.bonus ?? 0}
            onDonner={nombre('bonus')}
          />
        )}
      </div>
    </fieldset>
  )
}
