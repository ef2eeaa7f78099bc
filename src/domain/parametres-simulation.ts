// Parameters of the allocation simulator (simulation.md §1.4–1.6): bounds, default and where the default comes from. The
// one list of them: the reader of scenarios, the forms, the command line and the engine all read it. Shares are in
// ten-thousandths, durations in months.
import { HYPOTHESE, type Provenance } from './provenance.ts'
import type { Scenario } from './scenario.ts'

/** Unité d’un paramètre. */
export type UniteDeParametre = 'dixMilliemes' | 'mois' | 'points' | 'candidats'

export interface ParametreDeSimulation {
  readonly unite: UniteDeParametre
  readonly min: number
  readonly max: number
  readonly defaut: number
  /** Every default is a working hypothesis of simulation.md unless a source is given. */
  readonly source?: string
}

export const PARAMETRES_DE_SIMULATION = {
  /** Months between a departure and the letting that follows. */
  vacanceMois: { unite: 'mois', min: 0, max: 24, defaut: 1 },
  /** Share of vacancies with works, and the months that these add. */
  travauxPart: { unite: 'dixMilliemes', min: 0, max: 10_000, defaut: 1500 },
  travauxMois: { unite: 'mois', min: 0, max: 36, defaut: 2 },
  /**
   * Share of the published rotation taken off the departures, since rotations count the moves of tenants (§0.10); the
   * dwellings of transfer applicants have no other departure. Set so that 58 lettings a month hold the file at 2,800.
   */
  mutationsDansRotation: { unite: 'dixMilliemes', min: 0, max: 10_000, defaut: 1500 },
  /** Share of transfer applicants whose present dwelling is in the perimeter, and is freed when they are housed. */
  mutationsDansLePerimetre: { unite: 'dixMilliemes', min: 0, max: 10_000, defaut: 10_000 },
  /** Least number of ranked candidates of a vacancy. */
  candidats: { unite: 'candidats', min: 1, max: 20, defaut: 3, source: 'CCH, article R. 441-3 : trois au moins' },
  /** Share of lists in the exact order of the points (α), and the noise of the others, in points (τ). */
  adhesion: { unite: 'dixMilliemes', min: 0, max: 10_000, defaut: 8000 },
  bruitPoints: { unite: 'points', min: 1, max: 100_000, defaut: 10 },
  /** Share of proposed candidates to whom the CALEOL does not allocate. */
  nonAttribution: { unite: 'dixMilliemes', min: 0, max: 10_000, defaut: 1000 },
  /** Share of offers accepted, in a wished commune and elsewhere. */
  acceptation: { unite: 'dixMilliemes', min: 0, max: 10_000, defaut: 7000 },
  acceptationHorsSouhait: { unite: 'dixMilliemes', min: 0, max: 10_000, defaut: 5500 },
  /** Points added to applicants with a local tie when the turn is the commune's. */
  bonusLienLocal: { unite: 'points', min: 0, max: 1000, defaut: 0 },
  /** Points lost at each refusal of an offer. */
  malusRefus: { unite: 'points', min: 0, max: 1000, defaut: 0 },
  /** Share of the turns kept for transfers, when the grids are ordered by share. */
  partMutations: { unite: 'dixMilliemes', min: 0, max: 10_000, defaut: 2500 },
} as const satisfies Readonly<Record<string, ParametreDeSimulation>>

export type NomDeParametre = keyof typeof PARAMETRES_DE_SIMULATION
export const NOMS_DE_PARAMETRE = Object.keys(PARAMETRES_DE_SIMULATION) as readonly NomDeParametre[]

export const isParametre = (nom: string): nom is NomDeParametre => Object.hasOwn(PARAMETRES_DE_SIMULATION, nom)

/** Where the default of a parameter comes from. */
export function provenanceDuDefaut(nom: NomDeParametre): Provenance {
  const { source }: ParametreDeSimulation = PARAMETRES_DE_SIMULATION[nom]
  return source === undefined ? { hypothese: HYPOTHESE } : { source }
}

/** Choices of the simulator; the first of each list is the default. */
export const CHOIX_DE_SIMULATION = {
  /** Wishes for communes: kept; kept but for the State's turns; ignored. */
  souhaits: ['respectes', 'etatLibre', 'ignores'],
  /** How the two grids meet on one vacancy: points; percentile inside one's grid; a share of turns for transfers. */
  ordreDesGrilles: ['points', 'rangRelatif', 'partMutations'],
  /** Who may be housed where: sizes, ceilings, wishes and publics; or everybody anywhere (stylised cases). */
  eligibilite: ['reglementaire', 'ouverte'],
} as const

type Choix = typeof CHOIX_DE_SIMULATION
export type NomDeChoix = keyof Choix
export const NOMS_DE_CHOIX = Object.keys(CHOIX_DE_SIMULATION) as readonly NomDeChoix[]
export type ChoixDeSimulation = { readonly [K in NomDeChoix]: Choix[K][number] }

export type ReglagesDeSimulation = Readonly<Record<NomDeParametre, number>> & ChoixDeSimulation

/** The settings of a scenario, each at its default when the scenario does not give it. */
export function reglagesDe({ simulation }: Pick<Scenario, 'simulation'>): ReglagesDeSimulation {
  const nombres = Object.fromEntries(
    NOMS_DE_PARAMETRE.map((nom) => [
      nom,
      simulation?.parametres?.[nom]?.valeur ?? PARAMETRES_DE_SIMULATION[nom].defaut,
    ]),
  ) as Record<NomDeParametre, number>
  const choix = Object.fromEntries(
    NOMS_DE_CHOIX.map((nom) => [nom, simulation?.[nom] ?? CHOIX_DE_SIMULATION[nom][0]]),
  ) as unknown as ChoixDeSimulation
  return { ...nombres, ...choix }
}
