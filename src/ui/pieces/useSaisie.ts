// What is typed over a value, given when its field is left, or by Enter (with Ctrl where a line may end). Escape takes back
// what was there; what is refused stays, with the reason.
import { type KeyboardEvent, useState } from 'react'

interface Saisie<V, T> {
  /** The value that it was typed over: it is dropped as soon as the value changes. */
  readonly sur: V
  readonly tape: T
  readonly erreur: string | undefined
}

/** @param donner says why what was typed is refused, in words */
export function useSaisie<V, T>(valeur: V, donner: (tape: T) => string | undefined) {
  const [faite, setSaisie] = useState<Saisie<V, T>>()
  const saisie = faite !== undefined && Object.is(faite.sur, valeur) ? faite : undefined
  const remettre = () => {
    if (saisie === undefined) return
    const erreur = donner(saisie.tape)
    setSaisie(erreur === undefined ? undefined : { ...saisie, erreur })
  }
  return {
    saisie,
    ecrire: (tape: T) => setSaisie({ sur: valeur, tape, erreur: undefined }),
    /** For the field. */
    champ: {
      error: saisie?.erreur,
      // Escape is then the field's, and the window around stays open.
      'data-mantine-stop-propagation': saisie !== undefined,
      onBlur: remettre,
      onKeyDown: (event: KeyboardEvent) => {
        const isLigne = event.currentTarget.tagName !== 'TEXTAREA' || event.ctrlKey || event.metaKey
        if (event.key === 'Enter' && isLigne) remettre()
        if (event.key !== 'Escape' || saisie === undefined) return
        event.stopPropagation()
        setSaisie(undefined)
      },
    },
  }
}
