// How an edition of a cotation is made: the content that the user wants, the patch that leads to it, and what would be
// wrong with it. A draft is right; what an edition would make wrong is a reason to refuse it.
import { cotationProblems } from './cotation-problems.ts'
import type { Cotation, Critere } from './cotation.ts'
import type { Edition } from './edition.ts'
import { invariant } from './invariant.ts'
import { profondeurProblems } from './json.ts'
import type { NomDeCotation } from './noms-cotation.ts'
import { patchEntre } from './patch.ts'
import { fail, ok, type Problem, type Result } from './problem.ts'

/**
 * @param formes what the schema would say of it
 * @param apres the content wanted, preceded by those that lead to it when the way matters: an element that is moved is
 *   removed, then inserted, and keeps its own text
 */
export function editionVers(
  cotation: Cotation,
  nom: NomDeCotation,
  formes: readonly Problem[],
  ...apres: readonly Cotation[]
): Result<Edition> {
  if (formes.length > 0) return fail(formes)
  const voulue = apres.at(-1)
  invariant(voulue, 'édition sans contenu')
  const problems = [...profondeurProblems(voulue), ...cotationProblems(voulue)]
  if (problems.length > 0) return fail(problems)
  return ok({ nom, patch: apres.flatMap((contenu, i) => patchEntre(apres[i - 1] ?? cotation, contenu)) })
}

/** @throws Error when there is none: a command is made on what the page shows. */
export function critereDe(cotation: Cotation, id: string): { readonly critere: Critere; readonly index: number } {
  const index = cotation.criteres.findIndex((critere) => critere.id === id)
  const critere = cotation.criteres[index]
  invariant(critere, `critère « ${id} » absent`)
  return { critere, index }
}

type Facultative = 'groupes' | 'conditions'

/** A cotation with one of its optional parts; an empty part is not written. */
export function avecPart<K extends Facultative>(cotation: Cotation, cle: K, part: NonNullable<Cotation[K]>): Cotation {
  const { [cle]: _avant, ...reste } = cotation
  return (Object.keys(part).length === 0 ? reste : { ...reste, [cle]: part }) as Cotation
}

/** The same object with a key changed; `undefined` takes it away. */
export function avecCle<T extends object, K extends keyof T>(objet: T, cle: K, valeur: T[K] | undefined): T {
  if (valeur !== undefined) return { ...objet, [cle]: valeur }
  const { [cle]: _avant, ...reste } = objet
  return reste as T
}

/** An element moved to another place of its list. */
export const deplacer = <T>(liste: readonly T[], de: number, vers: number): readonly T[] => {
  const element = liste[de]
  invariant(element !== undefined, `rang ${de} hors de la liste`)
  return liste.toSpliced(de, 1).toSpliced(vers, 0, element)
}

/** A cotation where a criterion is in no group; a group that is left without any goes. */
export function sansMembre(cotation: Cotation, critere: string): Cotation {
  const { groupes } = cotation
  if (groupes === undefined || !groupes.some(({ criteres }) => criteres.includes(critere))) return cotation
  return avecPart(
    cotation,
    'groupes',
    groupes.flatMap((groupe) => {
      if (!groupe.criteres.includes(critere)) return [groupe]
      const criteres = groupe.criteres.filter((id) => id !== critere)
      return criteres.length === 0 ? [] : [{ ...groupe, criteres }]
    }),
  )
}
