// What a gesture could not do, or what an accepted file lacks: said once, above the page, until it is closed.
import { CloseButton } from '@mantine/core'
import { t } from '~/i18n/index.ts'
import { gestes, useAtelier } from '../etat/atelier.ts'
import { Problemes } from '../pieces/Problemes.tsx'
import css from './coquille.module.css'

export function Remarques() {
  const problemes = useAtelier((etat) => etat.problemes)
  return (
    <div role="alert">
      {problemes.length > 0 ? (
        <section className={css.remarques} aria-labelledby="remarques">
          <header>
            <h2 id="remarques">{t('shellProblemes', { n: problemes.length })}</h2>
            <CloseButton aria-label={t('shellFermer')} onClick={() => gestes.effacerProblemes()} />
          </header>
          <Problemes problemes={problemes} />
        </section>
      ) : null}
    </div>
  )
}
