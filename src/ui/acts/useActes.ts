// Acts for React: the state of one for its button, and the shortcuts of several for the whole page.
import { useEffect } from 'react'
import { etatPresent, useAtelier } from '../etat/atelier.ts'
import type { Acte } from './acte.ts'
import { direRefus } from './refus.ts'
import { isSaisie, isTouche } from './touches.ts'

export interface ActeVu {
  readonly libelle: string
  readonly empeche: string | undefined
  readonly faire: () => void
}

/** Makes an act, or says why it cannot be made. */
export function accomplir(acte: Acte): void {
  const etat = etatPresent()
  const empeche = acte.empeche(etat)
  if (empeche === undefined) void acte.faire(etat)
  else direRefus(empeche)
}

export function useActe(acte: Acte): ActeVu {
  const libelle = useAtelier(acte.libelle)
  const empeche = useAtelier(acte.empeche)
  return { libelle, empeche, faire: () => (empeche === undefined ? void acte.faire(etatPresent()) : undefined) }
}

/** Shortcuts of the page: not where text is typed, and not under an open dialogue. @param actes a constant */
export function useRaccourcis(actes: readonly Acte[]): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const acte = actes.find(({ touches }) => touches.some((touche) => isTouche(touche, event)))
      if (!acte || event.defaultPrevented || isSaisie(event.target as HTMLElement)) return
      if (document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      accomplir(acte)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [actes])
}
