// The file of a month: its demands in the order of the rules and, laid in that order, bitsets of those that a dwelling suits
// and of those that wait. The former are the same for every run of a world; what a run does is lay one bit a demand a month,
// and read the best eligible of a vacancy off the first bits of a few words put together. Every index comes from one of the
// arrays of the world: hence the `!`.
import { FINANCEMENTS, TYPOLOGIES } from '~/domain/scenario.ts'
import { type Monde, MUTATION } from './monde.ts'
import type { Plan } from './plan.ts'
import { PUBLICS_DE_TOUR } from './politique.ts'
import { precederDeStrates } from './univers.ts'

/** What a household must be for a vacancy. */
export interface Exigence {
  /** Size and loan of the dwelling, as `logementType` makes it. */
  readonly logement: number
  /** Its commune, −1 when the wishes are not looked at. */
  readonly commune: number
  /** Among whom, as `parmi` makes it. */
  readonly parmi: number
}

type Entiers = Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer>

const N_TAILLES = TYPOLOGIES.length
const N_PRETS = FINANCEMENTS.length
/** What a turn may be kept for: everybody, then each public, one bit each. */
const PUBLICS: readonly number[] = Object.values(PUBLICS_DE_TOUR)
/** Bitsets of an order, one after another: types of dwelling, publics (everybody first), transfers, communes wished. */
const MASQUE_PUBLIC = N_TAILLES * (N_PRETS + 1)
const MASQUE_MUTATION = MASQUE_PUBLIC + PUBLICS.length
const MASQUE_COMMUNE = MASQUE_MUTATION + 1

/** A type of dwelling. @param financement −1 when ceilings are not looked at */
export const logementType = (typologie: number, financement: number): number =>
  (financement < 0 ? N_PRETS : financement) * N_TAILLES + typologie

/** Those of a public, or those of them who ask for a transfer. @param bit of `PUBLICS_DE_TOUR` */
export const parmi = (bit: number, isMutation: boolean): number => 2 * PUBLICS.indexOf(bit) + (isMutation ? 1 : 0)
const N_PARMI = 2 * PUBLICS.length

/** Demands filed by a month, in order. */
export interface Rangee {
  /** Row at each place, in whole words: past the last, the row after the last of the universe. */
  readonly ordre: Entiers
  /** Points at each place; refusals not counted. */
  readonly points: Int32Array
  /** 32-bit words of a bitset of this order. */
  readonly mots: number
  readonly masques: Int32Array
}

const entiers = (n: number, max: number): Entiers => (max < 65_536 ? new Uint16Array(n) : new Int32Array(n))

/** Bits of what a household is, before they are laid: sizes, loans, publics, transfer, then the communes that find room. */
const BIT_DU_PRET = N_TAILLES
const BIT_DU_PUBLIC = BIT_DU_PRET + N_PRETS
const BIT_DE_MUTATION = BIT_DU_PUBLIC + PUBLICS.length
const BIT_DE_COMMUNE = BIT_DE_MUTATION + 1
/** With more communes than that, they are laid from a word of their own. */
const COMMUNES_DANS_LE_MOT = 32 - BIT_DE_COMMUNE

/**
 * Transposes 32 words of 32 bits in place: bit j of word i becomes bit i of word j (H. S. Warren, Hacker’s Delight, §7-3).
 */
function transposer(mots: Int32Array): void {
  for (let j = 16, m = 0xffff; j !== 0; j >>>= 1, m ^= m << j)
    for (let k = 0; k < 32; k = (k + j + 1) & ~j) {
      const t = ((mots[k]! >>> j) ^ mots[k + j]!) & m
      mots[k]! ^= t << j
      mots[k + j]! ^= t
    }
}

/** What each household is, in a year. */
function profilsDe({ menages, parc }: Monde, { tailles }: Plan, annee: number): Int32Array {
  const prets = menages.financements[annee]!
  const communes = 2 ** Math.min(parc.communes.length, COMMUNES_DANS_LE_MOT) - 1
  const out = new Int32Array(tailles.length)
  for (let row = 0; row < out.length; row++) {
    const attributs = menages.attributs[row]!
    let bits = tailles[row]! | (prets[row]! << BIT_DU_PRET) | ((attributs & MUTATION) === 0 ? 0 : 1 << BIT_DE_MUTATION)
    for (let p = 0; p < PUBLICS.length; p++)
      if ((attributs & PUBLICS[p]!) === PUBLICS[p]!) bits |= 1 << (BIT_DU_PUBLIC + p)
    out[row] = bits | ((menages.communes[row]! & communes) << BIT_DE_COMMUNE)
  }
  return out
}

