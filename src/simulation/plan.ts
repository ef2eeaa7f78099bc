// What a world says once for all its runs: who enters and what is delivered month by month, what a vacancy requires of a
// household, the order of the demands at each month; and how the month of an event is drawn. Every index comes from one of
// the arrays of the world: hence the `!`.
import { invariant } from '~/domain/invariant.ts'
import { anneeDe } from '~/domain/mois.ts'
import { TYPOLOGIES } from '~/domain/scenario.ts'
import type { Monde } from './monde.ts'

/** Widest range of sort keys that is counted; beyond it, keys are compared. */
const ETENDUE_COMPTABLE = 1 << 18

/** Survival at the start of each month under a constant monthly hazard. */
export function survie(hasard: number, mois: number): Float64Array {
  const out = new Float64Array(mois + 1)
  out[0] = 1
  for (let t = 0; t < mois; t++) out[t + 1] = out[t]! * (1 - Math.min(1, hasard))
  return out
}

/** First month ≥ `de` in which the event of a monthly hazard falls, or the horizon. @param mot uniform 32-bit word */
export function moisDe(mot: number, courbe: Float64Array, de: number): number {
  const fin = courbe.length - 1
  const cible = (mot / 4_294_967_296) * courbe[de]!
  if (cible < courbe[fin]!) return fin
  let [bas, haut] = [de, fin - 1]
  while (bas < haut) {
    const milieu = (bas + haut) >> 1
    if (courbe[milieu + 1]! <= cible) haut = milieu
    else bas = milieu + 1
  }
  return bas
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
  /** Households by the sizes that they may have: the sets of sizes met, and the set of each household. */
  readonly ensembles: readonly number[]
  readonly ensembleDe: Uint8Array
  readonly assiettes: readonly (readonly number[])[]
  /** What a vacancy may require of a household, by year: bits of `BIT`. */
  readonly profils: readonly Int32Array[]
  /** Place of each demand in the order of the month, and the demand at each place, for a file without refusals counted. */
  readonly toutes: Int32Array
  readonly places: Int32Array[]
  readonly ordres: Int32Array[]
}

/** First bits of a profile: what a household is (monde.ts), then the loans it may have, then the communes it wishes. */
export const BIT = { financement: 5, commune: 9 } as const
const COMMUNES_MAX = 22

function creerPlan(monde: Monde): Plan {
  const { univers, parc, menages, mois } = monde
  const tailles = monde.reglages.eligibilite === 'ouverte' ? menages.typologies.map(() => 31) : menages.typologies
  const ensembles = [...new Set(tailles)].sort((a, b) => a - b)
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
    ensembles,
    ensembleDe: tailles.map((taille) => ensembles.indexOf(taille)),
    assiettes: assiettesPrevues(monde),
    profils: menages.financements.map((financements) =>
      Int32Array.from(
        financements,
        (prets, row) => menages.attributs[row]! | (prets << BIT.financement) | (menages.communes[row]! << BIT.commune),
      ),
    ),
    toutes: Int32Array.from({ length: univers.n }, (_, row) => row),
    places: [],
    ordres: [],
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

/**
 * Rows by decreasing key, equal keys as they come: counted when the keys span few integers, else compared.
 * @param ordre filled in place
 */
export function classer(rows: Int32Array, cles: Int32Array, ordre: Int32Array): void {
  let min = Infinity
  let max = -Infinity
  for (let i = 0; i < rows.length; i++) {
    const cle = cles[rows[i]!]!
    if (cle < min) min = cle
    if (cle > max) max = cle
  }
  if (rows.length === 0) return
  const etendue = max - min + 1
  if (etendue > ETENDUE_COMPTABLE) {
    ordre.set(rows)
    ordre.subarray(0, rows.length).sort((a, b) => cles[b]! - cles[a]! || a - b)
    return
  }
  const compte = new Int32Array(etendue + 1)
  for (let i = 0; i < rows.length; i++) compte[max - cles[rows[i]!]! + 1]! += 1
  for (let k = 1; k <= etendue; k++) compte[k]! += compte[k - 1]!
  for (let i = 0; i < rows.length; i++) ordre[compte[max - cles[rows[i]!]!]!++] = rows[i]!
}
