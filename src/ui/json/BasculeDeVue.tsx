// « Grille | JSON » : the same draft, two ways to write it.
import { SegmentedControl } from '@mantine/core'
import { type ClePlaine, t } from '~/i18n/index.ts'
import css from './json.module.css'
import { type Vue, useVue } from './useVue.ts'

/** @param nomDuFormulaire what the other view is: a grid, unless it is said */
export function BasculeDeVue({ nomDuFormulaire = 'jsonVueGrille' }: { readonly nomDuFormulaire?: ClePlaine }) {
  const { vue, choisir } = useVue()
  return (
    <SegmentedControl
      size="xs"
      classNames={{ root: css.bascule ?? '', label: css.choix ?? '', indicator: css.indicateur ?? '' }}
      aria-label={t('jsonVue')}
      value={vue}
      onChange={(voulue) => choisir(voulue as Vue)}
      data={[
        { value: 'grille', label: t(nomDuFormulaire) },
        { value: 'json', label: t('jsonVueTexte') },
      ]}
    />
  )
}