/** Widest range of sort keys that is counted; beyond it, keys are compared. */
const ETENDUE_COMPTABLE = 1 << 18

/**
 * The first `n` rows by decreasing key, equal keys as they come: counted when the keys span few integers, else compared.
 * @param ordre filled in place
 */
function classer(n: number, cles: Int32Array, ordre: Entiers): void {
  if (n === 0) return
  let min = Infinity
  let max = -Infinity
  for (let row = 0; row < n; row++) {
    const cle = cles[row]!
    if (cle < min) min = cle
    if (cle > max) max = cle
  }
  const etendue = max - min + 1
  if (etendue > ETENDUE_COMPTABLE) {
    for (let row = 0; row < n; row++) ordre[row] = row
    ordre.subarray(0, n).sort((a, b) => cles[b]! - cles[a]! || a - b)
    return
  }
  const compte = new Int32Array(etendue + 1)
  for (let row = 0; row < n; row++) compte[max - cles[row]! + 1]! += 1
  for (let k = 1; k <= etendue; k++) compte[k]! += compte[k - 1]!
  for (let row = 0; row < n; row++) ordre[compte[max - cles[row]!]!++] = row
}

/** @param cles what orders at this month, greater first */
function ranger(monde: Monde, plan: Plan, cles: Int32Array, t: number, annee: number): Rangee {
  const { univers, menages, notes, parc } = monde
  const n = plan.filees[t]!
  const mots = (n + 31) >>> 5
  const ordre = entiers(32 * mots, univers.n)
  ordre.fill(univers.n, n)
  classer(n, cles, ordre)
  const points = new Int32Array(n)
  const notees = notes.points[t]!
  for (let place = 0; place < n; place++) points[place] = notees[ordre[place]!]!
  const masques = new Int32Array((MASQUE_COMMUNE + parc.communes.length) * mots)
  const profils = (plan.profils[annee] ??= profilsDe(monde, plan, annee))
  const siens = new Int32Array(32)
  const nCommunes = parc.communes.length
  const aPart = nCommunes > COMMUNES_DANS_LE_MOT
  const souhaits = aPart ? new Int32Array(32) : siens.subarray(BIT_DE_COMMUNE)
  for (let mot = 0; mot < mots; mot++) {
    for (let k = 0; k < 32; k++) {
      const row = ordre[32 * mot + k]!
      siens[k] = row < univers.n ? profils[row]! : 0
      if (aPart) souhaits[k] = row < univers.n ? menages.communes[row]! : 0
    }
    transposer(siens)
    if (aPart) transposer(souhaits)
    for (let taille = 0; taille < N_TAILLES; taille++) {
      masques[(N_PRETS * N_TAILLES + taille) * mots + mot] = siens[taille]!
      for (let pret = 0; pret < N_PRETS; pret++)
        masques[(pret * N_TAILLES + taille) * mots + mot] = siens[taille]! & siens[BIT_DU_PRET + pret]!
    }
    for (let p = 0; p < PUBLICS.length; p++) masques[(MASQUE_PUBLIC + p) * mots + mot] = siens[BIT_DU_PUBLIC + p]!
    masques[MASQUE_MUTATION * mots + mot] = siens[BIT_DE_MUTATION]!
    for (let c = 0; c < nCommunes; c++) masques[(MASQUE_COMMUNE + c) * mots + mot] = souhaits[c]!
  }
  return { ordre, points, mots, masques }
}

