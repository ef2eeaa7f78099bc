// The households of a run: those of the cohort at the start, then those that enter month after month, made from the same
// recipe. The universe does not depend on the seed of the run; what a rule set gives to each, month by month, neither.
import type { Bitset } from '~/domain/bitset.ts'
import { buildCohorte, type Cohorte, type Colonne, colonne, ligneDe } from '~/domain/cohorte.ts'
import { type Cotation, resolveCotation } from '~/domain/cotation.ts'
import { at, invariant } from '~/domain/invariant.ts'
import type { MoisIndex } from '~/domain/mois.ts'
import { ok, type Result } from '~/domain/problem.ts'
import type { Scenario } from '~/domain/scenario.ts'
import { type Colonnes, compileCotation, deriveColonnes, pointerCohorte, premiereCle } from '~/engine/index.ts'
import { generateCohorte, TRANCHE } from './generate.ts'
import { prioritairesDe, SEUIL_DE_REFERENCE } from './publics.ts'
import { cleDe, mot32, USAGES } from './rng.ts'

/** Univers : toutes les demandes d’un passage, par mois de dépôt puis identifiant. */
export interface Univers {
  readonly cohorte: Cohorte
  readonly n: number
  readonly debut: MoisIndex
  /** Months of the horizon. */
  readonly mois: number
  /** −1 for the demands active at the start, else the month of entry. */
  readonly entrees: Int16Array<ArrayBuffer>
  /** Keys of the draws. */
  readonly cles: Int32Array<ArrayBuffer>
  /** Facts and derived facts at the start (of the month of entry for those that enter), at the reference threshold. */
  readonly colonnes: Colonnes
  readonly prioritaires: Bitset
}

const depotsDe = (cohorte: Cohorte): Int32Array<ArrayBuffer> => {
  const depots = colonne(cohorte, 'moisDepot')
  invariant(depots.type === 'month', 'moisDepot est un mois')
  return depots.valeurs
}

/** The same demands, none filed after a month: what is not filed yet is read as if it were today. */
function auMois(cohorte: Cohorte, mois: MoisIndex): Cohorte {
  const moisDepot: Colonne = { type: 'month', valeurs: depotsDe(cohorte).map((depot) => Math.min(depot, mois)) }
  return { ...cohorte, colonnes: { ...cohorte.colonnes, moisDepot } }
}

/**
 * New demands, in an order that no fact tells. They have no refusal yet. They are made year after year, each in whole
 * blocks, and shuffled inside their year: who enters in a month never depends on how long the horizon is.
 */
function entrants(scenario: Scenario, graine: number, debut: MoisIndex, mois: number) {
  const { cohorte: recette, demande, communes = [] } = scenario
  const parMois = demande?.entreesParMois.valeur ?? 0
  if (parMois === 0) return []
  invariant(recette, 'scénario sans recette de cohorte')
  const parAn = 12 * parMois
  const parTranche = Math.min(TRANCHE, parAn)
  const faite = generateCohorte(recette, {
    n: Math.ceil((Math.ceil(mois / 12) * parAn) / parTranche) * parTranche,
    parTranche,
    graine: mot32(graine, USAGES.cohorte, 0, 1),
    moisReference: debut,
    communes: communes.map(({ id }) => id),
  })
  return Array.from({ length: parMois * Math.ceil(mois / 12) * 12 }, (_, row) => ({
    row,
    annee: Math.floor(row / parAn),
    mot: mot32(graine, USAGES.cohorte, row, 2),
  }))
    .sort((a, b) => a.annee - b.annee || a.mot - b.mot || a.row - b.row)
    .slice(0, parMois * mois)
    .map(({ row }, place) => {
      const entree = Math.floor(place / parMois)
      const id = `entree-${String(place + 1).padStart(6, '0')}`
      return { entree, ligne: { ...ligneDe(faite, row), id, moisDepot: debut + entree, refusInjustifies: 0 } }
    })
}

/**
 * @param initiale the cohort at the start of the horizon
 * @param graine seed of the cohort of the newcomers
 * @param mois length of the horizon
 */
