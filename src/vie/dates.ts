// Dates of effect: which version applies on a date, and which values a content changes on a month of its own accord.
import type { Demarche } from '~/domain/approbation.ts'
import { isPlain } from '~/domain/patch.ts'
import { type Datee, enVigueur } from '~/domain/cotation.ts'
import type { Genre } from '~/domain/genre.ts'
import { type MoisIndex, readMois } from '~/domain/mois.ts'
import { enfant, type Forme, formeDe, rangsConnus, sousForme } from './forme.ts'
import { comparerTextes } from './ordre.ts'
import type { Lieu } from './modification.ts'

/** Ce qu’une version approuvée dit de sa date d’effet. */
export interface PriseDEffet {
  readonly version: string
  /** ISO day: the rules apply from its first hour. */
  readonly effet: string
  /** ISO day of the deliberation: of two that take effect on one day, the later one holds. */
  readonly deliberation: string
}

export interface EnVigueur {
  readonly version: string
  readonly depuis: string
  /** First day of the next one; undefined while none is known. */
  readonly jusqua: string | undefined
}

const ordonner = (prises: readonly PriseDEffet[]): readonly PriseDEffet[] =>
  prises.toSorted((a, b) => {
    const [cleA, cleB] = [a, b].map(({ effet, deliberation, version }) => `${effet} ${deliberation} ${version}`) as [
      string,
      string,
    ]
    return cleA < cleB ? -1 : 1
  })

/** Which version applied on a day (ISO)? Undefined before the first one. */
export function enVigueurLe(prises: readonly PriseDEffet[], jour: string): EnVigueur | undefined {
  const ordonnees = ordonner(prises)
  const trouvee = ordonnees.findLast(({ effet }) => effet <= jour)
  if (!trouvee) return undefined
  const suivante = ordonnees.find(({ effet }) => effet > trouvee.effet)
  return { version: trouvee.version, depuis: trouvee.effet, jusqua: suivante?.effet }
}

/** What was decided of some versions takes effect on these days. */
export const prisesDEffet = (demarches: readonly Demarche[], versions: ReadonlySet<string>): readonly PriseDEffet[] =>
  demarches.flatMap(({ version, acte }) =>
    acte.acte === 'approuver' && versions.has(version)
      ? [{ version, effet: acte.deliberation.effet, deliberation: acte.deliberation.date }]
      : [],
  )

/** Whether a version applies on a day (ISO), or will later: one that is replaced from a later day still does. */
export const sApplique = (prises: readonly PriseDEffet[], version: string, jour: string): boolean =>
  [jour, ...prises.map(({ effet }) => effet).filter((effet) => effet > jour)].some(
    (date) => enVigueurLe(prises, date)?.version === version,
  )

/** Changement qu’un contenu porte à une date. */
export interface Echeance {
  /** Month, AAAA-MM. */
  readonly du: string
  readonly lieu: Lieu
  /** Undefined before the first date. */
  readonly avant: unknown
  readonly apres: unknown
}

type ValeurDatee = readonly { readonly du: string; readonly valeur: unknown }[]

const isDatee = (noeud: unknown): noeud is ValeurDatee =>
  Array.isArray(noeud) &&
  noeud.length > 0 &&
  noeud.every((element) => {
    const du = enfant(element, 'du')
    return typeof du === 'string' && readMois(du) !== undefined && Object.hasOwn(element as object, 'valeur')
  })

/** A content where each dated value has become what `change` makes of it. */
function aChaqueDatee(
  noeud: unknown,
  forme: Forme,
  lieu: Lieu,
  change: (valeur: ValeurDatee, lieu: Lieu) => unknown,
): unknown {
  if (isDatee(noeud)) return change(noeud, lieu)
  if (Array.isArray(noeud)) {
    const cles = forme.sorte === 'liste' ? [...(rangsConnus(noeud, forme.cle)?.keys() ?? [])] : []
    return noeud.map((element: unknown, i) =>
      aChaqueDatee(element, sousForme(forme, String(i)), [...lieu, cles[i] ?? String(i)], change),
    )
  }
  if (!isPlain(noeud)) return noeud
  return Object.fromEntries(
    Object.entries(noeud).map(([cle, valeur]) => [
      cle,
      aChaqueDatee(valeur, sousForme(forme, cle), [...lieu, cle], change),
    ]),
  )
}

/** What a content changes by its own dates, in order. */
export function echeancesDe(genre: Genre, contenu: unknown): readonly Echeance[] {
  const echeances: Echeance[] = []
  aChaqueDatee(contenu, formeDe(genre), [], (valeur, lieu) => {
    valeur.forEach(({ du, valeur: apres }, i) => echeances.push({ du, lieu, avant: valeur[i - 1]?.valeur, apres }))
    return valeur
  })
  return echeances.toSorted((a, b) => comparerTextes(a.du, b.du))
}

/** The content as it applies at a month: dates are gone, so that two months compare. A value not yet in force stays dated. */
export const figerAu = <T>(genre: Genre, contenu: T, mois: MoisIndex): T =>
  aChaqueDatee(contenu, formeDe(genre), [], (valeur) => {
    // null is a value: the points of the level.
    const trouvee = enVigueur(valeur as Datee<unknown>, mois)
    return trouvee === undefined ? valeur : trouvee
  }) as T
