// A household in the making: the base facts, filled step by step, and what the steps tell each other but no cohort keeps.
// Also how steps read the recipe: a figure that the recipe does not give is a bug of the recipe, named.
import type { LigneDemande } from '~/domain/cohorte.ts'
import { invariant } from '~/domain/invariant.ts'
import type { MoisIndex } from '~/domain/mois.ts'
import { menageNu } from '~/domain/menage.ts'
import type { RecetteDeCohorte } from '~/domain/scenario.ts'
import { type Marge, repartir, type Repartiteur } from './repartition.ts'

export type Composition = 'seul' | 'monoparental' | 'coupleSansEnfant' | 'coupleAvecEnfants' | 'autre'

/** Ménage en cours de fabrication. */
export type Brouillon = { -readonly [K in keyof LigneDemande]: LigneDemande[K] } & {
  readonly rang: number
  composition: Composition
  suroccupe: boolean
  sousOccupe: boolean
  communePrincipale: string
}

export interface OptionsDeCohorte {
  readonly n: number
  /** Seed, 32 bits. */
  readonly graine: number
  readonly moisReference: MoisIndex
  /** Slugs that may be wished, in any order. */
  readonly communes: readonly string[]
  /** Households made together: whole blocks never depend on the number of blocks. */
  readonly parTranche?: number
}

/** What every step receives. */
export interface Fabrique {
  readonly recette: RecetteDeCohorte
  readonly options: OptionsDeCohorte
  readonly repartiteur: Repartiteur
}

/** Une étape remplit des faits d’une tranche de ménages. */
export type Etape = (fabrique: Fabrique, menages: readonly Brouillon[]) => void

/** Odds by value; a value not listed has 1. */
export type Cotes = Readonly<Record<string, number>>
export const coteDe = (cotes: Cotes | undefined, valeur: string): number => cotes?.[valeur] ?? 1

/** Shares of a margin of the recipe, ten-thousandths by value. */
export function margeDe(recette: RecetteDeCohorte, nom: string): Readonly<Record<string, number>> {
  const marge = recette.marges[nom]
  invariant(marge, `marge « ${nom} » absente de la recette de cohorte`)
  return marge
}

/** Share of one value of a margin, ten-thousandths; 0 when not listed. */
export const partDe = (recette: RecetteDeCohorte, nom: string, valeur: string): number =>
  margeDe(recette, nom)[valeur] ?? 0

export function parametreDe(recette: RecetteDeCohorte, nom: string): number {
  const parametre = recette.parametres[nom]
  invariant(parametre, `paramètre « ${nom} » absent de la recette de cohorte`)
  return parametre.valeur
}

/** Values and shares of a margin, values byte by byte: the order of keys in a file must not change a cohort. */
export const entreesDe = (recette: RecetteDeCohorte, nom: string): readonly (readonly [string, number])[] =>
  Object.entries(margeDe(recette, nom)).sort(([a], [b]) => (a < b ? -1 : 1))

const margeComplete = <V extends string>(recette: RecetteDeCohorte, nom: string): Marge<V> => {
  const marge = entreesDe(recette, nom)
  return { valeurs: marge.map(([valeur]) => valeur as V), parts: marge.map(([, part]) => part) }
}

/** Shares the margin `nom` of the recipe among rows; the step has the margin’s name. */
export const repartirMarge = <V extends string>(
  { recette, repartiteur }: Fabrique,
  nom: string,
  menages: readonly Brouillon[],
  strate: (menage: Brouillon) => string,
  poids: (menage: Brouillon, valeur: V) => number,
): V[] => repartir(repartiteur, nom, menages, margeComplete<V>(recette, nom), strate, poids)

export const personnesDe = ({ adultes, enfantsMineurs }: Brouillon): number => adultes + enfantsMineurs
export const unitesDixiemes = ({ adultes, enfantsMineurs, enfantsMoins14 }: Brouillon): number =>
  10 + 5 * (adultes + enfantsMineurs - 1 - enfantsMoins14) + 3 * enfantsMoins14
export const enCouple = ({ composition }: Brouillon): boolean =>
  composition === 'coupleSansEnfant' || composition === 'coupleAvecEnfants'
export const avecEnfants = ({ composition }: Brouillon): boolean =>
  composition === 'monoparental' || composition === 'coupleAvecEnfants'
export const enEmploi = ({ situationProfessionnelle: s }: Brouillon): boolean =>
  s === 'cdi' || s === 'cddInterim' || s === 'independant' || s === 'agricole'
export const avantTrente = ({ trancheAge }: Brouillon): boolean => trancheAge === 'moins25' || trancheAge === '25a29'
export const apresCinquante = ({ trancheAge }: Brouillon): boolean => trancheAge === '50a64' || trancheAge === '65plus'
export const ancienneteDe = (menage: Brouillon, options: OptionsDeCohorte): number =>
  options.moisReference - menage.moisDepot

/** An empty household: each step overwrites its facts. */
export const nouveauMenage = (rang: number, id: string, moisReference: MoisIndex): Brouillon => ({
  rang,
  id,
  composition: 'seul',
  suroccupe: false,
  sousOccupe: false,
  communePrincipale: '',
  ...menageNu('primo', moisReference),
})
