// What changes from one content to another, place by place, and how it is applied. A place is a path of keys, never of
// ranks: « criteres, handicap, niveau ». Applied to the parent, all of them give the child's canonical bytes.
import type { Genre } from '~/domain/genre.ts'
import { isPlain, same } from '~/domain/patch.ts'
import { pointer } from '~/domain/problem.ts'
import { enfant, type Forme, formeDe, rangsConnus, rangsDe, sousForme } from './forme.ts'

/** Lieu : chemin de clés. */
export type Lieu = readonly string[]

export type Modification =
  /** Without `avant`, nothing was there; without `apres`, nothing stays there. */
  | { readonly sorte: 'valeur'; readonly lieu: Lieu; readonly avant?: unknown; readonly apres?: unknown }
  /** An element of a list that comes or goes; `suit` is the key of the one before it, null for the first. */
  | {
      readonly sorte: 'element'
      readonly lieu: Lieu
      readonly avant?: unknown
      readonly apres?: unknown
      readonly suit?: string | null
    }
  /** Another order of the elements that both lists have. */
  | {
      readonly sorte: 'ordre'
      readonly lieu: Lieu
      readonly avant: readonly string[]
      readonly apres: readonly string[]
    }
  /** An optional list or table without elements: written as empty, or not written. */
  | { readonly sorte: 'vide'; readonly lieu: Lieu; readonly avant: boolean; readonly apres: boolean }

export const texteDuLieu = (lieu: Lieu): string => pointer(...lieu)

/** Names a change among others: its place, and whether an order or an empty list is meant. */
export const cleDuLieu = ({ lieu, sorte }: Pick<Modification, 'lieu' | 'sorte'>): string =>
  texteDuLieu(lieu) + (sorte === 'ordre' ? '#ordre' : sorte === 'vide' ? '#vide' : '')

/** Whether one of the places is within the other, or is it. */
export const seTouchent = (a: Lieu, b: Lieu): boolean => {
  const least = Math.min(a.length, b.length)
  return a.slice(0, least).every((token, i) => token === b[i])
}

const taille = (noeud: unknown): number =>
  Array.isArray(noeud) ? noeud.length : isPlain(noeud) ? Object.keys(noeud).length : 0

// ---- difference

const deValeur = (lieu: Lieu, avant: unknown, apres: unknown): Modification => ({
  sorte: 'valeur',
  lieu,
  ...(avant === undefined ? {} : { avant }),
  ...(apres === undefined ? {} : { apres }),
})

function entreElements(
  avant: readonly unknown[],
  apres: readonly unknown[],
  [clesA, clesB]: readonly [readonly string[], readonly string[]],
  element: Forme,
  lieu: Lieu,
): readonly Modification[] {
  const [enA, enB] = [new Set(clesA), new Set(clesB)]
  const [restent, rangees] = [clesA.filter((cle) => enB.has(cle)), clesB.filter((cle) => enA.has(cle))]
  const valeursA = new Map(clesA.map((cle, i) => [cle, avant[i]]))
  return [
    ...clesA
      .filter((cle) => !enB.has(cle))
      .map((cle): Modification => ({ sorte: 'element', lieu: [...lieu, cle], avant: valeursA.get(cle) })),
    ...(same(restent, rangees) ? [] : [{ sorte: 'ordre', lieu, avant: restent, apres: rangees } as const]),
    ...clesB.flatMap((cle, i) => (enA.has(cle) ? entre(valeursA.get(cle), apres[i], element, [...lieu, cle]) : [])),
    ...clesB.flatMap((cle, i): readonly Modification[] =>
      enA.has(cle) ? [] : [{ sorte: 'element', lieu: [...lieu, cle], apres: apres[i], suit: clesB[i - 1] ?? null }],
    ),
  ]
}

/** An optional part: its presence says nothing once it has elements, so that it is a change only when it has none. */
function deVide(avant: unknown, apres: unknown, lieu: Lieu): readonly Modification[] {
  const [vide, devientVide] = [avant !== undefined && taille(avant) === 0, apres !== undefined && taille(apres) === 0]
  return devientVide !== vide && (devientVide || apres === undefined)
    ? [{ sorte: 'vide', lieu, avant: vide, apres: devientVide }]
    : []
}

