// Semantic difference of two cotations: by level, criterion, condition and points, never by line of text.
// Key order and spacing make no difference. Words are said by i18n.
import type { Condition } from './condition.ts'
import { type Cotation, GRILLES, type NomDeGrille, type PointsDeGrille } from './cotation.ts'
import { canonicalJson } from './hash.ts'

export type Difference =
  | { readonly code: 'titre'; readonly avant: string; readonly apres: string }
  | { readonly code: 'critere-ajoute' | 'critere-retire'; readonly critere: string; readonly libelle: string }
  | { readonly code: 'niveau-du-critere'; readonly critere: string; readonly avant: number; readonly apres: number }
  | {
      readonly code: 'condition'
      readonly critere: string
      readonly avant: Condition
      readonly apres: Condition
    }
  | {
      readonly code: 'points'
      readonly critere: string
      readonly grille: NomDeGrille
      readonly avant: PointsDeGrille | undefined
      readonly apres: PointsDeGrille | undefined
    }
  | {
      readonly code: 'points-du-niveau'
      readonly rang: number
      readonly avant: PointsDeGrille
      readonly apres: PointsDeGrille
    }
  | { readonly code: 'mode'; readonly grille: NomDeGrille; readonly avant: string; readonly apres: string }
  | { readonly code: 'parametre'; readonly nom: string; readonly avant: unknown; readonly apres: unknown }
  | { readonly code: 'groupes' | 'textes' | 'niveaux' | 'conditions-nommees' }

const same = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b))

function critereDifferences(a: Cotation, b: Cotation): readonly Difference[] {
  const inA = new Map(a.criteres.map((critere) => [critere.id, critere]))
  const inB = new Map(b.criteres.map((critere) => [critere.id, critere]))
  const removed = a.criteres
    .filter(({ id }) => !inB.has(id))
    .map(({ id, libelle }): Difference => ({ code: 'critere-retire', critere: id, libelle }))
  const changed = b.criteres.flatMap((apres): readonly Difference[] => {
    const critere = apres.id
    const avant = inA.get(critere)
    if (avant === undefined) return [{ code: 'critere-ajoute', critere, libelle: apres.libelle }]
    return [
      ...(avant.niveau === apres.niveau
        ? []
        : [{ code: 'niveau-du-critere', critere, avant: avant.niveau, apres: apres.niveau } as const]),
      ...(same(avant.conditions, apres.conditions)
        ? []
        : [{ code: 'condition', critere, avant: avant.conditions, apres: apres.conditions } as const]),
    ]
  })
  return [...removed, ...changed]
}

function grilleDifferences(a: Cotation, b: Cotation): readonly Difference[] {
  return GRILLES.flatMap((grille): readonly Difference[] => {
    const [avant, apres] = [a.grilles[grille], b.grilles[grille]]
    const ids = new Set([...Object.keys(avant.points), ...Object.keys(apres.points)])
    const points = [...ids]
      .filter((id) => !same(avant.points[id], apres.points[id]))
      .map((critere): Difference => ({
        code: 'points',
        critere,
        grille,
        avant: avant.points[critere],
        apres: apres.points[critere],
      }))
    return [
      ...(avant.mode === apres.mode ? [] : [{ code: 'mode', grille, avant: avant.mode, apres: apres.mode } as const]),
      ...points,
    ]
  })
}

function niveauDifferences(a: Cotation, b: Cotation): readonly Difference[] {
  const points = b.niveaux.flatMap((niveau): readonly Difference[] => {
    const avant = a.niveaux.find(({ rang }) => rang === niveau.rang)
    return avant && !same(avant.points, niveau.points)
      ? [{ code: 'points-du-niveau', rang: niveau.rang, avant: avant.points, apres: niveau.points }]
      : []
  })
  const bare = (cotation: Cotation) =>
    cotation.niveaux.map(({ rang, id, libelle, couleur }) => ({ rang, id, libelle, couleur }))
  return same(bare(a), bare(b)) ? points : [...points, { code: 'niveaux' }]
}

const texts = (cotation: Cotation) =>
  cotation.criteres.map(({ niveau: _n, conditions: _c, ...rest }) => rest).toSorted((x, y) => (x.id < y.id ? -1 : 1))

const common = (a: Cotation, b: Cotation): Cotation => ({
  ...a,
  criteres: a.criteres.filter(({ id }) => b.criteres.some((critere) => critere.id === id)),
})

/** What changes from `a` to `b`, in the order in which a reader wants it. */
export function diffCotation(a: Cotation, b: Cotation): readonly Difference[] {
  const parametres = Object.keys(b.parametres) as (keyof Cotation['parametres'])[]
  return [
    ...(a.titre === b.titre ? [] : [{ code: 'titre', avant: a.titre, apres: b.titre } as const]),
    ...niveauDifferences(a, b),
    ...critereDifferences(a, b),
    ...grilleDifferences(a, b),
    ...parametres
      .filter((nom) => !same(a.parametres[nom], b.parametres[nom]))
      .map((nom): Difference => ({
        code: 'parametre',
        nom,
        avant: a.parametres[nom].valeur,
        apres: b.parametres[nom].valeur,
      })),
    ...(same(a.groupes ?? [], b.groupes ?? []) ? [] : [{ code: 'groupes' } as const]),
    ...(same(a.conditions ?? {}, b.conditions ?? {}) ? [] : [{ code: 'conditions-nommees' } as const]),
    ...(same(texts(common(a, b)), texts(common(b, a))) ? [] : [{ code: 'textes' } as const]),
  ]
}

/** The same as people count it: a criterion that comes or goes takes its points and its group with it, in one change. */
export function changementsDe(a: Cotation, b: Cotation): readonly Difference[] {
  const differences = diffCotation(a, b)
  const entiers = new Set(
    differences.flatMap((difference) =>
      difference.code === 'critere-ajoute' || difference.code === 'critere-retire' ? [difference.critere] : [],
    ),
  )
  const groupesSans = ({ groupes = [] }: Cotation) =>
    groupes
      .map((groupe) => ({ ...groupe, criteres: groupe.criteres.filter((id) => !entiers.has(id)) }))
      .filter(({ criteres }) => criteres.length > 0)
  return differences.filter(
    (difference) =>
      (difference.code !== 'points' || !entiers.has(difference.critere)) &&
      (difference.code !== 'groupes' || !same(groupesSans(a), groupesSans(b))),
  )
}
