// The level-1 rule in figures (model.md §3): the least score with a level-1 criterion and the greatest without, each
// reached by a real application. A level-1 application meets a criterion of level 1 used by the grid, whatever its points.
import { blocsDe, membresDe } from '../atteignables/blocs.ts'
import type { But } from '../atteignables/coherence.ts'
import { ancienneteMax, terrainDe } from '../atteignables/axiomes.ts'
import { chercher, isExacte, type Reponse, scoreDe } from '../atteignables/recherche.ts'
import { bornesDuBareme, type CotationResolue, type CritereDeGrille, type NomDeGrille } from '~/domain/cotation.ts'
import type { Noeud } from '~/domain/condition.ts'

/** Deux côtés de la règle du niveau 1 : avec un critère de niveau 1, et sans. */
export interface Cotes {
  readonly avec: Reponse
  readonly sans: Reponse
}

export interface BornesDuNiveauUn {
  /** Least score of an application that meets a level-1 criterion; undefined when none can. */
  readonly moindre: number | undefined
  /** Greatest score of any other application; undefined when there is none. */
  readonly plusGrande: number | undefined
  /** Sum of the greatest points of every other criterion, as if no group existed and all could be met at once. */
  readonly sansGroupes: number
  /** Whether the two bounds are reached: false when the search stopped before, and they are then only safe. */
  readonly exactes: boolean
}

export const criteresDuNiveauUn = (resolue: CotationResolue, grille: NomDeGrille): readonly CritereDeGrille[] =>
  resolue.grilles[grille].criteres.filter(({ niveau }) => niveau === 1)

/** Points to be had without level 1 by a plain sum (criteria.md §3: 538 and 493 on the shipped rule set). */
export const sommeSansGroupes = (resolue: CotationResolue, grille: NomDeGrille): number =>
  resolue.grilles[grille].criteres
    .filter(({ niveau }) => niveau !== 1)
    .reduce((total, { bareme }) => total + Math.max(0, bornesDuBareme(bareme).max), 0)

/** Level-1 criteria are asked about one by one up to this many; beyond, all at once, which is harder to settle. */
const UN_PAR_UN = 20

/** Least score of the applications that meet one of the level-1 criteria, and `buts`. */
function chercherAvec(resolue: CotationResolue, grille: NomDeGrille, buts: readonly But[]): Reponse {
  const blocs = blocsDe(resolue.grilles[grille], ancienneteMax(resolue.moisReference))
  const conditions = criteresDuNiveauUn(resolue, grille).map(({ critere }): Noeud => critere.conditions)
  const asked: readonly Noeud[] = conditions.length > UN_PAR_UN ? [{ any: conditions }] : conditions
  const reponses = asked.map((noeud) =>
    chercher(
      { sens: 'moindre', id: 'niveau-1', blocs, buts: [...buts, { noeud, voulu: true }], part: 1 / asked.length },
      terrainDe(resolue, grille),
    ),
  )
  const [trouvee] = reponses.flatMap((reponse) => reponse.trouvee ?? []).toSorted((a, b) => a.score - b.score)
  return { borne: Math.min(Infinity, ...reponses.map(({ borne }) => borne)), ...(trouvee ? { trouvee } : {}) }
}

/** Both sides among the applications that meet `buts`. */
export function chercherCotes(resolue: CotationResolue, grille: NomDeGrille, buts: readonly But[] = []): Cotes {
  const sansNiveauUn = criteresDuNiveauUn(resolue, grille).map(({ critere }) => ({
    noeud: critere.conditions,
    voulu: false,
  }))
  return {
    avec: chercherAvec(resolue, grille, buts),
    sans: chercher(
      {
        sens: 'plusGrande',
        id: 'sans-niveau-1',
        blocs: blocsDe(resolue.grilles[grille], ancienneteMax(resolue.moisReference)),
        buts: [...buts, ...sansNiveauUn],
      },
      terrainDe(resolue, grille),
    ),
  }
}

/** Least score of the level-1 applications whose level-1 criteria give nothing: they count as no level at all. */
export function chercherSansPoints(resolue: CotationResolue, grille: NomDeGrille): Reponse {
  const max = ancienneteMax(resolue.moisReference)
  const payes = criteresDuNiveauUn(resolue, grille).flatMap(({ critere, bareme }) => {
    const first = membresDe(critere.conditions, bareme, max).find(({ points }) => points > 0)
    return first ? [{ noeud: first.noeud, voulu: false }] : []
  })
  return chercherAvec(resolue, grille, payes)
}

/** The two bounds of the rule in a grid, in points, whatever its order. */
export function bornesDuNiveauUn(resolue: CotationResolue, grille: NomDeGrille): BornesDuNiveauUn {
  const { avec, sans } = chercherCotes(resolue, grille)
  return {
    moindre: scoreDe(avec),
    plusGrande: scoreDe(sans),
    sansGroupes: sommeSansGroupes(resolue, grille),
    exactes: isExacte(avec) && isExacte(sans),
  }
}
