// What moves in each segment: applications up, down, in place; how far the two orders agree; how much of the top leaves.
import type { MouvementDeSegment } from '~/analysis/compare.ts'
import { type Cellule, masquerCompte, masquerTableau } from '~/analysis/masque.ts'
import { GRILLES, type NomDeGrille } from '~/domain/cotation.ts'
import { m } from './mots.ts'
import { nombre } from '~/i18n/nombres.ts'
import { type Effectif, effectifDe, sommeDe } from './effectif.ts'

export interface LigneDeSegment {
  readonly segment: string
  /** « primo T2 ». */
  readonly titre: string
  readonly grille: NomDeGrille
  readonly n: Effectif
  readonly montent: Effectif
  readonly descendent: Effectif
  readonly inchanges: Effectif
  readonly tau: string
  readonly tours: string
  /** Shares of the bar, in [0, 1]; absent when one is masked. */
  readonly parts: { readonly montent: number; readonly descendent: number } | undefined
}

export interface SegmentsVue {
  readonly lignes: readonly LigneDeSegment[]
  readonly total: {
    readonly n: Effectif
    readonly montent: Effectif
    readonly descendent: Effectif
    readonly inchanges: Effectif
  }
  /** Movers of each grid that has applications. */
  readonly grilles: readonly {
    readonly grille: NomDeGrille
    readonly montent: Effectif
    readonly descendent: Effectif
  }[]
  /** Whether the scenario said its lettings. */
  readonly avecTours: boolean
}

const RIEN: Cellule = { valeur: 0 }

function toursDe({ renouvellement, n }: MouvementDeSegment, synthetique: boolean): string {
  if (renouvellement === null) return '—'
  const { k, sortants } = renouvellement
  if (k >= n) return m('comparerToursTous', { k })
  return m('comparerTours', { sortants: effectifDe(masquerCompte(sortants, { synthetique })).texte, k })
}

export const nomDeGrille = (grille: NomDeGrille): string =>
  m(grille === 'primo' ? 'comparerGrillePrimo' : 'comparerGrilleMutation')

export const titreDeSegment = (grille: NomDeGrille, typologie: string): string =>
  `${nomDeGrille(grille)}\u00a0${typologie}`

/** One grid: a table of its own, whose totals are shown in its sentence and in the axis of types. */
function grilleVue(mouvements: readonly MouvementDeSegment[], synthetique: boolean) {
  const { cellules, totauxDesLignes, totauxDesColonnes } = masquerTableau(
    mouvements.map(({ montent, descendent, inchanges }) => [montent, descendent, inchanges]),
    { synthetique },
  )
  const lignes = mouvements.map((mouvement, i): LigneDeSegment => {
    const [montent, descendent, inchanges] = (cellules[i] ?? []).map(effectifDe) as [Effectif, Effectif, Effectif]
    const n = effectifDe(totauxDesLignes[i] ?? RIEN)
    return {
      segment: mouvement.segment,
      titre: titreDeSegment(mouvement.grille, mouvement.typologie),
      grille: mouvement.grille,
      n,
      montent,
      descendent,
      inchanges,
      tau: mouvement.kendallTauB === null ? '—' : nombre(mouvement.kendallTauB, 2),
      tours: toursDe(mouvement, synthetique),
      parts:
        n.n === undefined || n.n === 0 || montent.n === undefined || descendent.n === undefined
          ? undefined
          : { montent: montent.n / n.n, descendent: descendent.n / n.n },
    }
  })
  return { lignes, totaux: totauxDesColonnes }
}

export function segmentsVue(
  parSegment: readonly MouvementDeSegment[],
  { synthetique }: { readonly synthetique: boolean },
): SegmentsVue {
  const grilles = GRILLES.flatMap((grille) => {
    const mouvements = parSegment.filter((mouvement) => mouvement.grille === grille)
    return mouvements.length === 0 ? [] : [{ grille, ...grilleVue(mouvements, synthetique) }]
  })
  const totalOf = (column: number): Effectif => sommeDe(grilles.map(({ totaux }) => totaux[column] ?? RIEN))
  return {
    lignes: grilles.flatMap(({ lignes }) => lignes),
    total: {
      n: effectifDe({ valeur: parSegment.reduce((total, { n }) => total + n, 0) }),
      montent: totalOf(0),
      descendent: totalOf(1),
      inchanges: totalOf(2),
    },
    grilles: grilles.map(({ grille, totaux }) => ({
      grille,
      montent: effectifDe(totaux[0] ?? RIEN),
      descendent: effectifDe(totaux[1] ?? RIEN),
    })),
    avecTours: parSegment.some(({ renouvellement }) => renouvellement !== null),
  }
}
