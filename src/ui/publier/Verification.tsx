// A bundle received: dropped or chosen, then told intact or not, offline. Nothing of it is kept.
import { Button, Textarea } from '@mantine/core'
import { type DragEvent, useMemo, useRef, useState } from 'react'
import type { ChoixDePlaces } from '~/publication/correspondance.ts'
import type { Controle } from '~/workers/publieur.ts'
import { useAtelier } from '../etat/atelier.ts'
import { ChampFichier } from '../pieces/ChampFichier.tsx'
import { Problemes } from '../pieces/Problemes.tsx'
import { Attente } from './Attente.tsx'
import { m } from './mots.ts'
import css from './publier.module.css'
import { useTache } from './useTache.ts'
import { lireCles, verdictVu, type VerdictVu } from './verification-view.ts'

interface VerdictProps {
  readonly vu: VerdictVu
  /** Takes the places that the bundle chose for the national system. */
  readonly onReprendre: (places: ChoixDePlaces) => void
}

function Verdict({ vu, onReprendre }: VerdictProps) {
  const { verdict, isBon, problemes, phrases, signatures, isSigne, places } = vu
  return (
    <div className={css.verdict} data-bon={isBon}>
      <p className={css.phrase}>
        <span aria-hidden>{isBon ? '✓' : '!'}</span> {verdict}
      </p>
      {problemes.length > 0 ? <Problemes problemes={problemes} /> : null}
      {phrases.length > 0 ? (
        <ul className={css.phrases}>
          {phrases.map((phrase) => (
            <li key={phrase}>{phrase}</li>
          ))}
        </ul>
      ) : null}
      {places ? <Button onClick={() => onReprendre(places)}>{m('saisieReprendre')}</Button> : null}
      {signatures ? (
        <>
          <h3>{m('signatures')}</h3>
          <ul className={css.phrases}>
            {signatures.map((signature) => (
              <li key={signature}>{signature}</li>
            ))}
          </ul>
          {isSigne ? <p>{m('portee')}</p> : null}
        </>
      ) : null}
    </div>
  )
}

export function Verification({ onReprendre }: Pick<VerdictProps, 'onReprendre'>) {
  const brouillon = useAtelier((etat) => etat.brouillon.hash)
  const gardees = useAtelier((etat) => etat.registre.cles)
  const champ = useRef<HTMLInputElement>(null)
  const [cles, setCles] = useState('')
  const [isSurvolee, setSurvolee] = useState(false)
  const { suivi, lancer, arreter } = useTache<File, Controle>((publieur, fichier, avancer) =>
    publieur.verifier(fichier, avancer),
  )
  const lues = useMemo(() => lireCles(cles, gardees), [cles, gardees])
  const vu = useMemo(
    () =>
      suivi.etat === 'finie'
        ? verdictVu(suivi.demande.name, suivi.resultat, { brouillon, cles: lues.cles })
        : undefined,
    [suivi, brouillon, lues],
  )
  const survoler = (event: DragEvent) => {
    event.preventDefault()
    setSurvolee(event.type === 'dragover')
  }
  const deposer = (event: DragEvent) => {
    survoler(event)
    const [fichier] = event.dataTransfer.files
    if (fichier) lancer(fichier)
  }
  return (
    <section className={css.feuille} aria-labelledby="publier-verifier">
      <h2 id="publier-verifier">{m('verifier')}</h2>
      <div
        className={css.depot}
        data-survolee={isSurvolee}
        onDragOver={survoler}
        onDragLeave={survoler}
        onDrop={deposer}
      >
        <p>{m('verifierAide')}</p>
        <Button onClick={() => champ.current?.click()}>{m('choisir')}</Button>
      </div>
      <ChampFichier ref={champ} libelle={m('verifier')} accept=".zip,application/zip" onChoisir={lancer} />
      <Attente
        avance={suivi.etat === 'calcul' ? suivi.avance : undefined}
        titre={m('verification')}
        onArreter={arreter}
      />
      <output>
        {suivi.etat === 'arretee' ? m('verificationArretee') : null}
        {suivi.etat === 'echec' ? m('verificationEchec') : null}
      </output>
      <div aria-live="polite">{vu ? <Verdict vu={vu} onReprendre={onReprendre} /> : null}</div>
      {vu?.isSigne ? (
        <Textarea
          label={m('cles')}
          description={m('clesAide')}
          error={lues.faute}
          autosize
          minRows={2}
          value={cles}
          onChange={(event) => setCles(event.currentTarget.value)}
        />
      ) : null}
    </section>
  )
}
