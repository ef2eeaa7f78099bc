// The points of a criterion at full size: its level, both grids, and the group where only the best one counts.
import { Select } from '@mantine/core'
import type { NomDeGrille } from '~/domain/cotation.ts'
import { setNiveauDuCritere } from '~/domain/edit.ts'
import { setGroupeDuCritere } from '~/domain/edit-groupes.ts'
import { t } from '~/i18n/index.ts'
import { Hyp } from '../pieces/Marques.tsx'
import css from './regles.module.css'
import { ReglageDePoints } from './ReglageDePoints.tsx'
import type { DonnerEdition, VoletVue } from './volet-view.ts'

export interface VoletPointsProps {
  readonly vue: VoletVue
  readonly onEdition: DonnerEdition
  readonly onPoints: (grille: NomDeGrille, texte: string | undefined) => string | undefined
  readonly onEntrer: (grille: NomDeGrille) => void
}

const SANS_GROUPE = ''

export function VoletPoints({ vue, onEdition, onPoints, onEntrer }: VoletPointsProps) {
  return (
    <>
      <fieldset className={css.niveaux}>
        <legend>{t('reglesVoletNiveau')}</legend>
        {vue.niveaux.map(({ rang, couleur, libelle }) => (
          <label key={rang} className={css.bande} data-niveau={couleur} title={libelle}>
            <input
              type="radio"
              className="vh"
              name="niveau"
              checked={rang === vue.niveau}
              onChange={() => onEdition((cotation) => setNiveauDuCritere(cotation, vue.id, rang))}
              aria-label={t('reglesVoletNiveauDe', { rang, libelle })}
            />
            <span aria-hidden>{rang}</span>
          </label>
        ))}
      </fieldset>
      {vue.points.map((points) => (
        <ReglageDePoints key={points.grille} points={points} onPoints={onPoints} onEntrer={onEntrer} />
      ))}
      <p className={css.note}>
        {t('reglesVoletValeur')} <Hyp raison={t('reglesVoletHypothese')} />
      </p>
      <Select
        label={t('critereCumul')}
        description={t('critereCumulAide')}
        value={vue.groupe ?? SANS_GROUPE}
        data={[
          { value: SANS_GROUPE, label: t('critereSansGroupe') },
          ...vue.groupes.map(({ id, libelle }) => ({ value: id, label: libelle })),
        ]}
        onChange={(value) => {
          const groupe = value === null || value === SANS_GROUPE ? undefined : value
          if (groupe !== vue.groupe) onEdition((cotation) => setGroupeDuCritere(cotation, vue.id, groupe))
        }}
      />
    </>
  )
}
