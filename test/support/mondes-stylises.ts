// Stylised worlds, written household by household and dwelling by dwelling: the economies of the published results and of
// the exact laws (simulation.md §3). No cohort, no rule set of points: only what the engine reads.
import type { Flux } from '~/domain/flux.ts'
import { type ReglagesDeSimulation, reglagesDe } from '~/domain/parametres-simulation.ts'
import type { Scenario } from '~/domain/scenario.ts'
import type { Menages, Monde } from '~/simulation/monde.ts'
import { MUTATION } from '~/simulation/monde.ts'
import { creerParc, type Parc } from '~/simulation/parc.ts'
import { creerPolitique } from '~/simulation/politique.ts'
import { G, type Registre } from '~/simulation/registre.ts'
import { cleDe } from '~/simulation/rng.ts'
import type { Univers } from '~/simulation/univers.ts'

/** A first-time applicant there from the start, with no points, who wishes everything; or as told. */
export interface MenageStylise {
  readonly id?: string
  /** −1 for a demand active at the start. */
  readonly entree?: number
  readonly points?: number
  readonly mutation?: boolean
  /** Bits of `Menages`; everything unless told. */
  readonly typologies?: number
  readonly communes?: number
  readonly financements?: number
  readonly attributs?: number
}

/** A T3 PLUS of the first commune, never left, vacant at its month; or as told. */
export interface LogementStylise {
  /** −1 for a dwelling occupied from the start. */
  readonly livre?: number
  readonly fixe?: boolean
  readonly typologie?: number
  readonly commune?: number
  readonly bailleur?: number
}

export interface MondeStylise {
  readonly menages: readonly MenageStylise[]
  readonly logements: readonly LogementStylise[] | Parc
  readonly mois: number
  readonly retrait?: number
  /** Monthly hazard of departure, whatever the size. */
  readonly depart?: number
  readonly departs?: readonly number[]
  readonly reglages?: Partial<ReglagesDeSimulation>
  readonly flux?: Flux
  readonly scenario?: Scenario
  /** What orders a household in a month; its points unless told. */
  readonly ordre?: (menage: MenageStylise, mois: number) => number
}

/** Everything taken by the one bailleur. */
export const fluxLibre = (options: Partial<Flux> = {}): Flux => ({
  format: 'atelier-cil/flux@1',
  id: 'essai',
  titre: 'Essai',
  base: { type: 'hypothese', reference: 'essai' },
  mode: 'flux',
  annees: { de: '2024-01', a: '2029-12' },
  contingents: [{ id: 'bailleur', libelle: 'Bailleur', reservataire: 'bailleur', part: 10_000, hypothese: 'essai' }],
  assiette: { calcul: 'brute', exclusions: [], partRetiree: { valeur: 0, hypothese: 'essai' } },
  controleur: 'president',
  report: 'continu',
  arrondi: 'aucun',
  ...options,
})

/** 30/20/20/30: État, commune, Action Logement, bailleur. */
export const QUATRE: Flux['contingents'] = (
  [
    ['etat', 'etat', 3000],
    ['commune', 'commune', 2000],
    ['action-logement', 'actionLogement', 2000],
    ['bailleur', 'bailleur', 3000],
  ] as const
).map(([id, reservataire, part]) => ({ id, libelle: id, reservataire, part, hypothese: 'essai' }))

/** Everybody may have everything and says yes. */
export const SANS_BRUIT: ReglagesDeSimulation = {
  ...reglagesDe({}),
  eligibilite: 'ouverte',
  candidats: 1,
  adhesion: 10_000,
  nonAttribution: 0,
  acceptation: 10_000,
  acceptationHorsSouhait: 10_000,
  vacanceMois: 0,
  travauxPart: 0,
  mutationsDansRotation: 0,
}

export const SCENARIO_NU: Scenario = {
  format: 'atelier-cil/scenario@1',
  id: 'essai',
  titre: 'Essai',
  perimetre: 'villemandeur',
  moisReference: '2024-01',
  horizon: { de: '2024-01', a: '2029-12' },
}

function parcDe(logements: readonly LogementStylise[]): Parc {
  const entiers = <T>(
    tableau: { readonly from: (source: ArrayLike<LogementStylise>, f: (l: LogementStylise) => number) => T },
    f: (logement: LogementStylise) => number,
  ): T => tableau.from(logements, f)
  const nombre = (f: (logement: LogementStylise) => number | undefined): number =>
    1 + logements.reduce((max, logement) => Math.max(max, f(logement) ?? 0), 0)
  const communes = Array.from({ length: nombre((l) => l.commune) }, (_, c) => `commune-${c}`)
  return {
    n: logements.length,
    residences: communes.map((commune) => ({ id: `residence-${commune}`, libelle: '', commune })),
    bailleurs: Array.from({ length: nombre((l) => l.bailleur) }, (_, b) => `bailleur-${b}`),
    communes,
    cles: Int32Array.from(logements, (_, i) => cleDe(`logement ${i}`)),
    residenceDe: entiers(Int16Array, (l) => l.commune ?? 0),
    bailleurDe: entiers(Int16Array, (l) => l.bailleur ?? 0),
    communeDe: entiers(Int16Array, (l) => l.commune ?? 0),
    typologies: entiers(Uint8Array, (l) => l.typologie ?? 2),
    financements: entiers(Uint8Array, () => 1),
    qpv: entiers(Uint8Array, () => 0),
    livres: entiers(Int32Array, (l) => l.livre ?? 0),
    programmes: entiers(Int16Array, () => -1),
    fixes: entiers(Uint8Array, (l) => ((l.fixe ?? true) ? 1 : 0)),
  }
}

