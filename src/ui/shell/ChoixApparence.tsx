// Light, dark, projector, or as the system asks: four radio buttons drawn as icons.
import { type ClePlaine, t } from '~/i18n/index.ts'
import { type Apparence, choisirApparence, useTheme } from '../theme/useTheme.ts'
import css from './coquille.module.css'
import { Icone, type NomDIcone } from './Icone.tsx'

const CHOIX: readonly { readonly valeur: Apparence; readonly nom: ClePlaine; readonly icone: NomDIcone }[] = [
  { valeur: 'clair', nom: 'shellClair', icone: 'clair' },
  { valeur: 'sombre', nom: 'shellSombre', icone: 'sombre' },
  { valeur: 'projecteur', nom: 'shellProjecteur', icone: 'projecteur' },
  { valeur: 'systeme', nom: 'shellAuto', icone: 'auto' },
]

export function ChoixApparence() {
  const { choix } = useTheme()
  return (
    <fieldset className={css.apparences}>
      <legend className="vh">{t('shellApparence')}</legend>
      {CHOIX.map(({ valeur, nom, icone }) => (
        <label key={valeur} title={t(nom)}>
          <input
            type="radio"
            className="vh"
            name="apparence"
            checked={choix === valeur}
            onChange={() => choisirApparence(valeur)}
          />
          <Icone nom={icone} />
          <span className="vh">{t(nom)}</span>
        </label>
      ))}
    </fieldset>
  )
}
