// Null traps (model.md §1–2): a criterion met because a fact is unknown. Only a negative operator, or a `not`, on a
// nullable fact can do it; the finding is given when an application exists whose null alone meets the criterion, so that
// a condition that also asks for the fact to be known is left in peace.
import type { LigneDemande } from '~/domain/cohorte.ts'
import { type Condition, type Feuille, isFeuille, type Noeud, type Operateur } from '~/domain/condition.ts'
import type { CotationResolue, NomDeGrille } from '~/domain/cotation.ts'
import { faitConnu } from '~/domain/dictionnaire.ts'
import { pointer } from '~/domain/problem.ts'
import { solutions } from '../atteignables/coherence.ts'
import { type Cellule, partition } from '../atteignables/domaines.ts'
import { realiser } from '../atteignables/temoin.ts'
import { type Constat, constat } from './constat.ts'
import { grillesDe } from './usage.ts'

type Nommees = NonNullable<CotationResolue['cotation']['conditions']>

/** Feuille que l’inconnu fait pencher du côté du critère. */
interface Suspecte {
  readonly feuille: Feuille
  readonly at: string
}

const VRAI_SUR_NUL: ReadonlySet<Operateur> = new Set(['notEqual', 'notIn'])
/** Leaves read, named conditions followed each time, before a criterion is left unread. */
const FEUILLES_MAX = 2_000
const RESERVE = 20_000

interface Lecture {
  readonly nommees: Nommees
  readonly suspectes: Suspecte[]
  feuilles: number
}

/** Leaves on nullable facts, in the sense in which a null meets them. @param sens false under an odd number of `not`. */
function collect(noeud: Noeud, at: string, sens: boolean, lecture: Lecture): void {
  if (isFeuille(noeud)) {
    lecture.feuilles++
    if (faitConnu(noeud.fact).nullable && VRAI_SUR_NUL.has(noeud.operator) === sens)
      lecture.suspectes.push({ feuille: noeud, at })
    return
  }
  if (lecture.feuilles > FEUILLES_MAX) return
  if ('not' in noeud) return collect(noeud.not, `${at}/not`, !sens, lecture)
  if ('condition' in noeud) {
    const nommee = lecture.nommees[noeud.condition]
    if (nommee) collect(nommee, pointer('conditions', noeud.condition), sens, lecture)
    return
  }
  const [mot, fils] = 'all' in noeud ? (['all', noeud.all] as const) : (['any', noeud.any] as const)
  fils.forEach((enfant, i) => collect(enfant, `${at}/${mot}/${i}`, sens, lecture))
}

/** The condition with every leaf that a null of `fait` meets turned against it. */
function without(noeud: Noeud, fait: string, sens: boolean, nommees: Nommees): Noeud {
  if (isFeuille(noeud))
    return noeud.fact === fait && VRAI_SUR_NUL.has(noeud.operator) === sens ? (sens ? { any: [] } : { all: [] }) : noeud
  if ('not' in noeud) return { not: without(noeud.not, fait, !sens, nommees) }
  if ('condition' in noeud) {
    const nommee = nommees[noeud.condition]
    return nommee ? without(nommee, fait, sens, nommees) : noeud
  }
  return 'all' in noeud
    ? { all: noeud.all.map((enfant) => without(enfant, fait, sens, nommees)) }
    : { any: noeud.any.map((enfant) => without(enfant, fait, sens, nommees)) }
}

/** Ways of meeting the criterion by the null that are realised before it is let go. */
const VOIES_MAX = 24

/** An application with this fact unknown that meets the condition for that reason. */
function piege(
  condition: Condition,
  fait: string,
  grille: NomDeGrille,
  resolue: CotationResolue,
): LigneDemande | undefined {
  const nommees = resolue.cotation.conditions ?? {}
  const contexte = {
    nommees,
    partition: partition([condition, ...Object.values(nommees)]),
    reserve: { pas: RESERVE },
  }
  const buts = [
    { noeud: condition, voulu: true },
    { noeud: without(condition, fait, true, nommees), voulu: false },
  ]
  const nul = new Map<string, readonly Cellule[]>([
    ['typeDemande', [grille]],
    [fait, [null]],
  ])
  let voies = 0
  for (const domaines of solutions(buts, nul, contexte)) {
    const ligne = realiser('fait-nul', domaines, { grille, parametres: resolue, contexte, buts })
    if (ligne) return ligne
    if (++voies >= VOIES_MAX) break
  }
  return undefined
}

/** One finding a criterion and fact, at the first leaf that lets the null through. */
export function controlerFaitsNuls(resolue: CotationResolue): readonly Constat[] {
  const { cotation } = resolue
  return cotation.criteres.flatMap(({ id, conditions }, i) => {
    const grilles = grillesDe(cotation, id)
    if (grilles.length === 0) return []
    const lecture: Lecture = { nommees: cotation.conditions ?? {}, suspectes: [], feuilles: 0 }
    collect(conditions, pointer('criteres', i, 'conditions'), true, lecture)
    if (lecture.feuilles > FEUILLES_MAX) return []
    const premieres = new Map<string, string>()
    for (const { feuille, at } of lecture.suspectes) if (!premieres.has(feuille.fact)) premieres.set(feuille.fact, at)
    return [...premieres].flatMap(([fait, at]) => {
      for (const grille of grilles) {
        const ligne = piege(conditions, fait, grille, resolue)
        if (ligne)
          return [constat('fait-nul', at, { critere: id, fait }, { cas: { ligne, remplis: [id], nonRemplis: [] } })]
      }
      return []
    })
  })
}
