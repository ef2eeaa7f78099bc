// French or English: two radio buttons, each named in its own language. The whole page is said again, so the focus is
// given back to the button that asked for it.
import { Tooltip } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { CodeDeLangue } from '~/i18n/contrat.ts'
import { t } from '~/i18n/index.ts'
import { LANGUES } from '~/i18n/langue.ts'
import css from './langue.module.css'
import { changerLangue, isFocusARendre, useLangue } from './useLangue.ts'

export function ChoixLangue() {
  const langue = useLangue()
  const [echec, setEchec] = useState(false)
  const choisie = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isFocusARendre()) choisie.current?.focus()
  }, [])
  const demander = async (code: CodeDeLangue): Promise<void> => setEchec(!(await changerLangue(code)))
  return (
    <Tooltip label={t('shellLangueAuteurs')} maw="18rem" disabled={langue === 'fr'}>
      <fieldset className={css.langues}>
        <legend className="vh">{t('shellLangue')}</legend>
        {LANGUES.map(({ code, nom }) => (
          <label key={code} title={nom} lang={code}>
            <input
              ref={code === langue ? choisie : undefined}
              type="radio"
              className="vh"
              name="langue"
              aria-label={nom}
              checked={code === langue}
              onChange={() => void demander(code)}
            />
            <span aria-hidden>{code}</span>
          </label>
        ))}
        {echec ? (
          <span role="alert" className={css.echec}>
            {t('shellLangueEchec')}
          </span>
        ) : null}
      </fieldset>
    </Tooltip>
  )
}
