// Whether something has been under way for long enough to be said: a shorter wait does not need a word.
import { useEffect, useState } from 'react'

const PATIENCE_MS = 300

export function usePatience(enCours: boolean): boolean {
  const [longue, setLongue] = useState(false)
  useEffect(() => {
    if (!enCours) return undefined
    const attente = window.setTimeout(() => setLongue(true), PATIENCE_MS)
    return () => {
      window.clearTimeout(attente)
      setLongue(false)
    }
  }, [enCours])
  return enCours && longue
}
