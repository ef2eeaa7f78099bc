// What each level can reach, and whether lower levels can pile up above it: the least score of an application that meets a
// criterion of the level, the greatest of one that meets none so high, and the pile of fewest criteria that passes it.
// Penalties apart: with them, a household with nothing at all would pass many.
import type { LigneDemande } from '~/domain/cohorte.ts'
import { bornesDuBareme, type CotationResolue, type CritereDeGrille, type NomDeGrille } from '~/domain/cotation.ts'
import { buildCohorte } from '~/domain/cohorte.ts'
import { compileCotation, pointerCohorte } from '~/engine/index.ts'
import { ancienneteMax, type Terrain, terrainDe } from '../atteignables/axiomes.ts'
import { type Bloc, blocsDe, membresDe } from '../atteignables/blocs.ts'
import type { But } from '../atteignables/coherence.ts'
import { decider } from '../atteignables/decider.ts'
import { chercher, isExacte, scoreDe } from '../atteignables/recherche.ts'

export interface Pile {
  readonly criteres: readonly string[]
  readonly score: number
  readonly ligne: LigneDemande
}

export interface PileDeNiveau {
  readonly niveau: number
  /** Least score with a criterion of the level; greatest score with none of this level or better; undefined when none. */
  readonly moindre: number | undefined
  readonly plusGrande: number | undefined
  /** Whether both are reached; when not, they are only safe. */
  readonly exactes: boolean
  readonly depasse: boolean
  /** The fewest criteria of lower levels that pass the least score of this one, where one was found. */
  readonly pile: Pile | undefined
}

/** Leaves read to find a smallest pile. */
const BUDGET = 400_000
const CRITERES_MAX = 5

/** Sets of `taille` criteria, one a bloc, worth more than `seuil` together, the richest first. */
function* tas(
  blocs: readonly (readonly { readonly dans: CritereDeGrille; readonly points: number }[])[],
  taille: number,
  seuil: number,
  depuis = 0,
): Generator<readonly CritereDeGrille[]> {
  if (taille === 0) {
    if (seuil < 0) yield []
    return
  }
  for (let i = depuis; i < blocs.length; i++) {
    // Blocs come richest first: if the next ones do not suffice, none after does.
    const possible = blocs.slice(i, i + taille).reduce((total, [premier]) => total + (premier?.points ?? 0), 0)
    if (possible <= seuil) return
    for (const { dans, points } of blocs[i] ?? [])
      for (const suite of tas(blocs, taille - 1, seuil - points, i + 1)) yield [dans, ...suite]
  }
}

function plusPetitePile(
  resolue: CotationResolue,
  terrain: Terrain,
  bas: readonly CritereDeGrille[],
  hauts: readonly But[],
  moindre: number,
): Pile | undefined {
  const { criteres, groupes } = resolue.grilles[terrain.grille]
  const max = ancienneteMax(resolue.moisReference)
  const groupeDe = (dans: CritereDeGrille): string | CritereDeGrille =>
    groupes.find(({ membres }) => membres.includes(criteres.indexOf(dans)))?.id ?? dans
  const parBloc = new Map<string | CritereDeGrille, { dans: CritereDeGrille; points: number }[]>()
  for (const dans of bas) {
    const { max: points } = bornesDuBareme(dans.bareme)
    if (points <= 0) continue
    const bloc = parBloc.get(groupeDe(dans)) ?? []
    bloc.push({ dans, points })
    parBloc.set(groupeDe(dans), bloc)
  }
  const blocs = [...parBloc.values()]
    .map((bloc) => bloc.toSorted((a, b) => b.points - a.points))
    .toSorted((a, b) => (b[0]?.points ?? 0) - (a[0]?.points ?? 0))
  const budget = { pas: BUDGET }
  const programme = compileCotation(resolue)
  for (let taille = 1; taille <= CRITERES_MAX; taille++)
    for (const choix of tas(blocs, taille, moindre)) {
      if (budget.pas <= 0) return undefined
      const voulus = choix.flatMap(({ critere, bareme }): readonly But[] => {
        const noeud = membresDe(critere.conditions, bareme, max).at(-1)?.noeud
        return noeud ? [{ noeud, voulu: true }] : []
      })
      const decision = decider([...voulus, ...hauts], terrain, budget, 'pile')
      if (decision.etat !== 'possible') continue
      const { ligne } = decision
      const score = pointerCohorte(programme, buildCohorte([ligne], { synthetique: true })).scores[0] ?? 0
      if (score > moindre) return { criteres: choix.map(({ critere }) => critere.id), score, ligne }
    }
  return undefined
}

/** Every level that the grid uses, the best first. */
export function pilesParNiveau(resolue: CotationResolue, grille: NomDeGrille): readonly PileDeNiveau[] {
  const toutes = resolue.grilles[grille].criteres
  const criteres = toutes.filter(({ bareme }) => bornesDuBareme(bareme).min >= 0)
  const sansMalus = toutes
    .filter((dans) => !criteres.includes(dans))
    .map(({ critere }): But => ({ noeud: critere.conditions, voulu: false }))
  const terrain = terrainDe(resolue, grille)
  const blocs: readonly Bloc[] = blocsDe(resolue.grilles[grille], ancienneteMax(resolue.moisReference))
  const rangs = [...new Set(criteres.map(({ niveau }) => niveau))].toSorted((a, b) => a - b)
  return rangs.map((niveau) => {
    const duNiveau = criteres.filter((dans) => dans.niveau === niveau).map(({ critere }) => critere.conditions)
    const hauts = [
      ...sansMalus,
      ...criteres
        .filter((dans) => dans.niveau <= niveau)
        .map(({ critere }): But => ({ noeud: critere.conditions, voulu: false })),
    ]
    const avec = chercher(
      { sens: 'moindre', id: 'moindre', blocs, buts: [...sansMalus, { noeud: { any: duNiveau }, voulu: true }] },
      terrain,
    )
    const sans = chercher({ sens: 'plusGrande', id: 'plus-grande', blocs, buts: hauts }, terrain)
    const [moindre, plusGrande] = [scoreDe(avec), scoreDe(sans)]
    const depasse = (sans.trouvee?.score ?? -Infinity) > (avec.trouvee?.score ?? Infinity)
    const bas = criteres.filter((dans) => dans.niveau > niveau)
    return {
      niveau,
      moindre,
      plusGrande,
      exactes: isExacte(avec) && isExacte(sans),
      depasse,
      pile: depasse && moindre !== undefined ? plusPetitePile(resolue, terrain, bas, hauts, moindre) : undefined,
    }
  })
}
