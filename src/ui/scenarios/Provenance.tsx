// Where a figure comes from: a source, or a working hypothesis. As two choices and a text in a form; as a mark that opens
// them in a table.
import { Button, Group, Popover, Radio, Textarea } from '@mantine/core'
import { useState } from 'react'
import { HYPOTHESE, type Provenance } from '~/domain/provenance.ts'
import { t } from '~/i18n/index.ts'
import { m } from './mots.ts'
import css from './scenarios.module.css'
import { provenanceVue } from './territoire-view.ts'

const texteDe = (provenance: Provenance | undefined): string =>
  provenance === undefined ? '' : 'source' in provenance ? provenance.source : provenance.hypothese

interface ChampDeProvenanceProps {
  readonly legende: string
  readonly provenance: Provenance
  readonly onChange: (provenance: Provenance) => void
}

export function ChampDeProvenance({ legende, provenance, onChange }: ChampDeProvenanceProps) {
  const isSource = 'source' in provenance
  const texte = texteDe(provenance)
  return (
    <div className={css.provenanceChamp}>
      <Radio.Group
        label={legende}
        value={isSource ? 'source' : 'hypothese'}
        onChange={(genre) =>
          onChange(
            genre === 'source' ? { source: texte === HYPOTHESE ? '' : texte } : { hypothese: texte || HYPOTHESE },
          )
        }
      >
        <Group gap="sm" mt={4}>
          <Radio value="source" label={m('scenariosSource')} />
          <Radio value="hypothese" label={m('scenariosHypothese')} />
        </Group>
      </Radio.Group>
      <Textarea
        size="xs"
        aria-label={m('scenariosProvenanceTexte')}
        placeholder={m('scenariosProvenanceTexte')}
        autosize
        minRows={1}
        maxRows={5}
        maxLength={2000}
        value={texte}
        onChange={({ currentTarget: { value } }) => onChange(isSource ? { source: value } : { hypothese: value })}
      />
    </div>
  )
}

interface MarqueDeProvenanceProps {
  /** What the figure is, for the name of the button. */
  readonly nom: string
  readonly provenance: Provenance | undefined
  /** @returns why not */
  readonly onDonner: (provenance: Provenance) => string | undefined
}

/** « hyp. » or « source », which opens where the figure comes from. */
export function MarqueDeProvenance({ nom, provenance, onDonner }: MarqueDeProvenanceProps) {
  const [saisie, setSaisie] = useState<Provenance>()
  const [erreur, setErreur] = useState<string>()
  const { texte, isHypothese } = provenanceVue(provenance)
  const ouvrir = (isOuvert: boolean) => {
    setErreur(undefined)
    setSaisie(isOuvert ? (provenance ?? { hypothese: HYPOTHESE }) : undefined)
  }
  return (
    <Popover opened={saisie !== undefined} onChange={ouvrir} position="bottom-end" width={360} trapFocus>
      <Popover.Target>
        <button
          type="button"
          className={css.provenance}
          data-hypothese={isHypothese || undefined}
          title={texte}
          aria-label={m('scenariosProvenanceDe', { nom, texte })}
          onClick={() => ouvrir(saisie === undefined)}
        >
          {isHypothese ? t('piecesHyp') : m('scenariosSourceCourt')}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        {saisie === undefined ? null : (
          <form
            className={css.forme}
            onSubmit={(event) => {
              event.preventDefault()
              const refus = onDonner(saisie)
              setErreur(refus)
              if (refus === undefined) setSaisie(undefined)
            }}
          >
            <ChampDeProvenance legende={m('scenariosProvenance')} provenance={saisie} onChange={setSaisie} />
            {erreur === undefined ? null : (
              <p role="alert" className="bloque">
                {erreur}
              </p>
            )}
            <div className={css.gestes}>
              <Button variant="subtle" onClick={() => ouvrir(false)}>
                {m('scenariosAnnuler')}
              </Button>
              <Button type="submit" variant="filled">
                {m('scenariosAppliquer')}
              </Button>
            </div>
          </form>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
