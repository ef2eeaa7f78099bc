// Octets of a file → text: size, kind and encoding are settled before anything reads the content. What the name says is
// believed only when the octets agree; nothing of the content is ever quoted.
import { fail, ok, type Problem, problem, type Result } from '~/domain/problem.ts'

/** « grille » : la grille de points, éditée dans un tableur. */
export type GenreDeFichier = 'json' | 'csv' | 'grille'

export interface Fichier {
  /** As the user knows it: a name, or the path given on the command line. */
  readonly nom: string
  readonly genre: GenreDeFichier
}

/** Largest file accepted, in octets. A cohort of 500,000 applications weighs about 120 MB. */
export const OCTETS_MAX: Readonly<Record<GenreDeFichier, number>> = {
  json: 50_000_000,
  csv: 150_000_000,
  grille: 2_000_000,
}

const ATTENDU = {
  json: 'JSON',
  csv: 'CSV',
  grille: 'CSV-ou-Excel',
} as const satisfies Readonly<Record<GenreDeFichier, string>>

/** First octets of files that are often given by mistake, as Latin-1 text. */
const SIGNATURES: readonly string[] = [
  'PK\x03\x04', // zip: xlsx, ods, docx
  'PK\x05\x06',
  '%PDF',
  '\xd0\xcf\x11\xe0', // xls, doc
  '\x89PNG',
  '\xff\xd8\xff', // jpeg
  'GIF8',
  'II*\x00', // tiff
  'MM\x00*',
  'RIFF',
  '\x1f\x8b', // gzip
  '7z\xbc\xaf',
  'Rar!',
  'SQLite format 3',
  'PAR1',
  '\x28\xb5\x2f\xfd', // zstd
]

/** Extensions that say another kind of file; any other one lets the content speak. */
const AUTRES_EXTENSIONS: Readonly<Record<GenreDeFichier, ReadonlySet<string>>> = {
  json: new Set(['csv', 'tsv']),
  csv: new Set(['json', 'jsonc']),
  grille: new Set(['json', 'jsonc']),
}
const JAMAIS = new Set(
  'xlsx xls xlsm ods numbers doc docx odt rtf pdf zip gz 7z rar png jpg jpeg gif webp tif tiff svg html htm xml sqlite db parquet arrow'.split(
    ' ',
  ),
)

const extension = (nom: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(nom)?.[1]?.toLowerCase() ?? ''

/** Octets as characters of the same code: enough to compare with a signature. */
const firstOctets = (octets: Uint8Array, n: number): string => String.fromCharCode(...octets.subarray(0, n))

function isOtherKind(octets: Uint8Array, { nom, genre }: Fichier): boolean {
  const debut = firstOctets(octets, 16)
  const ext = extension(nom)
  return (
    SIGNATURES.some((signature) => debut.startsWith(signature)) ||
    JAMAIS.has(ext) ||
    AUTRES_EXTENSIONS[genre].has(ext) ||
    (genre !== 'json' && /^(\xef\xbb\xbf)?\s*[{[<]/.test(debut))
  )
}

export const fichierTropGros = (octets: number, genre: GenreDeFichier): Problem | undefined =>
  octets > OCTETS_MAX[genre] ? problem('fichier-trop-gros', '', { octets, max: OCTETS_MAX[genre] }) : undefined

function readUtf8(octets: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets)
  } catch {
    return undefined
  }
}

/** What Windows-1252 puts at 0x80–0x9F, where some decoders of that name leave Latin-1; a space where it puts nothing. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'
/** Controls that no table holds: the octets were not text, or not of that encoding. */
// oxlint-disable-next-line no-control-regex
const CONTROLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/

/** What a spreadsheet in French writes under the plain name of CSV. */
function readWindows(octets: Uint8Array): string | undefined {
  const texte = new TextDecoder('windows-1252')
    .decode(octets)
    .replace(/[\x80-\x9f]/g, (signe) => (WINDOWS[signe.charCodeAt(0) - 0x80] ?? ' ').replace(' ', signe))
  return CONTROLE.test(texte) ? undefined : texte
}

/**
 * The text of a file, without its byte order mark. Problems: too large, of another kind, empty, of another encoding (a NUL
 * character is UTF-16 or binary). Warning: a table read in Windows-1252; JSON is UTF-8 only.
 */
export function decodeFichier(octets: Uint8Array, fichier: Fichier): Result<string> {
  const tropGros = fichierTropGros(octets.length, fichier.genre)
  if (tropGros) return fail([tropGros])
  if (octets.length === 0) return fail([problem('fichier-vide', '', {})])
  if (isOtherKind(octets, fichier))
    return fail([problem('fichier-type', '', { nom: fichier.nom, attendu: ATTENDU[fichier.genre] })])
  const utf8 = readUtf8(octets)
  const texte = utf8 ?? (fichier.genre === 'json' ? undefined : readWindows(octets))
  if (texte === undefined || texte.includes('\0')) return fail([problem('encodage', '', {})])
  if (texte.trim() === '') return fail([problem('fichier-vide', '', {})])
  return ok(texte, utf8 === undefined ? [problem('lu-en-windows-1252', '', {})] : [])
}
