// Lines of the text to be shown apart: what differs from the origin, and the criterion that is chosen. Pure.
import { lieuxDifferents } from './differences.ts'
import { arbreDe, type Etendue, etendueDuCritere, noeudEn } from './lieux.ts'
import { splitPointer } from '~/domain/problem.ts'

export interface Marge extends Etendue {
  readonly genre: 'change' | 'ote' | 'choisi'
}

/** Bars of the margin. @param origine, contenu the two contents; `texte` says the second */
export function margesDesDifferences(texte: string, origine: unknown, contenu: unknown): readonly Marge[] {
  const arbre = arbreDe(texte)
  return lieuxDifferents(origine, contenu).flatMap(({ at, genre }) => {
    const noeud = noeudEn(arbre, splitPointer(at))
    if (!noeud) return []
    const debut = noeud.parent?.type === 'property' ? noeud.parent.offset : noeud.offset
    return [{ debut, fin: genre === 'ote' ? debut : noeud.offset + noeud.length, genre }]
  })
}

export function margesDuChoix(texte: string, choisi: string | undefined): readonly Marge[] {
  const etendue = choisi === undefined ? undefined : etendueDuCritere(texte, choisi)
  return etendue ? [{ ...etendue, genre: 'choisi' }] : []
}
