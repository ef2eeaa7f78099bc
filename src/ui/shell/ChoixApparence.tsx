// Light, dark, projector, or as the system asks: four radio buttons drawn as icons.
import { t } from '~/i18n/index.ts'
import { choisirApparence, useTheme } from '../theme/useTheme.ts'
import { APPARENCES } from './apparences.ts'
import css from './coquille.module.css'
import { Icone } from './Icone.tsx'

export function ChoixApparence() {
  const { choix } = useTheme()
  return (
    <fieldset className={css.apparences}>
      <legend className="vh">{t('shellApparence')}</legend>
      {APPARENCES.map(({ valeur, nom, icone }) => (
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
