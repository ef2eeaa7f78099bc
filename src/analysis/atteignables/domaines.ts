// Finite domains of facts (simulation.md §6): every fact, derived ones included, takes one cell of a partition that the
// constants of the conditions draw; within a cell no literal comparison can tell two values apart. An integer cell is
// named by its least value; each member of a set is a boolean fact of its own, `motifs∋expulsion`; null is a cell.
import { type Feuille, isFaitADroite, listFeuilles, type Litteral, type Noeud } from '~/domain/condition.ts'
import { valeursDe } from '~/domain/cohorte.ts'
import { type FaitConnu, faitConnu } from '~/domain/dictionnaire.ts'
import { invariant } from '~/domain/invariant.ts'
import { parseMois } from '~/domain/mois.ts'

/** Valeur d’un fait, ou plus petite valeur d’une cellule. */
export type Cellule = Litteral | null
/** Cellules encore permises, par fait ; immuable. */
export type Domaines = ReadonlyMap<string, readonly Cellule[]>

/** Name of the boolean that says whether a set holds a value. */
export const membre = (fait: string, valeur: Litteral): string => `${fait}∋${valeur}`

/** Fact names of conditions, with the constants that cut them and the facts that they are compared with. */
export interface Partition {
  /** Fact → ascending constants; empty for facts that are not integers. */
  readonly coupures: ReadonlyMap<string, readonly number[]>
}

const asNumber = (fait: FaitConnu, valeur: Litteral): number => {
  const number = fait.type === 'month' ? parseMois(String(valeur)) : valeur
  invariant(typeof number === 'number', `${fait.id} se compare à un entier`)
  return number
}

/** The literals of a leaf, months as inner integers. */
export function litteraux({ fact, value }: Feuille): readonly Litteral[] {
  if (isFaitADroite(value)) return []
  const fait = faitConnu(fact)
  const list = typeof value === 'object' ? value : [value]
  return fait.type === 'integer' || fait.type === 'month' ? list.map((valeur) => asNumber(fait, valeur)) : list
}

/** Cuts of every integer fact by the conditions; facts compared with each other share theirs. */
export function partition(conditions: readonly Noeud[]): Partition {
  const cuts = new Map<string, Set<number>>()
  const cutsOf = (fait: string): Set<number> => {
    const known = cuts.get(fait) ?? new Set<number>()
    cuts.set(fait, known)
    return known
  }
  const feuilles = conditions.flatMap((condition) => listFeuilles(condition)).map(({ feuille }) => feuille)
  for (const feuille of feuilles)
    for (const valeur of litteraux(feuille)) if (typeof valeur === 'number') cutsOf(feuille.fact).add(valeur)
  const linked = feuilles.flatMap(({ fact, value }) => (isFaitADroite(value) ? [[fact, value.fact] as const] : []))
  for (let grew = true; grew;) {
    grew = false
    for (const [left, right] of linked) {
      const both = new Set([...cutsOf(left), ...cutsOf(right)])
      grew ||= both.size > cutsOf(left).size || both.size > cutsOf(right).size
      for (const cut of both) cutsOf(left).add(cut) && cutsOf(right).add(cut)
    }
  }
  return { coupures: new Map([...cuts].map(([fait, set]) => [fait, [...set].sort((x, y) => x - y)])) }
}

/** Least month that an application can carry: a year before any file of the register. */
const PREMIER_MOIS = parseMois('1950-01')

/** Least values of the integer cells of a fact, ascending. */
export function cellulesEntieres(nom: string, { coupures }: Partition): readonly number[] {
  const fait = faitConnu(nom)
  const least = fait.type === 'month' ? PREMIER_MOIS : (('min' in fait ? fait.min : undefined) ?? 0)
  const starts = (coupures.get(nom) ?? []).flatMap((cut) => [cut, cut + 1])
  return [...new Set([least, ...starts.filter((start) => start > least)])].sort((x, y) => x - y)
}

/** The cell of an integer. */
export const celluleDe = (valeur: number, cellules: readonly number[]): number | undefined =>
  cellules.findLast((start) => start <= valeur)

/** All the cells of a fact, or of the membership of a value in a set. */
export function domaineEntier(nom: string, partition: Partition): readonly Cellule[] {
  if (nom.includes('∋')) return [false, true]
  const fait = faitConnu(nom)
  const nul: readonly Cellule[] = fait.nullable ? [null] : []
  switch (fait.type) {
    case 'boolean':
      return [true, false, ...nul]
    case 'enum':
      return [...valeursDe(fait), ...nul]
    case 'integer':
    case 'month':
      return [...cellulesEntieres(nom, partition), ...nul]
    case 'set':
      throw new Error(`Invariant : ${nom} se lit valeur par valeur`)
  }
}

/** Domain of a fact: what is still allowed, or everything. */
export const domaineDe = (nom: string, domaines: Domaines, partition: Partition): readonly Cellule[] =>
  domaines.get(nom) ?? domaineEntier(nom, partition)
