// View model of « Six ans de locations »: what to run, and the rows of the tables. Pure: a test in node proves the figures.
import { comparerReleves, type Releve } from '~/analysis/campagne.ts'
import type { CleDIndicateur, ResultatDIndicateur } from '~/analysis/indicateurs/contrat.ts'
import { PLAN, TOUS } from '~/analysis/indicateurs/lieux.ts'
import type { Difference } from '~/analysis/stats/apparie.ts'
import { quantileDeStudent } from '~/analysis/stats/student.ts'
import { aAssez } from '~/analysis/stats/tirages.ts'
import type { Cotation } from '~/domain/cotation.ts'
import type { Territoires } from '~/domain/edition.ts'
import type { Flux } from '~/domain/flux.ts'
import { parseMois } from '~/domain/mois.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { FINE, nombre, pourCent, signe } from '~/i18n/nombres.ts'
import { quantileNormale } from '~/simulation/maths.ts'
import type { Campagne } from '~/workers/simulateur.ts'
import { livraisonSuivie } from '../../flux/territoire.ts'
import { anneesDuPlan, isSimulable } from '../campagne.ts'

/** The commune whose turns are followed. */
export const LIEU = 'villemandeur'
const COMMUNE = 'commune'
const [STOCK, FLUX] = [0, 1] as const

export interface ScenarioSimule {
  readonly scenario: Scenario
  /** The scenario in use, when it cannot be simulated. */
  readonly ecarte: Scenario | undefined
}

/** The scenario in use if it has a file of demands, else the shipped one; with the programme that the page follows. */
export function scenarioSimule(
  { courant, scenarios }: Territoires,
  livres: { readonly ame: Scenario; readonly flamanderie: Scenario },
): ScenarioSimule {
  const enUsage = scenarios[courant]
  const choisi = enUsage && isSimulable(enUsage) ? enUsage : livres.ame
  const preteur = scenarios[livres.flamanderie.id] ?? livres.flamanderie
  const livraisons = livraisonSuivie(choisi) ? choisi.livraisons : preteur.livraisons
  return {
    scenario: livraisons ? { ...choisi, livraisons } : choisi,
    ecarte: choisi === enUsage ? undefined : enUsage,
  }
}

/** Stock first, flux second, under the same points. */
export const campagneDe = (
  scenario: Scenario,
  cotation: Cotation,
  fluxStock: Flux,
  flux: Flux,
  graine: number,
): Campagne => ({
  branches: [
    { scenario, cotation, flux: fluxStock },
    { scenario, cotation, flux },
  ],
  source: { genre: 'recette', scenario },
  graine,
})

/** Length of the plan in years. */
const dureeDuPlan = ({ horizon }: Scenario): number => (parseMois(horizon.a) - parseMois(horizon.de) + 1) / 12

const toursDe = (groupe: string, annee: string): CleDIndicateur => ({ id: 'tours', perimetre: LIEU, groupe, annee })

/** Whether the yearly communal turns of both sides are known within a half-width. */
export const assezPrecis = (releves: readonly Releve[], demi: number, annees = 6): boolean =>
  releves.every((releve) =>
    aAssez(
      releve.valeurs(toursDe(COMMUNE, PLAN)).filter((valeur) => valeur !== null),
      demi * annees,
    ),
  )

export interface Chiffre {
  readonly estimation: string
  /** « [7,1 ; 8,0] »; nothing when there is a single run. */
  readonly intervalle: string
  readonly etendue: readonly [string, string] | undefined
}

const RIEN: Chiffre = { estimation: '—', intervalle: '', etendue: undefined }

type Ecrire = (x: number) => string

/** « [6,5 ; 7,3] ». */
const bornes = (intervalle: readonly [number, number] | undefined, ecrire: Ecrire): string =>
  intervalle ? `[${ecrire(intervalle[0])}${FINE}; ${ecrire(intervalle[1])}]` : ''

function chiffre(resultat: ResultatDIndicateur | undefined, ecrire: Ecrire, diviseur = 1): Chiffre {
  if (!resultat || resultat.estimation === null) return RIEN
  const { estimation, intervalle, etendue } = resultat
  const dire = (x: number): string => ecrire(x / diviseur)
  return {
    estimation: dire(estimation),
    intervalle: bornes(intervalle ?? undefined, dire),
    etendue: etendue ? [dire(etendue[0]), dire(etendue[1])] : undefined,
  }
}

