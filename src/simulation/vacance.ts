// One vacancy and its orientation: what each contingent is due and has had at the bailleur, who has the next turn and why,
// what every possible choice makes of the balances, and how many demands fit. No choice is better than another here.
import type { Cohorte } from '~/domain/cohorte.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { type Flux, UNITE } from '~/domain/flux.ts'
import { invariant } from '~/domain/invariant.ts'
import { anneeDe, type MoisIndex } from '~/domain/mois.ts'
import { plusFortsRestes } from '~/domain/repartir.ts'
import { type Financement, FINANCEMENTS, type Scenario, type Typologie, TYPOLOGIES } from '~/domain/scenario.ts'
import { prochainTour } from './contingents.ts'
import { arrondir } from './effet-flux.ts'
import { monter } from './monde.ts'
import { type Public, PUBLICS_DE_TOUR } from './politique.ts'

/** Solde : dû, eu et écart, en dix-millièmes de tour ; écart positif : des tours en retard. */
export interface Solde {
  readonly du: number
  readonly eu: number
  readonly ecart: number
}

export function soldesDe(parts: readonly number[], comptes: readonly number[]): readonly Solde[] {
  const n = comptes.reduce((somme, compte) => somme + compte, 0)
  return parts.map((part, c) => {
    const eu = UNITE * (comptes[c] ?? 0)
    return { du: part * n, eu, ecart: part * n - eu }
  })
}

/** Tijdeman’s bound on every |écart|, 1 − 1/(2m − 2), as [numerator, denominator]. */
const borne = (m: number): readonly [number, number] => (m < 2 ? [0, 1] : [2 * m - 3, 2 * m - 2])

/** The bound in turns. */
export const borneDesEcarts = (m: number): number => borne(m)[0] / borne(m)[1]

/** Whether every balance is within the bound: integers, hence exact. */
export function tientLaBorne(soldes: readonly Solde[]): boolean {
  const [haut, bas] = borne(soldes.length)
  return soldes.every(({ ecart }) => Math.abs(ecart) * bas <= UNITE * haut)
}

/** Turns that the expectation of a number of turns gives, as whole numbers. */
export const comptesAttendus = (parts: readonly number[], tours: number): number[] => plusFortsRestes(tours, parts)

/** Qui a le tour : désigné par le contrôleur, ou tiré avec ces chances (en dix-millièmes ou en places restantes). */
export type ProchainTour =
  | {
      readonly genre: 'designe'
      readonly controleur: 'deficit' | 'president'
      readonly rang: number
      /** Balances counting the turn to give, ten-thousandths. */
      readonly avecCeTour: readonly number[]
      /** Contingents late by 1/(2m − 2) of a turn at least, among whom `president` chooses. */
      readonly dus: readonly number[]
    }
  | { readonly genre: 'tire'; readonly controleur: 'tirage' | 'annuel'; readonly chances: readonly number[] }

/** @param assiette forecast base of the year at the bailleur’s */
export function tourDe(
  controleur: Flux['controleur'],
  parts: readonly number[],
  comptes: readonly number[],
  assiette: number,
): ProchainTour {
  if (controleur === 'tirage') return { genre: 'tire', controleur, chances: [...parts] }
  if (controleur === 'annuel') {
    const objectifs = plusFortsRestes(Math.max(1, Math.round(assiette)), parts)
    const restants = objectifs.map((objectif, c) => Math.max(0, objectif - (comptes[c] ?? 0)))
    // Past the forecast, a new round of the same objectives begins.
    return { genre: 'tire', controleur, chances: restants.some((x) => x > 0) ? restants : objectifs }
  }
  const n = comptes.reduce((somme, compte) => somme + compte, 0) + 1
  const avecCeTour = parts.map((part, c) => part * n - UNITE * (comptes[c] ?? 0))
  const k = 2 * parts.length - 2
  return {
    genre: 'designe',
    controleur,
    rang: prochainTour(controleur, parts, comptes),
    avecCeTour,
    dus: avecCeTour.flatMap((ecart, c) => (k * ecart >= UNITE ? [c] : [])),
  }
}

