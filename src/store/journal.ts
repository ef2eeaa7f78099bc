// The journal's chain: each line carries the hash of the one before, so that a line altered, removed or moved is seen.
import { hashContent } from '~/domain/hash.ts'
import type { Entree, Ligne } from './schema.ts'

/** What the first line has before it. */
export const RACINE_DU_JOURNAL = '0'.repeat(64)

const hashLigne = ({ empreinte: _own, ...ligne }: Ligne): string => hashContent(ligne)

/** The line that follows `derniere`, the first one when there is none. */
export function chainer(derniere: Ligne | undefined, { qui, quand, quoi, pourquoi }: Entree): Ligne {
  const n = (derniere?.n ?? 0) + 1
  const precedente = derniere?.empreinte ?? RACINE_DU_JOURNAL
  const ligne: Ligne = { n, qui, quand, quoi, pourquoi, precedente, empreinte: '' }
  return { ...ligne, empreinte: hashLigne(ligne) }
}

/** Les lignes, et l’empreinte de la dernière telle que la copie de travail la garde. */
export interface Journal {
  readonly lignes: readonly Ligne[]
  readonly sommet: string
}

/**
 * @returns number of the first line that breaks the chain (the one after the last when lines are missing at the end),
 * or undefined when it holds.
 */
export function ruptureDuJournal({ lignes, sommet }: Journal): number | undefined {
  let precedente = RACINE_DU_JOURNAL
  for (const [i, ligne] of lignes.entries()) {
    if (ligne.n !== i + 1 || ligne.precedente !== precedente || ligne.empreinte !== hashLigne(ligne)) return i + 1
    precedente = ligne.empreinte
  }
  return precedente === sommet ? undefined : lignes.length + 1
}