function entre(avant: unknown, apres: unknown, forme: Forme, lieu: Lieu): readonly Modification[] {
  if (same(avant, apres)) return []
  if (forme.sorte === 'atome') return [deValeur(lieu, avant, apres)]
  const isOuverte = forme.sorte !== 'objet' && forme.facultative
  if ((avant === undefined || apres === undefined) && !isOuverte) return [deValeur(lieu, avant, apres)]
  if (forme.sorte === 'liste') {
    const [rangsA, rangsB] = [rangsConnus(avant ?? [], forme.cle), rangsConnus(apres ?? [], forme.cle)]
    if (!rangsA || !rangsB) return [deValeur(lieu, avant, apres)]
    const elements = entreElements(
      (avant ?? []) as readonly unknown[],
      (apres ?? []) as readonly unknown[],
      [[...rangsA.keys()], [...rangsB.keys()]],
      forme.element,
      lieu,
    )
    return isOuverte ? [...elements, ...deVide(avant, apres, lieu)] : elements
  }
  const [deA, deB] = [avant ?? {}, apres ?? {}]
  if (!isPlain(deA) || !isPlain(deB)) return [deValeur(lieu, avant, apres)]
  const cles = [...Object.keys(deA), ...Object.keys(deB).filter((cle) => !Object.hasOwn(deA, cle))]
  const valeurs = cles.flatMap((cle) =>
    entre(enfant(deA, cle), enfant(deB, cle), sousForme(forme, cle), [...lieu, cle]),
  )
  return isOuverte ? [...valeurs, ...deVide(avant, apres, lieu)] : valeurs
}

/** What changes from a content to another of the same kind; empty when their canonical bytes are the same. */
export const modifier = (genre: Genre, avant: unknown, apres: unknown): readonly Modification[] =>
  entre(avant, apres, formeDe(genre), [])

// ---- application

/** The place is not there, or holds something else than what the change was made on. */
const IMPOSSIBLE = Symbol('impossible')

/** Lists and objects made by this application: no one else holds them, so that they are changed in place. */
interface Chantier {
  readonly copies: WeakSet<object>
  /** Ranks of the lists made here, until an element comes or goes. */
  readonly rangs: WeakMap<object, Map<string, number> | undefined>
}

function copieDe<T extends object>(noeud: T, { copies }: Chantier): T {
  if (copies.has(noeud)) return noeud
  const copie = (Array.isArray(noeud) ? [...noeud] : { ...noeud }) as T
  copies.add(copie)
  return copie
}

function rangsIci(liste: readonly unknown[], cle: string | null, { copies, rangs }: Chantier) {
  if (!copies.has(liste)) return rangsConnus(liste, cle)
  if (!rangs.has(liste)) rangs.set(liste, rangsDe(liste, cle))
  return rangs.get(liste)
}

/** The keys named take, in their new order, the places that they had. */
function reordonner(
  liste: readonly unknown[],
  rangs: ReadonlyMap<string, number>,
  ordre: readonly string[],
): readonly unknown[] {
  const voulues = ordre.filter((cle) => rangs.has(cle))
  const nommees = new Set(voulues)
  let next = 0
  return [...rangs.keys()].map((cle) => liste[rangs.get(nommees.has(cle) ? (voulues[next++] ?? cle) : cle) ?? -1])
}

function surSoi(noeud: unknown, forme: Forme, modification: Modification, chantier: Chantier): unknown {
  if (modification.sorte === 'vide') {
    if (taille(noeud) > 0) return noeud
    if (!modification.apres) return undefined
    return forme.sorte === 'liste' ? [] : {}
  }
  if (modification.sorte === 'ordre') {
    if (forme.sorte !== 'liste' || !Array.isArray(noeud)) return IMPOSSIBLE
    const rangs = rangsIci(noeud, forme.cle, chantier)
    return rangs ? reordonner(noeud, rangs, modification.apres) : IMPOSSIBLE
  }
  return same(noeud, modification.avant) ? modification.apres : IMPOSSIBLE
}

