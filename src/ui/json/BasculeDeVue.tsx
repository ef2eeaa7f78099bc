// « Grille | JSON » : the same draft, two ways to write it.
import { SegmentedControl } from '@mantine/core'
import { t } from '~/i18n/index.ts'
import css from './json.module.css'
import { type Vue, useVue } from './useVue.ts'

export function BasculeDeVue() {
  const { vue, choisir } = useVue()
  return (
    <SegmentedControl
      size="xs"
      classNames={{ root: css.bascule ?? '', label: css.choix ?? '', indicator: css.indicateur ?? '' }}
      aria-label={t('jsonVue')}
      value={vue}
      onChange={(voulue) => choisir(voulue as Vue)}
      data={[
        { value: 'grille', label: t('jsonVueGrille') },
        { value: 'json', label: t('jsonVueTexte') },
      ]}
    />
  )
}
