// What the test cases show of the rules, both grids together, and what they do not, in words. Pure.
import type { Couverture } from '~/analysis/essais/couverture.ts'
import { GENRES_D_OBJECTIF, type Objectif } from '~/analysis/essais/objectifs.ts'
import { type Cotation, GRILLES } from '~/domain/cotation.ts'
import { phraseDObjectif } from '~/i18n/essais.ts'
import { m } from './mots.ts'

export interface MesureVue {
  readonly aide: string
  readonly compte: string
  /** Share, in [0, 1]. */
  readonly part: number
}

/** Objectifs d’une grille, en phrases. */
export interface ListeVue {
  readonly grille: string
  readonly phrases: readonly string[]
}

export interface ObjectifsVus {
  readonly n: number
  readonly listes: readonly ListeVue[]
}

export interface CouvertureVue {
  readonly mesures: readonly MesureVue[]
  readonly manquants: ObjectifsVus
  readonly impossibles: ObjectifsVus
  /** Missing, and no household was found that shows it. */
  readonly sansMenage: number
  /** Missing, and a household shows it. */
  readonly produisibles: number
}

const somme = (nombres: readonly number[]): number => nombres.reduce((total, n) => total + n, 0)

export function couvertureVue(couverture: Couverture, cotation: Cotation): CouvertureVue {
  const grilles = GRILLES.map((grille) => couverture[grille])
  const dire = (lire: (grille: (typeof grilles)[number]) => readonly Objectif[]): ObjectifsVus => ({
    n: somme(grilles.map((grille) => lire(grille).length)),
    listes: grilles
      .filter((grille) => lire(grille).length > 0)
      .map((grille) => ({
        grille: m('grille', grille),
        phrases: lire(grille).map((objectif) => phraseDObjectif(objectif, cotation)),
      })),
  })
  const manquants = dire((grille) => grille.manquants.map(({ objectif }) => objectif))
  const sansMenage = somme(
    grilles.map((grille) => grille.manquants.filter(({ demande }) => demande === undefined).length),
  )
  return {
    mesures: GENRES_D_OBJECTIF.map((genre) => {
      const k = somme(grilles.map(({ comptes }) => comptes[genre].k))
      const n = somme(grilles.map(({ comptes }) => comptes[genre].n))
      return {
        aide: m(`couvreAide_${genre}`),
        compte: m('mesure', { genre, k, n }),
        part: n === 0 ? 1 : k / n,
      }
    }),
    manquants,
    impossibles: dire((grille) => grille.impossibles),
    sansMenage,
    produisibles: manquants.n - sansMenage,
  }
}
