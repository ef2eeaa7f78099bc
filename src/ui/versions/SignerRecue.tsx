// A version that another workshop asks to sign: read here, signed by the key of this browser, given back as a file. It
// does not become a version of this workshop.
import { Button } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import type { Problem } from '~/domain/problem.ts'
import type { CleGardee } from '~/store/schema.ts'
import { ficheJson } from '~/vie/signees.ts'
import { gestes, useAtelier } from '../etat/atelier.ts'
import { ChampFichier } from '../pieces/ChampFichier.tsx'
import { Problemes } from '../pieces/Problemes.tsx'
import { telecharger } from '../regles/telecharger.ts'
import { m } from './mots.ts'
import { Phrases } from './Phrases.tsx'
import { type FicheRecue, lireRecue } from './reception.ts'
import { aSignerVue, consignerAilleurs } from './signatures-view.ts'
import { useSeul } from './useSeul.ts'
import { signerAvec } from './useSignatures.ts'
import css from './versions.module.css'

export interface SignerRecueProps {
  readonly qui: string
  /** The key that signs in this name; undefined when there is none. */
  readonly cle: CleGardee | undefined
  readonly onDire: (texte: string) => void
}

export function SignerRecue({ qui, cle, onDire }: SignerRecueProps) {
  const brouillon = useAtelier((etat) => etat.brouillon.contenu)
  const champ = useRef<HTMLInputElement>(null)
  const [recue, setRecue] = useState<FicheRecue>()
  const [problemes, setProblemes] = useState<readonly Problem[]>([])
  const vue = useMemo(() => recue && aSignerVue(recue, brouillon), [recue, brouillon])
  const seul = useSeul()
  const lire = async (fichier: File) => {
    const lue = await lireRecue(fichier)
    setRecue(lue.ok ? lue.value : undefined)
    setProblemes(lue.ok ? [] : lue.problems)
  }
  const signer = async () => {
    if (!recue || !cle) return
    const { version, deliberation } = recue
    const signature = await signerAvec(version, cle, { signataire: qui, deliberation })
    const refus = await gestes.consigner(() => consignerAilleurs(version, signature))
    if (refus.length > 0) return setProblemes(refus)
    telecharger(m('fichierDeSignatures', { nom: qui }), ficheJson({ version, signatures: [signature] }))
    setRecue(undefined)
    onDire(m('aSignerFait'))
  }
  return (
    <>
      <Button variant="default" onClick={() => champ.current?.click()}>
        {m('signerRecue')}
      </Button>
      <ChampFichier
        ref={champ}
        libelle={m('signerRecue')}
        accept=".json,.zip,application/json,application/zip"
        onChoisir={(fichier) => void lire(fichier)}
      />
      <div aria-live="polite">
        {problemes.length > 0 ? <Problemes problemes={problemes} /> : null}
        {vue?.phrases.map((phrase) => (
          <p key={phrase}>{phrase}</p>
        ))}
      </div>
      {vue?.ecarts ? (
        <>
          <Phrases phrases={vue.ecarts} />
          {cle ? (
            <Button variant="filled" onClick={() => void seul(signer)}>
              {m('aSignerFaire')}
            </Button>
          ) : (
            <p className={css.note}>{m('aSignerSansCle')}</p>
          )}
        </>
      ) : null}
    </>
  )
}