/** Ce que devient le bailleur si ce tour est donné ainsi. */
export interface Suite {
  /** Contingent that has the turn; undefined: out of the base, for an internal transfer. */
  readonly rang: number | undefined
  readonly soldes: readonly Solde[]
  readonly tientLaBorne: boolean
}

/** Every choice, in the order of the contingents, then out of the base. */
export function suitesPossibles(parts: readonly number[], comptes: readonly number[]): readonly Suite[] {
  const suite = (rang: number | undefined): Suite => {
    const soldes = soldesDe(
      parts,
      comptes.map((compte, c) => (c === rang ? compte + 1 : compte)),
    )
    return { rang, soldes, tientLaBorne: tientLaBorne(soldes) }
  }
  return [...parts.map((_, c) => suite(c)), suite(undefined)]
}

/** Yearly objectives in turns: the base of the year, shared, then rounded as the rules say. */
export const objectifsDeLAnnee = (
  parts: readonly number[],
  assiette: number,
  mode: Flux['arrondi'],
): readonly number[] =>
  arrondir(
    parts.map((part) => (assiette * part) / UNITE),
    mode,
  )

export interface LogementLibere {
  readonly commune: string
  readonly typologie: Typologie
  readonly financement: Financement
  readonly mois: MoisIndex
}

/** Demandes qui vont : taille, plafond de l’année, commune souhaitée ; puis parmi elles, celles d’un public. */
export interface DemandesQuiVont {
  readonly demandes: number
  readonly parTaille: number
  readonly parPlafond: number
  readonly parSouhait: number
  readonly parPublic: Readonly<Record<Public, number>>
}

/** Demandes d’un territoire, prêtes à être comptées. */
export type CompteurDeDemandes = (logement: LogementLibere) => DemandesQuiVont

/**
 * Reads the demands active at the start as the simulator does: same sizes, ceilings, wishes and publics. Nobody enters.
 * @param regles the rules, for the world alone: no point is counted
 */
export function creerCompteur(
  scenario: Scenario,
  cohorte: Cohorte,
  regles: { readonly cotation: Cotation; readonly flux: Flux },
): CompteurDeDemandes {
  const { demande: _sans, ...fige } = scenario
  const monte = monter({ ...regles, scenario: fige, cohorte, graine: 0 }, { notes: { points: [], ordres: [] } })
  invariant(monte.ok, 'sans points à compter, un monde se monte toujours')
  const { menages, parc, debut, univers } = monte.value
  return ({ commune, typologie, financement, mois }) => {
    const plafonds = menages.financements[Math.max(0, anneeDe(mois) - anneeDe(debut))]
    invariant(plafonds, 'mois hors de l’horizon')
    const [taille, pret] = [1 << TYPOLOGIES.indexOf(typologie), 1 << FINANCEMENTS.indexOf(financement)]
    const lieu = parc.communes.indexOf(commune)
    const compte = { parTaille: 0, parPlafond: 0, parSouhait: 0 }
    const parPublic = { tous: 0, prioritaire: 0, agentPublic: 0, salarie: 0 }
    for (let row = 0; row < univers.n; row++) {
      if (!((menages.typologies[row] ?? 0) & taille)) continue
      compte.parTaille += 1
      if (!((plafonds[row] ?? 0) & pret)) continue
      compte.parPlafond += 1
      if (lieu >= 0 && !(((menages.communes[row] ?? 0) >> lieu) & 1)) continue
      compte.parSouhait += 1
      for (const [nom, bit] of Object.entries(PUBLICS_DE_TOUR) as [Public, number][]) {
        if (((menages.attributs[row] ?? 0) & bit) === bit) parPublic[nom] += 1
      }
    }
    return { demandes: univers.n, ...compte, parPublic }
  }
}
