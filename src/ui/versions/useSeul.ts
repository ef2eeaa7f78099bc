// One act at a time. Nothing written here is ever taken back: a second click waits for the first.
import { useCallback, useRef } from 'react'

export function useSeul(): (faire: () => Promise<void>) => Promise<void> {
  const isOccupe = useRef(false)
  return useCallback(async (faire) => {
    if (isOccupe.current) return
    isOccupe.current = true
    try {
      await faire()
    } finally {
      isOccupe.current = false
    }
  }, [])
}
