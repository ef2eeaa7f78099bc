// The national scenario (model.md §6): many copies of one territory, each with its own households, drawn from the universe
// of the first with margins moved by a keyed perturbation; applicants stay in their territory. One territory at a time is
// in memory, and only counts are kept.
import { invariant } from '~/domain/invariant.ts'
import { TYPOLOGIES } from '~/domain/scenario.ts'
import { type Menages, type Monde, MUTATION } from './monde.ts'
import { creerEcrivain, G, type Registre } from './registre.ts'
import { mot32, sousBorne, USAGES } from './rng.ts'
import { graineDuTirage, simuler } from './simuler.ts'
import type { Univers } from './univers.ts'

/** Widest move of the weight of a stratum, either way, in ten-thousandths. */
export const PERTURBATION = 1000
const UNITE = 10_000
/** Purposes inside the draws of cohorts. */
const EVENEMENT = { poids: 16, choix: 17, cle: 18 } as const

/** Stratum of a household: principal size wished × grid. */
export function stratesDe({ univers, menages }: Pick<Monde, 'univers' | 'menages'>): Uint8Array<ArrayBuffer> {
  const principale = univers.colonnes.typologiePrincipale
  invariant(principale?.type === 'enum', 'typologiePrincipale est une liste')
  return Uint8Array.from({ length: univers.n }, (_, row) => {
    const isMutation = ((menages.attributs[row] ?? 0) & MUTATION) !== 0
    return (principale.codes[row] ?? 0) * 2 + (isMutation ? 1 : 0)
  })
}

/** Weight of each stratum in a territory, ten-thousandths of its weight in the source. */
export const poidsDesStrates = (graine: number, territoire: number): number[] =>
  Array.from({ length: TYPOLOGIES.length * 2 }, (_, strate) => {
    const mot = mot32(graine, USAGES.cohorte, territoire * 32 + strate, EVENEMENT.poids)
    return UNITE - PERTURBATION + sousBorne(mot, 2 * PERTURBATION + 1)
  })

/** Rows of the source for a territory: with replacement, as many as the source for each month of entry, in its order. */
export function tirerMenages(
  { univers }: Monde,
  strates: Uint8Array,
  graine: number,
  territoire: number,
): Int32Array<ArrayBuffer> {
  const poids = poidsDesStrates(graine, territoire)
  const parEntree = new Map<number, number[]>()
  univers.entrees.forEach((entree, row) => {
    const rows = parEntree.get(entree)
    if (rows) rows.push(row)
    else parEntree.set(entree, [row])
  })
  const out = new Int32Array(univers.n)
  let place = 0
  for (const rows of parEntree.values()) {
    const cumuls: number[] = []
    let total = 0
    for (const row of rows) cumuls.push((total += poids[strates[row] ?? 0] ?? 0))
    for (const slot of rows) {
      const mot = mot32(graine, USAGES.cohorte, slot, EVENEMENT.choix + 32 * territoire)
      const cible = (mot / 4_294_967_296) * total
      let [bas, haut] = [0, rows.length - 1]
      while (bas < haut) {
        const milieu = (bas + haut) >> 1
        if ((cumuls[milieu] ?? 0) > cible) haut = milieu
        else bas = milieu + 1
      }
      out[place++] = rows[bas] ?? 0
    }
  }
  return out.sort()
}

/** What the engine reads of the drawn households. Their facts are those of the source: no indicator reads this world. */
function mondeTire(monde: Monde, rows: Int32Array, graine: number, territoire: number): Monde {
  const { univers, menages, notes } = monde
  const prendre = <T extends Uint8Array<ArrayBuffer> | Int8Array<ArrayBuffer> | Int16Array | Int32Array<ArrayBuffer>>(
    colonne: T,
  ): T => {
    const copie = new (colonne.constructor as new (n: number) => T)(rows.length)
    for (let i = 0; i < rows.length; i++) copie[i] = colonne[rows[i]!]!
    return copie
  }
  const points = notes.points.map(prendre)
  const tires: Univers = {
    ...univers,
    entrees: prendre(univers.entrees),
    // A household drawn twice is two households.
    cles: univers.cles.map(
      (_, i) =>
        mot32(graine, USAGES.cohorte, univers.cles[rows[i] ?? 0] ?? 0, EVENEMENT.cle + 32 * (i + 1)) ^ territoire,
    ),
  }
  const tirees: Menages = {
    attributs: prendre(menages.attributs),
    typologies: prendre(menages.typologies),
    communes: prendre(menages.communes),
    financements: menages.financements.map(prendre),
    logementActuel: prendre(menages.logementActuel),
  }
  const ordres = notes.ordres.map((ordre, t) => {
    const siens = points[t]
    return siens && ordre === notes.points[t] ? siens : prendre(ordre)
  })
  const strates = notes.strates?.map(prendre)
  return {
    ...monde,
    univers: tires,
    menages: tirees,
    notes: { points, ordres, ...(strates ? { strates } : {}) },
  }
}

/** Bilan d’un territoire sur l’horizon. */
export interface BilanDeTerritoire {
  readonly territoire: number
  readonly demandes: number
  readonly locations: number
  readonly retraits: number
  /** Demands still active at the end. */
  readonly actives: number
}

function bilanDe(territoire: number, demandes: number, { genres }: Registre): BilanDeTerritoire {
  let [locations, retraits] = [0, 0]
  for (const genre of genres) {
    if (genre === G.location) locations += 1
    else if (genre === G.retrait) retraits += 1
  }
  return { territoire, demandes, locations, retraits, actives: demandes - locations - retraits }
}

/**
 * One run of each territory, one yield each; the same whatever the others, so that threads may share them out.
 * @param monde the source: its grids are ordered by points, or by a share of turns
 * @param de first territory
 */
export function* simulerTerritoires(
  monde: Monde,
  territoires: number,
  graine: number,
  de = 0,
): Generator<BilanDeTerritoire> {
  invariant(monde.reglages.ordreDesGrilles !== 'rangRelatif', 'un rang relatif se calcule dans son propre territoire')
  const strates = stratesDe(monde)
  const ecrivain = creerEcrivain(1 << 17)
  for (let territoire = de; territoire < territoires; territoire++) {
    const rows = tirerMenages(monde, strates, graine, territoire)
    const tire = mondeTire(monde, rows, graine, territoire)
    yield bilanDe(territoire, tire.univers.n, simuler(tire, graineDuTirage(graine, territoire), { ecrivain }))
  }
}
