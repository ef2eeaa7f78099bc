// Blocs and goals that share facts, apart from those that do not: what one set asks cannot disturb another, so that each
// is searched alone and the values add up. Facts that a formula of the dictionary reads together count as one.
import {
  type Condition,
  type Feuille,
  isFaitADroite,
  listFeuilles,
  listReferences,
  type Noeud,
} from '~/domain/condition.ts'
import { FAITS_DERIVES, faitConnu } from '~/domain/dictionnaire.ts'
import type { Bloc } from './blocs.ts'
import type { But } from './coherence.ts'
import { membre } from './domaines.ts'

type Nommees = Readonly<Record<string, Condition>>

/** Base facts behind each derived fact, the filing month and the household apart. */
function lireLiens(): ReadonlyMap<string, string> {
  const liens = new Map<string, string>()
  const names = (expression: unknown): readonly string[] =>
    typeof expression === 'string' ? [expression] : Array.isArray(expression) ? expression.flatMap(names) : []
  for (const { id, expression } of FAITS_DERIVES) {
    const paquet = names(expression).includes('moisDepot') ? 'depot' : 'menage'
    for (const nom of [id, ...names(expression)]) liens.set(nom, paquet)
  }
  return liens
}
const LIENS = lireLiens()

/** Every leaf that a condition reads, named conditions followed once each. */
export function feuillesLues(noeud: Noeud, nommees: Nommees, vues: Set<string> = new Set()): readonly Feuille[] {
  const named = listReferences(noeud).flatMap(({ nom }) => {
    const condition = nommees[nom]
    if (!condition || vues.has(nom)) return []
    vues.add(nom)
    return feuillesLues(condition, nommees, vues)
  })
  return [...listFeuilles(noeud).map(({ feuille }) => feuille), ...named]
}

/** Facts that a condition reads, on either side of its leaves. */
export const faitsLus = (noeud: Noeud, nommees: Nommees): readonly string[] => [
  ...new Set(
    feuillesLues(noeud, nommees).flatMap(({ fact, value }) => (isFaitADroite(value) ? [fact, value.fact] : [fact])),
  ),
]

/** Keys of the facts that a condition reads: two conditions without a common key never meet. */
export function cles(noeud: Noeud, nommees: Nommees): readonly string[] {
  const found = feuillesLues(noeud, nommees).flatMap(({ fact, value }) => {
    const droit = isFaitADroite(value) ? [value.fact] : []
    const nom = faitConnu(fact).type === 'set' && !LIENS.has(fact) ? membre(fact, value as string) : fact
    return [nom, ...droit].map((lu) => LIENS.get(lu) ?? lu)
  })
  return [...new Set(found)]
}

export interface Composante {
  readonly blocs: readonly Bloc[]
  readonly buts: readonly But[]
}

/** Blocs and goals, gathered with those that share a fact, the smallest sets first: they cost least. */
export function composantes({ blocs, buts }: Composante, nommees: Nommees): readonly Composante[] {
  const parent = new Map<string, string>()
  const root = (cle: string): string => {
    const up = parent.get(cle) ?? cle
    return up === cle ? cle : root(up)
  }
  const join = (list: readonly string[]): string => {
    const first = root(list[0] ?? '')
    for (const cle of list) parent.set(root(cle), first)
    return first
  }
  const blocKeys = blocs.map((bloc) => bloc.flatMap(({ noeud }) => cles(noeud, nommees)))
  const butKeys = buts.map(({ noeud }) => cles(noeud, nommees))
  for (const keys of [...blocKeys, ...butKeys]) join(keys)
  const found = new Map<string, { blocs: Bloc[]; buts: But[] }>()
  const at = (keys: readonly string[]): { blocs: Bloc[]; buts: But[] } => {
    const nom = root(keys[0] ?? '')
    const known = found.get(nom) ?? { blocs: [], buts: [] }
    found.set(nom, known)
    return known
  }
  blocs.forEach((bloc, i) => at(blocKeys[i] ?? []).blocs.push(bloc))
  buts.forEach((but, i) => at(butKeys[i] ?? []).buts.push(but))
  return [...found.values()].toSorted((a, b) => a.blocs.length - b.blocs.length)
}
