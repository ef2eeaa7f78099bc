// Why a row has its score, and which criterion moved it from one rule set to another. Explaining is an output: the tree
// walked comes back with every state. Points are those of the scale at the row's seniority; those of the retained
// criteria sum to the score, and the gaps between two explanations to the gap of scores.
import { buildCohorte, type Cohorte, ligneDe } from '~/domain/cohorte.ts'
import { at, invariant } from '~/domain/invariant.ts'
import { deriveColonnes } from './colonnes.ts'
import type { Programme } from './compile.ts'
import { createContexte } from './evaluate.ts'
import { type CritereRempli, type LigneNotee, lireLigne, pointsDe } from './ligne.ts'
import type { CohorteNotee } from './score.ts'
import { type Etat, nearestFailedLeaf, type PlusProche, type Trace, traceCondition } from './trace.ts'

export { comparerLignes } from './precedence.ts'
export { lireLigne } from './ligne.ts'

/** Critère de la grille, rempli ou non, avec l’arbre de sa condition. */
export interface CritereExplique extends CritereRempli {
  /** 'vrai' as soon as it is met; else Kleene's reading. */
  readonly etat: Etat
  readonly arbre: Trace
  /** For a criterion not met. */
  readonly plusProche?: PlusProche
}

/** Explication d’une ligne : tous les critères de sa grille. */
export interface Explication extends Omit<LigneNotee, 'criteres'> {
  /** Number of applications of the segment. */
  readonly effectifSegment: number
  readonly criteres: readonly CritereExplique[]
}

function countSegment({ grilles, segments }: CohorteNotee, row: number): number {
  return segments.reduce(
    (total, segment, other) => total + (segment === segments[row] && grilles[other] === grilles[row] ? 1 : 0),
    0,
  )
}

/** One row explained: every criterion of its grid, met or not, with the tree walked and the nearest leaf that failed. */
export function expliquerLigne(programme: Programme, notee: CohorteNotee, cohorte: Cohorte, row: number): Explication {
  const { criteres: remplis, ...ligne } = lireLigne(notee, cohorte, row)
  const seule = buildCohorte([ligneDe(cohorte, row)], { synthetique: cohorte.synthetique })
  const contexte = createContexte(1, deriveColonnes(seule, programme.resolue), programme.conditions)
  const points = pointsDe(notee, row)
  const { grille, places } = programme.grilles[ligne.grille]
  const criteres = grille.criteres.map(({ critere: { id } }, i): CritereExplique => {
    const arbre = traceCondition(at(programme.criteres, at(places, i)), contexte)
    const rempli = remplis.find((critere) => critere.id === id)
    invariant((rempli !== undefined) === arbre.rempli, `« ${id} » : la trace et la note se contredisent`)
    const plusProche = rempli ? undefined : nearestFailedLeaf(arbre)
    return {
      id,
      points: at(points, i),
      retenu: rempli?.retenu ?? false,
      etat: rempli ? 'vrai' : arbre.etat,
      arbre,
      ...(plusProche ? { plusProche } : {}),
    }
  })
  return { ...ligne, effectifSegment: countSegment(notee, row), criteres }
}

/** Critère dont la contribution change d’un jeu de règles à l’autre, pour un même ménage. */
export interface CritereDeplace {
  readonly id: string
  readonly pointsA: number
  readonly pointsB: number
  readonly retenuA: boolean
  readonly retenuB: boolean
  /** Contribution in b less contribution in a; the gaps sum to b.score − a.score. */
  readonly ecart: number
}

/** Which criteria moved a household from one rule set to another, the heaviest first. Absent criteria read 0 points. */
export function comparerExplications(a: Explication, b: Explication): readonly CritereDeplace[] {
  const read = ({ criteres }: Explication, id: string): { readonly points: number; readonly retenu: boolean } =>
    criteres.find((critere) => critere.id === id) ?? { points: 0, retenu: false }
  const ids = new Set([...a.criteres, ...b.criteres].map(({ id }) => id))
  return [...ids]
    .map((id) => {
      const [enA, enB] = [read(a, id), read(b, id)]
      const ecart = (enB.retenu ? enB.points : 0) - (enA.retenu ? enA.points : 0)
      return { id, pointsA: enA.points, pointsB: enB.points, retenuA: enA.retenu, retenuB: enB.retenu, ecart }
    })
    .filter(({ ecart }) => ecart !== 0)
    .sort((x, y) => Math.abs(y.ecart) - Math.abs(x.ecart))
}
