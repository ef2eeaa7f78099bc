// Who signed the version, and the keys that are known. A private key is born here and stays here.
import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { creerCles } from '~/vie/signatures.ts'
import { gestes, useAtelier } from '../etat/atelier.ts'
import type { VersionDeRegles } from '../etat/contrat.ts'
import { versionsDuGenre } from '../etat/lignees.ts'
import { telecharger } from '../regles/telecharger.ts'
import { AjouterCle } from './AjouterCle.tsx'
import { Echanges } from './Echanges.tsx'
import { Empreintes } from './Empreintes.tsx'
import { ficheDe, signaturesDe } from './fiche.ts'
import { m } from './mots.ts'
import { Phrases } from './Phrases.tsx'
import { ReconnaitreCle } from './ReconnaitreCle.tsx'
import {
  attenduDe,
  cleDe,
  clesAComparer,
  clesVues,
  consignerCle,
  consignerSignature,
  empreintesVues,
  signaturesVues,
} from './signatures-view.ts'
import { useSeul } from './useSeul.ts'
import { signerAvec, SUBTIL, useSait25519, useVerification } from './useSignatures.ts'
import css from './versions.module.css'

export interface SignaturesProps {
  readonly version: VersionDeRegles
  /** Who acts; empty while they have not said. */
  readonly qui: string
  readonly onDire: (texte: string) => void
}

export function Signatures({ version, qui, onDire }: SignaturesProps) {
  const registre = useAtelier((etat) => etat.registre)
  const versions: readonly VersionDeRegles[] = useAtelier((etat) => versionsDuGenre(version.genre, etat))
  const fiche = useMemo(() => ficheDe(version, versions), [version, versions])
  const signatures = useMemo(() => signaturesDe(registre, version), [registre, version])
  const verification = useVerification(fiche, version.contenu, signatures, registre)
  const inconnues = clesAComparer(verification)
  const sait = useSait25519()
  const cle = cleDe(registre, qui)
  const attendu = useMemo(() => attenduDe(version, registre), [version, registre])
  const { deliberation } = attendu
  const creer = async () => {
    const { privee, publique } = await creerCles(SUBTIL)
    const refus = await gestes.consigner((avant, depuis) =>
      consignerCle({ publique, titulaire: qui, depuis, privee: privee as CryptoKey }, avant),
    )
    if (refus.length === 0) onDire(m('cleCreee'))
  }
  const signerLa = async () => {
    if (!cle) return
    const signature = await signerAvec(fiche, cle, { signataire: qui, deliberation })
    const refus = await gestes.consigner((avant) => consignerSignature(version, signature, avant))
    if (refus.length === 0) onDire(m('signee'))
  }
  const seul = useSeul()
  return (
    <section aria-labelledby="versions-signatures">
      <h3 id="versions-signatures">{m('signatures')}</h3>
      <Phrases phrases={signaturesVues(signatures, verification, attendu)} />
      <p className={css.note}>{m('portee')}</p>
      {inconnues.length > 0 ? (
        <ul className={css.actes}>
          {inconnues.map((inconnue) => (
            <ReconnaitreCle key={inconnue.publique} cle={inconnue} />
          ))}
        </ul>
      ) : null}
      <p className={`${css.note} ecran`}>{m(sait === false ? 'sansEd25519' : 'cleAide')}</p>
      {sait === true && cle ? (
        <Button variant="default" onClick={() => void seul(signerLa)}>
          {m(deliberation ? 'signerAvec' : 'signer')}
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
      {version.genre === 'cotation' ? (
        <Echanges
          version={version}
          fiche={fiche}
          signatures={signatures}
          deliberation={deliberation}
          qui={qui}
          cle={cle}
          onDire={onDire}
        />
      ) : (
        <p className={css.note}>{m('sansEchange')}</p>
      )}
      <Empreintes empreintes={empreintesVues(fiche, signatures)} />
    </section>
  )
}
