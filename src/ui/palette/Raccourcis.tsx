// The keys of the workbench, from the acts that carry them.
import { Modal } from '@mantine/core'
import { Fragment } from 'react'
import { t } from '~/i18n/index.ts'
import { fermerFenetre } from '../acts/fenetres.ts'
import { A_TOUCHES } from '../acts/index.ts'
import { useAtelier } from '../etat/atelier.ts'
import css from './palette.module.css'
import { raccourcisVue } from './view.ts'

export function Raccourcis() {
  const etat = useAtelier((present) => present)
  return (
    <Modal
      opened
      onClose={fermerFenetre}
      title={t('paletteRaccourcisTitre')}
      closeButtonProps={{ 'aria-label': t('paletteFermer') }}
    >
      <p className="note">{t('paletteRaccourcisAide')}</p>
      {raccourcisVue(A_TOUCHES, etat).map(({ groupe, lignes }) => (
        <section key={groupe} className={css.raccourcis}>
          <h3>{groupe}</h3>
          <dl>
            {lignes.map(({ id, nom, touches }) => (
              <div key={id}>
                <dt>{nom}</dt>
                <dd>
                  {touches.map((touche, i) => (
                    <Fragment key={touche}>
                      {i > 0 ? ` ${t('paletteOu')} ` : null}
                      <kbd>{touche}</kbd>
                    </Fragment>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  )
}
