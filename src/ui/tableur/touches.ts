// What a key does on the grid, apart from a cell being edited.
import type { Colonne } from './bloc.ts'

/** Ce qui est lu d’un KeyboardEvent. */
export interface FrappeDeGrille {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

export type GesteDeGrille =
  /** By so many rows and columns; `bout`: to the first or last row. */
  | { readonly genre: 'aller'; readonly lignes: number; readonly colonnes: number; readonly etend: boolean }
  | { readonly genre: 'bout'; readonly fin: boolean; readonly etend: boolean }
  /** `texte`: what was typed, if that is what opens the cell. */
  | { readonly genre: 'saisir'; readonly texte?: string }
  | { readonly genre: 'vider' | 'volet' | 'menu' | 'ligne' | 'tout' | 'laisser' }

const FLECHES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}
const PAGE = 10

/** @returns undefined when the key is not the grid's */
export function gesteDe(frappe: FrappeDeGrille, colonne: Colonne): GesteDeGrille | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = frappe
  if (altKey) return undefined
  if (ctrlKey || metaKey) return key.toLowerCase() === 'a' && !shiftKey ? { genre: 'tout' } : undefined
  const fleche = FLECHES[key]
  if (fleche) return { genre: 'aller', lignes: fleche[0], colonnes: fleche[1], etend: shiftKey }
  if (key === 'PageUp' || key === 'PageDown')
    return { genre: 'aller', lignes: key === 'PageUp' ? -PAGE : PAGE, colonnes: 0, etend: shiftKey }
  if (key === 'Home' || key === 'End') return { genre: 'bout', fin: key === 'End', etend: shiftKey }
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return { genre: 'menu' }
  if (key === ' ') return { genre: 'ligne' }
  if (key === 'Escape') return { genre: 'laisser' }
  if (colonne === 0) return key === 'Enter' ? { genre: 'volet' } : undefined
  if (key === 'Enter' || key === 'F2') return { genre: 'saisir' }
  if (key === 'Delete' || key === 'Backspace') return { genre: 'vider' }
  return /^[\d−-]$/.test(key) ? { genre: 'saisir', texte: key } : undefined
}
