// What a criterion says of itself: its label and explanations; its proof, its source, how sensitive it is.
import { Checkbox, Select } from '@mantine/core'
import type { Critere } from '~/domain/cotation.ts'
import { setChampDuCritere } from '~/domain/edit-criteres.ts'
import type { ChampsDuCritere } from '~/domain/noms-cotation.ts'
import { type ClePlaine, t } from '~/i18n/index.ts'
import { ChampEnPlace } from './ChampEnPlace.tsx'
import type { DonnerEdition } from './volet-view.ts'

export interface VoletTextesProps {
  readonly critere: Critere
  readonly onEdition: DonnerEdition
}

type Nature = Critere['nature']
const NATURES: readonly (readonly [Nature, ClePlaine])[] = [
  ['obligatoire', 'critereNatureObligatoire'],
  ['objectif', 'critereNatureObjectif'],
  ['facultatif', 'critereNatureFacultatif'],
]
type TypeDeSource = Critere['source']['type']
const SOURCES: readonly (readonly [TypeDeSource, ClePlaine])[] = [
  ['loi', 'critereSourceLoi'],
  ['diaporama', 'critereSourceDiaporama'],
  ['publie', 'critereSourcePublie'],
  ['hypothese', 'critereSourceHypothese'],
]
type Sensibilite = ChampsDuCritere['sensibilite']
const SENSIBILITES: readonly (readonly [Sensibilite, ClePlaine])[] = [
  ['normale', 'critereSensibiliteNormale'],
  ['haute', 'critereSensibiliteHaute'],
]

interface ChoixProps<V extends string> {
  readonly libelle: string
  readonly valeur: V
  readonly choix: readonly (readonly [V, ClePlaine])[]
  readonly onChoisir: (valeur: V) => void
}

function Choix<V extends string>({ libelle, valeur, choix, onChoisir }: ChoixProps<V>) {
  return (
    <Select
      label={libelle}
      value={valeur}
      data={choix.map(([value, cle]) => ({ value, label: t(cle) }))}
      onChange={(value) => {
        const choisi = choix.find(([connu]) => connu === value)?.[0]
        if (choisi !== undefined && choisi !== valeur) onChoisir(choisi)
      }}
    />
  )
}

const donneur =
  ({ critere, onEdition }: VoletTextesProps) =>
  <K extends keyof ChampsDuCritere>(champ: K, valeur: ChampsDuCritere[K]): string | undefined =>
    onEdition((cotation) => setChampDuCritere(cotation, critere.id, champ, valeur))

export function VoletExplications(props: VoletTextesProps) {
  const { critere } = props
  const donner = donneur(props)
  return (
    <>
      <ChampEnPlace
        libelle={t('critereLibelle')}
        valeur={critere.libelle}
        onDonner={(texte) => donner('libelle', texte)}
      />
      <ChampEnPlace
        long
        libelle={t('criterePour')}
        aide={t('criterePourAide')}
        valeur={critere.explicationDemandeur ?? ''}
        onDonner={(texte) => donner('explicationDemandeur', texte)}
      />
      <ChampEnPlace
        long
        libelle={t('critereAgent')}
        aide={t('critereAgentAide')}
        valeur={critere.explicationAgent ?? ''}
        onDonner={(texte) => donner('explicationAgent', texte)}
      />
    </>
  )
}

export function VoletPreuve(props: VoletTextesProps) {
  const { critere } = props
  const { source } = critere
  const donner = donneur(props)
  return (
    <>
      <Choix
        libelle={t('critereNature')}
        valeur={critere.nature}
        choix={NATURES}
        onChoisir={(nature) => donner('nature', nature)}
      />
      <Choix
        libelle={t('critereSourceType')}
        valeur={source.type}
        choix={SOURCES}
        onChoisir={(type) => donner('source', { ...source, type })}
      />
      <ChampEnPlace
        long
        libelle={t('critereSourceReference')}
        aide={t('critereSourceAide')}
        valeur={source.reference}
        onDonner={(reference) => donner('source', { ...source, reference })}
      />
      <ChampEnPlace
        long
        libelle={t('critereJustificatif')}
        aide={t('critereJustificatifAide')}
        valeur={critere.justificatif ?? ''}
        onDonner={(texte) => donner('justificatif', texte)}
      />
      <Choix
        libelle={t('critereSensibilite')}
        valeur={critere.sensibilite ?? 'normale'}
        choix={SENSIBILITES}
        onChoisir={(sensibilite) => donner('sensibilite', sensibilite)}
      />
      <Checkbox
        label={t('critereDiaporama')}
        checked={critere.diaporama === true}
        onChange={(event) => donner('diaporama', event.currentTarget.checked)}
      />
    </>
  )
}
