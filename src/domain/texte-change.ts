// Changes written in a JSON text with comments: only the place that changes is touched. An element comes or goes with
// its comma and its own line; the comments around, the order and the layout stay as they were typed.
import { type Node, parseTree } from 'jsonc-parser'
import type { Changement, Patch } from './patch.ts'
import { pointer, splitPointer } from './problem.ts'

export const TOLERANCE = { disallowComments: false, allowTrailingComma: true }

/** Comment ainsi que nous écrivons une valeur, et dans quel ordre les clés. */
export interface Crayon {
  /** @param pris characters already on the line after its margin */
  readonly ecrire: (valeur: unknown, marge: string, pris: number, unite: string) => string
  readonly enLigne: (valeur: unknown) => string
  readonly ranger: (cles: readonly string[]) => readonly string[]
}

interface Coupe {
  readonly debut: number
  readonly fin: number
  readonly mis: string
}

/** @param coupes none over another */
function appliquer(texte: string, coupes: readonly Coupe[]): string {
  const parts: string[] = []
  let ecrit = 0
  for (const { debut, fin, mis } of coupes.toSorted((a, b) => a.debut - b.debut)) {
    parts.push(texte.slice(ecrit, debut), mis)
    ecrit = fin
  }
  return parts.join('') + texte.slice(ecrit)
}

const fin = (noeud: Node): number => noeud.offset + noeud.length

/** End of a match that begins at a place, undefined when there is none. */
function apresMotif(motif: RegExp, texte: string, debut: number): number | undefined {
  motif.lastIndex = debut
  return motif.test(texte) ? motif.lastIndex : undefined
}
const VIRGULE = /(?:\s|\/\/[^\r\n]*|\/\*[^]*?\*\/)*,/y
const REMARQUE = /[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[ \t]*(?=[\r\n]))/y
const BLANCS = /[ \t]*/y
const FIN_DE_LIGNE = /[ \t]*(?=[\r\n])/y

const apresVirgule = (texte: string, element: Node): number | undefined => apresMotif(VIRGULE, texte, fin(element))
/** After the remark that ends the line, if there is one. */
const apresRemarque = (texte: string, place: number): number => apresMotif(REMARQUE, texte, place) ?? place
const avantBlancs = (texte: string, place: number): number => texte.slice(0, place).trimEnd().length
const isCoupee = (texte: string, debut: number, fin_: number): boolean => texte.slice(debut, fin_).includes('\n')

/** Margin of the line of a place. */
function margeDe(texte: string, place: number): string {
  const debut = texte.lastIndexOf('\n', place - 1) + 1
  return /^[ \t]*/.exec(texte.slice(debut, place))?.[0] ?? ''
}

interface Page {
  readonly texte: string
  readonly eol: string
  /** One step of indentation. */
  readonly unite: string
  readonly crayon: Crayon
}

/** A value to stand after a margin and some characters of its line. */
const dicter = ({ crayon, eol, unite }: Page, valeur: unknown, marge: string, pris: number): string =>
  crayon.ecrire(valeur, marge, pris, unite).replaceAll('\n', eol)

function retirer({ texte }: Page, parent: Node, index: number): readonly Coupe[] {
  const elements = parent.children ?? []
  const element = elements[index]
  if (element === undefined) return []
  const [dedans, dehors] = [parent.offset + 1, fin(parent) - 1]
  if (elements.length === 1 && /^\s*,?\s*$/.test(texte.slice(fin(element), dehors))) {
    const tete = avantBlancs(texte, element.offset)
    return [{ debut: Math.max(tete, dedans), fin: tete <= dedans ? dehors : avantBlancs(texte, dehors), mis: '' }]
  }
  const debut = avantBlancs(texte, element.offset)
  const isSurSaLigne = isCoupee(texte, debut, element.offset)
  const virgule = apresVirgule(texte, element)
  const bout = apresRemarque(texte, virgule ?? fin(element))
  const isFinDeLigne = apresMotif(FIN_DE_LIGNE, texte, bout) !== undefined
  if (virgule !== undefined)
    return isSurSaLigne && isFinDeLigne
      ? [{ debut, fin: bout, mis: '' }]
      : [{ debut: element.offset, fin: apresMotif(BLANCS, texte, virgule) ?? virgule, mis: '' }]
  const avant = elements[index - 1]
  const precedente = avant && apresVirgule(texte, avant)
  return [
    ...(precedente === undefined ? [] : [{ debut: precedente - 1, fin: precedente, mis: '' }]),
    { debut, fin: isSurSaLigne && isFinDeLigne ? bout : fin(element), mis: '' },
  ]
}

