// Movements between two rule sets on one cohort, for the Comparer page: from level to level, from band to band of ranks,
// by group of households, and the rows that move most. Pure numbers: ids and words are for the pages.
// Typed arrays are indexed below their length, hence the `!`.
import type { NomDeGrille } from '~/domain/cotation.ts'
import { GRILLES } from '~/domain/cotation.ts'
import { invariant } from '~/domain/invariant.ts'
import type { CohorteNotee } from '~/engine/index.ts'
import { type Axe, partagerCohorte } from './groupes.ts'

/** Matrice de passage : effectifs, lignes A × colonnes B. */
export type Matrice = readonly (readonly number[])[]

const carreDeZeros = (cote: number): number[][] =>
  Array.from({ length: cote }, () => Array.from({ length: cote }, () => 0))

export interface PassagesDeNiveau {
  /** Ranks of the levels, the best first; one more row and column follow, for no level at all. */
  readonly rangs: readonly number[]
  readonly effectifs: Matrice
}

/**
 * From the level reached under A to the level reached under B.
 * @param rangs ranks of the levels of A and of B together, ascending
 */
export function croiserNiveaux(a: CohorteNotee, b: CohorteNotee, rangs: readonly number[]): PassagesDeNiveau {
  invariant(a.n === b.n, 'A et B notent la même cohorte')
  const place = new Map(rangs.map((rang, i) => [rang, i]))
  const effectifs = carreDeZeros(rangs.length + 1)
  for (let row = 0; row < a.n; row++)
    effectifs[place.get(a.niveaux[row]!) ?? rangs.length]![place.get(b.niveaux[row]!) ?? rangs.length]! += 1
  return { rangs, effectifs }
}

/** Tranche de places, bornes comprises. */
export interface Tranche {
  readonly de: number
  readonly a: number
}

export interface PassagesDeRang {
  readonly grille: NomDeGrille
  readonly tranches: readonly Tranche[]
  readonly effectifs: Matrice
}

/** Last ranks of the bands; the last band ends with the grid. */
const FINS_DE_TRANCHE: readonly number[] = [100, 300, 700, 1200]

/** From band to band of ranks in one grid. @param fins last rank of each band but the last, ascending */
export function croiserRangs(
  a: CohorteNotee,
  b: CohorteNotee,
  grille: NomDeGrille,
  fins: readonly number[] = FINS_DE_TRANCHE,
): PassagesDeRang {
  const { effectif } = a.parGrille[grille]
  const ends = [...fins.filter((fin) => fin < effectif), effectif]
  const tranches = effectif === 0 ? [] : ends.map((fin, i) => ({ de: (ends[i - 1] ?? 0) + 1, a: fin }))
  const effectifs = carreDeZeros(tranches.length)
  const bandOf = (rang: number): number => ends.findIndex((fin) => rang <= fin)
  const code = GRILLES.indexOf(grille)
  for (let row = 0; row < a.n; row++)
    if (a.grilles[row] === code) effectifs[bandOf(a.rangsGrille[row]!)]![bandOf(b.rangsGrille[row]!)]! += 1
  return { grille, tranches, effectifs }
}

/** Mouvement d’un groupe de ménages, en places de leur segment. */
export interface MouvementDeGroupe {
  readonly axe: Axe
  readonly groupe: string
  readonly n: number
  readonly montent: number
  readonly descendent: number
  readonly inchanges: number
  /** Sum over the group of rank under A − rank under B: positive when the group gains places. */
  readonly placesGagnees: number
  /** Places gained by those who rise, then lost by those who fall; both positive. */
  readonly gains: number
  readonly pertes: number
  /** placesGagnees ÷ n. */
  readonly moyenne: number
}

/** Who moves, group by group; groups are read once on the cohort, as A scored it. Empty groups are left out. */
export function mesurerGroupes(a: CohorteNotee, b: CohorteNotee): readonly MouvementDeGroupe[] {
  return partagerCohorte(a).flatMap(({ axe, groupes, codes }) =>
    groupes.flatMap((groupe, g): readonly MouvementDeGroupe[] => {
      let n = 0
      let montent = 0
      let descendent = 0
      let gains = 0
      let pertes = 0
      for (let row = 0; row < a.n; row++) {
        if (codes[row] !== g) continue
        const gain = a.rangs[row]! - b.rangs[row]!
        n++
        if (gain > 0) {
          montent++
          gains += gain
        } else if (gain < 0) {
          descendent++
          pertes -= gain
        }
      }
      if (n === 0) return []
      const inchanges = n - montent - descendent
      const placesGagnees = gains - pertes
      const moyenne = placesGagnees / n
      return [{ axe, groupe, n, montent, descendent, inchanges, placesGagnees, gains, pertes, moyenne }]
    }),
  )
}

/** Ligne qui bouge : places gagnées (positif) ou perdues dans son segment. */
export interface Deplacement {
  readonly row: number
  readonly places: number
}

/** The rows that gain most and those that lose most, at most `max` of each; ties in row order. */
export function plusGrandsDeplacements(
  a: CohorteNotee,
  b: CohorteNotee,
  max: number,
): { readonly gagnent: readonly Deplacement[]; readonly perdent: readonly Deplacement[] } {
  const all = Array.from({ length: a.n }, (_, row): Deplacement => ({ row, places: a.rangs[row]! - b.rangs[row]! }))
  const top = (sens: 1 | -1): readonly Deplacement[] =>
    all
      .filter(({ places }) => sens * places > 0)
      .sort((x, y) => sens * (y.places - x.places) || x.row - y.row)
      .slice(0, max)
  return { gagnent: top(1), perdent: top(-1) }
}
