// Where the focus stands on the grid, the block that it holds, and the cell under edit. Places are kept by criterion, so
// that they follow a row that moves.
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { LigneVue } from '../regles/view.ts'
import { type Bloc, blocEntre, type Colonne, type Place, tailleDe, toutChoisir } from './bloc.ts'

/** Cellule ouverte à la saisie. */
export interface Saisie {
  readonly critere: string
  readonly colonne: Colonne
  readonly texte: string
  /** The text is what the cell holds; else it is what was just typed. */
  readonly entier: boolean
  readonly erreur: string | undefined
}

interface Repere {
  readonly critere: string | undefined
  /** Where it stood, should the criterion go away. */
  readonly ligne: number
  readonly colonne: Colonne
}

export interface Curseur {
  readonly place: Place
  readonly bloc: Bloc
  /** Whether the block holds more than the cell under the focus. */
  readonly isBloc: boolean
  readonly saisie: Saisie | undefined
  readonly setSaisie: (saisie: Saisie | undefined) => void
  /** The focus has come to a cell, from a key, a click or elsewhere. */
  readonly suivre: (place: Place) => void
  /** Takes the focus to a place, inside the grid. @param etend the block grows to it */
  readonly aller: (ligne: number, colonne: number, etend?: boolean) => void
  /** The block grows to a cell under the pointer. @param de where it starts, when that is not where it did */
  readonly tracer: (vers: Place, de?: Place) => void
  readonly toutChoisir: () => void
  /** Back to one cell. */
  readonly reduire: () => void
  /** The focus comes back to its cell at the next rendering. */
  readonly reprendre: () => void
}

export function useCurseur(lignes: readonly LigneVue[], table: RefObject<HTMLTableElement | null>): Curseur {
  const [repere, setRepere] = useState<Repere>({ critere: undefined, ligne: 0, colonne: 1 })
  const [ancre, setAncre] = useState<Repere>()
  const [saisie, setSaisie] = useState<Saisie>()
  const etend = useRef(false)
  const refocus = useRef(false)

  const fin = lignes.length - 1
  const placeDe = ({ critere, ligne, colonne }: Repere): Place => {
    const rang = lignes.findIndex(({ id }) => id === critere)
    return { ligne: rang < 0 ? Math.max(0, Math.min(fin, ligne)) : rang, colonne }
  }
  const repereDe = ({ ligne, colonne }: Place): Repere => ({ critere: lignes[ligne]?.id, ligne, colonne })
  const place = placeDe(repere)
  const bloc = blocEntre(ancre && placeDe(ancre), place)

  useEffect(() => {
    if (!refocus.current) return
    refocus.current = false
    table.current?.querySelector<HTMLElement>(`[data-place="${place.ligne}-${place.colonne}"]`)?.focus()
    // Said at once, or to no one when the cell had it.
    etend.current = false
  })

  const poser = (vers: Place, isEtendu: boolean): void => {
    setAncre((avant) => (isEtendu ? (avant ?? repereDe(place)) : undefined))
    setRepere(repereDe(vers))
  }
  return {
    place,
    bloc,
    isBloc: ancre !== undefined && place.colonne !== 0 && tailleDe(bloc) > 1,
    saisie,
    setSaisie,
    suivre(vers) {
      poser(vers, etend.current)
      etend.current = false
    },
    aller(ligne, colonne, isEtendu = false) {
      refocus.current = true
      etend.current = isEtendu
      setSaisie(undefined)
      const min = isEtendu && place.colonne > 0 ? 1 : 0
      poser(
        {
          ligne: Math.max(0, Math.min(fin, ligne)),
          colonne: Math.max(min, Math.min(2, colonne)) as Colonne,
        },
        isEtendu,
      )
    },
    tracer(vers, de) {
      refocus.current = true
      etend.current = true
      if (de) setAncre(repereDe(de))
      poser(vers, true)
    },
    toutChoisir() {
      const tout = toutChoisir(place, bloc, fin)
      refocus.current = true
      etend.current = true
      setAncre(repereDe(tout.ancre))
      setRepere(repereDe(tout.place))
    },
    reduire: () => setAncre(undefined),
    reprendre() {
      refocus.current = true
    },
  }
}
