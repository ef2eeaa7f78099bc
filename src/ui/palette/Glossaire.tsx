// All the terms that the pages explain, in one list.
import { Modal } from '@mantine/core'
import { t } from '~/i18n/index.ts'
import { fermerFenetre } from '../acts/fenetres.ts'
import css from './palette.module.css'
import { glossaireVu } from './view.ts'

export function Glossaire() {
  return (
    <Modal
      opened
      onClose={fermerFenetre}
      title={t('glossaireTitre')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('paletteFermer') }}
    >
      <dl className={css.glossaire}>
        {glossaireVu().map(({ mot, nom, definition }) => (
          <div key={mot}>
            <dt>{nom}</dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
