// A compiled rule set on a cohort: criteria met, retained and unknown as bitsets, scores, levels, order and ranks.
// Score = best met member of each group + met criteria outside groups, penalties included (model.md §3; SPEC.md §2–3).
// Work comes in slices so that a worker can report progress and stop between two of them. Arrays over the cohort have one
// entry a row, arrays over a grid one a criterion, and every index comes from one of them: hence the `!`.
import { andInto, andNotInto, type Bitset, countBits, emptyBitset, forEachBit, setBit } from '~/domain/bitset.ts'
import type { Cohorte } from '~/domain/cohorte.ts'
import { type Bareme, type GrilleResolue, GRILLES, type NomDeGrille, pointsDuBareme } from '~/domain/cotation.ts'
import { FAITS_DERIVES } from '~/domain/dictionnaire.ts'
import { invariant } from '~/domain/invariant.ts'
import type { MoisIndex } from '~/domain/mois.ts'
import { TYPOLOGIES } from '~/domain/scenario.ts'
import { type Colonnes, deriveParTranches } from './colonnes.ts'
import type { GrilleCompilee, Programme } from './compile.ts'
import { type Contexte, createContexte, evaluateCondition, type Verdict } from './evaluate.ts'
import { addPoints, addPointsOf, rowsWithCode } from './kernels.ts'
import { type Ordre, rankGrille } from './rank.ts'

/** Une grille notée ; les jeux de bits sont indexés comme `grille.criteres` et ne portent que les lignes de la grille. */
export interface GrilleNotee {
  readonly grille: GrilleResolue
  /** Number of rows of the grid. */
  readonly effectif: number
  readonly remplis: readonly Bitset[]
  readonly retenus: readonly Bitset[]
  /** Not met, and unknown in Kleene's reading: « à compléter ». */
  readonly inconnus: readonly Bitset[]
  /** Rows of the grid, best first. */
  readonly ordre: Ordre
}

/** Cohorte notée : une valeur par ligne, dans l’ordre des lignes de la cohorte. */
export interface CohorteNotee {
  readonly n: number
  readonly moisReference: MoisIndex
  /** 0 primo, 1 mutation (GRILLES). */
  readonly grilles: Uint8Array<ArrayBuffer>
  /** 0…4 for T1…T5 (TYPOLOGIES). */
  readonly segments: Uint8Array<ArrayBuffer>
  readonly scores: Int32Array<ArrayBuffer>
  /** Rank of the best level met by a criterion with points > 0; after every level when there is none. */
  readonly niveaux: Int16Array<ArrayBuffer>
  /** Rows whose DALO right is recognised. */
  readonly dalo: Bitset
  /** 1…n in the segment (grid × typologiePrincipale). */
  readonly rangs: Int32Array<ArrayBuffer>
  /** 1…n in the grid. */
  readonly rangsGrille: Int32Array<ArrayBuffer>
  readonly parGrille: Readonly<Record<NomDeGrille, GrilleNotee>>
  readonly colonnes: Colonnes
}

/** Points of a scale over the cohort: one number when fixed, one per row when it follows seniority. */
function pointsOver(bareme: Bareme, anciennetes: Int32Array): number | Int32Array {
  if (bareme.type === 'fixe') return bareme.points
  const parMois: number[] = []
  return anciennetes.map((mois) => (parMois[mois] ??= pointsDuBareme(bareme, mois)))
}

const pointsAt = (points: number | Int32Array, row: number): number =>
  typeof points === 'number' ? points : points[row]!

function integers(colonnes: Colonnes, fait: string): Int32Array {
  const found = colonnes[fait]
  invariant(found?.type === 'integer', `« ${fait} » est un entier`)
  return found.valeurs
}

function codes(colonnes: Colonnes, fait: string, valeurs: readonly string[]): Uint8Array<ArrayBuffer> {
  const found = colonnes[fait]
  invariant(found?.type === 'enum' && found.valeurs.join() === valeurs.join(), `« ${fait} » a une autre liste`)
  return found.codes
}

