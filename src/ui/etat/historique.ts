// Undo and redo: a cursor over steps. Ranks count from the first step ever made, so that the store can add and
// drop steps without renumbering; `base` is the rank before the first step still kept.
import { type Etape, ETAPES_GARDEES } from '~/store/schema.ts'

export interface Historique {
  readonly base: number
  readonly etapes: readonly Etape[]
  /** Rank of the last step done, `base` when there is none. */
  readonly curseur: number
}

export const HISTORIQUE_VIDE: Historique = { base: 0, etapes: [], curseur: 0 }

/** The step that undo would take back. */
export const etapeAnnulable = ({ base, etapes, curseur }: Historique): Etape | undefined => etapes[curseur - base - 1]
/** The step that redo would make again. */
export const etapeRetablissable = ({ base, etapes, curseur }: Historique): Etape | undefined => etapes[curseur - base]

/** New steps after the cursor; what was to be redone goes, and what is too old. */
export function pousser({ base, etapes, curseur }: Historique, ajoutees: readonly Etape[]): Historique {
  const all = [...etapes.slice(0, curseur - base), ...ajoutees]
  const gardees = all.slice(-ETAPES_GARDEES)
  return { base: base + all.length - gardees.length, etapes: gardees, curseur: curseur + ajoutees.length }
}

/** Takes back the last step. @returns undefined when there is none. */
export function reculer(
  historique: Historique,
): { readonly historique: Historique; readonly etape: Etape } | undefined {
  const etape = etapeAnnulable(historique)
  return etape && { historique: { ...historique, curseur: historique.curseur - 1 }, etape }
}

/** Makes the next step again. @returns undefined when there is none. */
export function avancer(
  historique: Historique,
): { readonly historique: Historique; readonly etape: Etape } | undefined {
  const etape = etapeRetablissable(historique)
  return etape && { historique: { ...historique, curseur: historique.curseur + 1 }, etape }
}
