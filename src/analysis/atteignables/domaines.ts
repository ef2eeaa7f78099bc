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
  /** Fact → least values of its cells, ascending, for the facts that constants cut. */
  readonly cellules: ReadonlyMap<string, readonly number[]>
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
  const linked = feuilles.flatMap(({ fact, value }) =>
    isFaitADroite(value) && faitConnu(fact).type === 'integer' ? [[fact, value.fact] as const] : [],
  )
  // Two facts compare by their cells: these must begin at the same places, from the least value of each.
  for (const fait of linked.flat()) for (const autre of linked.flat()) cutsOf(fait).add(plusPetit(autre))
  for (let grew = true; grew;) {
    grew = false
    for (const [left, right] of linked) {
      const both = new Set([...cutsOf(left), ...cutsOf(right)])
      grew ||= both.size > cutsOf(left).size || both.size > cutsOf(right).size
      for (const cut of both) {
        cutsOf(left).add(cut)
        cutsOf(right).add(cut)
      }
    }
  }
  const coupures = new Map([...cuts].map(([fait, set]) => [fait, [...set].sort((x, y) => x - y)] as const))
  return { coupures, cellules: new Map([...coupures].map(([fait, list]) => [fait, cellsBetween(fait, list)])) }
}

/** Least month that an application can carry: a year before any file of the register. */
export const PREMIER_MOIS = parseMois('1950-01')

/** Least value of an integer or a month. */
function plusPetit(nom: string): number {
  const fait = faitConnu(nom)
  return fait.type === 'month' ? PREMIER_MOIS : (('min' in fait ? fait.min : undefined) ?? 0)
}

/** Cells that the cuts make: below, at and after each of them. */
function cellsBetween(fait: string, coupures: readonly number[]): readonly number[] {
  const least = plusPetit(fait)
  const starts = coupures.flatMap((cut) => [cut, cut + 1]).filter((start) => start > least)
  return [...new Set([least, ...starts])].sort((x, y) => x - y)
}

/** Least values of the integer cells of a fact, ascending. */
const cellulesEntieres = (nom: string, { cellules }: Partition): readonly number[] =>
  cellules.get(nom) ?? [plusPetit(nom)]

/** The cell of an integer. */
export const celluleDe = (valeur: number, cellules: readonly number[]): number | undefined =>
  cellules.findLast((start) => start <= valeur)

/** Whether the cell of a value is still allowed. */
export function isPermise(nom: string, valeur: Cellule, domaines: Domaines, partition: Partition): boolean {
  const permises = domaines.get(nom)
  if (!permises) return true
  const cellule = typeof valeur === 'number' ? celluleDe(valeur, cellulesEntieres(nom, partition)) : valeur
  return cellule !== undefined && permises.includes(cellule)
}

/** Least and greatest integers of the allowed cells of a fact; a cell without end gives its least alone. */
export function bords(nom: string, domaines: Domaines, partition: Partition): readonly number[] {
  const toutes = cellulesEntieres(nom, partition)
  return domaineDe(nom, domaines, partition).flatMap((cellule) => {
    if (typeof cellule !== 'number') return []
    const next = toutes[toutes.indexOf(cellule) + 1]
    return next === undefined || next - 1 === cellule ? [cellule] : [cellule, next - 1]
  })
}

/** All the cells of a fact, or of the membership of a value in a set. */
export function domaineEntier(nom: string, partition: Partition): readonly Cellule[] {
  const connus = entiers.get(partition) ?? new Map<string, readonly Cellule[]>()
  entiers.set(partition, connus)
  const found = connus.get(nom) ?? listCellules(nom, partition)
  connus.set(nom, found)
  return found
}

const entiers = new WeakMap<Partition, Map<string, readonly Cellule[]>>()

function listCellules(nom: string, partition: Partition): readonly Cellule[] {
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
