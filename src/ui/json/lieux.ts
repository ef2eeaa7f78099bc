// Places in a text that may be half written: a JSON pointer to a range, a cursor to the criterion that it stands in.
import { findNodeAtOffset, getNodePath, type Node, parseTree } from 'jsonc-parser'
import { type Problem, splitPointer } from '~/domain/problem.ts'

/** Étendue dans un texte, [debut, fin[. */
export interface Etendue {
  readonly debut: number
  readonly fin: number
}

export type Chemin = readonly (string | number)[]

let dernier: { readonly texte: string; readonly arbre: Node | undefined } | undefined

/** What can be read of a text, comments and faults allowed; the last text asked for is remembered. */
export function arbreDe(texte: string): Node | undefined {
  if (dernier?.texte !== texte)
    dernier = { texte, arbre: parseTree(texte, [], { disallowComments: false, allowTrailingComma: true }) }
  return dernier.arbre
}

const etendue = ({ offset, length }: Node): Etendue => ({ debut: offset, fin: offset + length })

/** The value under a key or a rank. */
export function enfant(noeud: Node | undefined, cle: string | number): Node | undefined {
  if (noeud?.type === 'array') return noeud.children?.[Number(cle)]
  return noeud?.children?.find(({ children }) => children?.[0]?.value === String(cle))?.children?.[1]
}

export const noeudEn = (arbre: Node | undefined, chemin: Chemin): Node | undefined =>
  chemin.reduce<Node | undefined>((noeud, cle) => enfant(noeud, cle), arbre)

/** What names a node for a reader: a plain value itself, else its key, else its own id, else its bracket. */
function enseigne(noeud: Node): Etendue {
  if (noeud.type !== 'object' && noeud.type !== 'array') return etendue(noeud)
  const cle = noeud.parent?.type === 'property' ? noeud.parent.children?.[0] : undefined
  const nom = cle ?? (noeud.type === 'object' ? enfant(noeud, 'id') : undefined)
  return nom ? etendue(nom) : { debut: noeud.offset, fin: noeud.offset + 1 }
}

/** Where a pointer is said; a place that the text does not have is said at the nearest one around it. */
export function etendueDuPointeur(arbre: Node | undefined, at: string): Etendue {
  let noeud = arbre
  for (const token of splitPointer(at)) {
    const suivant = enfant(noeud, token)
    if (suivant === undefined) break
    noeud = suivant
  }
  return noeud ? enseigne(noeud) : { debut: 0, fin: 1 }
}

/** Where a problem is: the line and column of a text that is not JSON, the key that should not be there, the value. */
export function etendueDuProbleme(texte: string, arbre: Node | undefined, probleme: Problem): Etendue {
  if (probleme.code === 'json-tronque' || probleme.code === 'json-invalide') {
    const { ligne, colonne } = probleme.params
    const lignes = texte.split('\n')
    const avant = lignes.slice(0, ligne - 1).reduce((total, { length }) => total + length + 1, 0)
    const debut = Math.min(avant + colonne - 1, Math.max(0, texte.length - 1))
    return { debut, fin: debut + 1 }
  }
  if (probleme.code === 'cle-inconnue' || probleme.code === 'cle-refusee') {
    const cle = noeudEn(arbre, splitPointer(probleme.at))?.parent?.children?.[0]
    if (cle?.type === 'string') return etendue(cle)
  }
  return etendueDuPointeur(arbre, probleme.at)
}

const texteDe = (noeud: Node | undefined): string | undefined =>
  typeof noeud?.value === 'string' ? noeud.value : undefined

/** The criterion that the cursor stands in or on: its own block, its points in a grid, its name in a group. */
export function critereA(texte: string, offset: number): string | undefined {
  const arbre = arbreDe(texte)
  const noeud = arbre && findNodeAtOffset(arbre, offset, true)
  if (!noeud) return undefined
  const chemin = getNodePath(noeud)
  const [tete, rang, cle, dernierRang] = chemin
  if (tete === 'criteres' && rang !== undefined) return texteDe(noeudEn(arbre, ['criteres', rang, 'id']))
  if (tete === 'grilles' && cle === 'points' && typeof dernierRang === 'string') return dernierRang
  if (tete === 'groupes' && cle === 'criteres' && dernierRang !== undefined) return texteDe(noeudEn(arbre, chemin))
  return undefined
}

/** The block of a criterion in its list. */
export function etendueDuCritere(texte: string, id: string): Etendue | undefined {
  const criteres = noeudEn(arbreDe(texte), ['criteres'])
  const found = criteres?.children?.find((critere) => texteDe(enfant(critere, 'id')) === id)
  return found && etendue(found)
}
