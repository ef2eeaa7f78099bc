// What a schema cannot say of a flux: identifiers given twice, references to nothing, dates out of order, shares beyond the
// whole. Asked of what is read (parse.ts) and of what an edition would leave.
import { conditionProblems } from './conditions-nommees.ts'
import { type Datee, enVigueur } from './cotation.ts'
import { type Contingent, datesDesParts, type Flux, UNITE } from './flux.ts'
import { dateProblems, duplicates } from './listes.ts'
import { parseMois } from './mois.ts'
import { pointer, type Problem, problem } from './problem.ts'
import { proche } from './proche.ts'

/** Share at a month, 0 before its first date. */
const partAu = (part: Datee<number>, mois: string): number => enVigueur<number>(part, parseMois(mois)) ?? 0

const sommeAu = (parts: readonly Datee<number>[], mois: string): number =>
  parts.reduce<number>((total, part) => total + partAu(part, mois), 0)

/** The shares of some contingents, more than the whole at some month. */
function sommeProblems(parts: readonly Datee<number>[], at: string, flux: Flux): readonly Problem[] {
  const somme = Math.max(...datesDesParts(parts, flux).map((mois) => sommeAu(parts, mois)))
  return somme > UNITE ? [problem('parts-depassent', at, { somme })] : []
}

/** The shares within that of a contingent, more than it at some month where it is in force. */
function dontProblems(contingent: Contingent, at: string, flux: Flux): readonly Problem[] {
  const part = contingent.part as Datee<number> | undefined
  if (part === undefined) return []
  const parts = (contingent.dont ?? []).map((sousPart) => sousPart.part as Datee<number>)
  const exces = datesDesParts([...parts, part], flux)
    .filter((mois) => enVigueur<number>(part, parseMois(mois)) !== undefined)
    .map((mois) => ({ somme: sommeAu(parts, mois), part: partAu(part, mois) }))
    .find(({ somme, part: whole }) => somme > whole)
  return exces ? [problem('sous-parts-depassent', at, { contingent: contingent.id, ...exces })] : []
}

export function fluxProblems(flux: Flux): readonly Problem[] {
  const ids = flux.contingents.map((contingent) => contingent.id)
  const unknown = (id: string, at: string): readonly Problem[] =>
    ids.includes(id) ? [] : [problem('reference-inconnue', at, { genre: 'contingent', id, ...proche(id, ids) })]
  return [
    ...duplicates(flux.contingents, ({ id }) => id).map(({ index }) =>
      problem('contingent-double', pointer('contingents', index, 'id'), { id: ids[index] ?? '' }),
    ),
    ...flux.contingents.flatMap(({ part }, i) =>
      part === undefined ? [] : dateProblems<number>(part, pointer('contingents', i, 'part')),
    ),
    ...sommeProblems(
      flux.contingents.flatMap(({ part }) => (part === undefined ? [] : [part as Datee<number>])),
      '/contingents',
      flux,
    ),
    ...flux.contingents.flatMap((contingent, i) => dontProblems(contingent, pointer('contingents', i, 'dont'), flux)),
    ...(flux.conventions ?? []).flatMap((convention, i) => {
      const at = pointer('conventions', i, 'parts')
      const parts = Object.values(convention.parts).map(({ part }) => part as Datee<number>)
      return [
        ...Object.keys(convention.parts).flatMap((id) => unknown(id, at + pointer(id))),
        ...sommeProblems(parts, at, flux),
      ]
    }),
    ...(flux.orientation ?? []).flatMap(({ contingent }, i) =>
      unknown(contingent, pointer('orientation', i, 'contingent')),
    ),
    // A flux has no named conditions: every name is unknown.
    ...conditionProblems(
      flux.assiette.exclusions.map(({ conditions }, i) => ({
        condition: conditions,
        at: pointer('assiette', 'exclusions', i, 'conditions'),
      })),
      {},
    ),
    ...(flux.annees.de > flux.annees.a ? [problem('horizon-inverse', '/annees', flux.annees)] : []),
  ]
}
