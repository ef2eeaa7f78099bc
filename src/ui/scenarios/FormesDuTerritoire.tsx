// Small forms of a territory: a name of a landlord or of a commune, the sizes and fundings of the stock, the dwellings
// of the commune.
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { BORNES_DE_LOGEMENTS } from '~/domain/bornes-scenario.ts'
import type { Territoires } from '~/domain/edition.ts'
import {
  setBailleur,
  setCommune,
  setContingentCommunal,
  setFinancementsDuParc,
  setTypologiesDuParc,
} from '~/domain/edit-scenario-territoire.ts'
import { HYPOTHESE, type Provenance, provenanceDe, repartirDans, repartirEcart } from '~/domain/provenance.ts'
import { type Bailleur, FINANCEMENTS, type Scenario, TYPOLOGIES } from '~/domain/scenario.ts'
import { logementsDe } from '~/domain/scenario-problems.ts'
import { nombre } from '~/i18n/nombres.ts'
import { tenter } from '../acts/tenter.ts'
import { ChampDeNombreDirect } from '../pieces/ChampDeNombre.tsx'
import { Fenetre } from './Fenetre.tsx'
import { Parts } from './Parts.tsx'
import { m } from './mots.ts'
import { partsVue } from './parts-view.ts'
import { ChampDeProvenance } from './Provenance.tsx'

interface FormeProps {
  readonly territoires: Territoires
  readonly scenario: Scenario
  readonly onFermer: () => void
}

/** @param bailleur undefined: a new one */
export function FormeDeBailleur({
  territoires,
  scenario,
  bailleur,
  onFermer,
}: FormeProps & { readonly bailleur: Bailleur | undefined }) {
  const [libelle, setLibelle] = useState(bailleur?.libelle ?? '')
  const logements = bailleur?.logements.valeur ?? 0
  const [provenance, setProvenance] = useState<Provenance>(
    (bailleur && provenanceDe(bailleur.logements)) ?? { hypothese: HYPOTHESE },
  )
  return (
    <Fenetre
      titre={bailleur ? m('scenariosModifierQuoi', { nom: bailleur.libelle }) : m('scenariosBailleurNouveau')}
      taille="md"
      onFermer={onFermer}
      onAppliquer={() => tenter(setBailleur(territoires, scenario.id, { libelle, provenance }, bailleur?.id))}
    >
      <TextInput
        data-autofocus
        label={m('scenariosNom')}
        value={libelle}
        maxLength={200}
        onChange={(event) => setLibelle(event.currentTarget.value)}
      />
      <TextInput
        readOnly
        label={m('scenariosLogements')}
        description={m('scenariosBailleurSomme')}
        value={nombre(logements)}
      />
      {logements > 0 ? (
        <ChampDeProvenance legende={m('scenariosProvenance')} provenance={provenance} onChange={setProvenance} />
      ) : null}
    </Fenetre>
  )
}

/** @param commune undefined: a new one */
export function FormeDeCommune({
  territoires,
  scenario,
  commune,
  onFermer,
}: FormeProps & { readonly commune: { readonly id: string; readonly libelle: string } | undefined }) {
  const [libelle, setLibelle] = useState(commune?.libelle ?? '')
  return (
    <Fenetre
      titre={commune ? m('scenariosModifierQuoi', { nom: commune.libelle }) : m('scenariosCommuneNouvelle')}
      taille="md"
      onFermer={onFermer}
      onAppliquer={() => tenter(setCommune(territoires, scenario.id, libelle, commune?.id))}
    >
      <TextInput
        data-autofocus
        label={m('scenariosNom')}
        description={commune ? m('scenariosCommuneId', { id: commune.id }) : undefined}
        value={libelle}
        maxLength={200}
        onChange={(event) => setLibelle(event.currentTarget.value)}
      />
    </Fenetre>
  )
}

const partsDe = <K extends string>(
  cles: readonly K[],
  parts: Readonly<Partial<Record<K, number>>>,
): Record<K, number> => Object.fromEntries(cles.map((cle) => [cle, parts[cle] ?? 0])) as Record<K, number>