/** @param tete what stands before the value: nothing in a list, the key in an object */
function inserer(page: Page, parent: Node, index: number, tete: string, valeur: unknown): readonly Coupe[] {
  const { texte, eol, unite, crayon } = page
  const elements = parent.children ?? []
  const [premier, avant] = [elements[0], elements[index - 1]]
  const [dedans, dehors] = [parent.offset + 1, fin(parent) - 1]
  const marge = margeDe(texte, parent.offset)
  if (premier === undefined) {
    const ligne = `${eol}${marge}${unite}${tete}${dicter(page, valeur, marge + unite, tete.length)}${eol}${marge}`
    return [{ debut: avantBlancs(texte, dehors), fin: dehors, mis: ligne }]
  }
  if (!isCoupee(texte, dedans, premier.offset)) {
    const mis = tete + crayon.enLigne(valeur)
    if (avant === undefined) return [{ debut: premier.offset, fin: premier.offset, mis: `${mis}, ` }]
    const place = fin(avant)
    return [{ debut: place, fin: place, mis: `, ${mis}` }]
  }
  const margeDesElements = margeDe(texte, premier.offset)
  const ligne = `${eol}${margeDesElements}${tete}${dicter(page, valeur, margeDesElements, tete.length)}`
  if (avant === undefined) {
    const place = apresRemarque(texte, dedans)
    return [{ debut: place, fin: place, mis: `${ligne},` }]
  }
  const virgule = apresVirgule(texte, avant)
  const place = apresRemarque(texte, virgule ?? fin(avant))
  if (virgule !== undefined) return [{ debut: place, fin: place, mis: `${ligne},` }]
  return place === fin(avant)
    ? [{ debut: place, fin: place, mis: `,${ligne}` }]
    : [
        { debut: fin(avant), fin: fin(avant), mis: ',' },
        { debut: place, fin: place, mis: ligne },
      ]
}

function remplacer(page: Page, noeud: Node, valeur: unknown): readonly Coupe[] {
  const marge = margeDe(page.texte, noeud.offset)
  const debut = page.texte.lastIndexOf('\n', noeud.offset - 1) + 1
  const pris = noeud.offset - debut - marge.length
  return [{ debut: noeud.offset, fin: fin(noeud), mis: dicter(page, valeur, marge, pris) }]
}

const cleDe = (propriete: Node): unknown => propriete.children?.[0]?.value

/** Value of a key, or element of a list. */
function enfant(noeud: Node | undefined, token: string): Node | undefined {
  if (noeud?.type === 'array') return noeud.children?.[Number(token)]
  return noeud?.children?.find((propriete) => cleDe(propriete) === token)?.children?.[1]
}

/** Rank where a key goes: after the last of those that come before it in our own order. */
function rangDeLaCle(parent: Node, cle: string, { ranger }: Crayon): number {
  const cles = (parent.children ?? []).map((propriete) => String(cleDe(propriete)))
  const rangees = ranger([...cles, cle])
  const avant = new Set(rangees.slice(0, rangees.indexOf(cle)))
  return cles.findLastIndex((autre) => avant.has(autre)) + 1
}

function coupesDe(page: Page, racine: Node, { at, ...change }: Changement): readonly Coupe[] {
  const tokens = splitPointer(at)
  const token = tokens.at(-1)
  const parent = tokens.slice(0, -1).reduce<Node | undefined>(enfant, racine)
  if (token === undefined || parent === undefined) return []
  const actuel = enfant(parent, token)
  if (parent.type === 'array') {
    if (!('avant' in change)) return inserer(page, parent, Number(token), '', change.apres)
    if (!('apres' in change)) return retirer(page, parent, Number(token))
    return actuel === undefined ? [] : remplacer(page, actuel, change.apres)
  }
  if (!('apres' in change)) {
    const index = (parent.children ?? []).findIndex((propriete) => cleDe(propriete) === token)
    return index < 0 ? [] : retirer(page, parent, index)
  }
  if (actuel !== undefined) return remplacer(page, actuel, change.apres)
  return inserer(page, parent, rangDeLaCle(parent, token, page.crayon), `${JSON.stringify(token)}: `, change.apres)
}

/** Changes to be written together: values replaced, none inside another. Anything else moves what comes after it. */
function lotsDe(patch: Patch): readonly Patch[] {
  const lots: Changement[][] = []
  let places = new Set<string>()
  let dessus = new Set<string>()
  for (const change of patch) {
    const tokens = splitPointer(change.at)
    const chemin = tokens.map((_, i) => pointer(...tokens.slice(0, i + 1)))
    const isValeur = 'avant' in change && 'apres' in change
    if (isValeur && places.size > 0 && !dessus.has(change.at) && chemin.every((place) => !places.has(place)))
      lots.at(-1)?.push(change)
    else {
      lots.push([change])
      places = new Set()
      dessus = new Set()
    }
    if (!isValeur) continue
    places.add(change.at)
    for (const place of chemin.slice(0, -1)) dessus.add(place)
  }
  return lots
}

function changerEnsemble(texte: string, lot: Patch, crayon: Crayon): string {
  const racine = parseTree(texte, [], TOLERANCE)
  if (racine === undefined) return texte
  const premier = racine.children?.[0]
  const unite = (premier && margeDe(texte, premier.offset)) || '  '
  const page: Page = { texte, eol: texte.includes('\r\n') ? '\r\n' : '\n', unite, crayon }
  return appliquer(
    texte,
    lot.flatMap((change) => coupesDe(page, racine, change)),
  )
}

/** The text after a patch. A place that is not found leaves it as it was: the caller reads it again. */
export const changerTexte = (texte: string, patch: Patch, crayon: Crayon): string =>
  lotsDe(patch).reduce((encours, lot) => changerEnsemble(encours, lot, crayon), texte)
