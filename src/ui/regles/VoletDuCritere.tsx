// The side panel: one criterion at full size — sentence, level, points of both grids, effect, source, explanations.
import type { Ref } from 'react'
import type { NomDeGrille } from '~/domain/cotation.ts'
import { t } from '~/i18n/index.ts'
import { Hyp } from '../pieces/Marques.tsx'
import css from './regles.module.css'
import { ReglageDePoints } from './ReglageDePoints.tsx'
import type { VoletVue } from './volet-view.ts'

export interface VoletProps {
  readonly vue: VoletVue | undefined
  readonly synthetique: boolean
  readonly titre: Ref<HTMLHeadingElement>
  readonly onNiveau: (rang: number) => void
  readonly onPoints: (grille: NomDeGrille, texte: string | undefined) => string | undefined
  readonly onEntrer: (grille: NomDeGrille) => void
}

function Fiche({ lignes }: { readonly lignes: VoletVue['fiche'] }) {
  return (
    <dl className={css.kv}>
      {lignes.map(({ nom, texte }) => (
        <div key={nom}>
          <dt>{nom}</dt>
          <dd>{texte}</dd>
        </div>
      ))}
    </dl>
  )
}

export function VoletDuCritere({ vue, synthetique, titre, onNiveau, onPoints, onEntrer }: VoletProps) {
  if (vue === undefined)
    return (
      <aside className={css.volet} aria-label={t('reglesVolet')}>
        <p className={css.vide}>{t('reglesVoletVide')}</p>
      </aside>
    )
  return (
    <aside className={css.volet} aria-label={t('reglesVolet')}>
      <header>
        <span className={css.note}>{t('reglesVoletCode', vue)}</span>
        <h2 ref={titre} tabIndex={-1}>
          {vue.libelle}
        </h2>
      </header>
      <p className={css.phrase}>{vue.phrase}</p>
      <fieldset className={css.niveaux}>
        <legend>{t('reglesVoletNiveau')}</legend>
        {vue.niveaux.map(({ rang, couleur, libelle }) => (
          <label key={rang} className={css.bande} data-niveau={couleur} title={libelle}>
            <input
              type="radio"
              className="vh"
              name="niveau"
              checked={rang === vue.niveau}
              onChange={() => onNiveau(rang)}
              aria-label={t('reglesVoletNiveauDe', { rang, libelle })}
            />
            <span aria-hidden>{rang}</span>
          </label>
        ))}
      </fieldset>
      {vue.points.map((points) => (
        <ReglageDePoints key={`${vue.id}-${points.grille}`} points={points} onPoints={onPoints} onEntrer={onEntrer} />
      ))}
      <p className={css.note}>
        {t('reglesVoletValeur')} <Hyp raison={t('reglesVoletHypothese')} />
      </p>
      <section className={css.bloc}>
        <h3>{t('reglesEffet')}</h3>
        {vue.effet.map((phrase) => (
          <p key={phrase}>{phrase}</p>
        ))}
        {synthetique ? <p className={css.note}>{t('reglesEffetSynthetique')}</p> : null}
        {vue.sensible ? <p className={css.note}>{t('reglesSensible')}</p> : null}
      </section>
      <section className={css.bloc}>
        <h3>{t('reglesVoletFiche')}</h3>
        <Fiche lignes={vue.fiche} />
      </section>
      <section className={css.bloc}>
        <h3>{t('reglesVoletExplications')}</h3>
        <Fiche lignes={vue.explications} />
      </section>
    </aside>
  )
}
