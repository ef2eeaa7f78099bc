// Which cells make a set of conditions true, and another false, at once: a search by cases with propagation. What must
// hold is a list of goals; a goal already settled by the domains is dropped or refutes them; a leaf narrows a domain; a
// disjunction with one branch left becomes that branch; otherwise the smallest disjunction is tried branch by branch.
// Links between facts (persons and adults, income and quartile) are left to the realisation (temoin.ts): an answer here
// is necessary, not sufficient. Reading of a leaf on null: model.md §2.
import { assertNever, invariant } from '~/domain/invariant.ts'
import {
  type Condition,
  type Feuille,
  isFaitADroite,
  isFeuille,
  type Litteral,
  type Noeud,
} from '~/domain/condition.ts'
import { type Cellule, type Domaines, domaineDe, litteraux, membre, type Partition } from './domaines.ts'

/** But : ce nœud doit être vrai, ou faux. */
export interface But {
  readonly noeud: Noeud
  readonly voulu: boolean
}

export interface Contexte {
  readonly nommees: Readonly<Record<string, Condition>>
  readonly partition: Partition
  /** Goals and leaves still to be read before the search gives up; counted down in place. */
  readonly reserve: { pas: number }
}

/** Truth of a leaf for a left value (its cell) against literals or the right value. */
export function isFeuilleVraie(operator: Feuille['operator'], gauche: Cellule, droite: readonly Cellule[]): boolean {
  const [premier] = droite
  const ordered = typeof gauche === 'number' && typeof premier === 'number'
  switch (operator) {
    case 'equal':
      return gauche === premier
    case 'notEqual':
      return gauche !== premier
    case 'in':
      return droite.includes(gauche)
    case 'notIn':
      return !droite.includes(gauche)
    case 'lessThan':
      return ordered && gauche < premier
    case 'lessThanInclusive':
      return ordered && gauche <= premier
    case 'greaterThan':
      return ordered && gauche > premier
    case 'greaterThanInclusive':
      return ordered && gauche >= premier
    case 'contains':
      return gauche === true
    case 'doesNotContain':
      return gauche === false
    default:
      return assertNever(operator)
  }
}

const isAppartenance = ({ operator }: Feuille): boolean => operator === 'contains' || operator === 'doesNotContain'

/** The fact whose domain a leaf narrows. */
function sujet(feuille: Feuille): string {
  if (!isAppartenance(feuille)) return feuille.fact
  const [valeur] = litteraux(feuille)
  invariant(valeur !== undefined, 'un ensemble se compare à une valeur')
  return membre(feuille.fact, valeur)
}

/** Reading many cells costs more than one step. */
const CELLULES_PAR_PAS = 16

type Statut = 'vrai' | 'faux' | 'libre'
const flip = (statut: Statut): Statut => (statut === 'vrai' ? 'faux' : statut === 'faux' ? 'vrai' : 'libre')

/** Cells of the right-hand side, one list by way of reading it. */
function droites(feuille: Feuille, domaines: Domaines, { partition }: Contexte): readonly (readonly Cellule[])[] {
  const { value } = feuille
  return isFaitADroite(value)
    ? domaineDe(value.fact, domaines, partition).map((cellule) => [cellule])
    : [litteraux(feuille)]
}

/** Left cells that can give a leaf the wanted truth. Two integers of one wide cell may compare either way. */
function gaucheVoulue(
  feuille: Feuille,
  voulu: boolean,
  droite: readonly Cellule[],
  domaines: Domaines,
  { partition }: Contexte,
): readonly Cellule[] {
  const wide = isFaitADroite(feuille.value)
  return domaineDe(sujet(feuille), domaines, partition).filter(
    (cellule) =>
      isFeuilleVraie(feuille.operator, cellule, droite) === voulu ||
      (wide && typeof cellule === 'number' && cellule === droite[0]),
  )
}

function statutFeuille(feuille: Feuille, domaines: Domaines, contexte: Contexte): Statut {
  const gauches = domaineDe(sujet(feuille), domaines, contexte.partition)
  const wide = isFaitADroite(feuille.value)
  let vrai = false
  let faux = false
  for (const droite of droites(feuille, domaines, contexte)) {
    contexte.reserve.pas -= 1 + Math.floor(gauches.length / CELLULES_PAR_PAS)
    for (const gauche of gauches) {
      const same = wide && typeof gauche === 'number' && gauche === droite[0]
      const found = isFeuilleVraie(feuille.operator, gauche, droite)
      vrai ||= found || same
      faux ||= !found || same
      if (vrai && faux) return 'libre'
    }
  }
  return faux ? 'faux' : 'vrai'
}

function nommee(nom: string, { nommees }: Pick<Contexte, 'nommees'>): Condition {
  const found = nommees[nom]
  invariant(found, `condition « ${nom} » inconnue`)
  return found
}

function statut(noeud: Noeud, domaines: Domaines, contexte: Contexte): Statut {
  if (isFeuille(noeud)) return statutFeuille(noeud, domaines, contexte)
  if ('not' in noeud) return flip(statut(noeud.not, domaines, contexte))
  if ('condition' in noeud) return statut(nommee(noeud.condition, contexte), domaines, contexte)
  const isAll = 'all' in noeud
  const fils = isAll ? noeud.all : noeud.any
  const [decisive, neutral]: readonly [Statut, Statut] = isAll ? ['faux', 'vrai'] : ['vrai', 'faux']
  let result: Statut = neutral
  for (const enfant of fils) {
    const found = statut(enfant, domaines, contexte)
    if (found === decisive) return decisive
    if (found === 'libre') result = 'libre'
  }
  return result
}