export function creerUnivers(
  scenario: Scenario,
  initiale: Cohorte,
  options: { readonly graine: number; readonly debut: MoisIndex; readonly mois: number },
): Univers {
  const { graine, debut, mois } = options
  const demandes = [
    ...initiale.ids.map((_, row) => ({ entree: -1, ligne: ligneDe(initiale, row) })),
    ...entrants(scenario, graine, debut, mois),
  ].sort((a, b) => a.ligne.moisDepot - b.ligne.moisDepot || (a.ligne.id < b.ligne.id ? -1 : 1))
  const cohorte = buildCohorte(
    demandes.map(({ ligne }) => ligne),
    { synthetique: initiale.synthetique },
  )
  const colonnes = deriveColonnes(auMois(cohorte, debut), {
    moisReference: debut,
    seuilPremierQuartileEuros: SEUIL_DE_REFERENCE,
  })
  return {
    cohorte,
    n: cohorte.n,
    debut,
    mois,
    entrees: Int16Array.from(demandes, ({ entree }) => entree),
    cles: Int32Array.from(cohorte.ids, cleDe),
    colonnes,
    prioritaires: prioritairesDe(colonnes, cohorte.n),
  }
}

/** Ce qui passe avant les points, une valeur par demande. */
type Strate = Int16Array<ArrayBuffer>

/** Notes d’un univers sous un jeu de règles : un tableau par mois, une valeur par demande. */
export interface Notes {
  readonly points: readonly Int32Array<ArrayBuffer>[]
  /** What the mode of the grids puts before points, smaller first; absent when it puts nothing there. */
  readonly strates?: readonly Strate[]
  /** What orders, greater first: the points, preceded by their stratum. */
  readonly ordres: readonly Int32Array<ArrayBuffer>[]
}

/** Points preceded by their stratum, whatever they are: greater first. */
export function precederDeStrates(points: Int32Array, strates: ArrayLike<number>): Int32Array<ArrayBuffer> {
  let [min, max] = [0, 0]
  for (const valeur of points) {
    if (valeur < min) min = valeur
    if (valeur > max) max = valeur
  }
  const etendue = 1 + max - min
  return Int32Array.from(points, (valeur, row) => valeur - at(strates, row) * etendue)
}

/**
 * Scores every demand at every month of the horizon, one yield a month: the share done. Before its entry a demand has the
 * points of a demand filed today. When the two grids have the same mode it orders the file; else points alone do.
 */
export function* noterUnivers(
  univers: Univers,
  cotation: Cotation,
  ordreDesGrilles: 'points' | 'rangRelatif' | 'partMutations',
): Generator<number, Result<Notes>> {
  const { debut, mois, cohorte, n } = univers
  const pointees: { scores: Int32Array<ArrayBuffer>; strates: Strate | undefined }[] = []
  const { primo, mutation } = cotation.grilles
  const mode = primo.mode === mutation.mode ? primo.mode : 'points'
  for (let t = 0; t < mois; t++) {
    const resolue = resolveCotation(cotation, debut + t)
    if (!resolue.ok) return resolue
    const pointee = pointerCohorte(compileCotation(resolue.value), auMois(cohorte, debut + t))
    const premiere = premiereCle(mode, pointee)
    const strates = premiere && Int16Array.from({ length: n }, (_, row) => premiere(row))
    pointees.push({ scores: pointee.scores, strates })
    yield (t + 1) / mois
  }
  const points = pointees.map(({ scores }) => scores)
  if (ordreDesGrilles === 'rangRelatif')
    return ok({ points, ordres: points.map((p, t) => rangsRelatifs(univers, p, t)) })
  const strates = pointees.flatMap((mois) => mois.strates ?? [])
  if (strates.length === 0) return ok({ points, ordres: points })
  const ordres = points.map((p, t) => precederDeStrates(p, at(strates, t)))
  return ok({ points, strates, ordres })
}

/** Place inside one's grid among the demands filed, in ten-thousandths: 10 000 is the best. */
function rangsRelatifs({ colonnes, entrees, n }: Univers, points: Int32Array, t: number): Int32Array<ArrayBuffer> {
  const types = colonnes.typeDemande
  invariant(types?.type === 'enum', 'typeDemande est une liste')
  const out = new Int32Array(n)
  for (const code of [0, 1]) {
    const lignes = Int32Array.from({ length: n }, (_, row) => row)
      .filter((row) => types.codes[row] === code && (entrees[row] ?? 0) <= t)
      .sort((a, b) => (points[b] ?? 0) - (points[a] ?? 0) || a - b)
    lignes.forEach((row, rang) => (out[row] = Math.floor((10_000 * (lignes.length - rang)) / lignes.length)))
  }
  return out
}
