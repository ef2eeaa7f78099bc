// How a content is cut for its life: what is compared, merged and switched off as one value, and which lists are known by
// the key of their elements rather than by rank. A list whose keys are not unique is one value.
import type { Genre } from '~/domain/genre.ts'
import { isPlain } from '~/domain/patch.ts'

export type Forme =
  | { readonly sorte: 'atome' }
  /** Keys of the schema; those that are not named are atoms. */
  | { readonly sorte: 'objet'; readonly cles: Readonly<Record<string, Forme>> }
  /** Keys of the writer. An optional one that is left empty goes. */
  | { readonly sorte: 'table'; readonly valeurs: Forme; readonly facultative: boolean }
  /** `cle` null: the elements are texts, each its own key. */
  | { readonly sorte: 'liste'; readonly cle: string | null; readonly element: Forme; readonly facultative: boolean }

export const ATOME: Forme = { sorte: 'atome' }
const objet = (cles: Readonly<Record<string, Forme>> = {}): Forme => ({ sorte: 'objet', cles })
const table = (valeurs: Forme, facultative: boolean): Forme => ({ sorte: 'table', valeurs, facultative })
const liste = (cle: string | null, element: Forme, facultative: boolean): Forme => ({
  sorte: 'liste',
  cle,
  element,
  facultative,
})

const GRILLE = objet({ points: table(ATOME, false) })

const FORMES: Readonly<Record<Genre, Forme>> = {
  cotation: objet({
    parametres: objet({ seuilPremierQuartileEuros: objet(), delaiAnormalMois: objet() }),
    niveaux: liste('id', objet(), false),
    groupes: liste('id', objet({ criteres: liste(null, ATOME, false) }), true),
    conditions: table(ATOME, true),
    criteres: liste('id', objet(), false),
    grilles: objet({ primo: GRILLE, mutation: GRILLE }),
  }),
  flux: objet({
    contingents: liste('id', objet({ dont: liste('id', objet(), true) }), false),
    assiette: objet({ exclusions: liste('id', objet(), false) }),
    conventions: liste('bailleur', objet({ parts: table(objet(), false) }), true),
    objectifs: liste('id', objet(), true),
    derogations: liste('constat', objet(), true),
  }),
  scenario: objet({
    communes: liste('id', objet(), true),
    bailleurs: liste('id', objet(), true),
    residences: liste('id', objet(), true),
    livraisons: liste('id', objet(), true),
    rotation: objet(),
    demande: objet(),
    cohorte: objet(),
    simulation: objet({ parametres: table(ATOME, true) }),
  }),
}

export const formeDe = (genre: Genre): Forme => FORMES[genre]

/** Value under a key that the content itself holds. */
export const enfant = (noeud: unknown, cle: string): unknown =>
  isPlain(noeud) && Object.hasOwn(noeud, cle) ? noeud[cle] : undefined

/** Form of what stands under a key. */
export function sousForme(forme: Forme, cle: string): Forme {
  if (forme.sorte === 'objet') return (Object.hasOwn(forme.cles, cle) ? forme.cles[cle] : undefined) ?? ATOME
  if (forme.sorte === 'table') return forme.valeurs
  return forme.sorte === 'liste' ? forme.element : ATOME
}

/** Form of what stands at a place. */
export const formeAu = (genre: Genre, lieu: readonly string[]): Forme =>
  lieu.reduce<Forme>((forme, cle) => sousForme(forme, cle), formeDe(genre))

/** Rank of each element of a list, by its key, in order; undefined when it has no keys of its own. */
export function rangsDe(liste: unknown, cle: string | null): Map<string, number> | undefined {
  if (!Array.isArray(liste)) return undefined
  const rangs = new Map<string, number>()
  for (const [i, element] of (liste as readonly unknown[]).entries()) {
    const propre = cle === null ? element : enfant(element, cle)
    if (typeof propre !== 'string' || rangs.has(propre)) return undefined
    rangs.set(propre, i)
  }
  return rangs
}

const connus = new WeakMap<readonly unknown[], Map<string, number> | undefined>()
/** The same of a list that never changes in place, computed once: a list is always read by one key. */
export function rangsConnus(liste: unknown, cle: string | null): ReadonlyMap<string, number> | undefined {
  if (!Array.isArray(liste)) return undefined
  if (!connus.has(liste)) connus.set(liste, rangsDe(liste, cle))
  return connus.get(liste)
}
