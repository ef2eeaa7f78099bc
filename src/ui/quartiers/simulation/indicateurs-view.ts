// What stock and flux change, indicator by indicator: both sides and their paired difference, marked when it holds once the
// whole table is counted. Pure.
import { comparerReleves, type Releve } from '~/analysis/campagne.ts'
import type { CleDIndicateur, Unite } from '~/analysis/indicateurs/contrat.ts'
import { PLAN, TOUS } from '~/analysis/indicateurs/lieux.ts'
import { holm } from '~/analysis/stats/proportions.ts'
import { type Chiffre, chiffre, chiffreDEcart, tu } from './chiffres.ts'
import { communeDe, type EssaiDesDeux, FLUX, LIEU, STOCK } from './essai-view.ts'
import { groupesTus } from './groupes-view.ts'
import { ECRIRE, ECRIRE_ECART, uniteDe } from './unites.ts'

const RISQUE = 0.05
const AGGLOMERATION = 'ame'
const ID_EQUITE = 'equite-par-niveau'
const COMMUNE = 'commune'

/**
 * Rows by theme: the name of the row, the measure. Without a perimeter: the whole territory. `commune` as a group
 * is the contingent of the commune; a duty says k, n and what is missing.
 */
const LIGNES = [
  { theme: 'acces', nom: 'locations', id: 'locations' },
  { theme: 'acces', nom: 'tours-commune', id: 'tours', perimetre: LIEU, groupe: COMMUNE },
  { theme: 'acces', nom: 'loges-a-12-mois', id: 'loges-a-12-mois' },
  { theme: 'acces', nom: 'loges-a-36-mois', id: 'loges-a-36-mois' },
  { theme: 'acces', nom: 'taux-attribution', id: 'taux-attribution' },
  { theme: 'acces', nom: 'taux-prioritaires', id: 'taux-attribution', groupe: 'prioritaire' },
  { theme: 'acces', nom: 'taux-premier-quartile', id: 'taux-attribution', groupe: 'premier-quartile' },
  { theme: 'attentes', nom: 'attente-des-loges', id: 'attente-des-loges' },
  { theme: 'attentes', nom: 'temps-de-tous-les-sortis', id: 'temps-de-tous-les-sortis' },
  { theme: 'attentes', nom: 'age-de-la-file', id: 'age-de-la-file' },
  { theme: 'attentes', nom: 'file', id: 'file' },
  { theme: 'devoirs', nom: 'premier-quartile', id: 'premier-quartile', perimetre: LIEU, devoir: true },
  { theme: 'devoirs', nom: 'premier-quartile', id: 'premier-quartile', devoir: true },
  {
    theme: 'devoirs',
    nom: 'prioritaires-commune',
    id: 'prioritaires',
    perimetre: LIEU,
    groupe: COMMUNE,
    devoir: true,
  },
  { theme: 'devoirs', nom: 'prioritaires', id: 'prioritaires', perimetre: LIEU, devoir: true },
  { theme: 'devoirs', nom: 'dalo-nombre', id: 'dalo-nombre', perimetre: LIEU },
  { theme: 'mixite', nom: 'dissimilarite', id: 'dissimilarite', perimetre: LIEU },
  { theme: 'mixite', nom: 'dissimilarite-au-hasard', id: 'dissimilarite-au-hasard', perimetre: LIEU },
  {
    theme: 'mixite',
    nom: 'part-premier-quartile-entrants',
    id: 'part-premier-quartile-entrants',
    perimetre: LIEU,
  },
  { theme: 'equite', nom: 'adhesion-realisee', id: 'adhesion-realisee' },
  { theme: 'equite', nom: 'rang-moyen-des-loges', id: 'rang-moyen-des-loges' },
] as const satisfies readonly {
  readonly theme: string
  readonly nom: string
  readonly id: string
  readonly perimetre?: string
  readonly groupe?: string
  readonly devoir?: true
}[]

export type Theme = (typeof LIGNES)[number]['theme']
export const THEMES: readonly Theme[] = ['acces', 'attentes', 'devoirs', 'mixite', 'equite']
export type NomDeLigne = (typeof LIGNES)[number]['nom'] | typeof ID_EQUITE
export type IdDIndicateur = (typeof LIGNES)[number]['id'] | typeof ID_EQUITE

/** « k sur n, il en manque m ». */
export interface Devoir {
  readonly k: number
  readonly n: number
  readonly manque: number
}

export interface CoteDeLigne {
  readonly chiffre: Chiffre
  readonly devoir: Devoir | undefined
}