function ecart(difference: Difference | undefined, ecrire: Ecrire): Chiffre {
  if (!difference) return RIEN
  const { estimation, intervalle } = difference
  return {
    estimation: ecrire(estimation),
    intervalle: bornes(intervalle, ecrire),
    etendue: undefined,
  }
}

const un: Ecrire = (x) => nombre(x, 1)
const unSigne: Ecrire = (x) => signe(x, 1)

export interface LigneDAnnee {
  readonly annee: string
  readonly isPlan: boolean
  readonly stock: Chiffre
  readonly flux: Chiffre
  readonly difference: Chiffre
  readonly objectif: Chiffre
  readonly ecart: Chiffre
  readonly derive: Chiffre
}

export interface ToursVue {
  readonly lignes: readonly LigneDAnnee[]
  /** Correlation of the two sides over the plan, and what a paired run is worth. */
  readonly correlation: { readonly correlation: number; readonly gain: number } | undefined
  /** A cumulative gap beyond one letting. */
  readonly isDerive: boolean
  /** Yearly turns over the plan. */
  readonly parAn: { readonly stock: number | undefined; readonly flux: number | undefined }
}

/** @param bailleur all of them when undefined */
export function toursVue(releves: readonly Releve[], scenario: Scenario, bailleur: string | undefined): ToursVue {
  const [stock, flux] = [releves[STOCK], releves[FLUX]]
  const groupe = bailleur === undefined ? COMMUNE : `${COMMUNE} ${bailleur}`
  const annees = [...anneesDuPlan(scenario.horizon), PLAN]
  const enFlux = (id: string, annee: string): ResultatDIndicateur | undefined =>
    flux?.resultat({ id, perimetre: LIEU, groupe, annee })
  const lignes = annees.map((annee): LigneDAnnee => ({
    annee,
    isPlan: annee === PLAN,
    stock: chiffre(stock?.resultat(toursDe(groupe, annee)), un),
    flux: chiffre(enFlux('tours', annee), un),
    difference: ecart(stock && flux && comparerReleves(stock, flux, toursDe(groupe, annee)), unSigne),
    objectif: chiffre(enFlux('objectif', annee), un),
    ecart: chiffre(enFlux('ecart', annee), unSigne),
    derive: chiffre(enFlux('derive', annee), unSigne),
  }))
  const { correlation, gain } =
    (stock && flux && comparerReleves(stock, flux, toursDe(groupe, PLAN))) ??
    ({ correlation: null, gain: null } as const)
  const parAn = (releve: Releve | undefined): number | undefined => {
    const estimation = releve?.resultat(toursDe(groupe, PLAN))?.estimation
    return estimation === undefined || estimation === null ? undefined : estimation / dureeDuPlan(scenario)
  }
  return {
    lignes,
    correlation: correlation === null || gain === null ? undefined : { correlation, gain },
    isDerive: annees.some((annee) => Math.abs(enFlux('derive', annee)?.estimation ?? 0) > 1),
    parAn: { stock: parAn(stock), flux: parAn(flux) },
  }
}

/** What the page compares: the name of the row, the measure, how it is written. */
const LIGNES = [
  { nom: 'locations', cle: { id: 'locations' }, unite: 'compte' },
  { nom: 'tours-commune', cle: { id: 'tours', perimetre: LIEU, groupe: COMMUNE }, unite: 'compte' },
  { nom: 'file', cle: { id: 'file' }, unite: 'compte' },
  { nom: 'age-de-la-file', cle: { id: 'age-de-la-file' }, unite: 'compte' },
  { nom: 'temps-de-tous-les-sortis', cle: { id: 'temps-de-tous-les-sortis' }, unite: 'compte' },
  { nom: 'attente-des-loges', cle: { id: 'attente-des-loges' }, unite: 'compte' },
  { nom: 'loges-a-12-mois', cle: { id: 'loges-a-12-mois' }, unite: 'part' },
  { nom: 'loges-a-36-mois', cle: { id: 'loges-a-36-mois' }, unite: 'part' },
  { nom: 'taux-attribution', cle: { id: 'taux-attribution', groupe: 'prioritaire' }, unite: 'part' },
  { nom: 'premier-quartile', cle: { id: 'premier-quartile', perimetre: LIEU }, unite: 'part' },
  { nom: 'premier-quartile-manque', cle: { id: 'premier-quartile-manque', perimetre: LIEU }, unite: 'compte' },
  { nom: 'prioritaires', cle: { id: 'prioritaires', perimetre: LIEU, groupe: COMMUNE }, unite: 'part' },
  { nom: 'dalo-nombre', cle: { id: 'dalo-nombre', perimetre: LIEU }, unite: 'compte' },
  { nom: 'dissimilarite', cle: { id: 'dissimilarite', perimetre: LIEU }, unite: 'indice' },
  { nom: 'dissimilarite-au-hasard', cle: { id: 'dissimilarite-au-hasard', perimetre: LIEU }, unite: 'indice' },
  { nom: 'adhesion-realisee', cle: { id: 'adhesion-realisee', perimetre: LIEU }, unite: 'part' },
] as const

