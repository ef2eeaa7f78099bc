// An application that meets a condition, or does not, found by moving the facts of another one leaf by leaf. That none is
// found proves nothing.
import { feuillesLues } from '../atteignables/composantes.ts'
import type { LigneDemande } from '~/domain/cohorte.ts'
import type { Condition, Feuille, Noeud } from '~/domain/condition.ts'
import type { CotationResolue } from '~/domain/cotation.ts'
import { invariant } from '~/domain/invariant.ts'
import { remplit } from './lecture.ts'
import { variations } from './variations.ts'

/** Applications tried while one that meets a condition is looked for. */
const ESSAIS_MAX = 2000

/** Every leaf that a condition leads to, each once. */
export const feuillesDe = (condition: Noeud, { cotation }: CotationResolue): readonly Feuille[] => [
  ...new Map(
    feuillesLues(condition, cotation.conditions ?? {}).map((feuille) => [JSON.stringify(feuille), feuille]),
  ).values(),
]

interface Recherche {
  readonly resolue: CotationResolue
  restants: number
}

/** Applications, from `ligne`, for which a condition reads `voulu`; each leaf is moved in turn, going back on a dead end. */
function* viser(noeud: Noeud, voulu: boolean, ligne: LigneDemande, recherche: Recherche): Generator<LigneDemande> {
  const { resolue } = recherche
  if (--recherche.restants < 0) return
  if ('fact' in noeud) {
    for (const essai of variations(noeud, ligne, resolue)) if (remplit(noeud, essai, resolue) === voulu) yield essai
    return
  }
  if ('condition' in noeud) {
    const nommee = resolue.cotation.conditions?.[noeud.condition]
    invariant(nommee, `condition « ${noeud.condition} » inconnue`)
    yield* viser(nommee, voulu, ligne, recherche)
    return
  }
  if ('not' in noeud) {
    yield* viser(noeud.not, !voulu, ligne, recherche)
    return
  }
  const fils = 'all' in noeud ? noeud.all : noeud.any
  if ('all' in noeud === voulu) yield* viserToutes(fils, voulu, ligne, recherche)
  else for (const un of fils) yield* viser(un, voulu, ligne, recherche)
}

function* viserToutes(
  fils: readonly Noeud[],
  voulu: boolean,
  ligne: LigneDemande,
  recherche: Recherche,
): Generator<LigneDemande> {
  const [premier, ...suite] = fils
  if (premier === undefined) {
    yield ligne
    return
  }
  for (const essai of viser(premier, voulu, ligne, recherche)) yield* viserToutes(suite, voulu, essai, recherche)
}

/** An application of the grid of `depart` for which a condition reads `voulu`, when one is found. */
export function chercher(
  condition: Condition,
  voulu: boolean,
  depart: LigneDemande,
  resolue: CotationResolue,
): LigneDemande | undefined {
  const recherche: Recherche = { resolue, restants: ESSAIS_MAX }
  for (const essai of viser(condition, voulu, depart, recherche)) {
    const convient = remplit(condition, essai, resolue) === voulu
    if (convient && essai.typeDemande === depart.typeDemande) return essai
  }
  return undefined
}
