// Commands on a draft of cotation: points, levels of criteria, title. Each gives a named edition, or says why it cannot.
import {
  type Cotation,
  groupeDuCritere,
  isDatee,
  type NomDeGrille,
  type PointsDeGrille,
  type Progressif,
} from './cotation.ts'
import { avecCle, critereDe, editionVers } from './editer.ts'
import type { Edition } from './edition.ts'
import { BORNES_DES_POINTS, entierProblems, progressifProblems } from './formes.ts'
import { invariant } from './invariant.ts'
import { parseMois } from './mois.ts'
import { changement } from './patch.ts'
import { fail, ok, pointer, type Problem, problem, type Result } from './problem.ts'

/** Points à donner à un critère : entiers, barème, points du niveau (null), ou hors grille (undefined). */
export type PointsSaisis = number | Progressif | null | undefined

/** What is wrong with points that a criterion would have at some date. */
export function pointsProblems(cotation: Cotation, at: string, points: PointsSaisis): readonly Problem[] {
  if (points === null || points === undefined) return []
  return typeof points === 'number'
    ? entierProblems(at, points, BORNES_DES_POINTS)
    : progressifProblems(at, points, Object.keys(cotation.parametres))
}

interface ValeurDatee<T> {
  readonly du: string
  readonly valeur: T
}

/** Dated values where the one in force at a month is another; before the first of them, one more that begins at it. */
export function changerEnVigueur<T>(
  dates: readonly ValeurDatee<T>[],
  mois: string,
  valeur: T,
): readonly ValeurDatee<T>[] {
  const inForce = dates.findLastIndex(({ du }) => parseMois(du) <= parseMois(mois))
  return inForce < 0
    ? [{ du: mois, valeur }, ...dates]
    : dates.map((datee, i) => (i === inForce ? { ...datee, valeur } : datee))
}

/** What is written in a grid once points are given: where they have dates of effect, the value in force changes. */
export const pointsDonnes = (
  avant: PointsDeGrille | undefined,
  valeur: PointsSaisis,
  mois: string,
): PointsDeGrille | undefined =>
  avant !== undefined && isDatee(avant) && valeur !== undefined
    ? changerEnVigueur(avant as readonly ValeurDatee<number | Progressif | null>[], mois, valeur)
    : valeur

/** The cotation with other points in a grid, as they are to be written. */
export const avecPoints = (
  cotation: Cotation,
  grille: NomDeGrille,
  critere: string,
  points: PointsDeGrille | undefined,
): Cotation => ({
  ...cotation,
  grilles: {
    ...cotation.grilles,
    [grille]: { ...cotation.grilles[grille], points: avecCle(cotation.grilles[grille].points, critere, points) },
  },
})

/**
 * Points of a criterion in a grid: an integer, a progressive scale, `null` for its level's default, `undefined` to take
 * it out of the grid.
 * Where the points have dates of effect, the value in force at `mois` (AAAA-MM) is the one that changes.
 */
export function setPoints(
  cotation: Cotation,
  grille: NomDeGrille,
  critere: string,
  valeur: PointsSaisis,
  mois: string,
): Result<Edition> {
  const at = pointer('grilles', grille, 'points', critere)
  const formes = pointsProblems(cotation, at, valeur)
  if (formes.length > 0) return fail(formes)
  const groupe = groupeDuCritere(cotation, critere)
  if (groupe && typeof valeur === 'number' && valeur < 0)
    return fail([problem('malus-dans-groupe', at, { critere, groupe: groupe.id, grille })])
  const avant = cotation.grilles[grille].points[critere]
  const apres = pointsDonnes(avant, valeur, mois)
  return editionVers(
    cotation,
    { code: 'points', critere, grille, avant, apres },
    [],
    avecPoints(cotation, grille, critere, apres),
  )
}

/** Moves a criterion to another level. */
export function setNiveauDuCritere(cotation: Cotation, critere: string, rang: number): Result<Edition> {
  const { critere: avant, index } = critereDe(cotation, critere)
  const connus = cotation.niveaux.map((niveau) => niveau.rang)
  const inconnu = problem('niveau-inconnu', pointer('criteres', index, 'niveau'), { critere, niveau: rang, connus })
  return editionVers(
    cotation,
    { code: 'niveau-du-critere', critere, avant: avant.niveau, apres: rang },
    connus.includes(rang) ? [] : [inconnu],
    { ...cotation, criteres: cotation.criteres.with(index, { ...avant, niveau: rang }) },
  )
}

/** Default points of a level. Where they have dates of effect, the value in force at `mois` (AAAA-MM) changes. */
export function setPointsDuNiveau(cotation: Cotation, rang: number, points: number, mois: string): Result<Edition> {
  const index = cotation.niveaux.findIndex((niveau) => niveau.rang === rang)
  const niveau = cotation.niveaux[index]
  invariant(niveau, `niveau ${rang} absent`)
  const { points: avant } = niveau
  const apres = isDatee<number>(avant) ? changerEnVigueur(avant, mois, points) : points
  return editionVers(
    cotation,
    { code: 'points-du-niveau', rang, avant, apres },
    entierProblems(pointer('niveaux', index, 'points'), points, BORNES_DES_POINTS),
    { ...cotation, niveaux: cotation.niveaux.with(index, { ...niveau, points: apres }) },
  )
}

export function setTitre(cotation: Cotation, titre: string): Result<Edition> {
  const clean = titre.trim().slice(0, 200)
  if (clean === '') return fail([problem('texte-longueur', '/titre', { max: 1 })])
  return ok({ nom: { code: 'titre', apres: clean }, patch: [changement('/titre', cotation.titre, clean)] })
}

/** Replaces the whole draft, by an import or a restored version: one step of undo. */
export const replaceCotation = (avant: Cotation, apres: Cotation): Edition => ({
  nom: { code: 'remplacement', titre: apres.titre },
  patch: [{ at: '', avant, apres }],
})
