// Margins wanted and obtained, side by side: gaps, tolerance, and the figures kept out of the recipe. Pure.
import { type GenreDeMarge, genreDeMarge, MARGES, type NomDeMarge, TOUT, valeursDeMarge } from '~/domain/recette.ts'
import type { RecetteDeCohorte, Scenario } from '~/domain/scenario.ts'
import { libelleDeValeur, libelleDuFait } from '~/i18n/faits.ts'
import type { EcartDeMarge, NomDeTemoin } from '~/simulation/marges.ts'
import type { MargesDeCohorte } from '~/workers/protocol.ts'
import { m, type Mot } from './mots.ts'

/** Half a point, as simulation.md §2 asks of a fitted margin; a few households weigh more in a small cohort. */
const TOLERANCE = 50
const MENAGES = 3

export interface ValeurDeMarge {
  readonly valeur: string
  readonly libelle: string
  /** Ten-thousandths. */
  readonly voulu: number
  readonly obtenu: number | undefined
  readonly ecart: number | undefined
  readonly isHors: boolean
}

export interface MargeVue {
  readonly marge: NomDeMarge
  readonly nom: string
  readonly genre: GenreDeMarge
  readonly valeurs: readonly ValeurDeMarge[]
  /** Households concerned; undefined while they are not known. */
  readonly n: number | undefined
  /** Greatest gap, ten-thousandths, without its sign. */
  readonly ecartMax: number | undefined
  readonly isHors: boolean
  /** Steers the making and cannot be read back. */
  readonly isNonRelue: boolean
}

const capitale = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1)

export const nomDeMarge = (marge: NomDeMarge): string => m(`scenariosMarge_${marge}`)

const VALEURS: Readonly<Record<string, Mot>> = {
  seul: 'scenariosValeur_seul',
  monoparental: 'scenariosValeur_monoparental',
  coupleSansEnfant: 'scenariosValeur_coupleSansEnfant',
  coupleAvecEnfants: 'scenariosValeur_coupleAvecEnfants',
  autre: 'scenariosValeur_autre',
}

/** Facts of the dictionary that say the values of a margin. */
const FAITS: Readonly<Partial<Record<NomDeMarge, string>>> = {
  enfantsMoins14: 'trancheAge',
  enfantsANaitre: 'trancheAge',
  jeuneMenage: 'trancheAge',
  motifPrincipal: 'motifs',
  typologiePrincipale: 'typologiesSouhaitees',
}

/** A value of a margin in words. */
export function libelleDansMarge(marge: NomDeMarge, valeur: string, { communes = [] }: Scenario): string {
  switch (marge) {
    case 'composition':
      return m(VALEURS[valeur] ?? 'scenariosValeur_autre')
    case 'faits':
    case 'inconnus':
      return libelleDuFait(valeur)
    case 'communePrincipale':
    case 'communesSouhaitees':
      return communes.find(({ id }) => id === valeur)?.libelle ?? valeur
    case 'enfantsMineurs':
    case 'refusInjustifies':
      return libelleDeValeur(marge, Number(valeur))
    case 'situationProfessionnelleConjoint':
      return valeur === 'nonDeclaree' ? m('scenariosValeur_nonDeclaree') : libelleDeValeur(marge, valeur as never)
    case 'motifs':
    case 'labels':
    case 'motifPrincipal':
    case 'typologiePrincipale':
      return libelleDeValeur(FAITS[marge] ?? marge, [valeur] as never)
    default:
      return libelleDeValeur(FAITS[marge] ?? marge, valeur as never)
  }
}

const isHorsTolerance = ({ voulu, effectif, n }: EcartDeMarge): boolean => {
  const ecart = Math.abs((effectif * TOUT) / Math.max(1, n) - voulu)
  return ecart > TOLERANCE && Math.abs(effectif - (n * voulu) / TOUT) > MENAGES
}