function dansListe(
  noeud: unknown,
  forme: Forme & { readonly sorte: 'liste' },
  [cle = '', ...suite]: Lieu,
  modification: Modification,
  chantier: Chantier,
): unknown {
  const liste = (noeud ?? (forme.facultative ? [] : undefined)) as readonly unknown[] | undefined
  const rangs = liste && rangsIci(liste, forme.cle, chantier)
  if (!rangs) return IMPOSSIBLE
  const index = rangs.get(cle)
  if (index === undefined) {
    if (suite.length > 0 || modification.sorte !== 'element' || modification.avant !== undefined) return IMPOSSIBLE
    const { suit = null, apres } = modification
    // After an element that is not there: at the end.
    const place = suit === null ? 0 : (rangs.get(suit) ?? liste.length - 1) + 1
    return inserer(liste, { cle, place, element: apres }, chantier)
  }
  const dedans = sur(liste[index], forme.element, suite, modification, chantier)
  if (dedans === IMPOSSIBLE) return IMPOSSIBLE
  if (dedans === undefined) return liste.length === 1 && forme.facultative ? undefined : retirer(liste, index, chantier)
  const copie = copieDe(liste as unknown[], chantier)
  copie[index] = dedans
  return copie
}

function inserer(
  liste: readonly unknown[],
  { cle, place, element }: { readonly cle: string; readonly place: number; readonly element: unknown },
  chantier: Chantier,
): readonly unknown[] {
  const copie = copieDe(liste as unknown[], chantier)
  const rangs = chantier.rangs.get(copie)
  // At the end, the others keep their ranks.
  if (place === copie.length) rangs?.set(cle, place)
  else chantier.rangs.delete(copie)
  copie.splice(place, 0, element)
  return copie
}

function retirer(liste: readonly unknown[], index: number, chantier: Chantier): readonly unknown[] {
  const copie = copieDe(liste as unknown[], chantier)
  copie.splice(index, 1)
  chantier.rangs.delete(copie)
  return copie
}

function sur(noeud: unknown, forme: Forme, lieu: Lieu, modification: Modification, chantier: Chantier): unknown {
  const [cle, ...suite] = lieu
  if (cle === undefined) return surSoi(noeud, forme, modification, chantier)
  if (forme.sorte === 'atome') return IMPOSSIBLE
  if (forme.sorte === 'liste') return dansListe(noeud, forme, lieu, modification, chantier)
  const base = noeud ?? (forme.sorte === 'table' && forme.facultative ? {} : undefined)
  if (!isPlain(base)) return IMPOSSIBLE
  const dedans = sur(enfant(base, cle), sousForme(forme, cle), suite, modification, chantier)
  if (dedans === IMPOSSIBLE) return IMPOSSIBLE
  const copie = copieDe(base as Record<string, unknown>, chantier)
  if (dedans === undefined) delete copie[cle]
  else copie[cle] = dedans
  return forme.sorte === 'table' && forme.facultative && taille(copie) === 0 ? undefined : copie
}

export interface Application<T> {
  readonly contenu: T
  /** Left out: what they were made on is not there. */
  readonly impossibles: readonly Modification[]
}

/** The content after the changes that can be made on it, in their order. */
export function appliquer<T>(genre: Genre, contenu: T, modifications: readonly Modification[]): Application<T> {
  const impossibles: Modification[] = []
  const chantier: Chantier = { copies: new WeakSet(), rangs: new WeakMap() }
  let encours: unknown = contenu
  for (const modification of modifications) {
    const suite = sur(encours, formeDe(genre), modification.lieu, modification, chantier)
    if (suite === IMPOSSIBLE) impossibles.push(modification)
    else encours = suite
  }
  return { contenu: encours as T, impossibles }
}

// ---- places

/** What stands at a place; undefined when nothing does. */
export function valeurAu(genre: Genre, contenu: unknown, lieu: Lieu): unknown {
  let forme = formeDe(genre)
  let noeud = contenu
  for (const cle of lieu) {
    noeud =
      forme.sorte === 'liste'
        ? (noeud as readonly unknown[] | undefined)?.[rangsConnus(noeud, forme.cle)?.get(cle) ?? -1]
        : enfant(noeud, cle)
    forme = sousForme(forme, cle)
  }
  return noeud
}

/** JSON pointer of a place in a content; the place of its nearest parent there when it has none. */
export function pointeurDu(genre: Genre, contenu: unknown, lieu: Lieu): string {
  let forme = formeDe(genre)
  let noeud = contenu
  const tokens: (string | number)[] = []
  for (const cle of lieu) {
    if (forme.sorte === 'liste') {
      const index = rangsConnus(noeud, forme.cle)?.get(cle)
      if (index === undefined) break
      tokens.push(index)
      noeud = (noeud as readonly unknown[])[index]
    } else {
      tokens.push(cle)
      noeud = enfant(noeud, cle)
    }
    forme = sousForme(forme, cle)
  }
  return pointer(...tokens)
}
