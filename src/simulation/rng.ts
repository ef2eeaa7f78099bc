// Draws without state: a draw is a hash of (graine, usage, entité, événement), so adding an applicant never shifts the
// draws of another and one purpose never feeds on another (simulation.md §1.8, common random numbers).
// The hash is MurmurHash3_x86_32 (Austin Appleby, SMHasher, public domain) of three 32-bit words under the seed:
// integer arithmetic only (`Math.imul`), hence the same bits on every engine. Not for cryptography.

/** Purposes; each has its own draws. Their numbers are part of the results: never renumber, only append. */
export const USAGES = {
  retrait: 1,
  depart: 2,
  livraison: 3,
  choix: 4,
  acceptation: 5,
  tirage: 6,
  cohorte: 7,
  travaux: 8,
  emploi: 9,
  adhesion: 10,
  caleol: 11,
  origine: 12,
} as const

/** Murmur3’s finaliser: a bijection of the 32-bit words that spreads every bit. */
export function fmix32(mot: number): number {
  let h = mot | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

const rotl = (x: number, r: number): number => (x << r) | (x >>> (32 - r))

function absorb(h: number, mot: number): number {
  const k = Math.imul(rotl(Math.imul(mot, 0xcc9e2d51), 15), 0x1b873593)
  return (Math.imul(rotl(h ^ k, 13), 5) + 0xe6546b64) | 0
}

/** MurmurHash3_x86_32 of whole 32-bit words (little-endian bytes), unsigned. */
export function murmur3(graine: number, mots: readonly number[]): number {
  return fmix32(mots.reduce(absorb, graine | 0) ^ (4 * mots.length))
}

/** Uniform 32-bit word, unsigned: the draw of an entity at an event, for a purpose. */
export function mot32(graine: number, usage: number, entite: number, evenement: number): number {
  return motApres(amorceDe(amorce(graine, usage), entite), evenement)
}

/** What the draws of a purpose have in common, or those of a purpose and an entity: see `motApres`. */
export const amorce = (graine: number, usage: number): number => absorb(graine | 0, usage)
export const amorceDe = (amorcee: number, entite: number): number => absorb(amorcee, entite)

/** `mot32(graine, usage, entite, evenement)`, the first three already absorbed. */
export const motApres = (amorcee: number, evenement: number): number => fmix32(absorb(amorcee, evenement) ^ 12)

/** Key of an entity from its identifier, so that neither its row nor its neighbours change its draws. */
export function cleDe(id: string): number {
  let h = 0x2f6b3a1d
  for (let i = 0; i < id.length; i++) h = absorb(h, id.charCodeAt(i))
  return fmix32(h ^ (4 * id.length)) | 0
}

/** Uniform number in [0, 1[ with 53 bits. */
export function uniforme53(graine: number, usage: number, entite: number, evenement: number): number {
  const haut = murmur3(graine, [usage, entite, evenement, 0]) >>> 5
  const bas = murmur3(graine, [usage, entite, evenement, 1]) >>> 6
  return (haut * 67_108_864 + bas) / 9_007_199_254_740_992
}

/** Uniform integer in 0…borne − 1 from a 32-bit word; bias below borne/2³², borne ≤ 2²¹. */
export const sousBorne = (mot: number, borne: number): number => Math.floor((mot * borne) / 4_294_967_296)

/** True with probability `dixMilliemes`/10 000, by an exact comparison of integers. */
export const chance = (mot: number, dixMilliemes: number): boolean => mot * 10_000 < dixMilliemes * 4_294_967_296

/** A draw function of one purpose and entity, for the controllers: turn `rang` draws its own word. */
export const tirerSelon =
  (graine: number, usage: number, entite: number) =>
  (borne: number, rang: number): number =>
    sousBorne(mot32(graine, usage, entite, rang), borne)
