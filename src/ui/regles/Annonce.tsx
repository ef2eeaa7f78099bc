// What an act outside of the grid has done: said beside it for a while, then gone.
import { useEffect, useState } from 'react'
import css from './regles.module.css'

/** Ce qui vient d’être fait ; deux fois la même phrase font deux annonces. */
export interface Dite {
  readonly texte: string
}

const RESTE_MS = 8000

export function Annonce({ dite }: { readonly dite: Dite | undefined }) {
  const [passee, setPassee] = useState<Dite>()
  useEffect(() => {
    if (dite === undefined) return undefined
    const minuteur = setTimeout(() => setPassee(dite), RESTE_MS)
    return () => clearTimeout(minuteur)
  }, [dite])
  return <output className={css.annonce}>{dite === passee ? null : dite?.texte}</output>
}
