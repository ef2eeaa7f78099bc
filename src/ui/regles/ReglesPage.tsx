// Placeholder of the page « Regles ».
import { t } from '~/i18n/index.ts'

export function ReglesPage() {
  return <h1>{t('reglesTitre')}</h1>
}
