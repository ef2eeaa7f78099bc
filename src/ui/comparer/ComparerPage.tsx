// Placeholder of the page « Comparer ».
import { t } from '~/i18n/index.ts'

export function ComparerPage() {
  return <h1>{t('comparerTitre')}</h1>
}
