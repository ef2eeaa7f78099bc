// Lines of the text that say what differs from the origin. Pure.
import { splitPointer } from '~/domain/problem.ts'
import { type Difference, lieuxDifferents } from './differences.ts'
import { arbreDe, type Etendue, noeudEn } from './lieux.ts'

export interface Marge extends Etendue {
  readonly genre: Difference['genre']
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
