// What is wrong with lists: an element given twice, dates that do not follow each other.
import { type Datee, isDatee } from './cotation.ts'
import { parseMois } from './mois.ts'
import { pointer, type Problem, problem } from './problem.ts'

/** Positions of the elements whose key was already taken. */
export function duplicates<T>(
  elements: readonly T[],
  key: (element: T) => string | number,
): { index: number; first: number }[] {
  const first = new Map<string | number, number>()
  return elements.flatMap((element, index) => {
    const known = first.get(key(element))
    if (known === undefined) first.set(key(element), index)
    return known === undefined ? [] : [{ index, first: known }]
  })
}

/** Dates of effect that do not come after the one before. */
export function dateProblems<T>(valeur: Datee<T>, at: string): readonly Problem[] {
  if (!isDatee(valeur)) return []
  return valeur.flatMap(({ du }, i) => {
    const before = valeur[i - 1]
    const late = before !== undefined && parseMois(du) <= parseMois(before.du)
    return late ? [problem('dates-non-croissantes', at + pointer(i, 'du'), { du })] : []
  })
}
