// The documents of the proposals, read from the store when they are shown.
import { useEffect, useState } from 'react'
import { gestes } from '../etat/atelier.ts'
import type { PiecesLues } from './dossier-view.ts'

async function lire(hash: string) {
  const lue = await gestes.lirePiece(hash)
  return [hash, (lue.ok ? lue.value : undefined) ?? null] as const
}

/** @param hashs the same list from one rendering to the next */
export function usePieces(hashs: readonly string[]): PiecesLues {
  const [lues, setLues] = useState<PiecesLues>(new Map())
  useEffect(() => {
    let isQuitte = false
    void Promise.all(hashs.map(lire)).then((pieces) => {
      if (!isQuitte) setLues(new Map(pieces))
    })
    return () => {
      isQuitte = true
    }
  }, [hashs])
  return lues
}
