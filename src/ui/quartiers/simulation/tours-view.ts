// Turns year by year, of a réservataire at a bailleur's or at all of them: both sides, their paired difference, and in flux
// what is due, the gap and how it adds up. Pure.
import { comparerReleves, type Releve } from '~/analysis/campagne.ts'
import type { ResultatDIndicateur } from '~/analysis/indicateurs/contrat.ts'
import { PLAN } from '~/analysis/indicateurs/lieux.ts'
import { moyenneDe } from '~/analysis/stats/student.ts'
import { nombre, signe } from '~/i18n/nombres.ts'
import { anneesDuPlan } from '../campagne.ts'
import { type Chiffre, chiffre, chiffreDEcart, type Ecrire, un, unSigne } from './chiffres.ts'
import { communeDe, type EssaiDesDeux, FLUX, LIEU, STOCK, toursDe, toursParAn } from './essai-view.ts'

export interface ChoixDeTours {
  /** All of them when empty. */
  readonly bailleur: string
  /** Id of a contingent; the commune's when empty. */
  readonly contingent: string
}

export interface LigneDAnnee {
  readonly annee: string
  readonly isPlan: boolean
  readonly stock: Chiffre
  readonly flux: Chiffre
  readonly difference: Chiffre
  /** Of the two sides over the same draws; « — » when one of them never moves. */
  readonly correlation: string
  readonly objectif: Chiffre
  readonly ecart: Chiffre
  readonly derive: Chiffre
}

/** Écart cumulé de plus d’une location, à la fin d’une année. */
export interface Derive {
  readonly contingent: string
  readonly bailleur: string
  readonly annee: string
  readonly derive: number
}

/** Un point de la courbe. */
export interface PointDAnnee {
  readonly annee: string
  readonly valeur: number
  readonly intervalle: readonly [number, number]
  readonly etendue: readonly [number, number]
}

export interface ToursVue {
  readonly passages: number
  readonly lignes: readonly LigneDAnnee[]
  /** What a paired run is worth over the plan, in independent ones. */
  readonly gain: number | undefined
  readonly derives: readonly Derive[]
  readonly courbes: { readonly stock: readonly PointDAnnee[]; readonly flux: readonly PointDAnnee[] }
}

const groupeDe = (contingent: string, bailleur: string): string =>
  bailleur === '' ? contingent : `${contingent} ${bailleur}`

/** Bailleurs with dwellings in the commune. */
export const bailleursDuLieu = ({ bailleurs = [], residences = [] }: EssaiDesDeux['scenario']) =>
  bailleurs.filter(({ id }) => residences.some(({ bailleur, commune }) => bailleur === id && commune === LIEU))

function point(resultat: ResultatDIndicateur | undefined): readonly PointDAnnee[] {
  if (!resultat || resultat.estimation === null) return []
  const { annee, estimation: valeur, intervalle, etendue } = resultat
  return [{ annee, valeur, intervalle: intervalle ?? [valeur, valeur], etendue: etendue ?? [valeur, valeur] }]
}

/** Cumulative gaps beyond one letting, each where it is the greatest. */
function derivesDe(flux: Releve, essai: EssaiDesDeux): readonly Derive[] {
  const { contingents } = essai.branches[FLUX].flux
  return bailleursDuLieu(essai.scenario).flatMap(({ id, libelle: bailleur }) =>
    contingents.flatMap((contingent) => {
      const lus = anneesDuPlan(essai.scenario.horizon).map((annee) => ({
        contingent: contingent.libelle,
        bailleur,
        annee,
        derive: flux.resultat({ ...toursDe(groupeDe(contingent.id, id), annee), id: 'derive' })?.estimation ?? 0,
      }))
      const pire = lus.toSorted((a, b) => Math.abs(b.derive) - Math.abs(a.derive))[0]
      return pire && Math.abs(pire.derive) > 1 ? [pire] : []
    }),
  )
}

export function toursVue(releves: readonly Releve[], essai: EssaiDesDeux, choix: ChoixDeTours): ToursVue | undefined {
  const [stock, flux] = [releves[STOCK], releves[FLUX]]
  if (!stock || !flux || flux.passages() === 0) return undefined
  const groupe = groupeDe(choix.contingent || communeDe(essai), choix.bailleur)
  const annees = anneesDuPlan(essai.scenario.horizon)
  const enFlux = (id: string, annee: string) => flux.resultat({ ...toursDe(groupe, annee), id })
  const ecartDe = (annee: string) => comparerReleves(stock, flux, toursDe(groupe, annee))
  return {
    passages: flux.passages(),
    lignes: [...annees, PLAN].map((annee): LigneDAnnee => {
      const difference = ecartDe(annee)
      const correlation = difference?.correlation
      return {
        annee,
        isPlan: annee === PLAN,
        stock: chiffre(stock.resultat(toursDe(groupe, annee)), un),
        flux: chiffre(enFlux('tours', annee), un),
        difference: chiffreDEcart(difference, unSigne),
        correlation: correlation === undefined || correlation === null ? '—' : nombre(correlation, 2),
        objectif: chiffre(enFlux('objectif', annee), un),
        ecart: chiffre(enFlux('ecart', annee), unSigne),
        derive: chiffre(enFlux('derive', annee), unSigne),
      }
    }),
    gain: ecartDe(PLAN)?.gain ?? undefined,
    derives: derivesDe(flux, essai),
    courbes: {
      stock: annees.flatMap((annee) => point(stock.resultat(toursDe(groupe, annee)))),
      flux: annees.flatMap((annee) => point(enFlux('tours', annee))),
    },
  }
}

/** Tours de la commune par an, sur tout le plan, avec ce qui en est connu. */
export interface ParAn {
  readonly stock: number
  readonly flux: number
  readonly dits: { readonly stock: Chiffre; readonly flux: Chiffre; readonly difference: Chiffre }
}

const dire = (valeurs: readonly number[], ecrire: Ecrire): Chiffre => chiffreDEcart(moyenneDe(valeurs), ecrire)

export function parAnVue(releves: readonly Releve[], essai: EssaiDesDeux): ParAn | undefined {
  const [stock, flux] = [STOCK, FLUX].map((rang) => {
    const releve = releves[rang]
    return releve ? toursParAn(releve, essai) : []
  })
  if (!stock || !flux || stock.length === 0 || stock.length !== flux.length) return undefined
  const deux: Ecrire = (x) => nombre(x, 2)
  const differences = flux.map((tours, i) => tours - (stock[i] ?? 0))
  return {
    stock: moyenneDe(stock).estimation,
    flux: moyenneDe(flux).estimation,
    dits: { stock: dire(stock, deux), flux: dire(flux, deux), difference: dire(differences, (x) => signe(x, 2)) },
  }
}
