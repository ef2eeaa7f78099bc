// What a proposal will freeze, what must be mended first, and the reason of each warning that is waived.
import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ActeAFaire } from './dossier-view.ts'
import { m } from './mots.ts'
import { Phrases } from './Phrases.tsx'
import { lireAttendues, type Preparation, proposerAvec, sansRaison } from './preparation-view.ts'
import css from './versions.module.css'

export interface FormeDePropositionProps {
  readonly vue: Preparation
  /** What was stopped or failed is computed again. */
  readonly onRelancer: () => void
  readonly onFaire: ActeAFaire
}

export function FormeDeProposition({ vue, onRelancer, onFaire }: FormeDePropositionProps) {
  const [raisons, setRaisons] = useState<Readonly<Record<string, string>>>({})
  const [attendues, setAttendues] = useState('')
  const [montre, setMontre] = useState(false)
  const { pieces } = vue
  const proposer = async () => {
    setMontre(true)
    if (!pieces || sansRaison(vue, raisons).length > 0) return
    await onFaire((signe) => proposerAvec(vue, pieces, { ...signe, raisons, attendues: lireAttendues(attendues) }))
  }

  if (vue.etat === 'reprendre') return <p className={css.note}>{m('proposerReprendre')}</p>
  return (
    <section aria-labelledby="versions-proposer">
      <h3 id="versions-proposer">{m('proposer')}</h3>
      {vue.etat === 'prete' ? null : (
        <output className={css.note}>{m(vue.etat === 'attente' ? 'proposerAttente' : 'proposerAbsent')}</output>
      )}
      {vue.etat === 'absent' ? (
        <Button variant="default" onClick={onRelancer}>
          {m('relancer')}
        </Button>
      ) : null}
      {vue.etat === 'prete' ? (
        <>
          <p className={css.note}>{m('proposerAide')}</p>
          <Phrases phrases={vue.differences} />
          {vue.impact === '' ? null : <p>{vue.impact}</p>}
          {vue.bloquants.length > 0 ? (
            <>
              <p>{m('bloquants', { n: vue.bloquants.length })}</p>
              <ul className={css.phrases}>
                {vue.bloquants.map(({ cle, titre, detail }) => (
                  <li key={cle}>
                    <b>{titre}</b> {detail}
                  </li>
                ))}
              </ul>
            </>
          ) : (
            <>
              {vue.alertes.length > 0 ? <h4>{m('alertes', { n: vue.alertes.length })}</h4> : null}
              {vue.alertes.map(({ cle, titre, detail }) => (
                <Textarea
                  key={cle}
                  label={m('raison', { titre })}
                  description={detail}
                  value={raisons[cle] ?? ''}
                  maxLength={500}
                  rows={2}
                  error={montre && sansRaison(vue, raisons).includes(cle) ? m('raisonManque') : undefined}
                  onChange={(event) => setRaisons({ ...raisons, [cle]: event.currentTarget.value })}
                />
              ))}
              <TextInput
                label={m('attendues')}
                description={m('attenduesAide')}
                inputMode="numeric"
                maxLength={2}
                value={attendues}
                onChange={(event) => setAttendues(event.currentTarget.value)}
              />
              <Button variant="filled" onClick={() => void proposer()}>
                {m('proposer')}
              </Button>
            </>
          )}
        </>
      ) : null}
    </section>
  )
}
