// What to simulate: the scenario, its two sets of rules, whose demands, and what is read of each run. Pure.
import type { Releve } from '~/analysis/campagne.ts'
import type { CleDIndicateur } from '~/analysis/indicateurs/contrat.ts'
import { PLAN } from '~/analysis/indicateurs/lieux.ts'
import { aAssez } from '~/analysis/stats/tirages.ts'
import type { Cotation } from '~/domain/cotation.ts'
import type { Territoires } from '~/domain/edition.ts'
import { contingentDe, type Flux } from '~/domain/flux.ts'
import { empreinteDe } from '~/domain/hash.ts'
import { parseMois } from '~/domain/mois.ts'
import type { Scenario } from '~/domain/scenario.ts'
import type { Branche, Motif } from '~/workers/simulateur.ts'
import { livraisonSuivie } from '../../flux/territoire.ts'
import { isSimulable } from '../campagne.ts'

/** The commune whose turns are followed. */
export const LIEU = 'villemandeur'
export const [STOCK, FLUX] = [0, 1] as const

export interface ScenarioSimule {
  readonly scenario: Scenario
  /** The scenario in use, when it cannot be simulated. */
  readonly ecarte: Scenario | undefined
  /** The one that lends its new programme. */
  readonly preteur: Scenario | undefined
}

/** The scenario in use if it has a file of demands, else the shipped one; with the programme that the page follows. */
export function scenarioSimule(
  { courant, scenarios }: Territoires,
  livres: { readonly ame: Scenario; readonly flamanderie: Scenario },
): ScenarioSimule {
  const enUsage = scenarios[courant]
  const choisi = enUsage && isSimulable(enUsage) ? enUsage : livres.ame
  const duTravail = scenarios[livres.flamanderie.id]
  const autre = duTravail && livraisonSuivie(duTravail) ? duTravail : livres.flamanderie
  const preteur = livraisonSuivie(choisi) ? undefined : autre
  return {
    scenario: preteur?.livraisons ? { ...choisi, livraisons: preteur.livraisons } : choisi,
    ecarte: choisi === enUsage ? undefined : enUsage,
    preteur,
  }
}

/** Essai : ce que l’on simule, branche par branche, sous les mêmes tirages. */
export interface Essai {
  readonly scenario: Scenario
  readonly branches: readonly Branche[]
  readonly graine: number
  /** Hash of the imported cohort in use; undefined for the one of the scenario’s recipe. */
  readonly cohorte: string | undefined
}

/** Essai du stock, puis du flux. */
export interface EssaiDesDeux extends Essai {
  readonly branches: readonly [stock: Branche, flux: Branche]
}

export const essaiDe = (
  scenario: Scenario,
  cotation: Cotation,
  regles: { readonly stock: Flux; readonly flux: Flux },
  { graine, cohorte }: Pick<Essai, 'graine' | 'cohorte'>,
): EssaiDesDeux => ({
  scenario,
  branches: [
    { scenario, cotation, flux: regles.stock },
    { scenario, cotation, flux: regles.flux },
  ],
  graine,
  cohorte,
})

/** What a branch is made of: contents that never change in place, hashed once each. */
const nomDeBranche = ({ scenario, cotation, flux }: Branche): string =>
  [scenario, cotation, flux].map(empreinteDe).join(' ')

/** The same for the same figures. */
export const cleDEssai = ({ branches, graine, cohorte = '' }: Essai): string =>
  [...branches.map(nomDeBranche), graine, cohorte].join(' ')

/** Place of a branch of an essai that another one says the same of; undefined where none does. */
export function memeBranche(essai: Essai, { graine, cohorte, branches }: Essai, rang: number): number | undefined {
  if (essai.graine !== graine || essai.cohorte !== cohorte) return undefined
  const branche = branches[rang]
  const voulue = branche && nomDeBranche(branche)
  const place = essai.branches.findIndex((autre) => nomDeBranche(autre) === voulue)
  return place < 0 ? undefined : place
}

/** Id of the contingent of the commune. */
export const communeDe = ({ branches: [, { flux }] }: EssaiDesDeux): string =>
  contingentDe(flux, 'commune')?.id ?? 'commune'

export const toursDe = (groupe: string, annee: string): CleDIndicateur => ({
  id: 'tours',
  perimetre: LIEU,
  groupe,
  annee,
})

const DES_TOURS: readonly Motif[] = ['tours', 'objectif', 'ecart', 'derive'].map((id) => ({ id, perimetre: LIEU }))
const DES_RESIDENCES: readonly Motif[] = ['entrants', 'entrants-commune', 'entrants-premier-quartile'].map((id) => ({
  id,
}))

/** What the page reads of a run: every indicator over the plan, and year by year turns and residences. */
export const A_GARDER: readonly Motif[] = [{ annee: PLAN }, ...DES_TOURS, ...DES_RESIDENCES]

const dureeEnAnnees = ({ horizon }: Scenario): number => (parseMois(horizon.a) - parseMois(horizon.de) + 1) / 12

/** Yearly communal turns of each run of a side. */
export function toursParAn(releve: Releve, essai: EssaiDesDeux): readonly number[] {
  const annees = dureeEnAnnees(essai.scenario)
  return releve.valeurs(toursDe(communeDe(essai), PLAN)).flatMap((tours) => (tours === null ? [] : [tours / annees]))
}

/** Whether the yearly communal turns of both sides are known within a half-width. */
export const assezPrecis = (releves: readonly Releve[], essai: EssaiDesDeux, demi: number): boolean =>
  releves.every((releve) => aAssez(toursParAn(releve, essai), demi))