export type NomDeLigne = (typeof LIGNES)[number]['nom']
export type IdDIndicateur = (typeof LIGNES)[number]['cle']['id']

const ECRIRE: Readonly<Record<'compte' | 'part' | 'indice', Ecrire>> = {
  compte: un,
  part: (x) => pourCent(x, 1),
  indice: (x) => nombre(x, 3),
}
const POINTS: Ecrire = (x) => `${signe(100 * x, 1)} pt`
const ECRIRE_ECART: Readonly<Record<'compte' | 'part' | 'indice', Ecrire>> = {
  compte: unSigne,
  part: POINTS,
  indice: (x) => signe(x, 3),
}

export interface LigneDIndicateur {
  readonly nom: NomDeLigne
  readonly id: IdDIndicateur
  /** Perimeter of the row: the commune, or the whole. */
  readonly isCommune: boolean
  readonly stock: Chiffre
  readonly flux: Chiffre
  readonly difference: Chiffre
  /** Number of households or dwellings that the measure is on, a run. */
  readonly n: number | undefined
  readonly isMarquee: boolean
}

/** Rows whose difference holds at 5 % once the whole table is counted (Holm), by their normal scores. */
export function holm(ecarts: readonly (number | undefined)[]): readonly boolean[] {
  const ordre = ecarts.flatMap((z, i) => (z === undefined ? [] : [{ i, z: Math.abs(z) }])).sort((a, b) => b.z - a.z)
  const marques = ecarts.map(() => false)
  for (const [rang, { i, z }] of ordre.entries()) {
    if (z < quantileNormale(1 - 0.05 / (2 * (ordre.length - rang)))) break
    marques[i] = true
  }
  return marques
}

/** A difference in its own standard errors; undefined when it never varies or is not known. */
function scoreDe(difference: Difference | undefined, passages: number): number | undefined {
  const intervalle = difference?.intervalle
  if (!difference || !intervalle || passages < 2) return undefined
  const erreur = (intervalle[1] - intervalle[0]) / 2 / quantileDeStudent(passages - 1)
  return erreur > 0 ? difference.estimation / erreur : undefined
}

export function indicateursVue(releves: readonly Releve[], scenario: Scenario): readonly LigneDIndicateur[] {
  const [stock, flux] = [releves[STOCK], releves[FLUX]]
  if (!stock || !flux) return []
  const lues = LIGNES.map(({ nom, cle, unite }) => {
    const complete: CleDIndicateur = { perimetre: scenario.perimetre, groupe: TOUS, annee: PLAN, ...cle }
    return {
      nom,
      unite,
      complete: complete as CleDIndicateur & { readonly id: IdDIndicateur },
      difference: comparerReleves(stock, flux, complete),
    }
  })
  const marques = holm(lues.map(({ difference }) => scoreDe(difference, flux.passages())))
  return lues.map(({ nom, unite, complete, difference }, i) => {
    const enFlux = flux.resultat(complete)
    return {
      nom,
      id: complete.id,
      isCommune: complete.perimetre === LIEU,
      stock: chiffre(stock.resultat(complete), ECRIRE[unite]),
      flux: chiffre(enFlux, ECRIRE[unite]),
      difference: ecart(difference, ECRIRE_ECART[unite]),
      n: unite === 'part' ? Math.round(enFlux?.n ?? 0) : undefined,
      isMarquee: marques[i] === true,
    }
  })
}