/** A goal with several ways to be met: each way is a list of goals, or a narrowing. */
interface Choix {
  readonly voies: readonly (readonly But[] | Domaines)[]
}

const narrow = (domaines: Domaines, nom: string, cellules: readonly Cellule[]): Domaines =>
  new Map([...domaines, [nom, cellules]])

/** Unfolds one goal not yet settled: new domains, new goals, or a choice. */
function unfold(
  { noeud, voulu }: But,
  domaines: Domaines,
  contexte: Contexte,
): { readonly domaines: Domaines; readonly buts: readonly But[]; readonly choix?: Choix } {
  if (isFeuille(noeud)) {
    if (!isFaitADroite(noeud.value)) {
      const kept = gaucheVoulue(noeud, voulu, litteraux(noeud), domaines, contexte)
      return { domaines: narrow(domaines, sujet(noeud), kept), buts: [] }
    }
    const droit = noeud.value.fact
    const voies = droites(noeud, domaines, contexte).flatMap((droite) => {
      const kept = gaucheVoulue(noeud, voulu, droite, domaines, contexte)
      return kept.length > 0 ? [narrow(narrow(domaines, droit, droite), sujet(noeud), kept)] : []
    })
    return { domaines, buts: [], choix: { voies } }
  }
  if ('not' in noeud) return { domaines, buts: [{ noeud: noeud.not, voulu: !voulu }] }
  if ('condition' in noeud) return { domaines, buts: [{ noeud: nommee(noeud.condition, contexte), voulu }] }
  const fils = 'all' in noeud ? noeud.all : noeud.any
  if ('all' in noeud === voulu) return { domaines, buts: fils.map((enfant) => ({ noeud: enfant, voulu })) }
  const open = fils.filter((enfant) => statut(enfant, domaines, contexte) === 'libre')
  return { domaines, buts: [], choix: { voies: open.map((enfant) => [{ noeud: enfant, voulu }]) } }
}

/** Ce que la propagation laisse : des domaines plus étroits, des buts ouverts, et la plus petite alternative parmi eux. */
export interface Etat {
  readonly domaines: Domaines
  readonly buts: readonly But[]
  readonly choix?: { readonly but: But; readonly voies: Choix['voies'] }
}

/** Narrows until nothing more follows. @returns undefined when the goals contradict each other or the reserve is spent. */
export function propager(buts: readonly But[], domaines: Domaines, contexte: Contexte): Etat | undefined {
  let known = domaines
  let pending: readonly But[] = buts
  for (;;) {
    let changed = false
    let choix: Etat['choix']
    const kept: But[] = []
    for (const but of pending) {
      if (contexte.reserve.pas-- <= 0) return undefined
      const found = statut(but.noeud, known, contexte)
      if (found === (but.voulu ? 'faux' : 'vrai')) return undefined
      if (found !== 'libre') continue
      const next = unfold(but, known, contexte)
      known = next.domaines
      if (next.buts.length > 0 || !next.choix) {
        kept.push(...next.buts)
        changed = true
        continue
      }
      const { voies } = next.choix
      const [only] = voies
      if (only && voies.length === 1) {
        if (only instanceof Map) known = only
        else kept.push(...(only as readonly But[]))
        changed = true
        continue
      }
      kept.push(but)
      if (!choix || voies.length < choix.voies.length) choix = { but, voies }
    }
    if (!changed) return { domaines: known, buts: kept, ...(choix ? { choix } : {}) }
    pending = kept
  }
}

/**
 * Domains that meet every goal, one at a time, as found; the same application may come back in several of them.
 * Stops without more when `contexte.reserve` runs out.
 */
export function* solutions(buts: readonly But[], domaines: Domaines, contexte: Contexte): Generator<Domaines> {
  const etat = propager(buts, domaines, contexte)
  if (!etat) return
  if (!etat.choix) {
    yield etat.domaines
    return
  }
  const { but, voies } = etat.choix
  const rest = etat.buts.filter((other) => other !== but)
  for (const voie of voies) {
    if (voie instanceof Map) yield* solutions(rest, voie, contexte)
    else yield* solutions([...rest, ...(voie as readonly But[])], etat.domaines, contexte)
  }
}

/** Truth of a condition on one application, base and derived facts read by name. */
export function isVraie(noeud: Noeud, lire: (fait: string) => unknown, contexte: Pick<Contexte, 'nommees'>): boolean {
  if (isFeuille(noeud)) {
    if (isAppartenance(noeud)) {
      const [valeur] = litteraux(noeud)
      return isFeuilleVraie(noeud.operator, (lire(noeud.fact) as readonly Litteral[]).includes(valeur as Litteral), [])
    }
    const droite = isFaitADroite(noeud.value) ? [lire(noeud.value.fact) as Cellule] : litteraux(noeud)
    return isFeuilleVraie(noeud.operator, lire(noeud.fact) as Cellule, droite)
  }
  if ('not' in noeud) return !isVraie(noeud.not, lire, contexte)
  if ('condition' in noeud) return isVraie(nommee(noeud.condition, contexte), lire, contexte)
  return 'all' in noeud
    ? noeud.all.every((enfant) => isVraie(enfant, lire, contexte))
    : noeud.any.some((enfant) => isVraie(enfant, lire, contexte))
}
