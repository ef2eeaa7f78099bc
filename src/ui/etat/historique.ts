// Undo and redo on patches: a cursor over steps. Ranks count from the first step ever made, so that the store can add and
// drop steps without renumbering; `base` is the rank before the first step still kept.
import { applyPatch, inversePatch, type Patch } from '~/domain/edit.ts'
import { canonicalJson } from '~/domain/hash.ts'
import { splitPointer } from '~/domain/problem.ts'
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

/** @returns undefined when there is nothing to undo. */
export function reculer<T>(
  historique: Historique,
  contenu: T,
): { readonly historique: Historique; readonly contenu: T; readonly etape: Etape } | undefined {
  const etape = etapeAnnulable(historique)
  return (
    etape && {
      historique: { ...historique, curseur: historique.curseur - 1 },
      contenu: applyPatch(contenu, inversePatch(etape.patch)),
      etape,
    }
  )
}

/** @returns undefined when there is nothing to redo. */
export function avancer<T>(
  historique: Historique,
  contenu: T,
): { readonly historique: Historique; readonly contenu: T; readonly etape: Etape } | undefined {
  const etape = etapeRetablissable(historique)
  return (
    etape && {
      historique: { ...historique, curseur: historique.curseur + 1 },
      contenu: applyPatch(contenu, etape.patch),
      etape,
    }
  )
}

function readAt(content: unknown, at: string): unknown {
  return splitPointer(at).reduce<unknown>(
    (node, token) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, token)
        ? (node as Readonly<Record<string, unknown>>)[token]
        : undefined,
    content,
  )
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b))

/** Whether the patch was made on this content: what it says was there is there. */
export const isApplicable = (contenu: unknown, patch: Patch): boolean =>
  patch.every(({ at, avant }) => same(readAt(contenu, at), avant))

/** Whether the patch changes anything. */
export const isSansEffet = (patch: Patch): boolean => patch.every(({ avant, apres }) => same(avant, apres))
