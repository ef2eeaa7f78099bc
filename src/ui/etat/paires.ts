// Pairs of contents whose effect pages ask for, by subject: those that a page follows, however many, and the last ones that
// none follows any more, in case one comes back.
import { type Paire, type Sujet, sujetDImpact } from './chantier.ts'

const QUITTEES_MAX = 256

export interface Paires {
  /** To be called before its subject is followed. */
  readonly tenir: (paire: Paire) => Sujet
  /** Of a subject that a page follows. */
  readonly lire: (sujet: Sujet) => Paire | undefined
  /** No page follows the subject any more. */
  readonly quitter: (sujet: Sujet) => void
}

export function creerPaires(): Paires {
  const paires = new Map<Sujet, Paire>()
  const quittees = new Set<Sujet>()
  return {
    tenir: (paire) => {
      const sujet = sujetDImpact(paire)
      quittees.delete(sujet)
      paires.set(sujet, paire)
      return sujet
    },
    lire: (sujet) => {
      // Left by one page, and followed by the next, which had asked for it before.
      quittees.delete(sujet)
      return paires.get(sujet)
    },
    quitter: (sujet) => {
      if (!paires.has(sujet)) return
      quittees.add(sujet)
      for (const ancienne of quittees) {
        if (quittees.size <= QUITTEES_MAX) return
        quittees.delete(ancienne)
        paires.delete(ancienne)
      }
    },
  }
}
