// The text view, whose code comes when it opens.
import { lazy, Suspense } from 'react'
import { t } from '~/i18n/index.ts'
import css from './json.module.css'
import type { VueJsonProps } from './VueJson.tsx'

const VueJson = lazy(() => import('./VueJson.tsx').then((module) => ({ default: module.VueJson })))

export function VueDifferee(props: VueJsonProps) {
  return (
    <Suspense fallback={<p className={css.attente}>{t('jsonChargement')}</p>}>
      <VueJson {...props} />
    </Suspense>
  )
}
