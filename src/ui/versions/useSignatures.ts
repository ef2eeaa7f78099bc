// Signatures verified by the browser's own cryptography, and whether it knows Ed25519.
import { useEffect, useState } from 'react'
import type { Deliberation, Signature } from '~/domain/approbation.ts'
import { invariant } from '~/domain/invariant.ts'
import type { CleGardee, Registre } from '~/store/schema.ts'
import { sait25519, signer, type Subtil, type Verification, verifierSignatures } from '~/vie/signatures.ts'
import type { Version as Fiche } from '~/vie/versions.ts'
import { titulaires } from './signatures-view.ts'

/** Not there on a page served without TLS: `useSait25519` says so before it is used. */
export const SUBTIL = crypto.subtle as unknown as Subtil

/** Signed now, by a key of this browser. */
export async function signerAvec(
  version: Fiche,
  { publique, privee }: CleGardee,
  { signataire, deliberation }: { readonly signataire: string; readonly deliberation: Deliberation | undefined },
): Promise<Signature> {
  invariant(privee, 'une clé sans sa moitié privée ne signe pas')
  const dite = { signataire, date: new Date().toISOString(), ...(deliberation ? { deliberation } : {}) }
  return signer(version, { publique, privee }, dite, SUBTIL)
}

/** Undefined until it is known. */
export function useSait25519(): boolean | undefined {
  const [sait, setSait] = useState<boolean>()
  useEffect(() => void sait25519(SUBTIL).then(setSait), [])
  return sait
}

export function useVerification(
  fiche: Fiche,
  contenu: object,
  signatures: readonly Signature[],
  registre: Registre,
): Verification | undefined {
  const [faite, setFaite] = useState<Verification>()
  useEffect(() => {
    let isQuitte = false
    void verifierSignatures({ version: fiche, contenu, signatures }, titulaires(registre), SUBTIL).then(
      (verification) => {
        if (!isQuitte) setFaite(verification)
      },
    )
    return () => {
      isQuitte = true
    }
  }, [fiche, contenu, signatures, registre])
  return faite
}
