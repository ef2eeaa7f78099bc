// What a schema cannot say of conditions that name others: the name exists, no name leads back to itself, and laid open
// the whole stays small enough to be walked, drawn and explained.
import { type Condition, foldCondition, listReferences, type Noeud } from './condition.ts'
import { pointer, type Problem, problem } from './problem.ts'
import { proche } from './proche.ts'

/** Bounds of a condition once its named conditions are laid open. */
const NOEUDS_MAX = 10_000
const ETAGES_MAX = 200

type Nommees = Readonly<Record<string, Condition>>

/** A condition of the file and its pointer. */
export interface Racine {
  readonly condition: Condition
  readonly at: string
}

/** Own names only: `__proto__` and the like are on every object. */
const nommee = (nommees: Nommees, nom: string): Condition | undefined =>
  Object.hasOwn(nommees, nom) ? nommees[nom] : undefined

const tropVaste = (at: string): Problem =>
  problem('condition-trop-vaste', at, { noeuds: NOEUDS_MAX, etages: ETAGES_MAX })

function unknownNames(racines: readonly Racine[], nommees: Nommees): readonly Problem[] {
  const connues = Object.keys(nommees)
  return racines.flatMap(({ condition, at }) =>
    listReferences(condition, at)
      .filter(({ nom }) => nommee(nommees, nom) === undefined)
      .map(({ nom, at: place }) =>
        problem('condition-inconnue', `${place}/condition`, { nom: nom.slice(0, 60), ...proche(nom, connues) }),
      ),
  )
}

/** The first cycle met, or the first chain of names that is too long to be walked. */
function cycleProblem(nommees: Nommees): Problem | undefined {
  const done = new Set<string>()
  const visit = (nom: string, chemin: readonly string[]): Problem | undefined => {
    const at = pointer('conditions', nom)
    if (chemin.includes(nom))
      return problem('condition-cycle', at, { chemin: [...chemin.slice(chemin.indexOf(nom)), nom] })
    if (chemin.length >= ETAGES_MAX) return tropVaste(at)
    const condition = nommee(nommees, nom)
    if (condition === undefined || done.has(nom)) return undefined
    for (const { nom: suivante } of listReferences(condition)) {
      const found = visit(suivante, [...chemin, nom])
      if (found) return found
    }
    done.add(nom)
    return undefined
  }
  for (const nom of Object.keys(nommees)) {
    const found = visit(nom, [])
    if (found) return found
  }
  return undefined
}

interface Mesure {
  readonly noeuds: number
  readonly etages: number
}

/** The first condition too vast once laid open. Names lead back nowhere, and in key order no chain of them is long. */
function sizeProblem(racines: readonly Racine[], nommees: Nommees): Problem | undefined {
  const connues = new Map<string, Mesure>()
  const above = (fils: readonly Mesure[]): Mesure => ({
    noeuds: fils.reduce((total, { noeuds }) => total + noeuds, 1),
    etages: 1 + Math.max(...fils.map(({ etages }) => etages)),
  })
  const measure = (noeud: Noeud): Mesure =>
    foldCondition<Mesure>(noeud, {
      feuille: () => ({ noeuds: 1, etages: 1 }),
      toutes: above,
      auMoinsUne: above,
      sauf: (fils) => above([fils]),
      nommee: (nom) => {
        const condition = nommee(nommees, nom)
        if (condition === undefined) return { noeuds: 1, etages: 1 }
        const found = connues.get(nom) ?? above([measure(condition)])
        connues.set(nom, found)
        return found
      },
    })
  for (const nom of Object.keys(nommees)) measure({ condition: nom })
  const vaste = racines.find(({ condition }) => {
    const { noeuds, etages } = measure(condition)
    return noeuds > NOEUDS_MAX || etages > ETAGES_MAX
  })
  return vaste && tropVaste(vaste.at)
}

/** @param racines every condition of the file, the named ones among them. */
export function conditionProblems(racines: readonly Racine[], nommees: Nommees): readonly Problem[] {
  const cycle = cycleProblem(nommees)
  const vaste = cycle ?? sizeProblem(racines, nommees)
  return [...unknownNames(racines, nommees), ...(vaste ? [vaste] : [])]
}
