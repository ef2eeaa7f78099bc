// One setting that is a share: a slider with its reference marks, and the same value to type. Both act at once.
import { Slider } from '@mantine/core'
import { unitePourCent } from '~/i18n/nombres.ts'
import { ChampDeNombreDirect } from '../pieces/ChampDeNombre.tsx'
import { Hyp } from '../pieces/Marques.tsx'
import { m } from './mots.ts'
import css from './quartiers.module.css'

interface RegletteProps {
  readonly nom: string
  readonly hypothese: string
  /** Ten-thousandths, as the bounds, the step and the marks. */
  readonly valeur: number
  readonly bornes: readonly [min: number, max: number]
  readonly pas: number
  readonly reperes: readonly number[]
  readonly onChange: (valeur: number) => void
}

export function Reglette({ nom, hypothese, valeur, bornes: [min, max], pas, reperes, onChange }: RegletteProps) {
  const regler = (pourCent: number): void => onChange(Math.max(min, Math.min(max, Math.round(pourCent * 100))))
  return (
    <div className={css.reglette}>
      <span className={css.etiquette}>
        {nom} <Hyp raison={hypothese} />
      </span>
      <Slider
        className={css.curseur}
        classNames={{ mark: css.repere ?? '', thumb: css.pouce ?? '' }}
        size="xs"
        thumbSize={16}
        min={min / 100}
        max={max / 100}
        step={pas / 100}
        value={valeur / 100}
        onChange={regler}
        label={null}
        thumbLabel={nom}
        thumbValueText={m('quartiersPart', { part: valeur })}
        marks={reperes.filter((r) => r > min && r < max).map((r) => ({ value: r / 100 }))}
      />
      <ChampDeNombreDirect
        className={css.saisie}
        nom={m('quartiersReglageSaisie', { nom })}
        valeur={valeur / 100}
        bornes={{ min: min / 100, max: max / 100 }}
        pas={pas / 100}
        decimales={2}
        unite={unitePourCent()}
        onDonner={regler}
      />
    </div>
  )
}
