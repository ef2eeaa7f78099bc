// A residence: who manages it, where, how many dwellings and of which sizes; what its change brings along is said before.
import { Checkbox, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { BORNES_DE_LOGEMENTS } from '~/domain/bornes-scenario.ts'
import type { Territoires } from '~/domain/edition.ts'
import { setResidence } from '~/domain/edit-scenario-territoire.ts'
import { HYPOTHESE, type Provenance, provenanceDe } from '~/domain/provenance.ts'
import { type Residence, type Scenario, TYPOLOGIES } from '~/domain/scenario.ts'
import { tenter } from '../acts/tenter.ts'
import { ChampDeNombreDirect } from '../pieces/ChampDeNombre.tsx'
import { Fenetre } from './Fenetre.tsx'
import { Parts } from './Parts.tsx'
import { m } from './mots.ts'
import { partsVue } from './parts-view.ts'
import { ChampDeProvenance } from './Provenance.tsx'
import css from './scenarios.module.css'
import { QPV, qpvDe, suitesDe, valeurDuQpv } from './territoire-view.ts'

interface FormeDeResidenceProps {
  readonly territoires: Territoires
  readonly scenario: Scenario
  /** Undefined: a new one. */
  readonly residence: Residence | undefined
  readonly onFermer: () => void
}

const choix = (liste: readonly { readonly id: string; readonly libelle: string }[] = []) =>
  liste.map(({ id, libelle }) => ({ value: id, label: libelle }))
const CLES = TYPOLOGIES.map((cle) => ({ cle, libelle: cle }))

export function FormeDeResidence({ territoires, scenario, residence, onFermer }: FormeDeResidenceProps) {
  const { bailleurs = [], communes = [] } = scenario
  const [libelle, setLibelle] = useState(residence?.libelle ?? '')
  const [bailleur, setBailleur] = useState(residence?.bailleur ?? bailleurs[0]?.id ?? '')
  const [commune, setCommune] = useState(residence?.commune ?? communes[0]?.id ?? '')
  const [logements, setLogements] = useState(residence?.logements ?? 0)
  const [connues, setConnues] = useState(residence?.parTypologie !== undefined)
  const [tailles, setTailles] = useState(residence?.parTypologie ?? {})
  const [qpv, setQpv] = useState(qpvDe(residence?.qpv))
  const [provenance, setProvenance] = useState<Provenance>(
    (residence && provenanceDe(residence)) ?? { hypothese: HYPOTHESE },
  )
  const saisie = {
    libelle,
    bailleur,
    commune,
    logements,
    qpv: valeurDuQpv(qpv),
    ...(connues ? { parTypologie: tailles } : {}),
  }
  const ecart = connues ? partsVue(tailles, logements, 'logements').ecart : 0
  const suites = suitesDe(scenario, saisie, residence?.id)
  const changer = (tape: number) => {
    setLogements(tape)
    // The source spoke of another figure.
    if (tape !== residence?.logements) setProvenance({ hypothese: HYPOTHESE })
  }
  return (
    <Fenetre
      titre={residence ? m('scenariosModifierQuoi', { nom: residence.libelle }) : m('scenariosResidenceNouvelle')}
      empeche={ecart === 0 ? undefined : m('scenariosEcartBloque')}
      onFermer={onFermer}
      onAppliquer={() => tenter(setResidence(territoires, scenario.id, { ...saisie, provenance }, residence?.id))}
    >
      <TextInput
        data-autofocus
        label={m('scenariosNom')}
        value={libelle}
        maxLength={200}
        onChange={(event) => setLibelle(event.currentTarget.value)}
      />
      <div className={css.champs}>
        <Select
          label={m('scenariosBailleur')}
          data={choix(bailleurs)}
          value={bailleur}
          onChange={(id) => setBailleur(id ?? '')}
        />
        <Select
          label={m('scenariosCommune')}
          data={choix(communes)}
          value={commune}
          onChange={(id) => setCommune(id ?? '')}
        />
        <ChampDeNombreDirect
          bornes={BORNES_DE_LOGEMENTS}
          nom={m('scenariosLogements')}
          etiquette={m('scenariosLogements')}
          valeur={logements}
          onDonner={changer}
        />
        <Select
          label={m('scenariosQpv')}
          data={QPV.map((valeur) => ({ value: valeur, label: m(`scenariosQpv_${valeur}`) }))}
          value={qpv}
          onChange={(valeur) => setQpv(QPV.find((autre) => autre === valeur) ?? 'inconnu')}
        />
      </div>
      <Checkbox
        label={m('scenariosTypologiesConnues')}
        checked={connues}
        onChange={(event) => setConnues(event.currentTarget.checked)}
      />
      {connues ? (
        <Parts legende={m('scenariosTypologies')} cles={CLES} parts={tailles} total={logements} onChange={setTailles} />
      ) : null}
      <ChampDeProvenance legende={m('scenariosProvenance')} provenance={provenance} onChange={setProvenance} />
      {suites.length === 0 ? null : (
        <div className={css.suites} aria-live="polite">
          <b>{m('scenariosSuite')}</b>
          <ul>
            {suites.map((suite) => (
              <li key={suite}>{suite}</li>
            ))}
          </ul>
        </div>
      )}
    </Fenetre>
  )
}
