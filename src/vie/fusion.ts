// Two drafts of one parent, merged place by place. What one side alone changed is taken; what both changed otherwise is a
// conflict, shown with its three values, where the parent's stays until someone chooses.
import type { Genre } from '~/domain/genre.ts'
import { canonicalJson } from '~/domain/hash.ts'
import { same } from '~/domain/patch.ts'
import type { Problem } from '~/domain/problem.ts'
import { formeAu, rangsConnus } from './forme.ts'
import { problemesDe } from './juste.ts'
import {
  appliquer,
  cleDuLieu,
  type Lieu,
  type Modification,
  modifier,
  pointeurDu,
  seTouchent,
  texteDuLieu,
  valeurAu,
} from './modification.ts'
import { isAjout, ordonner, regrouper, soi } from './ordre.ts'

export type Cote = 'a' | 'b'

export interface Conflit {
  /** Names the conflict: its place, by keys. */
  readonly cle: string
  readonly lieu: Lieu
  /** JSON pointer in the parent; of the nearest place that it has. */
  readonly at: string
  /** Order of a list, or a value. */
  readonly sorte: 'valeur' | 'ordre'
  /** Undefined: nothing is there. */
  readonly base: unknown
  readonly a: unknown
  readonly b: unknown
}

export interface Fusion<T> {
  readonly contenu: T
  /** All of them, chosen or not. */
  readonly conflits: readonly Conflit[]
  /** Keys of those that wait for a choice. */
  readonly ouverts: readonly string[]
  /** What the result would make wrong though neither side is: a level that one removes and the other uses. */
  readonly problemes: readonly Problem[]
}

export interface TroisContenus<T> {
  readonly base: T
  readonly a: T
  readonly b: T
}

const isOrdre = (modification: Modification): boolean => modification.sorte === 'ordre'

/** An order of a list and a change within one of its elements do not meet. */
function seContrarient(x: Modification, y: Modification): boolean {
  if (isOrdre(x) !== isOrdre(y)) {
    const [ordre, autre] = isOrdre(x) ? [x, y] : [y, x]
    return autre.lieu.length <= ordre.lieu.length && autre.sorte !== 'vide' && seTouchent(x.lieu, y.lieu)
  }
  if (x.sorte === 'vide' || y.sorte === 'vide') return false
  if (isOrdre(x)) return same(x.lieu, y.lieu) && !same(x.apres, y.apres)
  return seTouchent(x.lieu, y.lieu) && !(same(x.lieu, y.lieu) && same(x.apres, y.apres))
}

/** The order of a list, as its keys. */
function ordreAu(genre: Genre, contenu: unknown, lieu: Lieu): readonly string[] {
  const forme = formeAu(genre, lieu)
  const rangs = forme.sorte === 'liste' ? rangsConnus(valeurAu(genre, contenu, lieu), forme.cle) : undefined
  return [...(rangs?.keys() ?? [])]
}

/** Each change under its own place and under all those that hold it. */
function parPrefixe(modifications: readonly Modification[]): ReadonlyMap<string, readonly Modification[]> {
  return regrouper(
    modifications.flatMap((modification) =>
      prefixes(modification.lieu).map((prefixe) => [prefixe, modification] as const),
    ),
    ([prefixe]) => prefixe,
    ([, modification]) => modification,
  )
}

const prefixes = (lieu: Lieu): readonly string[] => lieu.map((_, i) => texteDuLieu(lieu.slice(0, i + 1)))

interface Heurt {
  readonly lieu: Lieu
  readonly sorte: Conflit['sorte']
  readonly de: Readonly<Record<Cote, readonly Modification[]>>
}

/** Changes that contradict each other, gathered under the widest place that they share. */
function heurts(deA: readonly Modification[], deB: readonly Modification[]): readonly Heurt[] {
  const [sousA, sousB] = [parPrefixe(deA), parPrefixe(deB)]
  const exactsB = regrouper(deB, ({ lieu }) => texteDuLieu(lieu), soi)
  const lieux = new Map<string, Pick<Heurt, 'lieu' | 'sorte'>>()
  for (const x of deA) {
    const dedans = sousB.get(texteDuLieu(x.lieu)) ?? []
    const autour = prefixes(x.lieu.slice(0, -1)).flatMap((prefixe) => exactsB.get(prefixe) ?? [])
    for (const y of [...autour, ...dedans]) {
      if (!seContrarient(x, y)) continue
      const lieu = x.lieu.length <= y.lieu.length ? x.lieu : y.lieu
      const sorte = isOrdre(x) && isOrdre(y) ? 'ordre' : 'valeur'
      lieux.set(cleDuLieu({ lieu, sorte }), { lieu, sorte })
    }
  }
  const dans = (sous: ReadonlyMap<string, readonly Modification[]>, { lieu, sorte }: Pick<Heurt, 'lieu' | 'sorte'>) =>
    (sous.get(texteDuLieu(lieu)) ?? []).filter(
      (modification) => sorte === 'valeur' || (isOrdre(modification) && modification.lieu.length === lieu.length),
    )
  return [...lieux.values()]
    .filter(({ lieu }) => !prefixes(lieu.slice(0, -1)).some((prefixe) => lieux.get(prefixe)?.sorte === 'valeur'))
    .map((heurt) => ({ ...heurt, de: { a: dans(sousA, heurt), b: dans(sousB, heurt) } }))
}

