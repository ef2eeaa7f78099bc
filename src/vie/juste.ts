// Whether a content made from others, and not typed by anyone, is right.
import type { Genre } from '~/domain/genre.ts'
import { parseCotation, parseFlux } from '~/domain/parse.ts'
import type { Problem } from '~/domain/problem.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { scenarioProblems } from '~/domain/scenario-problems.ts'

/** What is wrong with a content; a scenario is asked for its references alone, once what it includes is joined to it. */
export function problemesDe(genre: Genre, contenu: unknown): readonly Problem[] {
  if (genre === 'scenario') return scenarioProblems(contenu as Scenario)
  const lu = genre === 'cotation' ? parseCotation(contenu) : parseFlux(contenu)
  return lu.ok ? [] : lu.problems
}
