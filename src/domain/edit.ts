// Commands on a draft of cotation. An edit is a named patch: applying its inverse is undo, so there is no second path.
import { type Cotation, isDatee, type NomDeGrille, type PointsDeGrille, type Progressif } from './cotation.ts'
import { invariant } from './invariant.ts'
import { malusDansLesGroupes } from './malus.ts'
import { parseMois } from './mois.ts'
import { fail, ok, pointer, type Problem, problem, type Result, splitPointer } from './problem.ts'

/** Un changement : à ce pointeur, `avant` devient `apres` ; clé absente : rien n’y était, ou n’y sera. */
export interface Changement {
  readonly at: string
  readonly avant?: unknown
  readonly apres?: unknown
}
export type Patch = readonly Changement[]

/** Ce que l’utilisateur a fait, à dire en une phrase (i18n). */
export type NomDEdition =
  | {
      readonly code: 'points'
      readonly critere: string
      readonly grille: NomDeGrille
      readonly avant: PointsDeGrille | undefined
      readonly apres: PointsDeGrille | undefined
    }
  | { readonly code: 'niveau-du-critere'; readonly critere: string; readonly avant: number; readonly apres: number }
  | { readonly code: 'points-du-niveau'; readonly rang: number; readonly avant: number; readonly apres: number }
  | { readonly code: 'titre'; readonly apres: string }
  | { readonly code: 'remplacement'; readonly titre: string }

export interface Edition {
  readonly nom: NomDEdition
  readonly patch: Patch
}

export const inversePatch = (patch: Patch): Patch =>
  patch.toReversed().map(({ at, ...change }) => ({
    at,
    ...('apres' in change ? { avant: change.apres } : {}),
    ...('avant' in change ? { apres: change.avant } : {}),
  }))

function applyAt(node: unknown, tokens: readonly string[], change: Changement): unknown {
  const [token, ...rest] = tokens
  if (token === undefined) return change.apres
  invariant(typeof node === 'object' && node !== null, `rien à changer en ${change.at}`)
  if (Array.isArray(node)) {
    const index = Number(token)
    invariant(index >= 0 && index < node.length, `rang ${token} hors de la liste en ${change.at}`)
    return node.map((child: unknown, i) => (i === index ? applyAt(child, rest, change) : child))
  }
  const record = node as Readonly<Record<string, unknown>>
  if (rest.length === 0 && !('apres' in change)) {
    const { [token]: _removed, ...kept } = record
    return kept
  }
  return { ...record, [token]: applyAt(record[token], rest, change) }
}

/** The content after the patch; everything not named is shared with the content before. */
export const applyPatch = <T>(content: T, patch: Patch): T =>
  patch.reduce<unknown>((node, change) => applyAt(node, splitPointer(change.at), change), content) as T

const change = (at: string, avant: unknown, apres: unknown): Changement => ({
  at,
  ...(avant === undefined ? {} : { avant }),
  ...(apres === undefined ? {} : { apres }),
})

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
    patch: [change(at, avant, apres)],
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
    patch: [change(at, avant, rang)],
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
    patch: [change(at, avant, points)],
  })
}

export function setTitre(cotation: Cotation, titre: string): Result<Edition> {
  const clean = titre.trim().slice(0, 200)
  if (clean === '') return fail([problem('texte-longueur', '/titre', { max: 1 })])
  return ok({ nom: { code: 'titre', apres: clean }, patch: [change('/titre', cotation.titre, clean)] })
}

/** Replaces the whole draft, by an import or a restored version: one step of undo. */
export const replaceCotation = (avant: Cotation, apres: Cotation): Edition => ({
  nom: { code: 'remplacement', titre: apres.titre },
  patch: [{ at: '', avant, apres }],
})
