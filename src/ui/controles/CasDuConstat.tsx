// The case that shows a finding, in a dialog: the households, and how the draft explains each. The engine comes with it.
import { Modal } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { t } from '~/i18n/index.ts'
import type { CasVu } from '../regles/alerte-view.ts'
import css from './cas.module.css'
import { m } from './mots.ts'

const Temoins = lazy(async () => ({ default: (await import('./Temoins.tsx')).Temoins }))

/** Cas à montrer, et la phrase de ce qu’il montre. */
export interface CasMontre {
  readonly vu: CasVu
  readonly detail: string
}

interface CasDuConstatProps {
  readonly cas: CasMontre | undefined
  readonly onFermer: () => void
}

export function CasDuConstat({ cas, onFermer }: CasDuConstatProps) {
  return (
    <Modal
      opened={cas !== undefined}
      onClose={onFermer}
      title={cas?.vu.titre}
      size="xl"
      closeButtonProps={{ 'aria-label': t('reglesFermer') }}
    >
      {cas === undefined ? null : (
        <div className={css.cas}>
          <p>{cas.detail}</p>
          {cas.vu.lus.map((lu) => (
            <p key={lu}>{lu}</p>
          ))}
          <Suspense fallback={<p className="note">{m('casChargement')}</p>}>
            <Temoins cas={cas.vu} />
          </Suspense>
        </div>
      )}
    </Modal>
  )
}
