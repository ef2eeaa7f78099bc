// Blocks of cells on the grid: between an anchor and the focus, columns 1 (primo) and 2 (mutation); and what a block is
// for the clipboard. Column 0 is the criterion's name.
import type { Case } from '~/domain/chiffres.ts'
import { GRILLES } from '~/domain/cotation.ts'
import type { CelluleVue, LigneVue } from '../regles/view.ts'

export type Colonne = 0 | 1 | 2
export interface Place {
  readonly ligne: number
  readonly colonne: Colonne
}

/** Rectangle de cellules de points. */
export interface Bloc {
  readonly ligne: number
  readonly colonne: 1 | 2
  readonly lignes: number
  readonly colonnes: 1 | 2
}

const deColonne = (colonne: Colonne): 1 | 2 => (colonne === 0 ? 1 : colonne)

/** The block from an anchor to the focus; one cell without an anchor. */
export function blocEntre(ancre: Place | undefined, place: Place): Bloc {
  const autre = ancre ?? place
  const [ca, cb] = [deColonne(autre.colonne), deColonne(place.colonne)]
  return {
    ligne: Math.min(autre.ligne, place.ligne),
    colonne: ca < cb ? ca : cb,
    lignes: Math.abs(autre.ligne - place.ligne) + 1,
    colonnes: ca === cb ? 1 : 2,
  }
}

export const tailleDe = ({ lignes, colonnes }: Bloc): number => lignes * colonnes

export const isDansLeBloc = ({ ligne, colonne, lignes, colonnes }: Bloc, place: Place): boolean =>
  place.ligne >= ligne && place.ligne < ligne + lignes && place.colonne >= colonne && place.colonne < colonne + colonnes

const lignesDe = (lignes: readonly LigneVue[], bloc: Bloc): readonly LigneVue[] =>
  lignes.slice(bloc.ligne, bloc.ligne + bloc.lignes)

export const casesDuBloc = (lignes: readonly LigneVue[], bloc: Bloc): readonly Case[] =>
  lignesDe(lignes, bloc).flatMap(({ id }) =>
    GRILLES.slice(bloc.colonne - 1, bloc.colonne - 1 + bloc.colonnes).map((grille) => ({ critere: id, grille })),
  )

/** A figure as a spreadsheet takes it: plain digits, no space. */
const chiffreCopie = ({ genre, saisie }: CelluleVue): string =>
  genre === 'hors' ? '—' : genre === 'progressif' ? `≤ ${saisie}` : saisie

/** Tabs between columns, a line a row. */
export const texteDuBloc = (lignes: readonly LigneVue[], bloc: Bloc): string =>
  lignesDe(lignes, bloc)
    .map(({ cellules }) =>
      cellules
        .slice(bloc.colonne - 1, bloc.colonne - 1 + bloc.colonnes)
        .map(chiffreCopie)
        .join('\t'),
    )
    .join('\n')

/** Whole rows: code, label, figures. A paste finds them again by their codes. */
export const texteDesLignes = (lignes: readonly LigneVue[]): string =>
  lignes
    .map(({ code, libelle, cellules }) =>
      [code, libelle.replaceAll(/[\t\n]/g, ' '), ...cellules.map(chiffreCopie)].join('\t'),
    )
    .join('\n')

/** Rows between two, both in. */
export function lignesEntre(lignes: readonly LigneVue[], a: number, b: number): readonly string[] {
  return lignes.slice(Math.min(a, b), Math.max(a, b) + 1).map(({ id }) => id)
}

/** Ctrl + A: the column, then both; the anchor is above, the focus below. */
export function toutChoisir(place: Place, bloc: Bloc, fin: number): { readonly ancre: Place; readonly place: Place } {
  const isColonneEntiere = bloc.lignes === fin + 1 && bloc.ligne === 0
  const colonne = deColonne(place.colonne)
  const [de, a]: readonly [Colonne, Colonne] = isColonneEntiere ? [1, 2] : [colonne, colonne]
  return { ancre: { ligne: 0, colonne: de }, place: { ligne: fin, colonne: a } }
}