function valeurVue(marge: NomDeMarge, valeur: string, voulu: number, lu: EcartDeMarge | undefined, scenario: Scenario) {
  const obtenu = lu && lu.n > 0 ? (lu.effectif * TOUT) / lu.n : undefined
  return {
    valeur,
    libelle: libelleDansMarge(marge, valeur, scenario),
    voulu,
    obtenu,
    ecart: obtenu === undefined ? undefined : obtenu - voulu,
    isHors: lu !== undefined && lu.n > 0 && isHorsTolerance(lu),
  }
}

/** Every margin of the recipe, with what the cohort obtained when it is known. */
export function margesVue(
  scenario: Scenario,
  recette: RecetteDeCohorte,
  obtenues: MargesDeCohorte | undefined,
): readonly MargeVue[] {
  const lues = new Map((obtenues?.ecarts ?? []).map((ecart) => [`${ecart.marge} ${ecart.valeur}`, ecart]))
  const relues = new Set((obtenues?.ecarts ?? []).map(({ marge }) => marge))
  return MARGES.filter((marge) => recette.marges[marge] !== undefined).map((marge) => {
    const parts = recette.marges[marge] ?? {}
    const valeurs = Object.entries(parts).map(([valeur, voulu]) =>
      valeurVue(marge, valeur, voulu, lues.get(`${marge} ${valeur}`), scenario),
    )
    const ecarts = valeurs.flatMap(({ ecart }) => (ecart === undefined ? [] : [Math.abs(ecart)]))
    return {
      marge,
      nom: capitale(nomDeMarge(marge)),
      genre: genreDeMarge(marge),
      valeurs,
      n: (obtenues?.ecarts ?? []).find((ecart) => ecart.marge === marge)?.n,
      ecartMax: ecarts.length > 0 ? Math.max(...ecarts) : undefined,
      isHors: valeurs.some(({ isHors }) => isHors),
      isNonRelue: obtenues !== undefined && !relues.has(marge),
    }
  })
}

export const toleranceDite = (): string => m('scenariosTolerance', { points: TOLERANCE, menages: MENAGES })

/** How many margins hold, in one sentence. */
export function bilanDesMarges(marges: readonly MargeVue[]): string {
  const lues = marges.filter(({ ecartMax }) => ecartMax !== undefined)
  const hors = lues.filter(({ isHors }) => isHors).length
  return hors === 0
    ? m('scenariosMargesToutes', { n: lues.length })
    : m('scenariosMargesHors', { n: hors, total: lues.length })
}

export interface TemoinVu {
  readonly temoin: NomDeTemoin
  readonly libelle: string
  readonly voulu: number
  readonly obtenu: number
  readonly ecart: number
  readonly tolerance: number
  readonly isProche: boolean
}

export const temoinsVue = ({ temoins }: MargesDeCohorte): readonly TemoinVu[] =>
  temoins.map(({ temoin, voulu, tolerance, effectif, n }) => {
    const obtenu = (effectif * TOUT) / Math.max(1, n)
    return {
      temoin,
      libelle: capitale(m(`scenariosTemoin_${temoin}`)),
      voulu,
      obtenu,
      ecart: obtenu - voulu,
      tolerance,
      isProche: Math.abs(obtenu - voulu) <= tolerance,
    }
  })

/** Values that a margin lists, then those that it might, at zero. */
export function partsSaisies(marge: NomDeMarge, recette: RecetteDeCohorte, { communes = [] }: Scenario) {
  const parts = recette.marges[marge] ?? {}
  const permises = valeursDeMarge(
    marge,
    communes.map(({ id }) => id),
  )
  const ecrites = Object.keys(parts)
  const isCourte = marge === 'enfantsMineurs' || marge === 'refusInjustifies'
  const ajoutees = isCourte ? [] : permises.filter((valeur) => !ecrites.includes(valeur))
  return Object.fromEntries([...ecrites, ...ajoutees].map((valeur) => [valeur, parts[valeur] ?? 0]))
}

/** Parts to write: those added that stayed at zero are not. */
export const partsEcrites = (
  marge: NomDeMarge,
  recette: RecetteDeCohorte,
  parts: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> => {
  const avant = recette.marges[marge] ?? {}
  return Object.fromEntries(Object.entries(parts).filter(([valeur, part]) => part > 0 || Object.hasOwn(avant, valeur)))
}