/** An element follows the nearest one before it, on its own side, that the other side has not taken away. */
function rattacher(genre: Genre, cote: unknown, modifications: readonly Modification[], partis: ReadonlySet<string>) {
  if (partis.size === 0) return modifications
  return modifications.map((modification): Modification => {
    if (!isAjout(modification)) return modification
    const liste = modification.lieu.slice(0, -1)
    const cles = ordreAu(genre, cote, liste)
    const isReste = (cle: string): boolean => !partis.has(texteDuLieu([...liste, cle]))
    return {
      ...modification,
      suit: cles.slice(0, cles.indexOf(modification.lieu.at(-1) ?? '')).findLast(isReste) ?? null,
    }
  })
}

const retraits = (modifications: readonly Modification[]): ReadonlySet<string> =>
  new Set(
    modifications.flatMap(({ sorte, apres, lieu }) =>
      sorte === 'element' && apres === undefined ? [texteDuLieu(lieu)] : [],
    ),
  )

/** The same change from both sides is made once: that of the side whose changes are written first, whoever holds it. */
function uneFois(deA: readonly Modification[], deB: readonly Modification[]): readonly Modification[] {
  const [premiers, seconds] = canonicalJson(deA) <= canonicalJson(deB) ? [deA, deB] : [deB, deA]
  const faites = new Set(premiers.map(cleDuLieu))
  return [...premiers, ...seconds.filter((modification) => !faites.has(cleDuLieu(modification)))]
}

/** @param choix for each conflict, the side whose value is kept */
export function fusionner<T>(
  genre: Genre,
  { base, a, b }: TroisContenus<T>,
  choix: ReadonlyMap<string, Cote> = new Map(),
): Fusion<T> {
  const [deA, deB] = [modifier(genre, base, a), modifier(genre, base, b)]
  const trouves = heurts(deA, deB)
  const ecartees = new Set(
    trouves.flatMap(({ lieu, sorte, de }) => {
      const choisi = choix.get(cleDuLieu({ lieu, sorte }))
      return [...(choisi === 'a' ? [] : de.a), ...(choisi === 'b' ? [] : de.b)]
    }),
  )
  const reste = (toutes: readonly Modification[]) => toutes.filter((modification) => !ecartees.has(modification))
  const [restentA, restentB] = [reste(deA), reste(deB)]
  const { contenu } = appliquer(
    genre,
    base,
    ordonner(
      uneFois(
        rattacher(genre, a, restentA, new Set([...retraits(restentB), ...absentes(deA, ecartees)])),
        rattacher(genre, b, restentB, new Set([...retraits(restentA), ...absentes(deB, ecartees)])),
      ),
    ),
  )
  const conflits = trouves.map(({ lieu, sorte }): Conflit => {
    const valeur = (cote: T): unknown => (sorte === 'ordre' ? ordreAu(genre, cote, lieu) : valeurAu(genre, cote, lieu))
    return {
      cle: cleDuLieu({ lieu, sorte }),
      lieu,
      at: pointeurDu(genre, base, lieu),
      sorte,
      base: valeur(base),
      a: valeur(a),
      b: valeur(b),
    }
  })
  return {
    contenu,
    conflits,
    ouverts: conflits.map(({ cle }) => cle).filter((cle) => !choix.has(cle)),
    problemes: problemesDe(genre, contenu),
  }
}

/** Elements that a side added and that were left out. */
const absentes = (toutes: readonly Modification[], ecartees: ReadonlySet<Modification>): readonly string[] =>
  toutes.flatMap((modification) =>
    isAjout(modification) && ecartees.has(modification) ? [texteDuLieu(modification.lieu)] : [],
  )
