// A version merged into the draft: each conflict with both values side by side, then what the draft gains.
import { Button, NativeSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Cote } from '~/vie/fusion.ts'
import { etatPresent, gestes } from '../etat/atelier.ts'
import type { Suite } from '../etat/contrat.ts'
import { brouillonsDe } from '../etat/lignees.ts'
import { Problemes } from '../pieces/Problemes.tsx'
import { nomDeVersion } from '../regles/view.ts'
import { autresVersions, type ConflitVu, fusionChoisie } from './fusion-view.ts'
import { Impact } from './Impact.tsx'
import { m } from './mots.ts'
import { Phrases } from './Phrases.tsx'
import { rapprocher } from './rapprocher.ts'
import css from './versions.module.css'

export interface FusionProps {
  readonly suite: Suite
  readonly onDire: (texte: string) => void
}

interface ConflitProps {
  /** Whether ranks can be moved by it. */
  readonly mesurable: boolean
  readonly conflit: ConflitVu
  readonly onChoisir: (cote: Cote) => void
}

function Conflit({ conflit: { cle, choix, cotes }, mesurable, onChoisir }: ConflitProps) {
  return (
    <fieldset className={css.conflit}>
      <legend className="vh">{cle}</legend>
      {cotes.map(({ cote, phrases, paire }) => (
        <label key={cote}>
          <input type="radio" name={cle} checked={choix === cote} onChange={() => onChoisir(cote)} />
          <span>
            <b>{m(`cote_${cote}`)}</b>
            {phrases.map((phrase) => (
              <span key={phrase.cle}>{phrase.texte}</span>
            ))}
            {mesurable ? <Impact paire={paire} /> : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

export function Fusion({ suite, onDire }: FusionProps) {
  const [choisie, setChoisie] = useState<string>()
  const [choix, setChoix] = useState<ReadonlyMap<string, Cote>>(new Map())
  const { genre } = suite
  const autres = autresVersions(suite)
  const { autre, vue } = useMemo(() => fusionChoisie({ suite, choisie, choix }), [suite, choisie, choix])
  const faire = async () => {
    if (!autre || !vue?.fusion) return
    const edition = rapprocher(genre, brouillonsDe(etatPresent()), vue.fusion)
    if (!(await gestes.fusionner(edition, autre.hash))) return
    setChoix(new Map())
    onDire(m('fusionnee', { nom: nomDeVersion(autre) }))
  }
  return (
    <section aria-labelledby="versions-fusion">
      <h2 id="versions-fusion">{m('fusionner')}</h2>
      <p className={css.note}>{m(autre ? 'fusionnerAide' : 'fusionnerAucune')}</p>
      {autre ? (
        <NativeSelect
          label={m('fusionnerVersion')}
          data={autres.map((version) => ({ value: version.hash, label: nomDeVersion(version) }))}
          value={autre.hash}
          onChange={(event) => {
            setChoisie(event.currentTarget.value)
            setChoix(new Map())
          }}
        />
      ) : null}
      {autre && !vue ? <p>{m('sansOrigine')}</p> : null}
      {vue ? (
        <>
          <p className={css.note}>{m('origineCommune', { nom: vue.origine })}</p>
          {vue.conflits.length > 0 ? <h3>{m('conflits', { n: vue.conflits.length })}</h3> : null}
          {vue.conflits.map((conflit) => (
            <Conflit
              key={conflit.cle}
              conflit={conflit}
              mesurable={genre === 'cotation'}
              onChoisir={(cote) => setChoix(new Map([...choix, [conflit.cle, cote]]))}
            />
          ))}
          {vue.apports.length > 0 ? (
            <>
              <h3>{m('apports')}</h3>
              <Phrases phrases={vue.apports} />
            </>
          ) : null}
          {vue.conflits.length === 0 && vue.apports.length === 0 ? <p>{m('rienAFusionner')}</p> : null}
          {vue.problemes.length > 0 ? <Problemes problemes={vue.problemes} /> : null}
          <Button variant="filled" disabled={!vue.fusion || vue.problemes.length > 0} onClick={() => void faire()}>
            {m('fusionnerFaire')}
          </Button>
        </>
      ) : null}
    </section>
  )
}
