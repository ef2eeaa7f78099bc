// Orientation of vacancies: which contingent has the turn (simulation.md §1.3, flux.md §5). Integers only: shares in
// ten-thousandths, deficits as part·n − 10 000·tours. `deficit` and `president` depend on nothing but what came
// before; `tirage` and `annuel` draw, with a draw function handed in by the caller. Ties: order of the contingents.
// Sources: Tijdeman 1980 (chairman assignment problem) for `president`; Hamilton’s largest remainders.
import { assertNever, invariant } from '~/domain/invariant.ts'
import { type Controleur, UNITE } from '~/domain/flux.ts'
import { plusFortsRestes } from '~/domain/repartir.ts'

/** Draws an integer in 0…borne − 1; `rang` is the turn, from 0, so that a keyed generator needs no state. */
export type Tirer = (borne: number, rang: number) => number

/** Contrôleur en marche : rend les tours un par un. */
export interface Orientation {
  /** Index of the contingent that has the next turn. */
  readonly suivant: () => number
  /** Turns given so far, by contingent (a copy). */
  readonly comptes: () => readonly number[]
}

export interface OptionsOrientation {
  /** Required by `tirage` and `annuel`. */
  readonly tirer?: Tirer | undefined
  /** Required by `annuel`: forecast of the year’s lettings; past it, a new year of the same length begins. */
  readonly assiettePrevue?: number | undefined
}

const sum = (nombres: readonly number[]): number => nombres.reduce((total, x) => total + x, 0)
const at = (nombres: ArrayLike<number>, index: number): number => nombres[index] ?? 0

function checkParts(parts: readonly number[]): void {
  invariant(parts.length > 0 && parts.every((p) => Number.isInteger(p) && p >= 0), 'parts : entiers positifs ou nuls')
  invariant(sum(parts) === UNITE, 'les parts totalisent 10 000')
}

/** Largest running deficit. @param deficits part·n − 10 000·tours, n counting the turn to give */
function tourDeficit(deficits: ArrayLike<number>): number {
  let choisi = 0
  for (let c = 1; c < deficits.length; c++) if (at(deficits, c) > at(deficits, choisi)) choisi = c
  return choisi
}

/**
 * Tijdeman: among the contingents whose deficit reaches 1/(2m − 2), the earliest deadline
 * (1 − 1/(2m − 2) − deficit)/part. Keeps every |tours − part·n| ≤ 1 − 1/(2m − 2) while the shares stay the same.
 * Everything is multiplied by 10 000·(2m − 2); quotients are compared by cross products.
 * @param deficits part·n − 10 000·tours, n counting the turn to give
 */
function tourPresident(parts: ArrayLike<number>, deficits: ArrayLike<number>): number {
  const k = 2 * parts.length - 2
  let choisi = -1
  let echeance = 0
  for (let c = 0; c < parts.length; c++) {
    const deficit = k * at(deficits, c)
    if (deficit < UNITE) continue
    const delai = (k - 1) * UNITE - deficit
    if (choisi < 0 || delai * at(parts, choisi) < echeance * at(parts, c)) [choisi, echeance] = [c, delai]
  }
  // Shares that changed on the way may leave nobody due: the greatest deficit then has the turn.
  return choisi >= 0 ? choisi : tourDeficit(deficits)
}

/**
 * The next turn of a deterministic controller.
 * @param deficits part·n − 10 000·tours of each contingent, n counting the turn to give
 */
export function tourSelonDeficits(
  controleur: 'deficit' | 'president',
  parts: ArrayLike<number>,
  deficits: ArrayLike<number>,
): number {
  if (parts.length === 1) return 0
  return controleur === 'deficit' ? tourDeficit(deficits) : tourPresident(parts, deficits)
}

/** The next turn of a deterministic controller, from the turns given so far: a pure function, for exact laws. */
export function prochainTour(
  controleur: 'deficit' | 'president',
  parts: readonly number[],
  comptes: readonly number[],
): number {
  const n = sum(comptes) + 1
  return tourSelonDeficits(
    controleur,
    parts,
    parts.map((part, c) => part * n - UNITE * at(comptes, c)),
  )
}

/** Category holding position `rang` when categories of these sizes are laid end to end. */
export function categorieAu(rang: number, effectifs: readonly number[]): number {
  let reste = rang
  for (const [c, effectif] of effectifs.entries()) {
    if (reste < effectif) return c
    reste -= effectif
  }
  invariant(false, 'tirage hors des bornes')
}

function chooser(controleur: Controleur, parts: readonly number[], options: OptionsOrientation) {
  if (parts.length === 1) return () => 0
  switch (controleur) {
    case 'deficit':
    case 'president':
      return (comptes: readonly number[]) => prochainTour(controleur, parts, comptes)
    case 'tirage': {
      const { tirer } = options
      invariant(tirer, 'le contrôleur « tirage » demande un tirage')
      return (_: readonly number[], rang: number) => categorieAu(tirer(UNITE, rang), parts)
    }
    case 'annuel': {
      const { tirer, assiettePrevue } = options
      invariant(
        tirer && assiettePrevue !== undefined && assiettePrevue > 0,
        'le contrôleur « annuel » demande assiette et tirage',
      )
      const objectifs = plusFortsRestes(assiettePrevue, parts)
      let restants = [...objectifs]
      return (_: readonly number[], rang: number) => {
        if (sum(restants) === 0) restants = [...objectifs]
        const c = categorieAu(tirer(sum(restants), rang), restants)
        restants[c] = at(restants, c) - 1
        return c
      }
    }
    default:
      return assertNever(controleur)
  }
}

/**
 * A running controller; start a new one each January when the report is `annuel`.
 * @param parts ten-thousandths, Σ = 10 000, in the order of the contingents
 */
export function creerControleur(
  controleur: Controleur,
  parts: readonly number[],
  options: OptionsOrientation = {},
): Orientation {
  checkParts(parts)
  const choose = chooser(controleur, parts, options)
  const comptes = parts.map(() => 0)
  let rang = 0
  return {
    suivant: () => {
      const c = choose(comptes, rang)
      comptes[c] = at(comptes, c) + 1
      rang += 1
      return c
    },
    comptes: () => [...comptes],
  }
}

/**
 * The first n turns, as indexes into `parts`. For `annuel` the forecast of the year is n itself.
 * @param parts ten-thousandths, Σ = 10 000
 */
export function orienter(controleur: Controleur, parts: readonly number[], n: number, tirer?: Tirer): number[] {
  const orientation = creerControleur(controleur, parts, { tirer, assiettePrevue: n })
  return Array.from({ length: n }, () => orientation.suivant())
}

/** Greatest |tours − part·n| along a sequence, over every prefix and contingent, in ten-thousandths of a turn. */
export function ecartMax(suite: readonly number[], parts: readonly number[]): number {
  const comptes = parts.map(() => 0)
  let max = 0
  suite.forEach((choisi, rang) => {
    invariant(choisi >= 0 && choisi < parts.length, 'tour hors des contingents')
    comptes[choisi] = at(comptes, choisi) + 1
    parts.forEach((part, c) => {
      max = Math.max(max, Math.abs(UNITE * at(comptes, c) - part * (rang + 1)))
    })
  })
  return max
}
