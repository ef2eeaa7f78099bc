// The manifest of a bundle: what it publishes, and the SHA-256 of every other file.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { parseJson } from '~/domain/json.ts'
import { fail, ok, problem, type Result } from '~/domain/problem.ts'
import { VERSION_DU_MOTEUR } from '~/engine/index.ts'
import { enteteDe, type Entete, type Source } from '../source.ts'
import { VERSION_DES_FORMES } from '../version.ts'
import type { Fichiers } from './zip.ts'

export const MANIFESTE = 'manifeste.json'
const FAMILLE = 'atelier-cil/publication@'
const FORMAT = `${FAMILLE}1`

interface FichierPublie {
  readonly nom: string
  readonly octets: number
  readonly sha256: string
}

export interface Manifeste extends Entete {
  readonly format: typeof FORMAT
  readonly moteur: string
  /** Version of what writes the files; bundles of before do not say it. */
  readonly formes?: string
  readonly fichiers: readonly FichierPublie[]
}

export const empreinte = (octets: Uint8Array): string => bytesToHex(sha256(octets))

export const ecrireManifeste = (source: Source, fichiers: Fichiers): string =>
  `${JSON.stringify(
    {
      format: FORMAT,
      ...enteteDe(source),
      moteur: VERSION_DU_MOTEUR,
      formes: VERSION_DES_FORMES,
      fichiers: [...fichiers]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([nom, octets]) => ({ nom, octets: octets.length, sha256: empreinte(octets) })),
    } satisfies Manifeste,
    null,
    1,
  )}\n`

const isTexte = (valeur: unknown): valeur is string => typeof valeur === 'string'

function isManifeste(contenu: unknown): contenu is Manifeste {
  if (typeof contenu !== 'object' || contenu === null) return false
  const { titre, cotation, mois, statut, moteur, formes, fichiers } = contenu as Partial<
    Record<keyof Manifeste, unknown>
  >
  return (
    [titre, cotation, mois, moteur].every(isTexte) &&
    (formes === undefined || isTexte(formes)) &&
    (statut === 'brouillon' || statut === 'approuvee') &&
    Array.isArray(fichiers) &&
    fichiers.every(
      (fichier: unknown) =>
        typeof fichier === 'object' &&
        fichier !== null &&
        isTexte((fichier as Partial<FichierPublie>).nom) &&
        isTexte((fichier as Partial<FichierPublie>).sha256),
    )
  )
}

/** Problems: no manifest there, or one of another version. */
export function lireManifeste(texte: string): Result<Manifeste> {
  const etranger = fail([problem('paquet-etranger', '', { raison: 'manifeste' })])
  const lu = parseJson(texte)
  const format: unknown = lu.ok ? (lu.value as { format?: unknown } | null)?.format : undefined
  if (!lu.ok || !isTexte(format) || !format.startsWith(FAMILLE)) return etranger
  if (format !== FORMAT) return fail([problem('format-version', '', { recu: format.slice(0, 60), attendu: FORMAT })])
  return isManifeste(lu.value) ? ok(lu.value) : etranger
}
