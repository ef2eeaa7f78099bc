// Where a figure comes from: its source, or the mark of a working hypothesis; a press opens the place to write it.
import { Button, Popover, Textarea } from '@mantine/core'
import { useState } from 'react'
import { admetUneHypothese, setProvenance } from '~/domain/edit-flux.ts'
import type { Flux } from '~/domain/flux.ts'
import { t } from '~/i18n/index.ts'
import { tenter } from '../acts/tenter.ts'
import css from './flux.module.css'
import { m } from './mots.ts'

export interface ProvenanceProps {
  readonly flux: Flux
  /** Pointer of the object that holds the figure. */
  readonly at: string
  /** What the figure is, for the name of the button. */
  readonly nom: string
  readonly source: string | undefined
  readonly hypothese?: string | undefined
}

export function Provenance({ flux, at, nom, source, hypothese }: ProvenanceProps) {
  const [ouvert, setOuvert] = useState(false)
  const [erreur, setErreur] = useState<string>()
  const [saisie, setSaisie] = useState({ source: '', hypothese: '' })
  const ouvrir = (isOuvert: boolean) => {
    setOuvert(isOuvert)
    setErreur(undefined)
    if (isOuvert) setSaisie({ source: source ?? '', hypothese: hypothese ?? '' })
  }
  const enregistrer = () => {
    const refus = tenter(setProvenance(flux, at, saisie))
    setErreur(refus)
    if (refus === undefined) setOuvert(false)
  }
  const isHypothese = source === undefined || hypothese !== undefined
  const texte = [source, hypothese].filter((dit) => dit !== undefined).join(' — ')
  return (
    <Popover opened={ouvert} onChange={ouvrir} position="bottom-end" trapFocus width={360}>
      <Popover.Target>
        <button
          type="button"
          className={css.provenance}
          data-hypothese={isHypothese || undefined}
          title={texte === '' ? m('fluxSansSource') : texte}
          aria-label={m('fluxProvenanceDe', { nom, texte: texte === '' ? m('fluxSansSource') : texte })}
          onClick={() => ouvrir(!ouvert)}
        >
          {isHypothese ? t('piecesHyp') : m('fluxSource')}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={css.formulaire}
          onSubmit={(event) => {
            event.preventDefault()
            enregistrer()
          }}
        >
          <Textarea
            label={m('fluxSourceChamp')}
            description={m('fluxSourceAide')}
            autosize
            minRows={2}
            data-autofocus
            value={saisie.source}
            error={erreur}
            onChange={(event) => setSaisie({ ...saisie, source: event.currentTarget.value })}
          />
          {admetUneHypothese(at) ? (
            <Textarea
              label={m('fluxHypotheseChamp')}
              description={m('fluxHypotheseAide')}
              autosize
              minRows={2}
              value={saisie.hypothese}
              onChange={(event) => setSaisie({ ...saisie, hypothese: event.currentTarget.value })}
            />
          ) : null}
          <div className={css.gestes}>
            <Button variant="subtle" onClick={() => ouvrir(false)}>
              {m('fluxAnnuler')}
            </Button>
            <Button type="submit" variant="filled">
              {m('fluxEnregistrer')}
            </Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
