// What a receiving system is given, and what the reference engine expects of it.
import type { LigneDemande } from '~/domain/cohorte.ts'
import type { Cotation, CotationResolue } from '~/domain/cotation.ts'
import { formatMois } from '~/domain/mois.ts'
import { parseCotation } from '~/domain/parse.ts'
import { noterReference } from '~/engine/reference.ts'
import type { Source } from '~/publication/source.ts'
import base from '#rules/cotation/ame-base.json'
import { resolve } from './cas.ts'

/** The shipped rule set. */
export function cotationDeBase(): Cotation {
  const lue = parseCotation(base)
  if (!lue.ok) throw new Error(JSON.stringify(lue.problems))
  return lue.value
}

/**
 * Hash of all that the shipped rule set publishes, but its manifest, for a version of the files. Another hash: raise
 * VERSION_DES_FORMES, unless no bundle of this version has left the workbench yet.
 */
export const EMPREINTE_DES_FORMES = {
  version: '2',
  sha256: '1cd2074cc1bb513ce7bf611522af76b92f712eb90463ef11defa781577e53f6e',
} as const

export const uneSource = (cotation: Cotation, options: Partial<Source> = {}): Source => ({
  resolue: resolve(cotation),
  statut: 'approuvee',
  journal: [],
  ...options,
})

/** Applications as a file writes them. */
export const ecrireDemandes = (demandes: readonly LigneDemande[]) =>
  demandes.map((demande) => ({ ...demande, moisDepot: formatMois(demande.moisDepot) }))

/** Ce que toute exportation doit trouver. */
export interface Attendu {
  readonly id: string
  readonly score: number
  /** Met, byte by byte. */
  readonly criteres: readonly string[]
}
export interface AttenduClasse extends Attendu {
  readonly rang: number
  readonly rangGrille: number
}

/** By id, byte by byte. */
export const parId = <T extends { readonly id: string }>(lignes: readonly T[]): readonly T[] =>
  lignes.toSorted((a, b) => (a.id < b.id ? -1 : 1))

export async function attendus(
  resolue: CotationResolue,
  demandes: readonly LigneDemande[],
): Promise<readonly AttenduClasse[]> {
  const notees = await noterReference(resolue, demandes)
  return parId(
    notees.map(({ id, score, criteres, rang, rangGrille }) => ({
      id,
      score,
      criteres: criteres.map((critere) => critere.id).toSorted(),
      rang,
      rangGrille,
    })),
  )
}

export const sansRang = (lignes: readonly AttenduClasse[]): readonly Attendu[] =>
  lignes.map(({ id, score, criteres }) => ({ id, score, criteres }))
