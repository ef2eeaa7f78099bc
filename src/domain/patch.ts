// Patches: named places of a content and what stands there before and after. Applying the inverse is undo, so there is no
// second path. On an object, a key comes or goes; on a list, an element is inserted or removed, and the others shift.
import { canonicalJson } from './hash.ts'
import { invariant } from './invariant.ts'
import { pointer, splitPointer } from './problem.ts'

/**
 * Un changement : à ce pointeur, `avant` devient `apres`. Sans `avant`, rien n’y était : la clé est ajoutée, ou l’élément
 * inséré à ce rang. Sans `apres`, la clé est ôtée, ou l’élément retiré.
 */
export interface Changement {
  readonly at: string
  readonly avant?: unknown
  readonly apres?: unknown
}
export type Patch = readonly Changement[]

/** @param avant, apres `undefined`: nothing is, or will be, there */
export const changement = (at: string, avant: unknown, apres: unknown): Changement => ({
  at,
  ...(avant === undefined ? {} : { avant }),
  ...(apres === undefined ? {} : { apres }),
})

export const inversePatch = (patch: Patch): Patch =>
  patch.toReversed().map(({ at, ...change }) => ({
    at,
    ...('apres' in change ? { avant: change.apres } : {}),
    ...('avant' in change ? { apres: change.avant } : {}),
  }))

type Plain = Readonly<Record<string, unknown>>
export const isPlain = (node: unknown): node is Plain =>
  typeof node === 'object' && node !== null && !Array.isArray(node)

/** Lists and objects copied since a content was opened: no one else holds them, so that they are changed in place. */
type Copies = WeakSet<object>

/** A copy made once for all the changes of a patch: one for each would take minutes on a large grid. */
function copyOnce<T extends object>(node: T, copies: Copies): T {
  if (copies.has(node)) return node
  const copy = (Array.isArray(node) ? [...node] : { ...node }) as T
  copies.add(copy)
  return copy
}

function applyInList(
  node: readonly unknown[],
  [token = '', ...rest]: readonly string[],
  change: Changement,
  copies: Copies,
): readonly unknown[] {
  const index = Number(token)
  const isInsertion = rest.length === 0 && !('avant' in change)
  invariant(index >= 0 && index < node.length + (isInsertion ? 1 : 0), `rang ${token} hors de la liste en ${change.at}`)
  const list = copyOnce(node as unknown[], copies)
  if (isInsertion) list.splice(index, 0, change.apres)
  else if (rest.length === 0 && !('apres' in change)) list.splice(index, 1)
  else list[index] = applyAt(list[index], rest, change, copies)
  return list
}

function applyAt(node: unknown, tokens: readonly string[], change: Changement, copies: Copies): unknown {
  const [token, ...rest] = tokens
  if (token === undefined) return change.apres
  if (Array.isArray(node)) return applyInList(node, tokens, change, copies)
  invariant(isPlain(node), `rien à changer en ${change.at}`)
  const record = copyOnce(node as Record<string, unknown>, copies)
  if (rest.length === 0 && !('apres' in change)) delete record[token]
  else record[token] = applyAt(record[token], rest, change, copies)
  return record
}

/** Content after one more change. @throws Error when its place does not exist. */
const appliquer = (content: unknown, change: Changement, copies: Copies): unknown =>
  applyAt(content, splitPointer(change.at), change, copies)

/** The content after the patch; everything not named is shared with the content before. */
export function applyPatch<T>(content: T, patch: Patch): T {
  const copies: Copies = new WeakSet()
  return patch.reduce<unknown>((encours, change) => appliquer(encours, change, copies), content) as T
}

export const same = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b))

/** Whether the patch changes anything. */
export const isSansEffet = (patch: Patch): boolean => patch.every(({ avant, apres }) => same(avant, apres))

/** Whether what a change says was there is there. */
function isApplicableAt(content: unknown, { at, ...change }: Changement): boolean {
  const tokens = splitPointer(at)
  const last = tokens.at(-1)
  const parent = tokens.slice(0, -1).reduce<unknown>(childOf, content)
  if (last === undefined) return same(content, change.avant)
  if (Array.isArray(parent) && !('avant' in change)) return /^\d+$/.test(last) && Number(last) <= parent.length
  if (typeof parent !== 'object' || parent === null) return false
  return same(childOf(parent, last), change.avant)
}

const childOf = (node: unknown, token: string): unknown =>
  typeof node === 'object' && node !== null && Object.hasOwn(node, token) ? (node as Plain)[token] : undefined

/** Whether the patch was made on this content: what each change says was there is there when its turn comes. */
export function isApplicable(contenu: unknown, patch: Patch): boolean {
  const copies: Copies = new WeakSet()
  let content = contenu
  for (const change of patch) {
    if (!isApplicableAt(content, change)) return false
    content = appliquer(content, change, copies)
  }
  return true
}

function betweenLists(avant: readonly unknown[], apres: readonly unknown[], at: string): Patch {
  const least = Math.min(avant.length, apres.length)
  let head = 0
  while (head < least && same(avant[head], apres[head])) head++
  let tail = 0
  while (tail < least - head && same(avant.at(-1 - tail), apres.at(-1 - tail))) tail++
  const [removed, added] = [avant.length - tail, apres.length - tail]
  const common = Math.min(removed, added)
  return [
    ...Array.from({ length: common - head }, (_, i) => head + i).flatMap((i) =>
      patchEntre(avant[i], apres[i], `${at}/${i}`),
    ),
    // From the end, so that each rank is right when its turn comes.
    ...Array.from({ length: removed - common }, (_, i) => removed - 1 - i).map((i) =>
      changement(`${at}/${i}`, avant[i], undefined),
    ),
    ...Array.from({ length: added - common }, (_, i) => common + i).map((i) =>
      changement(`${at}/${i}`, undefined, apres[i]),
    ),
  ]
}

/** A patch that makes `apres` of `avant`, naming only what differs; the order of keys is no difference. */
export function patchEntre(avant: unknown, apres: unknown, at = ''): Patch {
  if (same(avant, apres)) return []
  if (Array.isArray(avant) && Array.isArray(apres)) return betweenLists(avant, apres, at)
  if (!isPlain(avant) || !isPlain(apres)) return [{ at, avant, apres }]
  const keys = [...Object.keys(avant), ...Object.keys(apres).filter((key) => !Object.hasOwn(avant, key))]
  return keys.flatMap((key) => {
    const place = at + pointer(key)
    const [here, there] = [childOf(avant, key), childOf(apres, key)]
    return here === undefined || there === undefined ? [changement(place, here, there)] : patchEntre(here, there, place)
  })
}
