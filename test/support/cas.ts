// Committed cases as applications and rule sets: months are `AAAA-MM` in the files, whatever is not said is the default
// of cotations.ts. Both engines read the same objects.
import type { Cellule, LigneDemande } from '~/domain/cohorte.ts'
import {
  type Cotation,
  type CotationResolue,
  GRILLES,
  type PointsDeGrille,
  resolveCotation,
} from '~/domain/cotation.ts'
import { parseMois } from '~/domain/mois.ts'
import { uneCotation, uneDemande } from './cotations.ts'

/** Month of reference of every case. */
export const MOIS = parseMois('2024-01')

/** Facts as a file writes them. */
export type FaitsEcrits = Readonly<Record<string, unknown>>

/** Facts of a file, `moisDepot` as an integer; what is not said is missing. */
export const readFaits = (ecrits: FaitsEcrits): Partial<LigneDemande> => {
  const { moisDepot, ...reste } = ecrits as Readonly<Record<string, Cellule>>
  return { ...reste, ...(typeof moisDepot === 'string' ? { moisDepot: parseMois(moisDepot) } : {}) }
}

export const demandeDe = (ecrits: FaitsEcrits): LigneDemande => uneDemande(readFaits(ecrits))

/** @throws Error when a dated value has none in force. */
export function resolve(cotation: Cotation, mois = MOIS): CotationResolue {
  const found = resolveCotation(cotation, mois)
  if (!found.ok) throw new Error(JSON.stringify(found.problems))
  return found.value
}

/** Critère d’un cas ; `si` : un fait booléen qui doit être vrai. */
export interface CritereEcrit {
  readonly id: string
  readonly niveau?: number
  readonly si?: string
  readonly conditions?: Cotation['criteres'][number]['conditions']
}

/** Jeu de règles d’un cas ; `repetitions` : un critère écrit plusieurs fois, sous d’autres identifiants. */
export interface ReglesEcrites {
  readonly mode?: Cotation['grilles']['primo']['mode']
  readonly criteres: readonly CritereEcrit[]
  readonly groupes?: NonNullable<Cotation['groupes']>
  readonly points?: Readonly<Record<string, PointsDeGrille>>
  readonly repetitions?: Readonly<Record<string, number>>
}

export function cotationDe({ mode = 'points', criteres, groupes, points, repetitions = {} }: ReglesEcrites): Cotation {
  const copies = criteres.flatMap((critere) =>
    Array.from({ length: repetitions[critere.id] ?? 1 }, (_, i) => ({
      ...critere,
      id: i === 0 ? critere.id : `${critere.id}-${i}`,
      modele: critere.id,
    })),
  )
  const ecrits = Object.fromEntries(
    copies.flatMap(({ id, modele }): [string, PointsDeGrille][] => {
      if (!points) return [[id, null]]
      const valeur = points[modele]
      return valeur === undefined ? [] : [[id, valeur]]
    }),
  )
  return uneCotation(
    copies.map(({ id, niveau, si, conditions }) => ({
      id,
      ...(niveau === undefined ? {} : { niveau }),
      ...(si === undefined ? {} : { conditions: { all: [{ fact: si, operator: 'equal', value: true }] } }),
      ...(conditions === undefined ? {} : { conditions }),
    })),
    {
      ...(groupes ? { groupes } : {}),
      grilles: Object.fromEntries(
        GRILLES.map((nom) => [nom, { mode, points: ecrits }]),
      ) as unknown as Cotation['grilles'],
    },
  )
}
