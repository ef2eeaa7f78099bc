// Said where the text is not shown: it waits, and the draft does not say it.
import { Button } from '@mantine/core'
import { t } from '~/i18n/index.ts'
import type { ObjetDeTexte } from '../etat/memoire.ts'
import css from './json.module.css'
import { useTexteEnAttente } from './suspens.ts'
import { useVue } from './useVue.ts'

export function TexteEnAttente({ objet }: { readonly objet: ObjetDeTexte }) {
  const attend = useTexteEnAttente(objet)
  const { vue, choisir } = useVue()
  return (
    <output className={css.enAttente}>
      {attend && vue === 'grille' ? (
        <>
          {t('jsonAttend', { objet })} <Button onClick={() => choisir('json')}>{t('jsonOuvrir')}</Button>
        </>
      ) : null}
    </output>
  )
}
