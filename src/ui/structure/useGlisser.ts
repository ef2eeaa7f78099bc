// Moving a row of a list by its handle, with mouse, pen or finger. Arrows do the same from the keyboard.
import { type PointerEvent, useState } from 'react'

/** Rank of the row under the pointer: rows carry `data-rang`. */
function rangSous({ clientX, clientY }: PointerEvent): number | undefined {
  const ligne = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-rang]')
  return ligne ? Number(ligne.dataset['rang']) : undefined
}

/** @param onPoser called when the row is dropped on another */
export function useGlisser(onPoser: (de: number, vers: number) => void) {
  const [prise, setPrise] = useState<{ readonly de: number; readonly vers: number }>()
  const poignee = (rang: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      setPrise({ de: rang, vers: rang })
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const vers = rangSous(event)
      if (prise && vers !== undefined && vers !== prise.vers) setPrise({ de: prise.de, vers })
    },
    onPointerUp: () => {
      if (prise && prise.de !== prise.vers) onPoser(prise.de, prise.vers)
      setPrise(undefined)
    },
    onPointerCancel: () => setPrise(undefined),
  })
  return { poignee, prise }
}
