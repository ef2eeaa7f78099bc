// The archive of a publication: a ZIP of stored entries, names sorted, dates fixed, so that the same files make the same
// octets everywhere. Nothing is compressed: no bomb can hide in it, and a reader can tell any changed octet by writing
// the archive again and comparing (docs/decisions/0016).
import { zipSync } from 'fflate'
import { fail, ok, type Problem, problem, type Result } from '~/domain/problem.ts'

export type Fichiers = ReadonlyMap<string, Uint8Array>

export const OCTETS_MAX_PAQUET = 64_000_000
const ENTREES_MAX = 1000
const DATE = '1980-01-01T00:00:00'

/** Names of folders and files: nothing that leads out, is hidden, or is written otherwise on another system. */
const CHEMIN = /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/
const CHEMIN_MAX = 200

/** Byte by byte: paths are ASCII. */
const parNom = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

export const ecrireZip = (fichiers: Fichiers): Uint8Array =>
  zipSync(
    Object.fromEntries(
      [...fichiers].toSorted(parNom).map(([nom, octets]) => [nom, [octets, { level: 0, mtime: DATE }] as const]),
    ) as Parameters<typeof zipSync>[0],
  )

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const ENTETE_LOCAL = 30

const u16 = (octets: Uint8Array, at: number): number => (octets[at] ?? 0) | ((octets[at + 1] ?? 0) << 8)
const u32 = (octets: Uint8Array, at: number): number => (u16(octets, at) | (u16(octets, at + 2) << 16)) >>> 0

/** What may be quoted of a name that nobody vouches for. */
const citable = (nom: string): string => nom.slice(0, 80).replaceAll(/[^\x20-\x7e]/g, '?')

const refus = (probleme: Problem): Result<never> => fail([probleme])
const entree = (nom: string, faute: 'chemin' | 'comprime' | 'double'): Result<never> =>
  refus(problem('paquet-entree', '', { chemin: citable(nom), faute }))
const tronque = (): Result<never> => refus(problem('paquet-etranger', '', { raison: 'tronque' }))

/** Entries in their order, as far as the central directory. */
function lireEntrees(octets: Uint8Array): Result<Fichiers> {
  const fichiers = new Map<string, Uint8Array>()
  let at = 0
  while (u32(octets, at) !== CENTRAL) {
    if (at + ENTETE_LOCAL > octets.length) return tronque()
    if (u32(octets, at) !== LOCAL || fichiers.size >= ENTREES_MAX) return refus(problem('paquet-abime', '', {}))
    const [drapeaux, methode, taille, reelle] = [
      u16(octets, at + 6),
      u16(octets, at + 8),
      u32(octets, at + 18),
      u32(octets, at + 22),
    ]
    const debutDuNom = at + ENTETE_LOCAL
    const finDuNom = debutDuNom + u16(octets, at + 26)
    if (finDuNom > octets.length) return tronque()
    const nom = String.fromCharCode(...octets.subarray(debutDuNom, finDuNom))
    if (nom.length > CHEMIN_MAX || !CHEMIN.test(nom)) return entree(nom, 'chemin')
    // Encrypted, sized after its content, compressed, or of a size that is not its own.
    if ((drapeaux & 9) !== 0 || methode !== 0 || taille !== reelle) return entree(nom, 'comprime')
    if (fichiers.has(nom)) return entree(nom, 'double')
    const debut = finDuNom + u16(octets, at + 28)
    at = debut + taille
    if (at > octets.length) return tronque()
    fichiers.set(nom, octets.subarray(debut, at))
  }
  return ok(fichiers)
}

/** Files of an archive, before it is known to be whole (`isEntier`). */
export function lireZip(octets: Uint8Array): Result<Fichiers> {
  if (octets.length > OCTETS_MAX_PAQUET)
    return refus(problem('fichier-trop-gros', '', { octets: octets.length, max: OCTETS_MAX_PAQUET }))
  if (octets.length === 0) return refus(problem('fichier-vide', '', {}))
  if (u32(octets, 0) !== LOCAL) return refus(problem('paquet-etranger', '', { raison: 'archive' }))
  return lireEntrees(octets)
}

export const isDebutDe = (debut: Uint8Array, octets: Uint8Array): boolean =>
  debut.every((octet, i) => octet === octets[i])

export const isMemesOctets = (un: Uint8Array, autre: Uint8Array): boolean =>
  un.length === autre.length && isDebutDe(un, autre)

/** What is wrong with an archive that is not, to the octet, the one that its files make. */
export function problemeDArchive(octets: Uint8Array, fichiers: Fichiers): Problem | undefined {
  const attendus = ecrireZip(fichiers)
  if (octets.length < attendus.length && isDebutDe(octets, attendus))
    return problem('paquet-etranger', '', { raison: 'tronque' })
  return isMemesOctets(octets, attendus) ? undefined : problem('paquet-abime', '', {})
}
