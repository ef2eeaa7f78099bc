// What is published: the draft, or a version whose vote is recorded or declared here; and the checks that stand.
import { Checkbox, NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useAtelier } from '../etat/atelier.ts'
import { m } from './mots.ts'
import { type Choix, choixVus, type ControlesVus, type PublicationVue } from './publier-view.ts'
import css from './publier.module.css'

export interface ChoixDuContenuProps {
  readonly choix: Choix
  readonly vue: PublicationVue
  readonly controles: ControlesVus
  readonly onChoisir: (choix: Choix) => void
}

export function ChoixDuContenu({ choix, vue, controles, onChoisir }: ChoixDuContenuProps) {
  const versions = useAtelier((etat) => etat.versions)
  const { phrase, lien, isBloquante } = controles
  return (
    <section className={css.feuille} aria-labelledby="publier-quoi">
      <h2 id="publier-quoi">{m('quoi')}</h2>
      <div className={css.choix}>
        <NativeSelect
          label={m('version')}
          data={[...choixVus(versions)]}
          value={choix.ref}
          onChange={(event) => onChoisir({ ...choix, ref: event.currentTarget.value, deliberee: false })}
        />
        {vue.isADeclarer ? (
          <Checkbox
            label={m('deliberee')}
            description={m('delibereeAide')}
            checked={choix.deliberee}
            onChange={(event) => onChoisir({ ...choix, deliberee: event.currentTarget.checked })}
          />
        ) : (
          <p className={css.note}>{vue.regle}</p>
        )}
      </div>
      <p className={css.annonce} data-statut={vue.statut}>
        {vue.annonce}
      </p>
      <p className={css.note}>{m('langues')}</p>
      <h3>{m('controles')}</h3>
      <ul className={css.phrases}>
        <li data-bloquante={isBloquante}>
          {phrase} {lien ? <Link to={lien.chemin}>{lien.nom}</Link> : null}
        </li>
      </ul>
    </section>
  )
}
