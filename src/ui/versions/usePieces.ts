// The documents of a proposal, read from the store when they are shown.
import { useEffect, useState } from 'react'
import type { Preuves } from '~/domain/approbation.ts'
import { gestes } from '../etat/atelier.ts'
import type { PiecesLues } from './dossier-view.ts'

async function lire(hash: string) {
  const lue = await gestes.lirePiece(hash)
  return (lue.ok ? lue.value : undefined) ?? null
}

export function usePieces(preuves: Preuves | undefined): PiecesLues {
  const [lues, setLues] = useState<{ readonly de: Preuves; readonly pieces: PiecesLues }>()
  useEffect(() => {
    if (!preuves) return
    let isQuitte = false
    const { difference, controles, essais, impact } = preuves
    void Promise.all([lire(difference), lire(controles), lire(essais), lire(impact)]).then(([d, c, e, i]) => {
      if (!isQuitte) setLues({ de: preuves, pieces: { difference: d, controles: c, essais: e, impact: i } })
    })
    return () => {
      isQuitte = true
    }
  }, [preuves])
  return lues && lues.de === preuves ? lues.pieces : undefined
}
