// Where the focus goes once a gesture has changed the list: the row that moved, or what took the place of the one removed.
import { useLayoutEffect, useRef } from 'react'

/** @param contenu what the list shows: the focus moves when it changes */
export function useFoyer<E extends HTMLElement>(contenu: unknown) {
  const zone = useRef<E>(null)
  const vise = useRef<string>(undefined)
  useLayoutEffect(() => {
    if (vise.current === undefined) return
    const cible = zone.current?.querySelector<HTMLElement>(`[data-foyer="${CSS.escape(vise.current)}"]`)
    vise.current = undefined
    cible?.focus()
  }, [contenu])
  return {
    zone,
    viser: (foyer: string): void => {
      vise.current = foyer
    },
  }
}
