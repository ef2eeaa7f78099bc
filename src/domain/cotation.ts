// The cotation rule set and its reading at a month: dated values resolved, levels and groups applied to each grid.
// Both engines start from `resolveCotation`, so that they can only differ on conditions, scores and order (model.md §3).
import type * as gen from './gen/cotation.ts'
import { invariant } from './invariant.ts'
import { formatMois, type MoisIndex, parseMois } from './mois.ts'
import { fail, ok, pointer, type Problem, problem, type Result } from './problem.ts'

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T

/** Jeu de règles de cotation. */
export type Cotation = DeepReadonly<gen.Cotation>
/** Critère : donne des points quand sa condition est remplie. */
export type Critere = Cotation['criteres'][number]
/** Niveau de priorité. */
export type Niveau = Cotation['niveaux'][number]
/** Groupe de non-cumul : seul le meilleur critère rempli compte. */
export type Groupe = NonNullable<Cotation['groupes']>[number]
/** Mode de classement d’une grille. */
export type ModeDeClassement = gen.Grille['mode']
/** Points selon l’ancienneté. */
export type Progressif = DeepReadonly<gen.Progressif>
/** Points tels qu’écrits dans une grille : du niveau (null), entiers, progressifs, ou datés. */
export type PointsDeGrille = DeepReadonly<gen.PointsDeGrille>
/** Grille : public auquel des points s’appliquent. */
export type NomDeGrille = keyof Cotation['grilles']

export const GRILLES: readonly NomDeGrille[] = ['primo', 'mutation']

/** Valeur, ou liste de valeurs à dates d’effet. */
export type Datee<T> = T | readonly { readonly du: string; readonly valeur: T }[]

export const isDatee = <T>(valeur: Datee<T>): valeur is readonly { readonly du: string; readonly valeur: T }[] =>
  Array.isArray(valeur)

/** Every value, whatever its date. */
export const everyValue = <T>(valeur: Datee<T>): readonly T[] =>
  isDatee(valeur) ? valeur.map((datee) => datee.valeur) : [valeur]

/** Value in force at a month: the last `du` that is not after it; undefined when none is. */
export function enVigueur<T>(valeur: Datee<T>, mois: MoisIndex): T | undefined {
  if (!isDatee(valeur)) return valeur
  return valeur.findLast(({ du }) => parseMois(du) <= mois)?.valeur
}

/** Points d’un critère dans une grille, à un mois donné. */
export type Bareme =
  | { readonly type: 'fixe'; readonly points: number }
  | {
      readonly type: 'progressif'
      readonly pas: number
      readonly parPas: number
      readonly plafond: number
      readonly bonus: number
      /** The bonus is given when ancienneteMois > apres. */
      readonly apres: number
    }

export interface CritereDeGrille {
  readonly critere: Critere
  /** Rank of the level. */
  readonly niveau: number
  readonly bareme: Bareme
}

/** Groupe restreint aux critères de la grille ; `membres` indexe `criteres`, dans l’ordre du groupe. */
export interface GroupeDeGrille {
  readonly id: string
  readonly membres: readonly number[]
}

export interface GrilleResolue {
  readonly nom: NomDeGrille
  readonly mode: ModeDeClassement
  /** Criteria used by the grid, in the order of the rule set. */
  readonly criteres: readonly CritereDeGrille[]
  readonly groupes: readonly GroupeDeGrille[]
  /** Indexes of the criteria that stand in no group. */
  readonly horsGroupe: readonly number[]
}

/** Cotation lue à un mois : plus rien n’y est daté ni hérité d’un niveau. */
export interface CotationResolue {
  readonly cotation: Cotation
  readonly moisReference: MoisIndex
  readonly seuilPremierQuartileEuros: number
  readonly delaiAnormalMois: number
  readonly grilles: Readonly<Record<NomDeGrille, GrilleResolue>>
}

/** Points of a scale for a household waiting `ancienneteMois` months (model.md §3). */
export function pointsDuBareme(bareme: Bareme, ancienneteMois: number): number {
  if (bareme.type === 'fixe') return bareme.points
  const parPas = bareme.parPas * Math.floor(ancienneteMois / bareme.pas)
  return Math.min(bareme.plafond, parPas + (ancienneteMois > bareme.apres ? bareme.bonus : 0))
}

/** Greatest and least points that a scale can give. */
export function bornesDuBareme(bareme: Bareme): { readonly min: number; readonly max: number } {
  if (bareme.type === 'fixe') return { min: bareme.points, max: bareme.points }
  const grows = bareme.parPas > 0 || bareme.bonus > 0
  const max = bareme.parPas > 0 ? bareme.plafond : Math.min(bareme.plafond, bareme.bonus)
  return { min: 0, max: grows ? max : 0 }
}

