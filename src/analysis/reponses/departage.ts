// Discriminating power: applications that the order of a grid and its points leave level, told apart by their filing month,
// then by their id alone (model.md §3); and the only tie that matters, the one at the last turn of the year.
import type { NomDeGrille } from '~/domain/cotation.ts'
import { at, invariant } from '~/domain/invariant.ts'
import { type Typologie, TYPOLOGIES } from '~/domain/scenario.ts'
import { type CohorteNotee, premiereCle } from '~/engine/index.ts'
import { type LocationsParTypologie, toursDuSegment } from '../locations.ts'

/** Égalités d’un ensemble de demandes, avant puis après le mois de dépôt. */
export interface Egalites {
  readonly n: number
  /** P(tie) = Σ n_s (n_s − 1) ÷ (n (n − 1)): share of the pairs left level; null for a single application. */
  readonly points: number | null
  readonly depot: number | null
  /** Effective number of classes, 1 ÷ Σ p_s²: as many classes of one size would tell as much apart; 0 without any. */
  readonly classes: number
  readonly classesDepot: number
}

/** Égalité au bord : ce qui départage les demandes au niveau du dernier tour de l’année. */
export interface Bord {
  /** Turns of the segment in a year, see `toursDuSegment`; every application is served when they are not fewer. */
  readonly k: number
  /** Applications level with the k-th; 0 when points part those that are served from the others. */
  readonly exAequo: number
  /** Of these, those served thanks to their filing month, and thanks to their id alone. */
  readonly parDepot: number
  readonly parId: number
  /** More than `ALERTE_DU_BORD` of the turns. */
  readonly alerte: boolean
}

export interface DepartageDeSegment extends Egalites {
  readonly typologie: Typologie
  /** null without the lettings of a scenario. */
  readonly bord: Bord | null
}

export interface Departage {
  readonly ensemble: Egalites
  /** Segments with at least one application. */
  readonly segments: readonly DepartageDeSegment[]
}

/** Share of the year’s turns that points do not decide, above which it is said. Working hypothesis: no source. */
export const ALERTE_DU_BORD = 1 / 5

type Cle = (row: number) => number

/** Σ n_s² over the runs of ordered rows that every key leaves level. */
function sommeDesCarres(ordre: Int32Array, cles: readonly Cle[]): number {
  let [somme, depuis] = [0, 0]
  for (let place = 1; place <= ordre.length; place++) {
    const [row, avant] = [ordre[place], at(ordre, place - 1)]
    if (row !== undefined && cles.every((cle) => cle(row) === cle(avant))) continue
    somme += (place - depuis) ** 2
    depuis = place
  }
  return somme
}

function egalitesDe(ordre: Int32Array, points: readonly Cle[], depot: Cle): Egalites {
  const n = ordre.length
  const lire = (cles: readonly Cle[]): readonly [number | null, number] => {
    const carres = sommeDesCarres(ordre, cles)
    return [n < 2 ? null : (carres - n) / (n * (n - 1)), n === 0 ? 0 : (n * n) / carres]
  }
  const [egales, classes] = lire(points)
  const [egalesAuMois, classesDepot] = lire([...points, depot])
  return { n, points: egales, depot: egalesAuMois, classes, classesDepot }
}

/** @param ordre the segment, best first */
function bordDe(ordre: Int32Array, k: number, points: readonly Cle[], depot: Cle): Bord {
  const sansEgalite: Bord = { k, exAequo: 0, parDepot: 0, parId: 0, alerte: false }
  if (k >= ordre.length) return sansEgalite
  const dernier = at(ordre, k - 1)
  const compter = (parmi: Int32Array, cles: readonly Cle[]): number =>
    parmi.reduce((total, row) => total + (cles.every((cle) => cle(row) === cle(dernier)) ? 1 : 0), 0)
  const servies = ordre.subarray(0, k)
  const auMois = [...points, depot]
  const [exAequo, servis] = [compter(ordre, points), compter(servies, points)]
  if (exAequo === servis) return sansEgalite
  const [memeMois, servisDuMois] = [compter(ordre, auMois), compter(servies, auMois)]
  const parId = memeMois === servisDuMois ? 0 : servisDuMois
  return { k, exAequo, parDepot: servis - parId, parId, alerte: servis > ALERTE_DU_BORD * k }
}

function departageDe(notee: CohorteNotee, nom: NomDeGrille, locations: LocationsParTypologie | undefined): Departage {
  const { grille, ordre } = notee.parGrille[nom]
  const { moisDepot } = notee.colonnes
  invariant(moisDepot?.type === 'month', 'moisDepot est un mois')
  const premiere = premiereCle(grille.mode, notee)
  const points: readonly Cle[] = [...(premiere ? [premiere] : []), (row) => at(notee.scores, row)]
  const depot: Cle = (row) => at(moisDepot.valeurs, row)
  return {
    ensemble: egalitesDe(ordre, points, depot),
    segments: TYPOLOGIES.flatMap((typologie, t): readonly DepartageDeSegment[] => {
      const siennes = ordre.filter((row) => notee.segments[row] === t)
      const n = siennes.length
      if (n === 0) return []
      const demandees = notee.segments.reduce((total, autre) => total + (autre === t ? 1 : 0), 0)
      const k = locations && toursDuSegment(locations[typologie], n, demandees)
      return [
        {
          typologie,
          ...egalitesDe(siennes, points, depot),
          bord: k === undefined ? null : bordDe(siennes, k, points, depot),
        },
      ]
    }),
  }
}

/** @param locations lettings a year by typology, from a scenario */
export const departager = (
  notee: CohorteNotee,
  locations: LocationsParTypologie | undefined,
): Readonly<Record<NomDeGrille, Departage>> => ({
  primo: departageDe(notee, 'primo', locations),
  mutation: departageDe(notee, 'mutation', locations),
})
