// What a world says once for all its runs: who enters and what is delivered month by month, the forecast bases, and how the
// month of an event is drawn. Every index comes from one of the arrays of the world: hence the `!`.
import { invariant } from '~/domain/invariant.ts'
import { anneeDe } from '~/domain/mois.ts'
import { TYPOLOGIES } from '~/domain/scenario.ts'
import type { Rangee } from './file-du-mois.ts'
import type { Monde } from './monde.ts'

/** Cells of a uniform word, by its highest bits, in which the search of a month starts from a known place. */
const BITS_DE_CELLULE = 10

export interface Survie {
  /** Survival at the start of each month under a constant monthly hazard. */
  readonly courbe: Float64Array
  /** Least months until the event for the words of each cell. */
  readonly depuis: Uint16Array
}

export function survieDe(hasard: number, mois: number): Survie {
  const courbe = new Float64Array(mois + 1)
  courbe[0] = 1
  for (let t = 0; t < mois; t++) courbe[t + 1] = courbe[t]! * (1 - Math.min(1, hasard))
  const cellules = 1 << BITS_DE_CELLULE
  const depuis = new Uint16Array(cellules)
  for (let cellule = cellules - 1, k = 0; cellule >= 0; cellule--) {
    // One month early: what remains of a curve is the curve itself up to its rounding.
    while (k < mois && courbe[k + 1]! > (cellule + 1) / cellules) k += 1
    depuis[cellule] = Math.max(0, k - 1)
  }
  return { courbe, depuis }
}

/** First month ≥ `de` in which the event of a monthly hazard falls, or the horizon. @param mot uniform 32-bit word */
export function moisDe(mot: number, { courbe, depuis }: Survie, de: number): number {
  const fin = courbe.length - 1
  const cible = (mot / 4_294_967_296) * courbe[de]!
  if (cible < courbe[fin]!) return fin
  let t = de + depuis[mot >>> (32 - BITS_DE_CELLULE)]!
  while (courbe[t + 1]! > cible) t += 1
  return t
}

interface ParMois {
  readonly debuts: Int32Array
  readonly rows: Int32Array
}

/** Rows by month, in increasing order; those at the horizon are left out. */
export function parMois(mois: Int32Array, horizon: number): ParMois {
  const debuts = new Int32Array(horizon + 1)
  for (let row = 0; row < mois.length; row++) if (mois[row]! < horizon) debuts[mois[row]! + 1]! += 1
  for (let t = 0; t < horizon; t++) debuts[t + 1]! += debuts[t]!
  const rows = new Int32Array(debuts[horizon]!)
  const places = debuts.slice()
  for (let row = 0; row < mois.length; row++) if (mois[row]! < horizon) rows[places[mois[row]!]!++] = row
  return { debuts, rows }
}

/**
 * Forecast base by year of the horizon and bailleur: expected vacancies of its stock less what leaves the base, and the
 * first lettings that are in the flux of their year.
 */
export function assiettesPrevues({ parc, scenario, politique, debut, mois }: Monde): number[][] {
  const anneeAu = (t: number): number => anneeDe(debut + t) - anneeDe(debut)
  const out = Array.from({ length: anneeAu(mois - 1) + 1 }, () => parc.bailleurs.map(() => 0))
  for (let row = 0; row < parc.n; row++) {
    const [livre, b] = [parc.livres[row]!, parc.bailleurDe[row]!]
    const taux = parc.fixes[row] === 1 ? 0 : (scenario.rotation?.[TYPOLOGIES[parc.typologies[row]!]!].valeur ?? 0)
    const garde = politique.exclus.mutationInterne[row] === 1 ? 1 - politique.mutationsInternes / 10_000 : 1
    out.forEach((assiettes, annee) => {
      if (livre < 0 || anneeAu(livre) < annee) assiettes[b]! += (taux / 10_000) * garde
      else if (anneeAu(livre) === annee && politique.premieres[row]! < 0) assiettes[b]! += 1
    })
  }
  return out
}

/** What a world says once for all its runs. */
export interface Plan {
  /** Rows that enter each month, dwellings delivered each month. */
  readonly entrees: ParMois
  readonly livraisons: ParMois
  /** Dwellings by size. */
  readonly parTypologie: readonly Int32Array[]
  /** Sizes that each household may have, bit k for T(k + 1). */
  readonly tailles: Uint8Array
  readonly assiettes: readonly (readonly number[])[]
  /** Demands filed by each month: the first rows, since a universe is in the order of its filings. */
  readonly filees: Int32Array
  /** What each household is to a vacancy, by year, made when first asked for (file-du-mois.ts). */
  readonly profils: Int32Array[]
  /** The file of each month where no run changes it, made when first asked for. */
  readonly rangees: Rangee[]
  /** Survival of the tenancies by size, and of the demands. */
  readonly departs: readonly Survie[]
  readonly retrait: Survie
}

/** Communes of a perimeter: bits of a household’s wishes, less the one that says « elsewhere » (monde.ts). */
const COMMUNES_MAX = 31

/** Rows up to the last one filed by each month. */
function filees(entrees: Int16Array, mois: number): Int32Array {
  const out = new Int32Array(mois)
  entrees.forEach((entree, row) => {
    if (entree < mois) out[Math.max(0, entree)] = row + 1
  })
  for (let t = 1; t < mois; t++) out[t] = Math.max(out[t]!, out[t - 1]!)
  return out
}

function creerPlan(monde: Monde): Plan {
  const { univers, parc, menages, mois } = monde
  const tailles = monde.reglages.eligibilite === 'ouverte' ? menages.typologies.map(() => 31) : menages.typologies
  invariant(parc.communes.length <= COMMUNES_MAX, `parc : ${COMMUNES_MAX} communes au plus`)
  return {
    entrees: parMois(
      Int32Array.from(univers.entrees, (t) => (t < 0 ? mois : t)),
      mois,
    ),
    livraisons: parMois(
      parc.livres.map((t) => (t < 0 ? mois : t)),
      mois,
    ),
    parTypologie: TYPOLOGIES.map((_, t) =>
      Int32Array.from([...parc.typologies.keys()].filter((row) => parc.typologies[row] === t && parc.fixes[row] === 0)),
    ),
    tailles,
    assiettes: assiettesPrevues(monde),
    filees: filees(univers.entrees, mois),
    profils: [],
    rangees: [],
    departs: monde.departs.map((hasard) => survieDe(hasard, mois)),
    retrait: survieDe(monde.retrait, mois),
  }
}

const plans = new WeakMap<Monde, Plan>()

export function planDe(monde: Monde): Plan {
  const connu = plans.get(monde)
  if (connu) return connu
  const plan = creerPlan(monde)
  plans.set(monde, plan)
  return plan
}
