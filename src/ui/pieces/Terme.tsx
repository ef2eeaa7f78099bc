// A term of art where it first appears: dotted underline, its definition on hover and on focus, described to a screen reader.
import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { t } from '~/i18n/index.ts'
import type { MotExplique } from './glossaire.ts'
import css from './pieces.module.css'

export function Terme({ mot, children }: { readonly mot: MotExplique; readonly children: ReactNode }) {
  return (
    <Tooltip label={t(`glossaire${mot}`)} maw="24rem">
      {/* Focus shows the definition, and is nothing to act on. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <dfn className={css.terme} tabIndex={0}>
        {children}
      </dfn>
    </Tooltip>
  )
}
