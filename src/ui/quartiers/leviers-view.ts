// What the commune is sure to have in the new programme, for each bailleur that may hold it, with and without a clause of
// orientation in the convention. A share of the year’s flow is one of the bailleur’s whole stock: without a clause nothing
// says that it falls on the programme.
import { UNITE } from '~/domain/flux.ts'
import { plusFortsRestes } from '~/domain/repartir.ts'
import { relocationsAttendues } from '~/simulation/flamanderie.ts'
import { etendue } from '~/simulation/lois.ts'
import { bailleursVue, type Contexte } from './view.ts'

/** Étendue garantie, en maisons communales. */
export interface Garantie {
  /** Lettings of the bailleur in the base, those of the programme included. */
  readonly assiette: number
  /** The commune’s turns at the bailleur’s. */
  readonly quota: number
  readonly sans: readonly [min: number, max: number]
  readonly avec: readonly [min: number, max: number]
}

export interface GarantiesDuBailleur {
  readonly id: string
  readonly libelle: string
  readonly premiere: Garantie
  readonly plan: Garantie
}

function garantie(parts: readonly number[], rang: number, autour: number, maisons: number, clause: number): Garantie {
  const assiette = Math.round(autour) + maisons
  const quota = plusFortsRestes(assiette, parts)[rang] ?? 0
  const [min, max] = etendue(assiette, quota, maisons)
  return { assiette, quota, sans: [min, max], avec: [Math.max(min, Math.min(quota, clause)), max] }
}

/**
 * @param retrait share of the vacancies that leaves the base, ten-thousandths
 * @param clause houses that the convention orients to the commune at first letting
 */
export function garantiesVue(
  contexte: Contexte,
  retrait: number,
  annees: number,
  clause: number,
): GarantiesDuBailleur[] {
  const { programme, parts } = contexte
  const net = (UNITE - retrait) / UNITE
  const relocations = Math.round(relocationsAttendues(programme, annees) * net)
  return bailleursVue(contexte, retrait).lignes.map(({ id, libelle, liberations }) => ({
    id,
    libelle,
    premiere: garantie(parts.parts, parts.rangCommune, liberations * net, programme.logements, clause),
    plan: garantie(
      parts.parts,
      parts.rangCommune,
      liberations * net * annees,
      programme.logements + relocations,
      clause,
    ),
  }))
}

/** Leviers qui gardent une influence, et si leur article a été lu dans le texte. */
export const LEVIERS = [
  { id: 'clause', verifie: true },
  { id: 'garantie', verifie: false },
  { id: 'concertation', verifie: false },
  { id: 'cil', verifie: true },
  { id: 'cia', verifie: false },
  { id: 'caleol', verifie: false },
  { id: 'bilan', verifie: true },
] as const
