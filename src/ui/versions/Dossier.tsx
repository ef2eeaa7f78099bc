// The file of one version: what was recorded, the act that its state allows, and who signed it.
import { Button, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Problem } from '~/domain/problem.ts'
import { gestes, useAtelier } from '../etat/atelier.ts'
import type { Version } from '../etat/contrat.ts'
import { Problemes } from '../pieces/Problemes.tsx'
import { nomDeVersion } from '../regles/view.ts'
import { Avis } from './Avis.tsx'
import { Deliberation } from './Deliberation.tsx'
import { demarcher, dossierVu, preuvesDe, type ActeAFaire } from './dossier-view.ts'
import { m } from './mots.ts'
import { Proposer } from './Proposer.tsx'
import { Signatures } from './Signatures.tsx'
import { usePieces } from './usePieces.ts'
import css from './versions.module.css'

export interface DossierProps {
  readonly version: Version
  readonly onDire: (texte: string) => void
}

export function Dossier({ version, onDire }: DossierProps) {
  const versions = useAtelier((etat) => etat.versions)
  const registre = useAtelier((etat) => etat.registre)
  const [qui, setQui] = useState('')
  const [problemes, setProblemes] = useState<readonly Problem[]>([])
  const [montre, setMontre] = useState(false)
  const preuves = useMemo(() => preuvesDe(version, registre), [version, registre])
  const lues = usePieces(preuves)
  const vu = useMemo(() => dossierVu(version, { versions, registre }, lues), [version, versions, registre, lues])
  const nom = qui.trim()

  const faire: ActeAFaire = async (preparer) => {
    setMontre(true)
    if (nom === '') return
    const refus = await gestes.consigner((avant, quand) =>
      demarcher({ version, versions, ...preparer({ qui: nom, quand }) }, avant),
    )
    setProblemes(refus)
    if (refus.length === 0) {
      setMontre(false)
      onDire(m('consigne', { nom: nomDeVersion(version) }))
    }
  }

  return (
    <section className={css.dossier} aria-labelledby="versions-dossier">
      <h2 id="versions-dossier">{m('dossier', { nom: nomDeVersion(version) })}</h2>
      <p className={css.etat}>{m('etat', { etat: vu.etat })}</p>
      <ul className={css.phrases}>
        {vu.phrases.map((phrase, i) => (
          <li key={`${i} ${phrase}`}>{phrase}</li>
        ))}
      </ul>
      <Problemes problemes={vu.problemes} />
      <TextInput
        label={m('votreNom')}
        value={qui}
        maxLength={100}
        error={montre && nom === '' ? m('nomManque') : undefined}
        onChange={(event) => setQui(event.currentTarget.value)}
      />
      {vu.etat === 'brouillon' ? <Proposer version={version} onFaire={faire} /> : null}
      {vu.etat === 'proposee' && !vu.hasAvis ? <Avis onFaire={faire} /> : null}
      {vu.etat === 'proposee' && vu.hasAvis ? (
        <Deliberation isAuteur={nom !== '' && nom === version.auteur} onFaire={faire} />
      ) : null}
      {vu.etat === 'proposee' ? (
        <Button variant="default" onClick={() => void faire((signe) => ({ acte: { ...signe, acte: 'retirer' } }))}>
          {m('retirerProposition')}
        </Button>
      ) : null}
      {problemes.length > 0 ? <Problemes problemes={problemes} /> : null}
      <Signatures version={version} qui={nom} onDire={onDire} />
      <p className={css.note}>{m('garantie')}</p>
    </section>
  )
}
