// Sharing values among rows so that a margin is met and known associations are kept (simulation.md §2): iterative
// proportional fitting of a table strata × values, then integers by largest remainders, the rounding error of each
// value carried from one stratum to the next and from one block of rows to the next. Inside a stratum, who gets what
// is a keyed shuffle. Structural zeros (weight 0) are never crossed: where a margin cannot be met, the rows win.
// Only + − × ÷ on numbers, hence the same result on every engine.
import { invariant } from '~/domain/invariant.ts'
import { mot32, murmur3, sousBorne, uniforme53, USAGES } from './rng.ts'

/** Rows of a cohort in the making carry their rank in it, the entity of every draw. */
export interface Ranged {
  readonly rang: number
}

/** What the steps of one generation share: the seed and the rounding errors carried, by step. */
export interface Repartiteur {
  readonly graine: number
  readonly reports: Map<string, number[]>
  /** Hashes of the names of the steps met so far. */
  readonly evenements: Map<string, number>
}

export const creerRepartiteur = (graine: number): Repartiteur => ({
  graine,
  reports: new Map(),
  evenements: new Map(),
})

/** Sweeps end when each margin is met to this share of the rows, or after so many (simulation.md §2). */
const TOLERANCE = 1e-6
const SWEEPS = 200

const at = (nombres: readonly number[], i: number): number => nombres[i] ?? 0
const total = (nombres: readonly number[]): number => nombres.reduce((somme, x) => somme + x, 0)
const hashNom = (nom: string): number =>
  murmur3(
    0,
    Array.from({ length: nom.length }, (_, i) => nom.charCodeAt(i)),
  )

/** The event of a step’s draws: a hash of its name, kept. */
function evenement({ evenements }: Repartiteur, etape: string): number {
  const connu = evenements.get(etape)
  if (connu !== undefined) return connu
  const hash = hashNom(etape)
  evenements.set(etape, hash)
  return hash
}

/** Uniform 32-bit word of a row at a step. */
export const motDe = (repartiteur: Repartiteur, etape: string, { rang }: Ranged): number =>
  mot32(repartiteur.graine, USAGES.cohorte, rang, evenement(repartiteur, etape))

/** Uniform integer in 0…borne − 1 of a row at a step. */
export const entierSous = (repartiteur: Repartiteur, etape: string, ligne: Ranged, borne: number): number =>
  sousBorne(motDe(repartiteur, etape, ligne), borne)

/** Row indexes ordered by a key, ties by index. */
function orderBy(cles: readonly number[]): number[] {
  const rangs = cles.map((_, i) => i)
  return rangs.sort((a, b) => at(cles, a) - at(cles, b) || a - b)
}

/** The same for 32-bit words, packed with the index in one exact number: a numeric sort, without comparisons of ours. */
function orderByWord(mots: readonly number[]): number[] {
  invariant(mots.length <= RANGS, 'tranche trop longue')
  return Array.from(Float64Array.from(mots, (mot, i) => mot * RANGS + i).sort(), (paquet) => paquet % RANGS)
}
const RANGS = 1_048_576

interface Strate {
  /** Weights of the seed table, by value. */
  readonly graines: readonly number[]
  readonly membres: number[]
}

/** Fits strata × values to the sizes of the strata (exactly, last) and to the targets of the values. */
function fit(strates: readonly Strate[], cibles: readonly number[]): number[][] {
  const table = strates.map(({ graines }) => [...graines])
  const tolerance = TOLERANCE * total(cibles)
  for (let sweep = 0; sweep <= SWEEPS; sweep++) {
    table.forEach((ligne, s) => {
      const { graines, membres } = strates[s] ?? { graines: [], membres: [] }
      // A row emptied by a target of zero takes its seed back: a household must have a value.
      const base = total(ligne) > 0 ? ligne : graines
      const facteur = membres.length / total(base)
      table[s] = base.map((x) => x * facteur)
    })
    const sommes = cibles.map((_, v) => table.reduce((somme, ligne) => somme + at(ligne, v), 0))
    if (sweep === SWEEPS || cibles.every((cible, v) => Math.abs(cible - at(sommes, v)) < tolerance)) return table
    const facteurs = cibles.map((cible, v) => (at(sommes, v) > 0 ? cible / at(sommes, v) : 1))
    table.forEach((ligne, s) => (table[s] = ligne.map((x, v) => x * at(facteurs, v))))
  }
  return table
}

