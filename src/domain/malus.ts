// A penalty stands in no group (model.md §3): in a group the best counts, so that a penalty there would be forgotten.
import { type Cotation, everyValue, GRILLES } from './cotation.ts'
import { type Problem, problem } from './problem.ts'

/** Points that a criterion may have in a grid at some date, its level's where none are written. */
function everyPoints(cotation: Cotation, grille: (typeof GRILLES)[number], critereId: string): readonly unknown[] {
  const ecrit = cotation.grilles[grille].points[critereId]
  if (ecrit === undefined) return []
  const critere = cotation.criteres.find(({ id }) => id === critereId)
  const niveau = cotation.niveaux.find(({ rang }) => rang === critere?.niveau)
  return everyValue(ecrit).flatMap((valeur): readonly unknown[] =>
    valeur === null ? (niveau ? everyValue<number>(niveau.points) : []) : [valeur],
  )
}

/** Grids where a member of a group takes points away. @param at pointer of the member in its group. */
export const malusDansGroupe = (cotation: Cotation, groupe: string, critere: string, at: string): readonly Problem[] =>
  GRILLES.filter((grille) =>
    everyPoints(cotation, grille, critere).some((valeur) => typeof valeur === 'number' && valeur < 0),
  ).map((grille) => problem('malus-dans-groupe', at, { critere, groupe, grille }))
