// The keys of the workbench: those of the acts that carry some, then those of each part of a page.
import { Button, Modal } from '@mantine/core'
import { Fragment } from 'react'
import { t } from '~/i18n/index.ts'
import { fermerFenetre, ouvrirFenetre } from '../acts/fenetres.ts'
import { A_TOUCHES } from '../acts/index.ts'
import { useAtelier } from '../etat/atelier.ts'
import css from './palette.module.css'
import { ZONES } from './touches.ts'
import { raccourcisVue, type RaccourcisVus, touchesVues } from './view.ts'

const Liste = ({ groupe, lignes }: RaccourcisVus) => (
  <section className={css.raccourcis}>
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
)

export function Raccourcis() {
  const etat = useAtelier((present) => present)
  return (
    <Modal
      opened
      onClose={fermerFenetre}
      title={t('paletteRaccourcisTitre')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('paletteFermer') }}
    >
      <p className="note">{t('paletteRaccourcisAide')}</p>
      <div className={css.colonnes}>
        {[...raccourcisVue(A_TOUCHES, etat), ...touchesVues(ZONES)].map((groupe) => (
          <Liste key={groupe.groupe} {...groupe} />
        ))}
      </div>
      <Button variant="subtle" onClick={() => ouvrirFenetre('glossaire')}>
        {t('paletteGlossaire')}
      </Button>
    </Modal>
  )
}
