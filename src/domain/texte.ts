// The text of a content. Printed by us, it is a function of the content alone: the schema's order of keys, criteria in
// their own order, short things on one line. Written by someone, its layout and comments are kept: an edition made
// elsewhere changes in it only what it must.
import { parse, type ParseError } from 'jsonc-parser'
import { CLES } from './gen/cles.ts'
import { canonicalJson } from './hash.ts'
import { type Patch } from './patch.ts'
import { changerTexte, type Crayon, TOLERANCE } from './texte-change.ts'

/** Écart de deux textes : à `debut`, `ote` devient `mis`. */
export interface EcartDeTexte {
  readonly debut: number
  readonly ote: string
  readonly mis: string
}

/** @returns undefined when they are the same. */
export function ecartDeTexte(avant: string, apres: string): EcartDeTexte | undefined {
  if (avant === apres) return undefined
  const least = Math.min(avant.length, apres.length)
  let head = 0
  while (head < least && avant.charCodeAt(head) === apres.charCodeAt(head)) head++
  let tail = 0
  while (tail < least - head && avant.charCodeAt(avant.length - 1 - tail) === apres.charCodeAt(apres.length - 1 - tail))
    tail++
  return { debut: head, ote: avant.slice(head, avant.length - tail), mis: apres.slice(head, apres.length - tail) }
}

export const inverseEcart = ({ debut, ote, mis }: EcartDeTexte): EcartDeTexte => ({ debut, ote: mis, mis: ote })

/** @returns undefined when the text is not the one that the gap was measured on. */
export function appliquerEcart(texte: string, { debut, ote, mis }: EcartDeTexte): string | undefined {
  return texte.startsWith(ote, debut) ? texte.slice(0, debut) + mis + texte.slice(debut + ote.length) : undefined
}

const LARGEUR = 110
const RANG_DES_CLES: ReadonlyMap<string, number> = new Map(CLES.map((cle, i) => [cle, i]))

/** Keys that the schema names, in its order; then those of a list that the content gives; then the others by name. */
function rangeur(libres: readonly string[]): (cles: readonly string[]) => readonly string[] {
  const rangs = new Map(libres.map((cle, i) => [cle, CLES.length + i]))
  const rangDe = (cle: string): number => RANG_DES_CLES.get(cle) ?? rangs.get(cle) ?? CLES.length + libres.length
  return (cles) => cles.toSorted((a, b) => rangDe(a) - rangDe(b) || (a < b ? -1 : 1))
}

/** How a content is written: what is short on one line, the rest one element a line. */
function crayonDe(contenu: unknown): Crayon {
  const criteres = (contenu as { readonly criteres?: unknown }).criteres
  // The keys that the schema leaves free follow the criteria: the points of a grid.
  const ranger = rangeur(Array.isArray(criteres) ? criteres.map((critere: { readonly id: string }) => critere.id) : [])
  // Asked for again at each depth.
  const connues = new Map<object, string>()
  const enLigne = (node: unknown): string => {
    if (typeof node !== 'object' || node === null) return JSON.stringify(node)
    const ligne = connues.get(node) ?? ligneDe(node)
    connues.set(node, ligne)
    return ligne
  }
  const ligneDe = (node: object): string => {
    if (Array.isArray(node)) return node.length === 0 ? '[]' : `[${node.map(enLigne).join(', ')}]`
    const record = node as Readonly<Record<string, unknown>>
    const pairs = ranger(Object.keys(record)).map((cle) => `${JSON.stringify(cle)}: ${enLigne(record[cle])}`)
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`
  }
  const ecrire = (node: unknown, marge: string, pris: number, unite: string): string => {
    const ligne = enLigne(node)
    if (typeof node !== 'object' || node === null) return ligne
    if (marge !== '' && marge.length + pris + ligne.length <= LARGEUR) return ligne
    const dedans = marge + unite
    if (Array.isArray(node)) {
      const lignes = node.map((child) => dedans + ecrire(child, dedans, 0, unite))
      return `[\n${lignes.join(',\n')}\n${marge}]`
    }
    const record = node as Readonly<Record<string, unknown>>
    const lignes = ranger(Object.keys(record)).map((cle) => {
      const tete = `${JSON.stringify(cle)}: `
      return dedans + tete + ecrire(record[cle], dedans, tete.length, unite)
    })
    return `{\n${lignes.join(',\n')}\n${marge}}`
  }
  return { ranger, enLigne, ecrire }
}

const imprimes = new WeakMap<object, string>()
/** The text that we write. A content never changes in place: it is printed once. */
export function imprimer(contenu: object): string {
  const texte = imprimes.get(contenu) ?? `${crayonDe(contenu).ecrire(contenu, '', 0, '  ')}\n`
  imprimes.set(contenu, texte)
  return texte
}

/** Whether a text, comments allowed, says this content. */
export function isTexteDe(texte: string, contenu: unknown): boolean {
  const errors: ParseError[] = []
  const lu: unknown = parse(texte, errors, TOLERANCE)
  return errors.length === 0 && canonicalJson(lu) === canonicalJson(contenu)
}

/**
 * The text after a patch made elsewhere: only the places that change are written, the rest stays as it was typed.
 * @param contenu what the text must say afterwards; printed anew when the text cannot be followed
 */
export function modifierTexte(texte: string, patch: Patch, contenu: object): string {
  if (patch.some(({ at }) => at === '')) return imprimer(contenu)
  const crayon = crayonDe(contenu)
  const next = changerTexte(texte, patch, crayon)
  return isTexteDe(next, contenu) ? next : imprimer(contenu)
}
