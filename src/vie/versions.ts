// Versions: records that name a content by its hash and the versions that it comes from. A record is named by its own hash,
// so that the same content may be recorded again, by another, for another reason, and nothing is ever overwritten.
import type { Genre } from '~/domain/genre.ts'
import { type Hash, hashContent } from '~/domain/hash.ts'
import { pointer, type Problem, problem } from '~/domain/problem.ts'

/** Fiche d’une version ; `id` est l’empreinte de tout le reste. */
export interface Version {
  readonly id: Hash
  readonly genre: Genre
  /** Hash of the content. */
  readonly contenu: string
  /** None for the first, two after a merge. */
  readonly parents: readonly string[]
  readonly titre: string
  readonly auteur: string
  /** ISO date and time. */
  readonly date: string
  /** What changes, and why. */
  readonly message: string
}

export type FicheDeVersion = Omit<Version, 'id'>

/** Of all that the record says, its own name left out. */
const idDe = ({ id: _own, ...fiche }: FicheDeVersion & { readonly id?: string }): Hash => hashContent(fiche)

export const creerVersion = (fiche: FicheDeVersion): Version => ({ ...fiche, id: idDe(fiche) })

/** Histoire : toutes les versions connues, et les contenus par empreinte. */
export interface Histoire {
  readonly versions: readonly Version[]
  readonly contenus: ReadonlyMap<string, unknown>
}

/** What proves that a history was altered or cut: a record or a content that is not what its name says, or is missing. */
export function problemesDHistoire({ versions, contenus }: Histoire): readonly Problem[] {
  const connues = new Set<string>(versions.map(({ id }) => id))
  return versions.flatMap((version, i) => {
    const at = pointer('versions', i)
    const contenu = contenus.get(version.contenu)
    return [
      ...(idDe(version) === version.id
        ? []
        : [problem('version-alteree', at, { quoi: 'fiche', titre: version.titre })]),
      ...(contenu !== undefined && hashContent(contenu) === version.contenu
        ? []
        : [problem('version-alteree', `${at}/contenu`, { quoi: 'contenu', titre: version.titre })]),
      ...(version.parents.every((parent) => connues.has(parent))
        ? []
        : [problem('version-alteree', `${at}/parents`, { quoi: 'parent', titre: version.titre })]),
    ]
  })
}

/**
 * The same of one record and its content, whose parents are not at hand: they are names here, that its own hash covers.
 * @param contenu undefined when the record came alone
 */
export const problemesDeFiche = (version: Version, contenu: unknown): readonly Problem[] =>
  problemesDHistoire({
    versions: [version],
    contenus: new Map(contenu === undefined ? [] : [[hashContent(contenu), contenu]]),
  }).filter(({ at }) => !at.endsWith('/parents') && (contenu !== undefined || !at.endsWith('/contenu')))

/** What a graph of versions is made of, whatever names them. */
export interface Noeud {
  readonly id: string
  readonly parents: readonly string[]
  /** ISO date and time. */
  readonly date: string
}

/** A version and all that it comes from, the nearest first. */
export function ancetres(versions: readonly Noeud[], id: string): readonly string[] {
  const parId = new Map<string, Noeud>(versions.map((version) => [version.id, version]))
  const vues = new Set<string>([id])
  // A set is walked in order of insertion, what is added on the way included.
  for (const vue of vues) for (const parent of parId.get(vue)?.parents ?? []) vues.add(parent)
  return [...vues]
}

/**
 * Parent of a merge: a common ancestor that is not an ancestor of another one. Of several, after criss-cross merges, the
 * last recorded, then the first by name. Undefined for versions without anything in common.
 */
export function baseCommune(versions: readonly Noeud[], a: string, b: string): string | undefined {
  const deB = new Set(ancetres(versions, b))
  const communs = ancetres(versions, a).filter((id) => deB.has(id))
  const depasses = new Set(communs.flatMap((id) => ancetres(versions, id).slice(1)))
  const dates = new Map<string, string>(versions.map(({ id, date }) => [id, date]))
  const cle = (id: string): string => dates.get(id) ?? ''
  return communs
    .filter((id) => !depasses.has(id))
    .toSorted((x, y) => (cle(x) === cle(y) ? (x < y ? -1 : 1) : cle(x) < cle(y) ? 1 : -1))[0]
}
