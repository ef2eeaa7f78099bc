// The checks of a rule set at a month: one a file, one line here. Findings come in the order of the list; the page sorts
// them by gravity. Nothing here blocks a draft.
import { type Cotation, type CotationResolue, resolveCotation } from '~/domain/cotation.ts'
import { formatMois, type MoisIndex } from '~/domain/mois.ts'
import { type Constat, constat } from './constat.ts'
import { controlerFaitsNuls } from './faits-nuls.ts'
import { controlerHorsGrilles } from './hors-grilles.ts'
import { controlerNiveauUn } from './niveau-un.ts'
import { controlerNiveaux } from './niveaux.ts'
import { controlerNombres } from './nombres.ts'
import { controlerPublics } from './publics.ts'

export type { CodeDeConstat, Constat, Gravite, ParametresDeConstat, Temoin } from './constat.ts'
export { type BornesDuNiveauUn, bornesDuNiveauUn } from './niveau-un-bornes.ts'

const CONTROLES: readonly ((resolue: CotationResolue) => readonly Constat[])[] = [
  controlerNiveauUn,
  controlerPublics,
  controlerNombres,
  controlerNiveaux,
  controlerFaitsNuls,
  controlerHorsGrilles,
]

/** Findings on a rule set already parsed, as it stands at a month; without values in force, only that is found. */
export function controlerCotation(cotation: Cotation, mois: MoisIndex): readonly Constat[] {
  const resolue = resolveCotation(cotation, mois)
  if (resolue.ok) return CONTROLES.flatMap((controler) => controler(resolue.value))
  return resolue.problems.map(({ at }) => constat('sans-valeur-au-mois', at, { mois: formatMois(mois) }))
}
