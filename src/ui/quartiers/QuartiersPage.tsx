// Placeholder of the page « Quartiers ».
import { t } from '~/i18n/index.ts'

export function QuartiersPage() {
  return <h1>{t('quartiersTitre')}</h1>
}
