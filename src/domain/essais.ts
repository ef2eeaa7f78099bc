// Test cases of a rule set: applications that are kept, with what the rules must say of them.
import type { FaitsDemande } from './cohorte.ts'
import type { NomDeGrille } from './cotation.ts'
import { formatMois, parseMois } from './mois.ts'

/** Faits de base d’un cas, le mois de dépôt en toutes lettres. */
export type DemandeDEssai = Omit<FaitsDemande, 'moisDepot'> & { readonly moisDepot: string }

/** Ce que les règles doivent dire d’un cas : les critères remplis, dans l’ordre du jeu de règles, et le score. */
export interface Attendu {
  readonly criteres: readonly { readonly id: string; readonly points: number; readonly retenu: boolean }[]
  readonly score: number
}

/** Cas d’essai : une demande gardée, et ce que les règles doivent en dire. */
export interface CasDEssai {
  readonly id: string
  /** Names a situation, never a person. */
  readonly nom: string
  readonly demande: DemandeDEssai
  readonly attendu: Attendu
}

/** Ids are those of applications: ID_DEMANDE. */
export const ID_DE_CAS_MAX = 32

/** Ids of the cases of each grid, first served first. */
export type OrdreDesCas = Readonly<Record<NomDeGrille, readonly string[]>>

/** `atelier-cil/essais@1` */
export interface Essais {
  readonly format: 'atelier-cil/essais@1'
  /** Reference month of the expectations. */
  readonly mois: string
  readonly cas: readonly CasDEssai[]
  /** Expected order. */
  readonly ordre: OrdreDesCas
}

/** Longest name of a case. */
export const NOM_DE_CAS_MAX = 120

/** Month that the cases are read at: without any, that of the page, which the first will take. */
export const moisDesCas = ({ cas, mois }: Essais, moisDeLaPage: string): string =>
  cas.length === 0 ? moisDeLaPage : mois

/** The same application at another month, its seniority kept. */
export const aLAnciennete = <T extends FaitsDemande>(faits: T, de: string, vers: string): T => ({
  ...faits,
  moisDepot: faits.moisDepot + parseMois(vers) - parseMois(de),
})

export const demandeDEssai = (faits: FaitsDemande): DemandeDEssai => ({
  ...faits,
  moisDepot: formatMois(faits.moisDepot),
})
export const faitsDuCas = ({ demande }: Pick<CasDEssai, 'demande'>): FaitsDemande => ({
  ...demande,
  moisDepot: parseMois(demande.moisDepot),
})
