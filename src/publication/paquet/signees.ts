// The record of the published version and its signatures, as a file of the bundle (`vie/signees.ts`).
import type { Cotation } from '~/domain/cotation.ts'
import { hashContent } from '~/domain/hash.ts'
import { fail, problem, type Result } from '~/domain/problem.ts'
import type { VersionSignee } from '~/vie/signatures.ts'
import { type FicheSignee, lireFicheSignee } from '~/vie/signees.ts'

export const NOM_DES_SIGNATURES = 'signatures/version.json'

/** Problems: not such a file, one of another version, or the record of another rule set. */
export function lireFiche(texte: string, cotation: Cotation): Result<FicheSignee> {
  const fiche = lireFicheSignee(texte)
  return fiche.ok && fiche.value.version.contenu !== hashContent(cotation)
    ? fail([problem('paquet-abime', '', { chemin: NOM_DES_SIGNATURES })])
    : fiche
}

export const versionSignee = (fiche: FicheSignee, cotation: Cotation): VersionSignee => ({
  ...fiche,
  contenu: cotation,
})
