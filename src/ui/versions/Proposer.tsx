// A version proposed to the CIL: what will be frozen, what must be mended, what is waived and why.
import { Button, Textarea } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useAtelier, useBilan, useImpact } from '../etat/atelier.ts'
import type { Version } from '../etat/contrat.ts'
import type { ActeAFaire } from './dossier-view.ts'
import { m } from './mots.ts'
import { Phrases } from './Phrases.tsx'
import { paireDe, parentsDe, preparationVue, proposerAvec, sansRaison } from './preparation-view.ts'
import css from './versions.module.css'

export interface ProposerProps {
  readonly version: Version
  readonly onFaire: ActeAFaire
}

export function Proposer({ version, onFaire }: ProposerProps) {
  const versions = useAtelier((etat) => etat.versions)
  const brouillon = useAtelier((etat) => etat.brouillon.hash)
  const [raisons, setRaisons] = useState<Readonly<Record<string, string>>>({})
  const [montre, setMontre] = useState(false)
  const parents = useMemo(() => parentsDe(version, versions), [version, versions])
  const paire = useMemo(() => paireDe(version, parents), [version, parents])
  const bilan = useBilan()
  const impact = useImpact(paire)
  const vue = useMemo(
    () => preparationVue({ version, parents, brouillon, paire, bilan, impact }),
    [version, parents, brouillon, paire, bilan, impact],
  )
  const { pieces } = vue
  const relancer = () => {
    bilan.relancer()
    impact.relancer()
  }
  const proposer = async () => {
    setMontre(true)
    if (!pieces || sansRaison(vue, raisons).length > 0) return
    await onFaire((signe) => proposerAvec(vue, pieces, { ...signe, raisons }))
  }

  if (vue.etat === 'reprendre') return <p className={css.note}>{m('proposerReprendre')}</p>
  return (
    <section aria-labelledby="versions-proposer">
      <h3 id="versions-proposer">{m('proposer')}</h3>
      {vue.etat === 'prete' ? null : (
        <output className={css.note}>{m(vue.etat === 'attente' ? 'proposerAttente' : 'proposerAbsent')}</output>
      )}
      {vue.etat === 'absent' ? (
        <Button variant="default" onClick={relancer}>
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