export interface FileDuMois {
  /** Lays those that wait in the order of the month. */
  readonly ouvrir: (t: number, annee: number) => void
  /** The demand at a place, and its points. */
  readonly demandeA: (place: number) => number
  readonly pointsA: (place: number) => number
  /** What the mode of the grids puts before points, smaller first; 0 when it puts nothing there. */
  readonly strateA: (place: number) => number
  /** The demand at a place leaves in the course of the month. */
  readonly rayer: (place: number) => void
  /**
   * Places of the eligible, increasing.
   * @param vers filled in place
   * @param combien no more than that
   * @returns how many
   */
  readonly relever: (exigence: Exigence, vers: Int32Array, combien: number) => number
}

/**
 * @param attend 1 for a demand that waits; 0 for the row after the last
 * @param refus refusals of each demand, counted where the rules take points for them
 */
export function creerFile(plan: Plan, monde: Monde, attend: Uint8Array, refus: Uint8Array): FileDuMois {
  const { n } = monde.univers
  const { malusRefus } = monde.reglages
  const cles = new Int32Array(malusRefus > 0 ? n : 0)
  /** Bitsets of those that wait, by `parmi`, and the words from one to the next; which ones are laid this month. */
  const pas = (n + 31) >>> 5
  const presentes = new Int32Array(N_PARMI * pas)
  const isPosee = new Uint8Array(N_PARMI)
  let strates: ArrayLike<number> | undefined
  let rangee: Rangee = { ordre: presentes, points: presentes, mots: 0, masques: presentes }

  /** The order of each month, once for all the runs; this run’s own when refusals cost points. */
  function rangeeDe(t: number, annee: number): Rangee {
    const siennes = monde.notes.ordres[t]!
    if (malusRefus === 0) return (plan.rangees[t] ??= ranger(monde, plan, siennes, t, annee))
    // A refusal costs points: it changes the place inside a stratum, never the stratum.
    const comptees = strates ? monde.notes.points[t]! : siennes
    for (let row = 0; row < n; row++) cles[row] = comptees[row]! - malusRefus * refus[row]!
    return ranger(monde, plan, strates ? precederDeStrates(cles, strates) : cles, t, annee)
  }

  /** Lays those of a public, among all that wait. */
  function poser(lesquelles: number): void {
    const { mots, masques } = rangee
    const siens = (MASQUE_PUBLIC + (lesquelles >>> 1)) * mots
    const mutations = ((lesquelles & 1) === 1 ? MASQUE_MUTATION : MASQUE_PUBLIC) * mots
    for (let mot = 0; mot < mots; mot++)
      presentes[lesquelles * pas + mot] = presentes[mot]! & masques[siens + mot]! & masques[mutations + mot]!
    isPosee[lesquelles] = 1
  }

  return {
    ouvrir: (t, annee) => {
      strates = monde.notes.strates?.[t]
      rangee = rangeeDe(t, annee)
      const { ordre, mots } = rangee
      for (let mot = 0, place = 0; mot < mots; mot++) {
        let bits = 0
        for (let k = 0; k < 32; k++) bits |= attend[ordre[place++]!]! << k
        presentes[mot] = bits
      }
      isPosee.fill(0)
      isPosee[0] = 1
    },
    demandeA: (place) => rangee.ordre[place]!,
    pointsA: (place) => rangee.points[place]! - (malusRefus === 0 ? 0 : malusRefus * refus[rangee.ordre[place]!]!),
    strateA: (place) => strates?.[rangee.ordre[place]!] ?? 0,
    rayer: (place) => {
      for (let p = 0; p < N_PARMI; p++) presentes[p * pas + (place >>> 5)]! &= ~(1 << (place & 31))
    },
    relever: ({ logement, commune, parmi: lesquelles }, vers, combien) => {
      if (isPosee[lesquelles] === 0) poser(lesquelles)
      const { masques, mots } = rangee
      const p = lesquelles * pas
      const a = logement * mots
      const b = (commune < 0 ? MASQUE_PUBLIC : MASQUE_COMMUNE + commune) * mots
      let releves = 0
      for (let mot = 0; mot < mots; mot++) {
        let bits = presentes[p + mot]! & masques[a + mot]! & masques[b + mot]!
        for (; bits !== 0; bits &= bits - 1) {
          vers[releves++] = (mot << 5) + 31 - Math.clz32(bits & -bits)
          if (releves === combien) return releves
        }
      }
      return releves
    },
  }
}