/** Best member of a group for each row; equal points: the first listed. @param retenus filled in place. */
function retainBest(
  membres: readonly number[],
  remplis: readonly Bitset[],
  points: readonly (number | Int32Array)[],
  retenus: readonly Bitset[],
  n: number,
): void {
  const meilleur = new Int32Array(n)
  const gagnant = new Int32Array(n).fill(-1)
  for (const membre of membres) {
    forEachBit(remplis[membre]!, (row) => {
      const valeur = pointsAt(points[membre]!, row)
      if (gagnant[row] !== -1 && valeur <= meilleur[row]!) return
      meilleur[row] = valeur
      gagnant[row] = membre
    })
  }
  gagnant.forEach((membre, row) => membre !== -1 && setBit(retenus[membre]!, row))
}

interface Accumulation {
  readonly scores: Int32Array
  readonly niveaux: Int16Array
}

/** Retains, adds and levels the criteria of one grid. `verdicts` are over the whole cohort, indexed as its criteria. */
function scoreGrille(
  { grille }: GrilleCompilee,
  lignes: Bitset,
  verdicts: readonly Verdict[],
  anciennetes: Int32Array,
  { scores, niveaux }: Accumulation,
): Omit<GrilleNotee, 'ordre'> {
  const n = scores.length
  const remplis = verdicts.map((verdict) => andInto(verdict.remplis.slice(), lignes))
  const inconnus = verdicts.map((verdict) =>
    verdict.inconnus ? andNotInto(andInto(verdict.inconnus.slice(), lignes), verdict.remplis) : emptyBitset(n),
  )
  const points = grille.criteres.map(({ bareme }) => pointsOver(bareme, anciennetes))
  const retenus = remplis.map(() => emptyBitset(n))
  for (const { membres } of grille.groupes) retainBest(membres, remplis, points, retenus, n)
  for (const i of grille.horsGroupe) retenus[i]!.set(remplis[i]!)
  grille.criteres.forEach(({ niveau }, i) => {
    const valeur = points[i]!
    if (typeof valeur === 'number') addPoints(scores, retenus[i]!, valeur)
    else addPointsOf(scores, retenus[i]!, valeur)
    forEachBit(remplis[i]!, (row) => {
      if (niveau < niveaux[row]! && pointsAt(valeur, row) > 0) niveaux[row] = niveau
    })
  })
  return { grille, effectif: countBits(lignes), remplis, retenus, inconnus }
}

/** Ranks 1…n in the grid and in each of its segments, from the grid's order. */
function writeRanks(ordre: Ordre, segments: Uint8Array, rangs: Int32Array, rangsGrille: Int32Array): void {
  const rank = new Int32Array(TYPOLOGIES.length)
  ordre.forEach((row, i) => {
    rangsGrille[row] = i + 1
    rangs[row] = ++rank[segments[row]!]!
  })
}

function rowsOfCode(colonne: Uint8Array, code: number, n: number): Bitset {
  const accepte = new Uint8Array(256)
  accepte[code] = 1
  return rowsWithCode(colonne, n, accepte)
}

/** Points of a cohort, before any rank. */
interface CohortePointee extends Accumulation {
  readonly colonnes: Colonnes
  readonly grilles: Uint8Array<ArrayBuffer>
  readonly segments: Uint8Array<ArrayBuffer>
  readonly scores: Int32Array<ArrayBuffer>
  readonly niveaux: Int16Array<ArrayBuffer>
  readonly dalo: Bitset
  readonly parGrille: ReadonlyMap<NomDeGrille, Omit<GrilleNotee, 'ordre'>>
}

