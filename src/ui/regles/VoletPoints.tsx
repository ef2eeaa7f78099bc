// The points of a criterion at full size: its level, both grids, and the group where only the best one counts.
import { Button, Select } from '@mantine/core'
import { type Cotation, isDatee, type NomDeGrille, type PointsDeGrille } from '~/domain/cotation.ts'
import { setNiveauDuCritere } from '~/domain/edit.ts'
import { setGroupeDuCritere } from '~/domain/edit-groupes.ts'
import { setPointsDates } from '~/domain/edit-parametres.ts'
import { formatMois, type MoisIndex } from '~/domain/mois.ts'
import { t } from '~/i18n/index.ts'
import { Hyp } from '../pieces/Marques.tsx'
import { FormulaireDates } from '../structure/FormulaireDates.tsx'
import { BAREME_NEUF, FormulaireProgressif } from '../structure/FormulaireProgressif.tsx'
import { ajouterDate, datesDe } from '../structure/structure-view.ts'
import css from './regles.module.css'
import { ReglageDePoints } from './ReglageDePoints.tsx'
import { nomDeGrille } from './view.ts'
import type { DonnerEdition, PointsDuVolet, VoletVue } from './volet-view.ts'
import parties from './volet.module.css'

export interface VoletPointsProps {
  readonly cotation: Cotation
  readonly mois: MoisIndex
  readonly vue: VoletVue
  readonly onEdition: DonnerEdition
  readonly onPoints: (grille: NomDeGrille, texte: string | undefined) => string | undefined
  readonly onEntrer: (grille: NomDeGrille) => void
}

const SANS_GROUPE = ''

export function VoletPoints(props: VoletPointsProps) {
  const { vue, onEdition } = props
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
        <PointsDansLaGrille key={points.grille} {...props} points={points} />
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

type PointsDansLaGrilleProps = VoletPointsProps & { readonly points: PointsDuVolet }

/** Points of one grid: a number, a scale that grows with the wait, or values with dates of effect. */
function PointsDansLaGrille(props: PointsDansLaGrilleProps) {
  const { cotation, mois, vue, points, onEdition, onPoints, onEntrer } = props
  const { grille, titre } = points
  const ecrits = cotation.grilles[grille].points[vue.id]
  const donner = (valeurs: PointsDeGrille): string | undefined =>
    onEdition((courante) => setPointsDates(courante, { type: 'critere', critere: vue.id, grille }, valeurs))
  if (ecrits !== undefined && isDatee(ecrits))
    return (
      <section className={parties.points} aria-label={titre}>
        <h3>{titre}</h3>
        <FormulaireDates libelle={titre} valeurs={ecrits} deCritere mois={mois} onChange={donner} />
      </section>
    )
  if (typeof ecrits === 'object' && ecrits !== null)
    return (
      <section className={parties.points} aria-label={titre}>
        <h3>{titre}</h3>
        <FormulaireProgressif libelle={titre} bareme={ecrits} onChange={donner} />
        <span className={parties.varier}>
          <Button variant="subtle" onClick={() => donner(null)}>
            {t('reglesVoletRetour')}
          </Button>
          <Button variant="subtle" onClick={() => onPoints(grille, undefined)}>
            {t('reglesVoletSortir')}
          </Button>
        </span>
      </section>
    )
  return (
    <div className={parties.points}>
      <ReglageDePoints points={points} onPoints={onPoints} onEntrer={onEntrer} />
      {ecrits === undefined ? null : (
        <fieldset className={parties.varier}>
          <legend>{t('critereVarier')}</legend>
          <Button
            variant="subtle"
            aria-label={t('critereVarierNom', { grille: nomDeGrille(grille), comment: t('critereBaremeAnciennete') })}
            onClick={() => donner(BAREME_NEUF)}
          >
            {t('critereBaremeAnciennete')}
          </Button>
          <Button
            variant="subtle"
            aria-label={t('critereVarierNom', { grille: nomDeGrille(grille), comment: t('critereBaremeDates') })}
            onClick={() => donner(ajouterDate(datesDe(ecrits, formatMois(mois)), formatMois(mois)) as PointsDeGrille)}
          >
            {t('critereBaremeDates')}
          </Button>
        </fieldset>
      )}
    </div>
  )
}
