// The side panel: one criterion at full size — sentence, level, points of both grids, source, explanations, effect.
import { Button, NumberInput } from '@mantine/core'
import { t } from '~/i18n/index.ts'
import type { NomDeGrille } from '~/domain/cotation.ts'
import css from './regles.module.css'
import type { PointsDuVolet, VoletVue } from './view.ts'

export interface VoletProps {
  readonly vue: VoletVue | undefined
  readonly synthetique: boolean
  readonly onNiveau: (rang: number) => void
  /** A number typed in the panel, as text, or `undefined` to take the criterion out of the grid. */
  readonly onPoints: (grille: NomDeGrille, texte: string | undefined) => void
  readonly onEntrer: (grille: NomDeGrille) => void
}

export function VoletDuCritere({ vue, synthetique, onNiveau, onPoints, onEntrer }: VoletProps) {
  if (vue === undefined)
    return (
      <aside className={css.volet} aria-label={t('reglesVolet')}>
        <p className={css.vide}>{t('reglesVoletVide')}</p>
      </aside>
    )

  const give = ({ grille, valeur }: PointsDuVolet, texte: string) =>
    texte === String(valeur) ? undefined : onPoints(grille, texte)

  const renderPoints = (points: PointsDuVolet) => (
    <div key={points.grille} className={css.reglage}>
      {points.genre === 'hors' ? (
        <>
          <span>{t('reglesEffetHors', { grille: points.titre })}</span>
          <Button variant="default" onClick={() => onEntrer(points.grille)}>
            {t('reglesVoletEntrer')}
          </Button>
        </>
      ) : (
        <>
          <NumberInput
            key={`${vue.id}-${points.valeur}`}
            label={points.titre}
            description={points.aide}
            defaultValue={points.valeur ?? 0}
            allowDecimal={false}
            max={100_000}
            min={-100_000}
            onBlur={(event) => give(points, event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && give(points, event.currentTarget.value)}
          />
          <Button variant="subtle" onClick={() => onPoints(points.grille, undefined)}>
            {t('reglesVoletSortir')}
          </Button>
        </>
      )}
    </div>
  )

  return (
    <aside className={css.volet} aria-label={t('reglesVolet')}>
      <header>
        <span className={css.note}>{t('reglesVoletCode', vue)}</span>
        <h2>{vue.libelle}</h2>
      </header>
      <p className={css.phrase}>{vue.phrase}</p>
      <fieldset className={css.niveaux}>
        <legend>{t('reglesVoletNiveau')}</legend>
        {vue.niveaux.map(({ rang, couleur, libelle }) => (
          <label key={rang} className={css.bande} data-niveau={couleur} title={libelle}>
            <input
              type="radio"
              name="niveau"
              checked={rang === vue.niveau}
              onChange={() => onNiveau(rang)}
              aria-label={t('reglesVoletNiveauDe', { rang, libelle })}
            />
            {rang}
          </label>
        ))}
      </fieldset>
      {vue.points.map(renderPoints)}
      <p className={css.note}>{t('reglesVoletHypothese')}</p>
      <dl className={css.kv}>
        {vue.fiche.map(({ nom, texte }) => (
          <div key={nom}>
            <dt>{nom}</dt>
            <dd>{texte}</dd>
          </div>
        ))}
      </dl>
      {vue.sensible ? <p className={css.note}>{t('reglesSensible')}</p> : null}
      <section className={css.bloc}>
        <h3>{t('reglesEffet')}</h3>
        {vue.effet.map((phrase) => (
          <p key={phrase}>{phrase}</p>
        ))}
        {synthetique ? <p className={css.note}>{t('reglesEffetSynthetique')}</p> : null}
      </section>
      <section className={css.bloc}>
        <h3>{t('reglesVoletExplications')}</h3>
        <dl className={css.kv}>
          {vue.explications.map(({ nom, texte }) => (
            <div key={nom}>
              <dt>{nom}</dt>
              <dd>{texte}</dd>
            </div>
          ))}
        </dl>
      </section>
    </aside>
  )
}