interface FormeDuParcProps<K extends string> {
  readonly titre: string
  readonly legende: string
  readonly cles: readonly K[]
  /** Dwellings of the scenario, that the parts add up to. */
  readonly total: number
  readonly depart: Readonly<Record<K, number>>
  readonly onFermer: () => void
  /** @returns why not */
  readonly onAppliquer: (parts: Record<K, number>, provenance: Provenance) => string | undefined
}

/** The whole stock shared out by size or by funding. */
function FormeDuParc<K extends string>(props: FormeDuParcProps<K>) {
  const { titre, legende, cles, total, depart, onFermer, onAppliquer } = props
  const [parts, setParts] = useState<Record<K, number>>(depart)
  const [provenance, setProvenance] = useState<Provenance>({ hypothese: HYPOTHESE })
  return (
    <Fenetre
      titre={titre}
      empeche={partsVue(parts, total, 'logements').ecart === 0 ? undefined : m('scenariosEcartBloque')}
      onFermer={onFermer}
      onAppliquer={() => onAppliquer(parts, provenance)}
    >
      <Parts
        legende={legende}
        cles={cles.map((cle) => ({ cle, libelle: cle }))}
        parts={parts}
        total={total}
        onChange={setParts}
      />
      <ChampDeProvenance legende={m('scenariosProvenance')} provenance={provenance} onChange={setProvenance} />
    </Fenetre>
  )
}

export function FormeDesTypologies({ territoires, scenario, onFermer }: FormeProps) {
  const total = logementsDe(scenario)
  const egales = repartirEcart([1, 1, 1, 1, 1], total)
  const avant = scenario.parTypologie ?? Object.fromEntries(TYPOLOGIES.map((cle, i) => [cle, egales[i] ?? 0]))
  return (
    <FormeDuParc
      titre={m('scenariosTypologiesDuParc')}
      legende={m('scenariosTypologies')}
      cles={TYPOLOGIES}
      total={total}
      depart={partsDe(TYPOLOGIES, avant)}
      onFermer={onFermer}
      onAppliquer={(parts, provenance) => tenter(setTypologiesDuParc(territoires, scenario.id, parts, provenance))}
    />
  )
}

export function FormeDesFinancements({ territoires, scenario, onFermer }: FormeProps) {
  const total = logementsDe(scenario)
  const avant = scenario.parFinancement ?? scenario.contingentCommunal?.parFinancement ?? { PLUS: 1 }
  return (
    <FormeDuParc
      titre={m('reglagesFinancements')}
      legende={m('scenariosFinancements')}
      cles={FINANCEMENTS}
      total={total}
      depart={repartirDans(partsDe(FINANCEMENTS, avant), total)}
      onFermer={onFermer}
      onAppliquer={(parts, provenance) => tenter(setFinancementsDuParc(territoires, scenario.id, parts, provenance))}
    />
  )
}

export function FormeDuContingent({ territoires, scenario, onFermer }: FormeProps) {
  const { contingentCommunal: avant } = scenario
  const [total, setTotal] = useState(avant?.logements ?? 0)
  const [parts, setParts] = useState(() => partsDe(FINANCEMENTS, avant?.parFinancement ?? {}))
  const [source, setSource] = useState(avant?.source ?? HYPOTHESE)
  const changer = (tape: number) => {
    setTotal(tape)
    if (tape !== avant?.logements) setSource(HYPOTHESE)
  }
  return (
    <Fenetre
      titre={m('scenariosContingent')}
      empeche={partsVue(parts, total, 'logements').ecart === 0 ? undefined : m('scenariosEcartBloque')}
      onFermer={onFermer}
      onAppliquer={() =>
        tenter(setContingentCommunal(territoires, scenario.id, { logements: total, parFinancement: parts, source }))
      }
    >
      <ChampDeNombreDirect
        bornes={BORNES_DE_LOGEMENTS}
        enPremier
        nom={m('scenariosLogements')}
        etiquette={m('scenariosLogements')}
        valeur={total}
        onDonner={changer}
      />
      <Parts
        legende={m('scenariosFinancements')}
        cles={FINANCEMENTS.map((cle) => ({ cle, libelle: cle }))}
        parts={parts}
        total={total}
        onChange={setParts}
      />
      <TextInput
        label={m('scenariosSource')}
        description={m('scenariosProvenanceTexte')}
        value={source}
        maxLength={2000}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
    </Fenetre>
  )
}
