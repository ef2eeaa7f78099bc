// « Grille | JSON » : the same draft, two ways to write it.
import { type ClePlaine, t } from '~/i18n/index.ts'
import { Bascule } from './Bascule.tsx'
import { useVue } from './useVue.ts'

/** @param nomDuFormulaire what the other view is: a grid, unless it is said */
export function BasculeDeVue({ nomDuFormulaire = 'jsonVueGrille' }: { readonly nomDuFormulaire?: ClePlaine }) {
  const { vue, choisir } = useVue()
  return (
    <Bascule
      libelle={t('jsonVue')}
      valeur={vue}
      choix={[
        { value: 'grille', label: t(nomDuFormulaire) },
        { value: 'json', label: t('jsonVueTexte') },
      ]}
      onChoisir={choisir}
    />
  )
}
