// The cohort under way, and how to change it: an anonymous CSV through the gate, or back to the synthetic one. A refused
// file changes nothing, and says each problem with its place.
import { Loader, Menu } from '@mantine/core'
import { t } from '~/i18n/index.ts'
import { REPRENDRE_SYNTHETIQUE } from '../acts/cohorte.ts'
import { useActe } from '../acts/useActes.ts'
import { useImportDeCohorte } from '../scenarios/useImportDeCohorte.tsx'
import css from './coquille.module.css'
import { Icone } from './Icone.tsx'
import type { ContexteVue } from './view.ts'

export function MenuCohorte({ vue }: { readonly vue: ContexteVue }) {
  const { choisir, lecture, annonce, elements } = useImportDeCohorte()
  const reprendre = useActe(REPRENDRE_SYNTHETIQUE)

  return (
    <>
      <Menu position="bottom-start" width="20rem">
        <Menu.Target>
          <button type="button" className={css.cohorte} aria-busy={lecture}>
            {lecture ? <Loader size="0.875rem" /> : null}
            {lecture ? t('shellCohorteLecture') : vue.cohorte}
            <Icone nom="deplier" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('shellCohorte')}</Menu.Label>
          <Menu.Item disabled={lecture} onClick={choisir}>
            {t('shellCohorteImporter')}
          </Menu.Item>
          <Menu.Item disabled={reprendre.empeche !== undefined} onClick={reprendre.faire}>
            {reprendre.libelle}
            {reprendre.empeche === undefined ? null : <span className="note"> {reprendre.empeche}</span>}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <span
        className={css.badge}
        title={vue.fichier === undefined ? t('shellSynthetiqueAide') : t('shellImporteeAide', { nom: vue.fichier })}
      >
        {t(vue.synthetique ? 'shellSynthetique' : 'shellImportee')}
      </span>
      <output className="vh">{annonce}</output>
      {elements}
    </>
  )
}