/** Integers of sum `effectif` close to a fitted row plus the error carried, which is updated in place. */
function round(ligne: readonly number[], reports: number[], effectif: number): number[] {
  const voulus = ligne.map((x, v) => x + at(reports, v))
  const entiers = voulus.map((x, v) => (at(ligne, v) > 0 ? Math.max(0, Math.floor(x + 1e-9)) : 0))
  for (let reste = effectif - total(entiers); reste !== 0; reste -= Math.sign(reste)) {
    let choisi = -1
    voulus.forEach((x, v) => {
      if (reste > 0 ? at(ligne, v) <= 0 : at(entiers, v) === 0) return
      const gain = (x - at(entiers, v)) * Math.sign(reste)
      if (choisi < 0 || gain > (at(voulus, choisi) - at(entiers, choisi)) * Math.sign(reste)) choisi = v
    })
    invariant(choisi >= 0, 'strate sans valeur permise')
    entiers[choisi] = at(entiers, choisi) + Math.sign(reste)
  }
  entiers.forEach((x, v) => (reports[v] = at(voulus, v) - x))
  return entiers
}

export interface Marge<V extends string> {
  readonly valeurs: readonly V[]
  /** Wanted shares, integers of any sum > 0, by value. */
  readonly parts: readonly number[]
}

/**
 * One value for each row.
 * @param etape name of the step: keys its draws and its carried errors
 * @param strate rows of the same stratum have the same weights
 * @param poids ≥ 0: association of a row with a value; 0 forbids it
 */
export function repartir<L extends Ranged, V extends string>(
  repartiteur: Repartiteur,
  etape: string,
  lignes: readonly L[],
  marge: Marge<V>,
  strate: (ligne: L) => string,
  poids: (ligne: L, valeur: V) => number,
): V[] {
  const somme = total(marge.parts)
  invariant(somme > 0, `marge « ${etape} » vide`)
  const cle = evenement(repartiteur, etape)
  const ordre = orderByWord(lignes.map(({ rang }) => mot32(repartiteur.graine, USAGES.cohorte, rang, cle)))
  const parCle = new Map<string, Strate>()
  for (const i of ordre) {
    const ligne = lignes[i]
    invariant(ligne, 'ligne absente')
    const nom = strate(ligne)
    const connue = parCle.get(nom)
    if (connue) connue.membres.push(i)
    else {
      const graines = marge.valeurs.map((valeur) => poids(ligne, valeur))
      invariant(total(graines) > 0, `${etape} : aucune valeur permise pour « ${nom} »`)
      parCle.set(nom, { graines, membres: [i] })
    }
  }
  const strates = [...parCle.values()]
  const reports = repartiteur.reports.get(etape) ?? marge.valeurs.map(() => 0)
  repartiteur.reports.set(etape, reports)
  const table = fit(
    strates,
    marge.parts.map((part) => (lignes.length * part) / somme),
  )
  const choix: V[] = []
  strates.forEach(({ membres }, s) => {
    let pris = 0
    round(table[s] ?? [], reports, membres.length).forEach((effectif, v) => {
      const valeur = marge.valeurs[v]
      for (const i of membres.slice(pris, pris + effectif)) if (valeur !== undefined) choix[i] = valeur
      pris += effectif
    })
  })
  return choix
}

/**
 * Yes or no for each row, `part` of them yes.
 * @param part ten-thousandths
 * @param cote ≥ 0, odds of a row relative to the others; 0: never; Infinity: always
 */
export function prevaloir<L extends Ranged>(
  repartiteur: Repartiteur,
  etape: string,
  lignes: readonly L[],
  part: number,
  cote: (ligne: L) => number,
): boolean[] {
  const cotes = new Map(lignes.map((ligne) => [ligne.rang, cote(ligne)]))
  const marge: Marge<'oui' | 'non'> = { valeurs: ['oui', 'non'], parts: [part, 10_000 - part] }
  return repartir(
    repartiteur,
    etape,
    lignes,
    marge,
    ({ rang }) => String(cotes.get(rang)),
    ({ rang }, valeur) => {
      const c = cotes.get(rang) ?? 0
      return valeur === 'oui' ? Math.min(c, 1e6) : Number.isFinite(c) ? 1 : 0
    },
  ).map((valeur) => valeur === 'oui')
}

/**
 * Place of each row in ]0, 1[, in the order of `tendance` plus a noise of unit spread: whatever the tendencies, the
 * places fill ]0, 1[ evenly, so a law read at them has its exact margin.
 */
export function placer<L extends Ranged>(
  repartiteur: Repartiteur,
  etape: string,
  lignes: readonly L[],
  tendance: (ligne: L) => number,
): number[] {
  const cle = evenement(repartiteur, etape)
  const u = (rang: number, k: number): number => uniforme53(repartiteur.graine, USAGES.cohorte, rang, (cle + k) | 0)
  // Sum of three uniforms, centred: variance 1/4, hence the factor 2.
  const notes = lignes.map(
    (ligne) => tendance(ligne) + 2 * (u(ligne.rang, 1) + u(ligne.rang, 2) + u(ligne.rang, 3) - 1.5),
  )
  const places: number[] = []
  orderBy(notes).forEach((i, place) => {
    const { rang } = lignes[i] ?? { rang: 0 }
    places[i] = (place + Math.max(u(rang, 4), 1e-6)) / lignes.length
  })
  return places
}
