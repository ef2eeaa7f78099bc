// A draft as its parent plus named changes, each of which can be switched off. A change takes with it all that would mean
// nothing alone: a criterion comes with its points, levels that are renumbered come with their criteria.
import type { Genre } from '~/domain/genre.ts'
import type { Problem } from '~/domain/problem.ts'
import { problemesDe } from './juste.ts'
import { appliquer, cleDuLieu, type Modification, modifier, texteDuLieu } from './modification.ts'
import { ordonner, regrouper, soi } from './ordre.ts'

/** Changement nommé par ce qu’il touche. */
export interface ChangementNomme {
  /** Place of what comes, goes or changes; « niveaux » for the scale of the levels. */
  readonly cle: string
  readonly modifications: readonly Modification[]
}

const ECHELLE = '/niveaux'

/** Whether a change renumbers the levels, or follows them. */
const isDeLEchelle = ({ sorte, lieu: [tete, , cle] }: Modification): boolean =>
  (tete === 'niveaux' && (sorte === 'element' || sorte === 'ordre' || cle === 'rang')) ||
  (tete === 'criteres' && cle === 'niveau')

/** What changes from a parent to its child, cut into changes that a person would name. */
export function nommerChangements(genre: Genre, parent: unknown, enfant: unknown): readonly ChangementNomme[] {
  const modifications = modifier(genre, parent, enfant)
  const isRenumerotee = modifications.some(
    (modification) => modification.lieu[0] === 'niveaux' && isDeLEchelle(modification),
  )
  // An element of a list, by its key: what bears this key elsewhere comes and goes with it.
  const entiers = new Map(
    modifications.flatMap(({ sorte, lieu }) =>
      sorte === 'element' && lieu.length === 2 ? [[lieu[1], texteDuLieu(lieu)] as const] : [],
    ),
  )
  const cleDe = (modification: Modification): string => {
    if (isRenumerotee && isDeLEchelle(modification)) return ECHELLE
    const { lieu } = modification
    return (lieu.length > 1 ? entiers.get(lieu.at(-1)) : undefined) ?? cleDuLieu(modification)
  }
  return [...regrouper(modifications, cleDe, soi)].map(([cle, liees]) => ({ cle, modifications: liees }))
}

export interface Combinaison<T> {
  readonly contenu: T
  /** Changes that cannot be made without one that is switched off. */
  readonly impossibles: readonly string[]
  /** What the combination makes wrong. */
  readonly problemes: readonly Problem[]
}

/** The draft with some of its changes switched off. */
export function combiner<T>(
  genre: Genre,
  parent: T,
  changements: readonly ChangementNomme[],
  eteints: ReadonlySet<string>,
): Combinaison<T> {
  const allumes = changements.filter(({ cle }) => !eteints.has(cle))
  const { contenu, impossibles } = appliquer(
    genre,
    parent,
    ordonner(allumes.flatMap(({ modifications }) => modifications)),
  )
  return {
    contenu,
    impossibles: allumes
      .filter(({ modifications }) => modifications.some((modification) => impossibles.includes(modification)))
      .map(({ cle }) => cle),
    problemes: problemesDe(genre, contenu),
  }
}

const isJuste = ({ impossibles, problemes }: Combinaison<unknown>): boolean =>
  impossibles.length === 0 && problemes.length === 0

/**
 * Changes that must go with one of them: without it, they cannot be made, or leave rules that are wrong. Empty when it can
 * go alone. Another set may do as well; this one keeps the changes that come first.
 */
export function entrainesPar<T>(
  genre: Genre,
  parent: T,
  changements: readonly ChangementNomme[],
  cle: string,
): readonly string[] {
  const essai = (eteints: ReadonlySet<string>) => isJuste(combiner(genre, parent, changements, eteints))
  if (essai(new Set([cle]))) return []
  const eteints = new Set(changements.map((changement) => changement.cle))
  let isMoving = true
  while (isMoving) {
    isMoving = false
    for (const autre of changements) {
      if (autre.cle === cle || !eteints.has(autre.cle)) continue
      eteints.delete(autre.cle)
      if (essai(eteints)) isMoving = true
      else eteints.add(autre.cle)
    }
  }
  eteints.delete(cle)
  return [...eteints]
}
