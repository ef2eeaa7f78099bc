// The checks of a rule set at a month: one a file, one line here. Findings come in the order of the list; the page sorts
// them by gravity. Nothing here blocks a draft.
import { type Cotation, type CotationResolue, resolveCotation } from '~/domain/cotation.ts'
import { formatMois, type MoisIndex } from '~/domain/mois.ts'
import { controlerAttache } from './attache.ts'
import { type Constat, constat } from './constat.ts'
import { controlerCumul } from './cumul.ts'
import { controlerEvolution } from './evolution.ts'
import { controlerFaitsNuls } from './faits-nuls.ts'
import { controlerGroupes } from './groupes.ts'
import { controlerHorsGrilles } from './hors-grilles.ts'
import { controlerIndecis } from './indecis.ts'
import { controlerMotifs } from './motifs.ts'
import { controlerNiveauUn } from './niveau-un.ts'
import { controlerNiveaux } from './niveaux.ts'
import { controlerNombres } from './nombres.ts'
import { controlerParties } from './parties.ts'
import { controlerPoints } from './points.ts'
import { controlerPublics } from './publics.ts'
import { controlerRemplissage } from './remplissage.ts'
import { controlerSeuils } from './seuils.ts'
import { proposerRemedes } from './remedes.ts'
import { controlerTextes } from './textes.ts'

export type { CodeDeConstat, Constat, Gravite, ParametresDeConstat, Temoin } from './constat.ts'
export { type BornesDuNiveauUn, bornesDuNiveauUn } from './niveau-un-bornes.ts'

const CONTROLES: readonly ((resolue: CotationResolue) => readonly Constat[])[] = [
  controlerNiveauUn,
  controlerPublics,
  controlerNombres,
  controlerNiveaux,
  controlerFaitsNuls,
  controlerHorsGrilles,
  controlerRemplissage,
  controlerParties,
  controlerCumul,
  controlerGroupes,
  controlerPoints,
  controlerSeuils,
  controlerEvolution,
  controlerMotifs,
  controlerAttache,
  controlerTextes,
  controlerIndecis,
]

/** Share of the work that finding is; mending is the rest. */
const PART_DES_CONTROLES = 0.7

/** Findings on a rule set already parsed, as it stands at a month, one yield a check, then one a mend: the share done. */
export function* controlerParTranches(cotation: Cotation, mois: MoisIndex): Generator<number, readonly Constat[]> {
  const resolue = resolveCotation(cotation, mois)
  // Without values in force, only that is found.
  if (!resolue.ok)
    return resolue.problems.map(({ at }) => constat('sans-valeur-au-mois', at, { mois: formatMois(mois) }))
  const constats: Constat[] = []
  for (const [i, controler] of CONTROLES.entries()) {
    constats.push(...controler(resolue.value))
    yield (PART_DES_CONTROLES * (i + 1)) / CONTROLES.length
  }
  const remedes = proposerRemedes(resolue.value, constats)
  for (let next = remedes.next(); ; next = remedes.next()) {
    if (next.done) return next.value
    yield PART_DES_CONTROLES + (1 - PART_DES_CONTROLES) * next.value
  }
}

/** Every check at once. */
export function controlerCotation(cotation: Cotation, mois: MoisIndex): readonly Constat[] {
  const tranches = controlerParTranches(cotation, mois)
  for (let next = tranches.next(); ; next = tranches.next()) if (next.done) return next.value
}
