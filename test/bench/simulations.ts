// The simulator on the shipped AME: against its naive twin, replications a minute, growth, and a thousand territories.
// Clocks come in as an argument.
import { parseMois } from '~/domain/mois.ts'
import type { Cotation } from '~/domain/cotation.ts'
import type { Flux } from '~/domain/flux.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { achever } from '~/simulation/generate.ts'
import { type Monde, monter } from '~/simulation/monde.ts'
import { simulerTerritoires } from '~/simulation/national.ts'
import { creerEcrivain, empreinteDuRegistre } from '~/simulation/registre.ts'
import { genererDuScenario } from '~/simulation/scenario.ts'
import { graineDuTirage, simuler } from '~/simulation/simuler.ts'
import { simulerNaivement } from '../support/simulation-naive.ts'

export type Horloge = () => number

export interface Regles {
  readonly scenario: Scenario
  readonly cotation: Cotation
  readonly flux: Flux
}

const GRAINE = 2024

export function mondeDe({ scenario, cotation, flux }: Regles): Monde {
  const cohorte = achever(genererDuScenario(scenario, parseMois(scenario.moisReference)))
  const monde = monter({ scenario, cotation, flux, cohorte, graine: GRAINE })
  if (!monde.ok) throw new Error(JSON.stringify(monde.problems))
  return monde.value
}

/** The decisions of a world: lists in the exact order, or the shipped noise. */
export const ORDRES = ['strict', 'bruit'] as const
export type Ordre = (typeof ORDRES)[number]
export const sousOrdre = (monde: Monde, ordre: Ordre): Monde =>
  ordre === 'strict' ? { ...monde, reglages: { ...monde.reglages, adhesion: 10_000 } } : monde

const mediane = (temps: readonly number[]): number => temps.toSorted((a, b) => a - b)[temps.length >> 1] ?? NaN

function chronometrer(repetitions: number, horloge: Horloge, faire: (k: number) => unknown): number {
  const temps = Array.from({ length: repetitions }, (_, k) => {
    const debut = horloge()
    faire(k)
    return horloge() - debut
  })
  return mediane(temps)
}

export interface MesureDeSimulation {
  readonly ordre: Ordre
  readonly empreinte: string
  /** Medians of a run, milliseconds. */
  readonly naif: number
  readonly rapide: number
  readonly rapport: number
}

/**
 * Naive twin and engine, in turns.
 * @throws Error when their ledgers differ: there is nothing to time then.
 */
export function mesurerSimulation(
  monde: Monde,
  ordre: Ordre,
  repetitions: number,
  horloge: Horloge,
): MesureDeSimulation {
  const sien = sousOrdre(monde, ordre)
  const ecrivain = creerEcrivain(1 << 17)
  const [une, autre] = [simuler(sien, GRAINE), simulerNaivement(sien, GRAINE)].map(empreinteDuRegistre)
  if (une === undefined || une !== autre)
    throw new Error('le moteur et son jumeau naïf ne rendent pas le même registre')
  for (let k = 0; k < 5; k++) simuler(sien, k, { ecrivain })
  const naif = chronometrer(repetitions, horloge, (k) => simulerNaivement(sien, graineDuTirage(GRAINE, k), ecrivain))
  const rapide = chronometrer(10 * repetitions, horloge, (k) => simuler(sien, graineDuTirage(GRAINE, k), { ecrivain }))
  return { ordre, empreinte: une, naif, rapide, rapport: naif / rapide }
}

/** Replications done in a time. */
export function repliquer(monde: Monde, ordre: Ordre, millisecondes: number, horloge: Horloge) {
  const sien = sousOrdre(monde, ordre)
  const ecrivain = creerEcrivain(1 << 17)
  for (let k = 0; k < 5; k++) simuler(sien, k, { ecrivain })
  const debut = horloge()
  let passages = 0
  while (horloge() - debut < millisecondes) simuler(sien, graineDuTirage(GRAINE, passages++), { ecrivain })
  return { passages, millisecondes: horloge() - debut }
}

const fois = <T extends object>(nombres: T, k: number): T =>
  Object.fromEntries(
    Object.entries(nombres).map(([cle, x]: [string, unknown]) => [cle, typeof x === 'number' ? x * k : x]),
  ) as T

/** The scenario k times as large: recipe, entries and stock together. */
export function agrandir(scenario: Scenario, k: number): Scenario {
  const { cohorte, demande, residences = [], parTypologie, parFinancement, ...reste } = scenario
  if (!cohorte || !demande) throw new Error('scénario sans demande ni recette')
  return {
    ...reste,
    cohorte: { ...cohorte, n: cohorte.n * k },
    demande: {
      actives: fois(demande.actives, k),
      entreesParMois: fois(demande.entreesParMois, k),
      locationsParMois: fois(demande.locationsParMois, k),
      retraitParMois: demande.retraitParMois,
    },
    residences: residences.map((residence) => ({
      ...residence,
      logements: residence.logements * k,
      ...(residence.parTypologie ? { parTypologie: fois(residence.parTypologie, k) } : {}),
    })),
    ...(parTypologie ? { parTypologie: fois(parTypologie, k) } : {}),
    ...(parFinancement ? { parFinancement: fois(parFinancement, k) } : {}),
  }
}

export interface Croissance {
  readonly k: number
  readonly demandes: number
  readonly logements: number
  readonly passage: number
  /** Microseconds a household. */
  readonly parDemande: number
}

export function mesurerCroissance(regles: Regles, k: number, ordre: Ordre, repetitions: number, horloge: Horloge) {
  const monde = sousOrdre(mondeDe({ ...regles, scenario: agrandir(regles.scenario, k) }), ordre)
  const ecrivain = creerEcrivain(1 << 20)
  for (let i = 0; i < 2; i++) simuler(monde, i, { ecrivain })
  const passage = chronometrer(repetitions, horloge, (i) => simuler(monde, graineDuTirage(GRAINE, i), { ecrivain }))
  const { n } = monde.univers
  return { k, demandes: n, logements: monde.parc.n, passage, parDemande: (1000 * passage) / n } satisfies Croissance
}

/** Territories of one thread. */
export function simulerDesTerritoires(monde: Monde, de: number, a: number) {
  let [demandes, locations, actives] = [0, 0, 0]
  for (const bilan of simulerTerritoires(monde, a, GRAINE, de)) {
    demandes += bilan.demandes
    locations += bilan.locations
    actives += bilan.actives
  }
  return { demandes, locations, actives }
}