export function mondeStylise(options: MondeStylise): Monde {
  const { menages, mois, scenario = SCENARIO_NU, ordre = (m) => m.points ?? 0 } = options
  const n = menages.length
  const debut = 2024 * 12
  const isListe = (x: readonly LogementStylise[] | Parc): x is readonly LogementStylise[] => Array.isArray(x)
  const parc = isListe(options.logements) ? parcDe(options.logements) : options.logements
  const univers: Univers = {
    cohorte: { n, ids: menages.map(({ id }, i) => id ?? `m${i}`), colonnes: {}, synthetique: true },
    n,
    debut,
    mois,
    entrees: Int16Array.from(menages, ({ entree }) => entree ?? -1),
    cles: Int32Array.from(menages, ({ id }, i) => cleDe(id ?? `m${i}`)),
    colonnes: {},
    prioritaires: new Uint32Array((n + 31) >>> 5),
  }
  const lus: Menages = {
    attributs: Uint8Array.from(menages, (m) => (m.attributs ?? 0) | (m.mutation ? MUTATION : 0)),
    typologies: Uint8Array.from(menages, (m) => m.typologies ?? 31),
    communes: Int32Array.from(menages, (m) => m.communes ?? 0x7fffffff),
    financements: Array.from({ length: Math.ceil(mois / 12) }, () =>
      Uint8Array.from(menages, (m) => m.financements ?? 15),
    ),
    logementActuel: Int8Array.from(menages, (m) => (m.mutation ? 2 : -1)),
  }
  // One array for all the months when nothing depends on the month.
  const constants = Int32Array.from(menages, (m) => ordre(m, 0))
  const ordres = Array.from({ length: mois }, (_, t) =>
    ordre.length < 2 ? constants : Int32Array.from(menages, (m) => ordre(m, t)),
  )
  const points = Int32Array.from(menages, (m) => m.points ?? 0)
  return {
    scenario,
    reglages: { ...SANS_BRUIT, ...options.reglages },
    debut,
    mois,
    univers,
    menages: lus,
    notes: { points: Array.from({ length: mois }, () => points), ordres },
    parc,
    politique: creerPolitique(options.flux ?? fluxLibre(), scenario, parc, debut, mois),
    departs: options.departs ?? Array.from({ length: 5 }, () => options.depart ?? 0),
    retrait: options.retrait ?? 0,
  }
}

/** The dwellings of a scenario, over months from January 2024. */
export const parcDuScenario = (scenario: Scenario, mois: number): Parc => creerParc(scenario, 2024 * 12, mois)

/** `parMois` generic dwellings a month, never left. */
export const offre = (parMois: number, mois: number, de: Partial<LogementStylise> = {}): LogementStylise[] =>
  Array.from({ length: parMois * mois }, (_, i) => ({ ...de, livre: Math.floor(i / parMois) }))

/** `actives` at the start and `parMois` entries a month. */
export const file = (
  actives: number,
  parMois: number,
  mois: number,
  de: (i: number) => MenageStylise = () => ({}),
): MenageStylise[] =>
  Array.from({ length: actives + parMois * mois }, (_, i) => ({
    ...de(i),
    entree: i < actives ? -1 : Math.floor((i - actives) / parMois),
  }))

export interface Evenement {
  readonly genre: number
  readonly mois: number
  readonly menage: number
  readonly logement: number
  readonly contingent: number
  readonly detail: number
}

export const evenements = (r: Registre, genre?: number): Evenement[] => {
  const out: Evenement[] = []
  for (let k = 0; k < r.n; k++) {
    if (genre !== undefined && r.genres[k] !== genre) continue
    out.push({
      genre: r.genres[k] ?? -1,
      mois: r.mois[k] ?? -1,
      menage: r.menages[k] ?? -1,
      logement: r.logements[k] ?? -1,
      contingent: r.contingents[k] ?? -1,
      detail: r.details[k] ?? 0,
    })
  }
  return out
}

/** Active demands at the end of each month. */
export function actifsParMois(r: Registre, depart: number, mois: number): number[] {
  const sauts = Array.from({ length: mois }, () => 0)
  for (let k = 0; k < r.n; k++) {
    const genre = r.genres[k]
    const saut = genre === G.entree ? 1 : genre === G.retrait || genre === G.location ? -1 : 0
    sauts[r.mois[k] ?? 0] = (sauts[r.mois[k] ?? 0] ?? 0) + saut
  }
  let n = depart
  return sauts.map((saut) => (n += saut))
}

/** The first n values of a sequence. */
export const suite = <T>(n: number, f: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => f(i))

export const moyenne = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0) / xs.length
export function variance(xs: readonly number[]): number {
  const m = moyenne(xs)
  return xs.reduce((s, x) => s + (x - m) * (x - m), 0) / (xs.length - 1)
}
/** Standard error of a mean of independent values. */
export const erreurType = (xs: readonly number[]): number => Math.sqrt(variance(xs) / xs.length)

/** Prints the figures that docs/validation.md quotes, when `CHIFFRES` is set. */
export function dire(titre: string, valeurs: object): void {
  if (process.env.CHIFFRES) console.log(titre, JSON.stringify(valeurs))
}
