// The handle between two shares of the bar: a slider whose value is the share at its left.
import type { KeyboardEvent, PointerEvent } from 'react'
import css from './flux.module.css'
import { m } from './mots.ts'
import type { LimiteVue } from './view.ts'

/** Steps of a share, in ten-thousandths: an arrow, and an arrow with Shift. */
export const PAS_DE_PART = 100
export const PAS_FIN = 10

const SENS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }

interface PoigneeProps {
  readonly limite: LimiteVue
  /** Share shown at its left, under way or kept. */
  readonly part: number
  readonly glisse: boolean
  readonly onRegler: (part: number) => void
  /** Nothing yet when the handle has just been taken. */
  readonly onGlisser: (event: PointerEvent | undefined) => void
  readonly onLacher: (garde: boolean) => void
}

export function Poignee({ limite, part, glisse, onRegler, onGlisser, onLacher }: PoigneeProps) {
  const { gauche, droite, ensemble, tenue } = limite
  const onKeyDown = (event: KeyboardEvent): void => {
    const sens = SENS[event.key]
    const pas = event.shiftKey ? PAS_FIN : PAS_DE_PART
    if (sens !== undefined) onRegler(Math.max(0, Math.min(ensemble, gauche.part + sens * pas)))
    else if (event.key === 'Home') onRegler(0)
    else if (event.key === 'End') onRegler(ensemble)
    else return
    event.preventDefault()
  }
  return (
    <span
      className={css.poignee}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- between two segments, where no field can stand
      role="slider"
      tabIndex={tenue ? -1 : 0}
      aria-disabled={tenue || undefined}
      aria-label={m('fluxPoignee', { gauche: gauche.libelle, droite: droite.libelle })}
      aria-valuemin={0}
      aria-valuemax={ensemble / 100}
      aria-valuenow={part / 100}
      aria-valuetext={m('fluxPoigneeValeur', {
        gauche: gauche.libelle,
        part,
        droite: droite.libelle,
        reste: ensemble - part,
      })}
      onKeyDown={(event) => {
        if (!tenue) onKeyDown(event)
      }}
      onPointerDown={(event) => {
        if (tenue || event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        onGlisser(undefined)
      }}
      onPointerMove={(event) => {
        if (glisse) onGlisser(event)
      }}
      onPointerUp={() => onLacher(true)}
      onPointerCancel={() => onLacher(false)}
    />
  )
}
