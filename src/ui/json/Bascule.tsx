// Two or three ways to see one thing, side by side: one is chosen.
import { SegmentedControl } from '@mantine/core'
import css from './json.module.css'

export interface BasculeProps<V extends string> {
  readonly libelle: string
  readonly valeur: V
  readonly choix: readonly { readonly value: V; readonly label: string }[]
  readonly onChoisir: (valeur: V) => void
}

export function Bascule<V extends string>({ libelle, valeur, choix, onChoisir }: BasculeProps<V>) {
  return (
    <SegmentedControl
      size="xs"
      classNames={{ root: css.bascule ?? '', label: css.choix ?? '', indicator: css.indicateur ?? '' }}
      aria-label={libelle}
      value={valeur}
      onChange={onChoisir}
      data={[...choix]}
    />
  )
}
