// The ledger: events of a run, append only, in columns. Every indicator is a fold of it (simulation.md §1.1). Months count
// from the start of the horizon; a household and a dwelling are rows of the world (monde.ts); −1 means nobody, nothing.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** Genres d’événements ; leur rang est écrit dans les registres : ne jamais renuméroter. */
export const GENRES = [
  /** A demand enters the file. */
  'entree',
  /** A demand leaves it unhoused. */
  'retrait',
  /** A dwelling is left; detail 0 departure, 1 its tenant was housed elsewhere. */
  'liberation',
  /** A new dwelling is handed over. */
  'livraison',
  /** A vacancy leaves the flux base; detail: row of the exclusion. */
  'deduction',
  /** A vacancy is given to a contingent; detail: sub-share, −1 none. */
  'orientation',
  /** A household is proposed; detail: its place in the list, from 1. */
  'proposition',
  /** The CALEOL does not allocate to a proposed household. */
  'nonAttribution',
  /** The household declines the offer. */
  'refus',
  /**
   * The dwelling is let; detail: place of the household among the eligible, in the order of the rules, from 1; negative when
   * the bailleur completed the list.
   */
  'location',
  /** The turn lapses: the vacancy passes to the bailleur. */
  'echeance',
  /** Nobody eligible for the vacancy this month. */
  'sansCandidat',
] as const
export type Genre = (typeof GENRES)[number]

/** Rank of each genre, for the engine and the folds. */
export const G = Object.fromEntries(GENRES.map((genre, rang) => [genre, rang])) as Readonly<Record<Genre, number>>

/** Contingent of what is out of the base. */
export const HORS_ASSIETTE = -1
export const PERSONNE = -1

type Entiers<T extends ArrayBufferLike = ArrayBuffer> = Int32Array<T>

/** Registre : une ligne par événement. */
export interface Registre {
  readonly n: number
  readonly genres: Uint8Array<ArrayBuffer>
  readonly mois: Int16Array<ArrayBuffer>
  readonly menages: Entiers
  readonly logements: Entiers
  readonly contingents: Int16Array<ArrayBuffer>
  readonly details: Entiers
}

export interface Ecrivain {
  readonly ecrire: (
    genre: number,
    mois: number,
    menage: number,
    logement: number,
    contingent: number,
    detail: number,
  ) => void
  /** Forgets everything, and keeps the room. */
  readonly vider: () => void
  /** What is written so far: views, valid until the next `ecrire` or `vider`. */
  readonly registre: () => Registre
}

export function creerEcrivain(places = 4096): Ecrivain {
  let capacite = places
  let n = 0
  let genres = new Uint8Array(capacite)
  let mois = new Int16Array(capacite)
  let menages = new Int32Array(capacite)
  let logements = new Int32Array(capacite)
  let contingents = new Int16Array(capacite)
  let details = new Int32Array(capacite)

  function agrandir(): void {
    capacite *= 2
    const [g, m, me, l, c, d] = [genres, mois, menages, logements, contingents, details]
    genres = new Uint8Array(capacite)
    genres.set(g)
    mois = new Int16Array(capacite)
    mois.set(m)
    menages = new Int32Array(capacite)
    menages.set(me)
    logements = new Int32Array(capacite)
    logements.set(l)
    contingents = new Int16Array(capacite)
    contingents.set(c)
    details = new Int32Array(capacite)
    details.set(d)
  }

  return {
    ecrire: (genre, leMois, menage, logement, contingent, detail) => {
      if (n === capacite) agrandir()
      genres[n] = genre
      mois[n] = leMois
      menages[n] = menage
      logements[n] = logement
      contingents[n] = contingent
      details[n] = detail
      n += 1
    },
    vider: () => {
      n = 0
    },
    registre: () => ({
      n,
      genres: genres.subarray(0, n),
      mois: mois.subarray(0, n),
      menages: menages.subarray(0, n),
      logements: logements.subarray(0, n),
      contingents: contingents.subarray(0, n),
      details: details.subarray(0, n),
    }),
  }
}

/** SHA-256 of the events, 32-bit little-endian words, in order. */
export function empreinteDuRegistre({ n, ...colonnes }: Registre): string {
  const octets = new DataView(new ArrayBuffer(n * 24))
  const { genres, mois, menages, logements, contingents, details } = colonnes
  ;[genres, mois, menages, logements, contingents, details].forEach((colonne, k) => {
    colonne.forEach((valeur, i) => octets.setInt32(24 * i + 4 * k, valeur, true))
  })
  return bytesToHex(sha256(new Uint8Array(octets.buffer)))
}