/** Facts, conditions, then points: the share done at each step, of a whole that also counts the two ranks. */
function* pointerParTranches(programme: Programme, cohorte: Cohorte): Generator<number, CohortePointee> {
  const { n } = cohorte
  const { moisReference, seuilPremierQuartileEuros } = programme.resolue
  const total = FAITS_DERIVES.length + programme.criteres.length + 2 * GRILLES.length
  let done = 0
  const avance = (): number => ++done / total

  const derivation = deriveParTranches(cohorte, { moisReference, seuilPremierQuartileEuros })
  let derived = derivation.next()
  for (; !derived.done; derived = derivation.next()) yield avance()
  const colonnes = derived.value
  done = FAITS_DERIVES.length

  const contexte: Contexte = createContexte(n, colonnes, programme.conditions)
  const verdicts: Verdict[] = []
  for (const critere of programme.criteres) {
    verdicts.push(evaluateCondition(critere, contexte))
    yield avance()
  }

  const grilles = codes(colonnes, 'typeDemande', GRILLES)
  const segments = codes(colonnes, 'typologiePrincipale', TYPOLOGIES)
  const dalo = rowsOfCode(codes(colonnes, 'dalo', ['non', 'reconnu']), 1, n)
  const scores = new Int32Array(n)
  const niveaux = new Int16Array(n).fill(programme.rangSansNiveau)
  const anciennetes = integers(colonnes, 'ancienneteMois')
  const parGrille = new Map<NomDeGrille, Omit<GrilleNotee, 'ordre'>>()
  for (const [code, nom] of GRILLES.entries()) {
    const compilee = programme.grilles[nom]
    const lignes = rowsOfCode(grilles, code, n)
    parGrille.set(
      nom,
      scoreGrille(
        compilee,
        lignes,
        compilee.places.map((place) => verdicts[place]!),
        anciennetes,
        { scores, niveaux },
      ),
    )
    yield avance()
  }
  return { colonnes, grilles, segments, scores, niveaux, dalo, parGrille }
}

/** Points, levels and DALO rights of a cohort, without its ranks: what a simulation asks every month. */
export function pointerCohorte(
  programme: Programme,
  cohorte: Cohorte,
): Pick<CohortePointee, 'colonnes' | 'scores' | 'niveaux' | 'dalo'> {
  const tranches = pointerParTranches(programme, cohorte)
  for (let next = tranches.next(); ; next = tranches.next()) if (next.done) return next.value
}

/**
 * Scores a cohort, one yield per slice: the share done, in ]0, 1]. Between two yields nothing is left half-written that
 * a later run would see, so a caller may stop at any of them.
 */
export function* noterParTranches(programme: Programme, cohorte: Cohorte): Generator<number, CohorteNotee> {
  const { n } = cohorte
  const { colonnes, grilles, segments, scores, niveaux, dalo, parGrille } = yield* pointerParTranches(
    programme,
    cohorte,
  )
  const rangs = new Int32Array(n)
  const rangsGrille = new Int32Array(n)
  const ranger = (code: number, nom: NomDeGrille): GrilleNotee => {
    const pointee = parGrille.get(nom)
    invariant(pointee, 'les deux grilles sont notées')
    const ordre = rankGrille(cohorte, rowsOfCode(grilles, code, n), pointee.grille.mode, { scores, niveaux, dalo })
    writeRanks(ordre, segments, rangs, rangsGrille)
    return { ...pointee, ordre }
  }
  const primo = ranger(0, 'primo')
  yield 1 - 1 / (FAITS_DERIVES.length + programme.criteres.length + 2 * GRILLES.length)
  const mutation = ranger(1, 'mutation')
  yield 1
  return {
    n,
    moisReference: programme.resolue.moisReference,
    grilles,
    segments,
    scores,
    niveaux,
    dalo,
    rangs,
    rangsGrille,
    parGrille: { primo, mutation },
    colonnes,
  }
}

/** Scores a cohort at once. */
export function noterCohorte(programme: Programme, cohorte: Cohorte): CohorteNotee {
  const tranches = noterParTranches(programme, cohorte)
  for (let next = tranches.next(); ; next = tranches.next()) if (next.done) return next.value
}
