// Commands on a draft of cotation: points, levels, title. Each gives a named edition, or says why it cannot.
import { type Cotation, isDatee, type NomDeGrille, type PointsDeGrille, type Progressif } from './cotation.ts'
import type { Edition } from './edition.ts'
import { invariant } from './invariant.ts'
import { malusDansLesGroupes } from './malus.ts'
import { parseMois } from './mois.ts'
import { applyPatch, changement } from './patch.ts'
import { fail, ok, pointer, type Problem, problem, type Result } from './problem.ts'

const POINTS_MAX = 100_000

function pointsProblem(at: string, points: number): Problem | undefined {
  if (!Number.isInteger(points)) return problem('non-entier', at, { recu: points })
  if (Math.abs(points) <= POINTS_MAX) return undefined
  const sens = points > 0 ? 'max' : 'min'
  return problem('hors-bornes', at, { recu: points, borne: sens === 'max' ? POINTS_MAX : -POINTS_MAX, sens })
}

/** An edition, unless it would leave a penalty in a group. */
function withoutMalus(cotation: Cotation, edition: Edition): Result<Edition> {
  const known = malusDansLesGroupes(cotation)
  const found = malusDansLesGroupes(applyPatch(cotation, edition.patch))
  return found.length > known.length ? fail(found) : ok(edition)
}

/** Points à donner à un critère : entiers, barème, points du niveau (null), ou hors grille (undefined). */
export type PointsSaisis = number | Progressif | null | undefined

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
  const wrong = typeof valeur === 'number' ? pointsProblem(at, valeur) : undefined
  if (wrong) return fail([wrong])
  const groupe = cotation.groupes?.find(({ criteres }) => criteres.includes(critere))
  if (groupe && typeof valeur === 'number' && valeur < 0)
    return fail([problem('malus-dans-groupe', at, { critere, groupe: groupe.id, grille })])
  const avant = cotation.grilles[grille].points[critere]
  const inForce =
    avant !== undefined && isDatee(avant) ? avant.findLastIndex(({ du }) => parseMois(du) <= parseMois(mois)) : -1
  const apres: PointsDeGrille | undefined =
    avant !== undefined && isDatee(avant) && inForce >= 0 && valeur !== undefined
      ? (avant as readonly { du: string; valeur: number | Progressif | null }[]).map((datee, i) =>
          i === inForce ? { ...datee, valeur } : datee,
        )
      : valeur
  return withoutMalus(cotation, {
    nom: { code: 'points', critere, grille, avant, apres },
    patch: [changement(at, avant, apres)],
  })
}

/** Moves a criterion to another level. */
export function setNiveauDuCritere(cotation: Cotation, critere: string, rang: number): Result<Edition> {
  const index = cotation.criteres.findIndex(({ id }) => id === critere)
  const avant = cotation.criteres[index]?.niveau
  invariant(avant !== undefined, `critère « ${critere} » absent`)
  const at = pointer('criteres', index, 'niveau')
  const connus = cotation.niveaux.map((niveau) => niveau.rang)
  if (!connus.includes(rang)) return fail([problem('niveau-inconnu', at, { critere, niveau: rang, connus })])
  return withoutMalus(cotation, {
    nom: { code: 'niveau-du-critere', critere, avant, apres: rang },
    patch: [changement(at, avant, rang)],
  })
}

/** Default points of a level. */
export function setPointsDuNiveau(cotation: Cotation, rang: number, points: number): Result<Edition> {
  const index = cotation.niveaux.findIndex((niveau) => niveau.rang === rang)
  const avant = cotation.niveaux[index]?.points
  const at = pointer('niveaux', index, 'points')
  invariant(avant !== undefined, `niveau ${rang} absent`)
  const wrong = pointsProblem(at, points)
  if (wrong) return fail([wrong])
  if (typeof avant !== 'number') return fail([problem('edition-impossible', at, { raison: 'datee' })])
  return withoutMalus(cotation, {
    nom: { code: 'points-du-niveau', rang, avant, apres: points },
    patch: [changement(at, avant, points)],
  })
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
