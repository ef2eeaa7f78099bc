// Small worlds for the simulator’s tests, and the shipped one, built once by test file.
import baseline from '#rules/cotation/ame-base.json'
import enFlux from '#rules/flux/villemandeur-flux.json'
import enStock from '#rules/flux/villemandeur-stock.json'
import ame from '#scenarios/ame/scenario.json'
import villemandeur from '#scenarios/villemandeur/scenario.json'
import type { Cohorte } from '~/domain/cohorte.ts'
import type { Cotation, ModeDeClassement } from '~/domain/cotation.ts'
import type { Flux } from '~/domain/flux.ts'
import { parseMois } from '~/domain/mois.ts'
import type { ReglagesDeSimulation } from '~/domain/parametres-simulation.ts'
import { parseCotation, parseFlux, parseScenario } from '~/domain/parse.ts'
import type { Result } from '~/domain/problem.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { achever } from '~/simulation/generate.ts'
import { type Commande, type Monde, monter } from '~/simulation/monde.ts'
import { genererDuScenario } from '~/simulation/scenario.ts'

function lu<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

export const COTATION: Cotation = lu(parseCotation(baseline))
export const EN_FLUX: Flux = lu(parseFlux(enFlux))
export const EN_STOCK: Flux = lu(parseFlux(enStock))
export const AME: Scenario = lu(parseScenario(ame, () => villemandeur))

const hypothese = 'essai'
const chiffre = (valeur: number) => ({ valeur, hypothese })

export interface PetitMonde {
  readonly n?: number
  readonly entreesParMois?: number
  readonly de?: string
  readonly a?: string
  readonly flux?: Partial<Flux>
  readonly reglages?: Partial<ReglagesDeSimulation>
  readonly graine?: number
  readonly livraisons?: Scenario['livraisons']
  /** Order of both grids. */
  readonly mode?: ModeDeClassement
  /** The same demands, handed in another way. */
  readonly reordonner?: (cohorte: Cohorte) => Cohorte
}

const tailles = (T1: number, T2: number, T3: number, T4: number, T5: number) => ({ T1, T2, T3, T4, T5 })

/** A delivery of four dwellings in the middle of the first year. */
export const LIVRAISONS: NonNullable<Scenario['livraisons']> = [
  {
    id: 'neuve',
    libelle: 'Neuve',
    commune: 'montargis',
    bailleur: 'b-un',
    logements: 4,
    parTypologie: tailles(0, 1, 2, 1, 0),
    parFinancement: { PLAI: 1, PLUS: 3, PLS: 0, PLI: 0 },
    mois: { valeur: '2024-07', hypothese },
    reservationCommunaleEnStock: { ...chiffre(2), lectures: [] },
    concertation: chiffre(1),
    source: hypothese,
  },
]

/** Two bailleurs, three residences of 90 dwellings in all in two communes, a few dozen demands, a rotation of a half. */
export function petitScenario({
  n = 60,
  entreesParMois = 4,
  de = '2024-01',
  a = '2025-06',
  livraisons,
}: PetitMonde = {}) {
  const { cohorte, communes } = AME
  if (!cohorte) throw new Error('recette absente')
  const residence = (id: string, bailleur: string, commune: string, parTypologie: ReturnType<typeof tailles>) => ({
    id,
    libelle: id,
    bailleur,
    commune,
    logements: Object.values(parTypologie).reduce((somme, k) => somme + k, 0),
    parTypologie,
    qpv: id === 'r-un',
  })
  const rotation = { T1: 6000, T2: 5500, T3: 5000, T4: 5000, T5: 4500 }
  return {
    format: 'atelier-cil/scenario@1',
    id: 'petit',
    titre: 'Petit',
    perimetre: 'ame',
    moisReference: de,
    horizon: { de, a },
    communes,
    bailleurs: ['b-un', 'b-deux'].map((id) => ({ id, libelle: id, logements: chiffre(id === 'b-un' ? 58 : 32) })),
    residences: [
      residence('r-un', 'b-un', 'montargis', tailles(6, 10, 12, 7, 3)),
      residence('r-deux', 'b-un', 'amilly', tailles(2, 8, 6, 3, 1)),
      residence('r-trois', 'b-deux', 'montargis', tailles(3, 9, 12, 6, 2)),
    ],
    parFinancement: { PLAI: 18, PLUS: 63, PLS: 9, PLI: 0, hypothese },
    ...(livraisons ? { livraisons } : {}),
    rotation: Object.fromEntries(Object.entries(rotation).map(([taille, taux]) => [taille, chiffre(taux)])),
    demande: {
      actives: chiffre(n),
      entreesParMois: chiffre(entreesParMois),
      locationsParMois: chiffre(1),
      retraitParMois: chiffre(250),
    },
    cohorte: { ...cohorte, n },
  } as unknown as Scenario
}

const enMode = (cotation: Cotation, mode: ModeDeClassement): Cotation => ({
  ...cotation,
  grilles: { primo: { ...cotation.grilles.primo, mode }, mutation: { ...cotation.grilles.mutation, mode } },
})

export function commandeDe(voulu: PetitMonde = {}): Commande {
  const { ordreDesGrilles, mutationsDansRotation } = voulu.reglages ?? {}
  const scenario: Scenario = {
    ...petitScenario(voulu),
    simulation: {
      ...(ordreDesGrilles ? { ordreDesGrilles } : {}),
      ...(mutationsDansRotation === undefined
        ? {}
        : { parametres: { mutationsDansRotation: chiffre(mutationsDansRotation) } }),
    },
  }
  const cohorte = achever(genererDuScenario(scenario, parseMois(scenario.moisReference), { graine: voulu.graine }))
  return {
    scenario,
    cotation: voulu.mode ? enMode(COTATION, voulu.mode) : COTATION,
    flux: { ...EN_FLUX, ...voulu.flux },
    cohorte: voulu.reordonner?.(cohorte) ?? cohorte,
    graine: voulu.graine ?? 1,
  }
}

export const avec = (monde: Monde, reglages: Partial<ReglagesDeSimulation>): Monde => ({
  ...monde,
  reglages: { ...monde.reglages, ...reglages },
})

/** Builds a small world. @throws Error when it cannot be built */
export const petitMonde = (voulu: PetitMonde = {}): Monde => avec(lu(monter(commandeDe(voulu))), voulu.reglages ?? {})

let livree: Monde | undefined

/** The shipped AME under the shipped rules, built at the first call. */
export function mondeAme(): Monde {
  livree ??= lu(
    monter({
      scenario: AME,
      cotation: COTATION,
      flux: EN_FLUX,
      cohorte: achever(genererDuScenario(AME, parseMois(AME.moisReference))),
      graine: 1,
    }),
  )
  return livree
}
