// The editor, once it is loaded, and what is opened with it.
import { useEffect, useState } from 'react'
import { chargerMonaco, type Monaco } from './charger.ts'

export interface Ouvert<T> {
  readonly ouvrage: T
  readonly fermer: () => void
}

export interface Ouverture<T> {
  /** Undefined while the editor loads; « echec » when it could not. */
  readonly ouvrage: T | 'echec' | undefined
  readonly reessayer: () => void
}

/** @param ouvrir the same from one rendering to the next; undefined while there is nothing to open */
export function useMonaco<T>(ouvrir: ((monaco: Monaco) => Ouvert<T>) | undefined): Ouverture<T> {
  const [ouvrage, setOuvrage] = useState<T | 'echec'>()
  const [essai, setEssai] = useState(0)
  useEffect(() => {
    if (!ouvrir) return undefined
    let isPartie = false
    let fermer: (() => void) | undefined
    chargerMonaco().then(
      (monaco) => {
        if (isPartie) return
        const ouvert = ouvrir(monaco)
        fermer = ouvert.fermer
        setOuvrage(() => ouvert.ouvrage)
      },
      (error: unknown) => {
        console.error(error)
        if (!isPartie) setOuvrage('echec')
      },
    )
    return () => {
      isPartie = true
      setOuvrage(undefined)
      fermer?.()
    }
  }, [ouvrir, essai])
  return { ouvrage, reessayer: () => setEssai((n) => n + 1) }
}