export const niveauDeRang = (cotation: Cotation, rang: number): Niveau | undefined =>
  cotation.niveaux.find((niveau) => niveau.rang === rang)

/** The group of a criterion. */
export const groupeDuCritere = (cotation: Cotation, id: string): Groupe | undefined =>
  cotation.groupes?.find(({ criteres }) => criteres.includes(id))

/** Display code of a criterion: its place in the rule set, C01…; ids stay the reference. */
export function codeDuCritere(cotation: Cotation, id: string): string {
  const place = cotation.criteres.findIndex((critere) => critere.id === id)
  return `C${String(place + 1).padStart(2, '0')}`
}

interface Lecture {
  readonly mois: MoisIndex
  readonly problems: Problem[]
}

function read<T>(valeur: Datee<T>, at: string, lecture: Lecture, substitute: T): T {
  const found = enVigueur(valeur, lecture.mois)
  if (found !== undefined) return found
  // The points of a level are read once a criterion: told once.
  if (!lecture.problems.some((known) => known.at === at))
    lecture.problems.push(problem('sans-valeur-au-mois', at, { mois: formatMois(lecture.mois) }))
  return substitute
}

function resolveBareme(points: Progressif | number, parametres: Readonly<Record<string, number>>): Bareme {
  if (typeof points === 'number') return { type: 'fixe', points }
  const apres = typeof points.apres === 'string' ? parametres[points.apres] : (points.apres ?? 0)
  invariant(apres !== undefined, `paramètre « ${points.apres} » inconnu`)
  return {
    type: 'progressif',
    pas: points.pas,
    parPas: points.parPas,
    plafond: points.plafond,
    bonus: points.apres === undefined ? 0 : (points.bonus ?? 0),
    apres,
  }
}

function resolveGrille(
  cotation: Cotation,
  nom: NomDeGrille,
  parametres: Readonly<Record<string, number>>,
  lecture: Lecture,
): GrilleResolue {
  const grille = cotation.grilles[nom]
  const criteres: CritereDeGrille[] = []
  const place = new Map<string, number>()
  for (const critere of cotation.criteres) {
    const ecrit = grille.points[critere.id]
    if (ecrit === undefined) continue
    const niveauIndex = cotation.niveaux.findIndex((niveau) => niveau.rang === critere.niveau)
    const niveau = cotation.niveaux[niveauIndex]
    invariant(niveau, `niveau ${critere.niveau} inconnu`)
    const points =
      read(ecrit, pointer('grilles', nom, 'points', critere.id), lecture, 0) ??
      read(niveau.points, pointer('niveaux', niveauIndex, 'points'), lecture, 0)
    place.set(critere.id, criteres.length)
    criteres.push({ critere, niveau: critere.niveau, bareme: resolveBareme(points, parametres) })
  }
  const groupes = (cotation.groupes ?? [])
    .map((groupe) => ({
      id: groupe.id,
      membres: groupe.criteres.flatMap((id) => place.get(id) ?? []),
    }))
    .filter((groupe) => groupe.membres.length > 0)
  const grouped = new Set(groupes.flatMap((groupe) => groupe.membres))
  return {
    nom,
    mode: grille.mode,
    criteres,
    groupes,
    horsGroupe: criteres.map((_, i) => i).filter((i) => !grouped.has(i)),
  }
}

/**
 * The rule set as it stands at a month.
 * @returns problems `sans-valeur-au-mois` where a dated value has none in force yet.
 */
export function resolveCotation(cotation: Cotation, mois: MoisIndex): Result<CotationResolue> {
  const lecture: Lecture = { mois, problems: [] }
  const parametres = {
    seuilPremierQuartileEuros: read(
      cotation.parametres.seuilPremierQuartileEuros.valeur,
      '/parametres/seuilPremierQuartileEuros/valeur',
      lecture,
      0,
    ),
    delaiAnormalMois: read(
      cotation.parametres.delaiAnormalMois.valeur,
      '/parametres/delaiAnormalMois/valeur',
      lecture,
      0,
    ),
  }
  const grilles = {
    primo: resolveGrille(cotation, 'primo', parametres, lecture),
    mutation: resolveGrille(cotation, 'mutation', parametres, lecture),
  }
  return lecture.problems.length > 0
    ? fail(lecture.problems)
    : ok({ cotation, moisReference: mois, ...parametres, grilles })
}
