// Canonical JSON (RFC 8785) and SHA-256: same content, same hash, on every machine (model.md §4).
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import { type Cohorte, writeCohorteCsv } from './cohorte.ts'
import { invariant } from './invariant.ts'

declare const tag: unique symbol
/** SHA-256, 64 lower-case hexadecimal digits. */
export type Hash = string & { readonly [tag]: 'Hash' }

export function canonicalJson(content: unknown): string {
  const text = canonicalize(content)
  invariant(text !== undefined, 'contenu sans forme canonique')
  return text
}

export const hashText = (text: string): Hash => bytesToHex(sha256(utf8ToBytes(text))) as Hash
export const hashContent = (content: unknown): Hash => hashText(canonicalJson(content))

const empreintes = new WeakMap<object, Hash>()
/** Hash of a content that never changes in place, computed once. */
export function empreinteDe(contenu: object): Hash {
  const hash = empreintes.get(contenu) ?? hashContent(contenu)
  empreintes.set(contenu, hash)
  return hash
}

export const hashCohorte = (cohorte: Cohorte): Hash => hashText(writeCohorteCsv(cohorte))
/** First seven digits, as shown on screen. */
export const shortHash = (hash: string): string => hash.slice(0, 7)
