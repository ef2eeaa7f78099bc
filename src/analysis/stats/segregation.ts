// Separation of a group between residences, with what chance alone would show (simulation.md §4). Small residences look
// segregated under perfect randomness: no index is given without its expectation under random assignment.
// Sources: Duncan and Duncan 1955 (D), Bell 1954 (isolation), Theil and Finizza 1971 (H), Carrington and Troske 1997 (D*).
import { invariant } from '~/domain/invariant.ts'
import { etendue, hypergeometrique } from '~/simulation/lois.ts'
import { log } from '~/simulation/maths.ts'
import { mot32, sousBorne, USAGES } from '~/simulation/rng.ts'

const somme = (liste: readonly number[]): number => liste.reduce((total, x) => total + x, 0)
const isEffectif = (x: number): boolean => Number.isInteger(x) && x >= 0

/** Counts by residence: all households, and those of the group among them. */
export interface Residences {
  readonly logements: readonly number[]
  readonly menages: readonly number[]
}

function verifier({ logements, menages }: Residences): void {
  invariant(
    logements.length === menages.length &&
      logements.every((t, j) => isEffectif(t) && isEffectif(menages[j] ?? -1) && (menages[j] ?? 0) <= t),
    'ségrégation : effectifs entiers, groupe dans chaque résidence',
  )
}

/**
 * Dissimilarity D = ½Σ|x_j/X − y_j/Y|, y_j = t_j − x_j, in [0, 1]: the share of the group that would have to move.
 * @returns null when the group is empty or is everybody @throws Error on counts that are not whole or do not fit
 */
export function dissimilarite(residences: Residences): number | null {
  verifier(residences)
  const { logements, menages } = residences
  const x = somme(menages)
  const y = somme(logements) - x
  if (x === 0 || y === 0) return null
  return somme(logements.map((t, j) => Math.abs((menages[j] ?? 0) / x - (t - (menages[j] ?? 0)) / y))) / 2
}

/**
 * Isolation xPx = Σ(x_j/X)(x_j/t_j): share of the group in the residence of an average member of it, in ]0, 1].
 * @returns null when the group is empty @throws Error as `dissimilarite`
 */
export function isolation(residences: Residences): number | null {
  verifier(residences)
  const { logements, menages } = residences
  const x = somme(menages)
  if (x === 0) return null
  return somme(logements.map((t, j) => (t === 0 ? 0 : ((menages[j] ?? 0) / x) * ((menages[j] ?? 0) / t))))
}

/** Entropy of counts, in nats. */
function entropie(comptes: readonly number[]): number {
  const total = somme(comptes)
  return -somme(comptes.map((n) => (n === 0 ? 0 : (n / total) * log(n / total))))
}

/**
 * Theil’s H for any number of groups, Σ t_j(E − E_j)/(T·E), in [0, 1].
 * @param comptes one row by residence, one column by group (income quartiles, say)
 * @returns null when everybody is of one group, or nobody is there @throws Error on ragged rows or counts not whole
 */
export function theil(comptes: readonly (readonly number[])[]): number | null {
  const groupes = comptes[0]?.length ?? 0
  invariant(
    comptes.every((ligne) => ligne.length === groupes && ligne.every(isEffectif)),
    'Theil : un effectif entier par groupe et résidence',
  )
  const totaux = Array.from({ length: groupes }, (_, g) => somme(comptes.map((ligne) => ligne[g] ?? 0)))
  if (totaux.filter((n) => n > 0).length < 2) return null
  const e = entropie(totaux)
  const ecarts = comptes.map((ligne) => (somme(ligne) === 0 ? 0 : somme(ligne) * (e - entropie(ligne))))
  return Math.max(0, Math.min(1, somme(ecarts) / (somme(totaux) * e)))
}

export interface SousLeHasard {
  readonly dissimilarite: number
  /** E₀[D], the households of the group being spread at random over the dwellings. */
  readonly attendue: number
  /** P₀(D ≥ d): small when chance would seldom show as much. */
  readonly auMoins: number
  /** D* = (D − E₀D)/(1 − E₀D), below 0 when more even than chance; null for E₀D = 1. */
  readonly corrigee: number | null
  /** Permutations drawn; null when the law is exact. */
  readonly tirages: number | null
}

/** Two equal D may differ by rounding. */
const ARRONDI = 1e-12

/** Values of D with their weights (Σ = 1): by hypergeometric law for two residences. */
function loiExacte([t1 = 0, t2 = 0]: readonly number[], x: number): readonly (readonly [d: number, poids: number])[] {
  const [min, max] = etendue(t1 + t2, x, t1)
  const loi = hypergeometrique(t1 + t2, x, t1)
  return Array.from({ length: max - min + 1 }, (_, i) => {
    const k = min + i
    return [dissimilarite({ logements: [t1, t2], menages: [k, x - k] }) ?? 0, loi[k] ?? 0] as const
  })
}

/** Values of D over keyed random assignments: the first x places of a shuffle of the dwellings. */
function permuter(logements: readonly number[], x: number, graine: number, tirages: number): readonly number[] {
  const residenceDe = logements.flatMap((t, j) => Array.from({ length: t }, () => j))
  const n = residenceDe.length
  return Array.from({ length: tirages }, (_, tirage) => {
    const menages = logements.map(() => 0)
    // A shuffle of any starting order is uniform: the list goes on from draw to draw.
    for (let i = 0; i < x; i++) {
      const j = i + sousBorne(mot32(graine, USAGES.tirage, tirage, i), n - i)
      const residence = residenceDe[j] ?? 0
      residenceDe[j] = residenceDe[i] ?? 0
      residenceDe[i] = residence
      menages[residence] = (menages[residence] ?? 0) + 1
    }
    return dissimilarite({ logements, menages }) ?? 0
  })
}

/**
 * D beside what random assignment gives: exact for two occupied residences, keyed permutations otherwise, whose p-value is
 * (hits + 1)/(draws + 1) (Phipson and Smyth 2010).
 * @param graine seed of the permutations: same seed, same answer @param tirages permutations drawn
 * @returns null when D is undefined @throws Error as `dissimilarite`, or without any permutation
 */
export function sousLeHasard(residences: Residences, graine = 1, tirages = 10_000): SousLeHasard | null {
  invariant(Number.isInteger(tirages) && tirages >= 1, 'ségrégation : au moins une permutation')
  const d = dissimilarite(residences)
  if (d === null) return null
  const occupees = residences.logements.filter((t) => t > 0)
  const x = somme(residences.menages)
  const issue = (attendue: number, auMoins: number, exact: boolean): SousLeHasard => ({
    dissimilarite: d,
    attendue,
    auMoins: Math.min(1, auMoins),
    corrigee: attendue >= 1 - ARRONDI ? null : (d - attendue) / (1 - attendue),
    tirages: exact ? null : tirages,
  })
  if (occupees.length === 1) return issue(0, 1, true)
  if (occupees.length === 2) {
    const loi = loiExacte(occupees, x)
    const queue = loi.filter(([valeur]) => valeur >= d - ARRONDI)
    return issue(somme(loi.map(([valeur, p]) => valeur * p)), somme(queue.map(([, p]) => p)), true)
  }
  const valeurs = permuter(occupees, x, graine, tirages)
  const touches = valeurs.filter((valeur) => valeur >= d - ARRONDI).length
  return issue(somme(valeurs) / tirages, (touches + 1) / (tirages + 1), false)
}
