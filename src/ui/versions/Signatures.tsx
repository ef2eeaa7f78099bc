// Who signed the version, and the keys that are known. A private key is born here and stays here.
import { Button } from '@mantine/core'
import { useMemo, useRef } from 'react'
import { creerCles, signer } from '~/vie/signatures.ts'
import { gestes, useAtelier } from '../etat/atelier.ts'
import type { Version } from '../etat/contrat.ts'
import { telecharger } from '../regles/telecharger.ts'
import { AjouterCle } from './AjouterCle.tsx'
import { ficheDe, signaturesDe } from './fiche.ts'
import { m } from './mots.ts'
import { Phrases } from './Phrases.tsx'
import { cleDe, clesVues, consignerCle, consignerSignature, signaturesVues } from './signatures-view.ts'
import { SUBTIL, useSait25519, useVerification } from './useSignatures.ts'
import css from './versions.module.css'

export interface SignaturesProps {
  readonly version: Version
  /** Who acts; empty while they have not said. */
  readonly qui: string
  readonly onDire: (texte: string) => void
}

export function Signatures({ version, qui, onDire }: SignaturesProps) {
  const registre = useAtelier((etat) => etat.registre)
  const versions = useAtelier((etat) => etat.versions)
  const fiche = useMemo(() => ficheDe(version, versions), [version, versions])
  const signatures = useMemo(() => signaturesDe(registre, version), [registre, version])
  const verification = useVerification(fiche, version.contenu, signatures, registre)
  const sait = useSait25519()
  const cle = cleDe(registre, qui)
  const creer = async () => {
    const { privee, publique } = await creerCles(SUBTIL)
    const refus = await gestes.consigner((avant, depuis) =>
      consignerCle({ publique, titulaire: qui, depuis, privee: privee as CryptoKey }, avant),
    )
    if (refus.length === 0) onDire(m('cleCreee'))
  }
  const signerLa = async () => {
    if (!cle?.privee) return
    const paire = { publique: cle.publique, privee: cle.privee }
    const date = new Date().toISOString()
    const signature = await signer(fiche, paire, { signataire: qui, date }, SUBTIL)
    const refus = await gestes.consigner(() => consignerSignature(version, signature))
    if (refus.length === 0) onDire(m('signee'))
  }
  /** Nothing written here is ever taken back: a second click waits for the first. */
  const isOccupe = useRef(false)
  const seul = async (faire: () => Promise<void>) => {
    if (isOccupe.current) return
    isOccupe.current = true
    try {
      await faire()
    } finally {
      isOccupe.current = false
    }
  }
  return (
    <section aria-labelledby="versions-signatures">
      <h3 id="versions-signatures">{m('signatures')}</h3>
      <Phrases phrases={signaturesVues(signatures, verification)} />
      <p className={css.note}>{m(sait === false ? 'sansEd25519' : 'cleAide')}</p>
      {sait === true && cle ? (
        <Button variant="default" onClick={() => void seul(signerLa)}>
          {m('signer')}
        </Button>
      ) : null}
      {sait === true && !cle ? (
        <Button variant="default" disabled={qui === ''} onClick={() => void seul(creer)}>
          {m('creerCle')}
        </Button>
      ) : null}
      {registre.cles.length > 0 ? <h4>{m('cles')}</h4> : null}
      <ul className={css.changements}>
        {clesVues(registre).map(({ publique, texte, titulaire }) => (
          <li key={publique}>
            <span>{texte}</span>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={m('exporterCleNom', { qui: titulaire })}
              onClick={() => telecharger(m('fichierDeCle', { qui: titulaire }), `${publique}\n`, 'text/plain')}
            >
              {m('exporterCle')}
            </Button>
          </li>
        ))}
      </ul>
      <AjouterCle />
    </section>
  )
}
