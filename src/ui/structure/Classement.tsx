// How each grid ranks its applications, in plain words.
import { Radio } from '@mantine/core'
import type { Cotation, ModeDeClassement } from '~/domain/cotation.ts'
import { setMode } from '~/domain/edit-parametres.ts'
import { tenter } from '../acts/tenter.ts'
import { m } from './mots.ts'
import css from './structure.module.css'
import { classementsVue } from './structure-view.ts'

export function Classement({ cotation }: { readonly cotation: Cotation }) {
  return (
    <>
      <p className={css.aide}>{m('structureClassementAide')}</p>
      <div className={css.cartes}>
        {classementsVue(cotation).map(({ grille, titre, mode, modes }) => (
          <section key={grille} className={css.groupe} aria-label={titre}>
            <Radio.Group
              label={titre}
              name={`mode-${grille}`}
              value={mode}
              onChange={(choix) => tenter(setMode(cotation, grille, choix as ModeDeClassement))}
            >
              <div className={css.choix}>
                {modes.map((choix) => (
                  <Radio key={choix.mode} value={choix.mode} label={choix.titre} description={choix.aide} />
                ))}
              </div>
            </Radio.Group>
          </section>
        ))}
      </div>
    </>
  )
}
