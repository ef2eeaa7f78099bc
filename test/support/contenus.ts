// Files that are wrong in one place, made from a file that is right.
import { splitPointer } from '~/domain/problem.ts'

/**
 * A copy of a JSON content with one value put at a pointer; undefined takes the key or the element away.
 * @throws Error when the pointer leads nowhere.
 */
export function poser(contenu: unknown, at: string, valeur: unknown): unknown {
  const copie: unknown = JSON.parse(JSON.stringify(contenu))
  const tokens = splitPointer(at)
  const last = tokens.at(-1)
  if (last === undefined) return valeur
  let node = copie as Record<string, unknown>
  for (const token of tokens.slice(0, -1)) {
    const child = node[token]
    if (typeof child !== 'object' || child === null) throw new Error(`rien en ${at}`)
    node = child as Record<string, unknown>
  }
  if (valeur !== undefined) node[last] = valeur
  else if (Array.isArray(node)) node.splice(Number(last), 1)
  else Reflect.deleteProperty(node, last)
  return copie
}

/** French text with plain spaces, to be read in a test. */
export const plain = (texte: string): string => texte.replaceAll('\u00A0', ' ').replaceAll('\u202F', ' ')
