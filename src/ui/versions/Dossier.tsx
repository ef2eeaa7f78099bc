// The file of one version: what was recorded, the act that its state allows, and who signed it.
import { Button, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Problem } from '~/domain/problem.ts'
import { gestes, useAtelier } from '../etat/atelier.ts'
import type { VersionDeRegles } from '../etat/contrat.ts'
import { versionsDuGenre } from '../etat/lignees.ts'
import { Problemes } from '../pieces/Problemes.tsx'
import { nomDeVersion } from '../regles/view.ts'
import { Avis } from './Avis.tsx'
import { Deliberation } from './Deliberation.tsx'
import { demarcher, dossierVu, piecesDe, type ActeAFaire } from './dossier-view.ts'
import { etatLe, prisesDe } from './etat-view.ts'
import { m } from './mots.ts'
import { Proposer } from './Proposer.tsx'
import { ProposerFlux } from './ProposerFlux.tsx'
import { Signatures } from './Signatures.tsx'
import { usePieces } from './usePieces.ts'
import css from './versions.module.css'

export interface DossierProps {
  /** ISO day on which its state is said. */
  readonly jour: string
  readonly version: VersionDeRegles
  readonly onDire: (texte: string) => void
}

export function Dossier({ jour, version, onDire }: DossierProps) {
  const versions: readonly VersionDeRegles[] = useAtelier((etat) => versionsDuGenre(version.genre, etat))
  const registre = useAtelier((etat) => etat.registre)
  const [qui, setQui] = useState('')
  const [problemes, setProblemes] = useState<readonly Problem[]>([])
  const [montre, setMontre] = useState(false)
  const lues = usePieces(useMemo(() => piecesDe(version, registre), [version, registre]))
  const vu = useMemo(() => dossierVu(version, { versions, registre }, lues), [version, versions, registre, lues])
  const etat = useMemo(
    () => etatLe(version, registre, { prises: prisesDe(versions, registre), jour }),
    [version, versions, registre, jour],
  )
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
    <section className={css.dossier} data-papier="dossier" aria-labelledby="versions-dossier">
      <h2 id="versions-dossier">{m('dossier', { nom: nomDeVersion(version) })}</h2>
      <p className={css.etat}>{m('etat', { etat })}</p>
      {vu.tours.map(({ cle, titre, phrases }) => (
        <div key={cle}>
          {titre === undefined ? null : <h3>{titre}</h3>}
          <ul className={css.phrases}>
            {phrases.map((phrase, i) => (
              <li key={`${i} ${phrase}`}>{phrase}</li>
            ))}
          </ul>
        </div>
      ))}
      <p>{vu.note}</p>
      <Problemes problemes={vu.problemes} />
      <div className={`${css.actes} ecran`}>
        <TextInput
          label={m('votreNom')}
          value={qui}
          maxLength={100}
          error={montre && nom === '' ? m('nomManque') : undefined}
          onChange={(event) => setQui(event.currentTarget.value)}
        />
        {vu.actes.includes('proposer') && version.genre === 'cotation' ? (
          <Proposer version={version} onFaire={faire} />
        ) : null}
        {vu.actes.includes('proposer') && version.genre === 'flux' ? (
          <ProposerFlux version={version} onFaire={faire} />
        ) : null}
        {vu.actes.includes('donner-avis') ? <Avis onFaire={faire} /> : null}
        {vu.actes.includes('approuver') ? (
          <Deliberation isAuteur={nom !== '' && nom === version.auteur} onFaire={faire} />
        ) : null}
        {vu.actes.includes('retirer') ? (
          <Button variant="default" onClick={() => void faire((signe) => ({ acte: { ...signe, acte: 'retirer' } }))}>
            {m('retirerProposition')}
          </Button>
        ) : null}
        {problemes.length > 0 ? <Problemes problemes={problemes} /> : null}
      </div>
      <Signatures version={version} qui={nom} onDire={onDire} />
      <p className={css.note}>{m('garantie')}</p>
    </section>
  )
}
