// The record of the published version and its signatures, as a file of the bundle. What they prove, `vie/signatures.ts`
// says.
import type { Signature } from '~/domain/approbation.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { canonicalJson, type Hash, hashContent } from '~/domain/hash.ts'
import { parseJson } from '~/domain/json.ts'
import { fail, ok, problem, type Result } from '~/domain/problem.ts'
import type { VersionSignee } from '~/vie/signatures.ts'
import type { Version } from '~/vie/versions.ts'

/** Fiche de la version publiée, et qui l’a signée. */
export interface FicheSignee {
  readonly version: Version
  readonly signatures: readonly Signature[]
}

export const NOM_DES_SIGNATURES = 'signatures/version.json'
const FAMILLE = 'atelier-cil/version-signee@'
const FORMAT = `${FAMILLE}1`

export const ficheJson = ({ version, signatures }: FicheSignee): string =>
  canonicalJson({ format: FORMAT, version, signatures })

const isTextes = (objet: unknown, cles: readonly string[]): boolean =>
  typeof objet === 'object' &&
  objet !== null &&
  cles.every((cle) => typeof (objet as Readonly<Record<string, unknown>>)[cle] === 'string')

const isFiche = ({ version, signatures }: Partial<Record<keyof FicheSignee, unknown>>): boolean => {
  const parents = (version as Partial<Version> | null | undefined)?.parents
  return (
    isTextes(version, ['id', 'genre', 'contenu', 'titre', 'auteur', 'date', 'message']) &&
    Array.isArray(parents) &&
    parents.every((parent) => typeof parent === 'string') &&
    Array.isArray(signatures) &&
    signatures.every((signature) => isTextes(signature, ['cle', 'signataire', 'date', 'valeur']))
  )
}

/** Problems: not such a file, one of another version, or the record of another rule set. */
export function lireFiche(texte: string, cotation: Cotation): Result<FicheSignee> {
  const lu = parseJson(texte)
  if (!lu.ok) return lu
  const contenu = (lu.value ?? {}) as Partial<Record<keyof FicheSignee | 'format', unknown>>
  const { format } = contenu
  if (typeof format !== 'string') return fail([problem('format-absent', '', { attendu: FORMAT })])
  if (format !== FORMAT) {
    const recu = format.slice(0, 60)
    const code = format.startsWith(FAMILLE) ? 'format-version' : 'format-inconnu'
    return fail([problem(code, '', { recu, attendu: FORMAT })])
  }
  if (!isFiche(contenu)) return fail([problem('format-absent', '', { attendu: FORMAT })])
  const { version, signatures } = contenu as FicheSignee
  if (version.contenu !== hashContent(cotation))
    return fail([problem('paquet-abime', '', { chemin: NOM_DES_SIGNATURES })])
  return ok({ version: { ...version, id: version.id as Hash }, signatures })
}

export const versionSignee = (fiche: FicheSignee, cotation: Cotation): VersionSignee => ({
  ...fiche,
  contenu: cotation,
})