interface Rangee {
  readonly theme: Theme
  readonly nom: NomDeLigne
  readonly id: IdDIndicateur
  /** Level of need, of a row about one; undefined elsewhere. */
  readonly niveau: string | undefined
  readonly unite: Unite
}

export interface LigneDIndicateur extends Rangee {
  readonly cle: string
  /** Perimeter of the row. */
  readonly lieu: Lieu
  readonly stock: CoteDeLigne
  readonly flux: CoteDeLigne
  readonly difference: Chiffre
  /** Number of households or dwellings that the measure is on, a run; undefined for a count. */
  readonly n: number | undefined
  readonly isMarquee: boolean
}

function devoirDe(releve: Releve, cle: CleDIndicateur): Devoir | undefined {
  const lire = (suite: string) => releve.resultat({ ...cle, id: `${cle.id}${suite}` })
  const [k, manque] = [lire('-nombre')?.estimation, lire('-manque')?.estimation]
  if (k === undefined || k === null || manque === undefined || manque === null) return undefined
  return { k, n: lire('')?.n ?? 0, manque }
}

interface RangeeLue extends Rangee {
  readonly isDevoir: boolean
  readonly mesure: CleDIndicateur
}

const texteDe = ({ nom, mesure }: RangeeLue): string => `${nom} ${mesure.perimetre} ${mesure.groupe}`

export type Lieu = 'commune' | 'agglomeration' | 'territoire'

export const lieuDe = ({ perimetre }: CleDIndicateur): Lieu =>
  perimetre === LIEU ? 'commune' : perimetre === AGGLOMERATION ? 'agglomeration' : 'territoire'

function rangeesDe(releve: Releve, essai: EssaiDesDeux): readonly RangeeLue[] {
  const { perimetre: tout } = essai.scenario
  const fixes = LIGNES.map((ligne): RangeeLue => {
    const { theme, nom, id } = ligne
    const voulu = 'groupe' in ligne ? ligne.groupe : TOUS
    const groupe = voulu === COMMUNE ? communeDe(essai) : voulu
    const mesure = { id, perimetre: 'perimetre' in ligne ? ligne.perimetre : tout, groupe, annee: PLAN }
    return { theme, nom, id, niveau: undefined, unite: uniteDe(id), isDevoir: 'devoir' in ligne, mesure }
  })
  const niveaux = releve
    .cles()
    .flatMap(({ id, groupe }) => (id === ID_EQUITE ? [groupe] : []))
    .toSorted()
    .map((niveau): RangeeLue => ({
      theme: 'equite',
      nom: ID_EQUITE,
      id: ID_EQUITE,
      niveau,
      unite: uniteDe(ID_EQUITE),
      isDevoir: false,
      mesure: { id: ID_EQUITE, perimetre: tout, groupe: niveau, annee: PLAN },
    }))
  // A scenario of the commune alone says it once.
  return [...new Map([...fixes, ...niveaux].map((rangee) => [texteDe(rangee), rangee])).values()]
}

export function indicateursVue(releves: readonly Releve[], essai: EssaiDesDeux): readonly LigneDIndicateur[] {
  const [stock, flux] = [releves[STOCK], releves[FLUX]]
  if (!stock || !flux || flux.passages() === 0) return []
  const lues = rangeesDe(flux, essai)
    .map((rangee) => ({ rangee, difference: comparerReleves(stock, flux, rangee.mesure) }))
    .filter(({ difference }) => difference !== undefined)
  // A difference is marked when it holds once the whole table is counted.
  const ajustees = holm(lues.map(({ difference }) => difference?.p ?? null))
  return lues.map(({ rangee, difference }, i) => {
    const { theme, nom, id, niveau, unite, isDevoir, mesure } = rangee
    const tait = [stock, flux].some((releve) => groupesTus(releve, essai, mesure, unite).has(mesure.groupe))
    const cote = (releve: Releve): CoteDeLigne => ({
      chiffre: tait ? tu() : chiffre(releve.resultat(mesure), ECRIRE[unite]),
      devoir: isDevoir ? devoirDe(releve, mesure) : undefined,
    })
    return {
      cle: texteDe(rangee),
      theme,
      nom,
      id,
      niveau,
      unite,
      lieu: lieuDe(mesure),
      stock: cote(stock),
      flux: cote(flux),
      difference: tait ? tu() : chiffreDEcart(difference, ECRIRE_ECART[unite]),
      n: unite === 'compte' ? undefined : Math.round(flux.resultat(mesure)?.n ?? 0),
      isMarquee: (ajustees[i] ?? 1) <= RISQUE,
    }
  })
}
