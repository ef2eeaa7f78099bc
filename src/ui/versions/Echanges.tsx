// Signatures from one workshop to another: the version given out to be signed, signatures given out and added.
import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import type { Deliberation, Signature } from '~/domain/approbation.ts'
import type { Problem } from '~/domain/problem.ts'
import type { CleGardee } from '~/store/schema.ts'
import { ficheJson } from '~/vie/signees.ts'
import type { Version as Fiche } from '~/vie/versions.ts'
import { atelierDeLaPage, gestes } from '../etat/atelier.ts'
import type { Version } from '../etat/contrat.ts'
import { ChampFichier } from '../pieces/ChampFichier.tsx'
import { Problemes } from '../pieces/Problemes.tsx'
import { nomCourtDeVersion } from '../regles/view.ts'
import { telecharger } from '../regles/telecharger.ts'
import { m } from './mots.ts'
import { lireRecue, recevoir } from './reception.ts'
import { consignerSignature } from './signatures-view.ts'
import { SignerRecue } from './SignerRecue.tsx'
import { SUBTIL } from './useSignatures.ts'
import css from './versions.module.css'

export interface EchangesProps {
  readonly version: Version
  readonly fiche: Fiche
  readonly signatures: readonly Signature[]
  /** The decision that is signed with the version, once there is one. */
  readonly deliberation: Deliberation | undefined
  readonly qui: string
  readonly cle: CleGardee | undefined
  readonly onDire: (texte: string) => void
}

interface Issue {
  readonly phrases: readonly string[]
  readonly problemes: readonly Problem[]
}
const RIEN: Issue = { phrases: [], problemes: [] }

export function Echanges({ version, fiche, signatures, deliberation, qui, cle, onDire }: EchangesProps) {
  const champ = useRef<HTMLInputElement>(null)
  const [{ phrases, problemes }, setIssue] = useState(RIEN)
  const nom = nomCourtDeVersion(version)
  const joint = { contenu: version.contenu, ...(deliberation ? { deliberation } : {}) }
  const ajouter = async (fichier: File) => {
    const recue = await lireRecue(fichier)
    if (!recue.ok) return setIssue({ ...RIEN, problemes: recue.problems })
    const { versions, registre } = atelierDeLaPage.etat.getState()
    const reception = await recevoir(recue.value, { version, versions, registre, subtil: SUBTIL })
    for (const signature of reception.gardees) {
      const provenance = { qui, fichier: fichier.name }
      const refus = await gestes.consigner((avant) => consignerSignature(version, signature, avant, provenance))
      if (refus.length > 0) return setIssue({ ...RIEN, problemes: refus })
    }
    setIssue({ ...RIEN, phrases: reception.phrases })
  }
  return (
    <details className={css.ajout}>
      <summary>{m('echanges')}</summary>
      <div className={css.actes}>
        <p className={css.note}>{m('echangesAide')}</p>
        <Button
          variant="default"
          onClick={() => telecharger(m('fichierASigner', { nom }), ficheJson({ version: fiche, signatures }, joint))}
        >
          {m('exporterASigner')}
        </Button>
        {signatures.length > 0 ? (
          <Button
            variant="default"
            onClick={() => telecharger(m('fichierDeSignatures', { nom }), ficheJson({ version: fiche, signatures }))}
          >
            {m('exporterSignatures')}
          </Button>
        ) : null}
        <Button variant="default" onClick={() => champ.current?.click()}>
          {m('ajouterRecues')}
        </Button>
        <ChampFichier
          ref={champ}
          libelle={m('ajouterRecues')}
          accept=".json,.zip,application/json,application/zip"
          onChoisir={(fichier) => void ajouter(fichier)}
        />
        <div aria-live="polite">
          {problemes.length > 0 ? <Problemes problemes={problemes} /> : null}
          {phrases.map((phrase, i) => (
            <p key={`${i} ${phrase}`}>{phrase}</p>
          ))}
        </div>
        <SignerRecue qui={qui} cle={cle} onDire={onDire} />
      </div>
    </details>
  )
}
