// A delivery: month, landlord, sizes and fundings that make its dwellings, what the commune holds there and how it is read.
import { Checkbox, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { BORNES_DE_LOGEMENTS } from '~/domain/bornes-scenario.ts'
import type { Territoires } from '~/domain/edition.ts'
import { setLivraison } from '~/domain/edit-scenario-territoire.ts'
import { chiffreSaisi, HYPOTHESE, type Provenance, provenanceDe } from '~/domain/provenance.ts'
import { FINANCEMENTS, type Livraison, type Scenario, TYPOLOGIES } from '~/domain/scenario.ts'
import { tenter } from '../acts/tenter.ts'
import { ChampDeNombreDirect } from '../pieces/ChampDeNombre.tsx'
import { Fenetre } from './Fenetre.tsx'
import { Lectures } from './Lectures.tsx'
import { Parts } from './Parts.tsx'
import { m } from './mots.ts'
import { partsVue } from './parts-view.ts'
import { ChampDeProvenance } from './Provenance.tsx'
import css from './scenarios.module.css'

interface FormeDeLivraisonProps {
  readonly territoires: Territoires
  readonly scenario: Scenario
  /** Undefined: a new one. */
  readonly livraison: Livraison | undefined
  readonly onFermer: () => void
}

type Reservation = NonNullable<Livraison['reservationCommunaleEnStock']>

/** Value of the choice « unknown »: no identifier can be empty. */
const INCONNU = ''
const cles = <K extends string>(liste: readonly K[]) => liste.map((cle) => ({ cle, libelle: cle }))

const neuve = ({ moisReference, communes }: Scenario): Omit<Livraison, 'id'> => ({
  libelle: '',
  commune: communes?.[0]?.id ?? '',
  bailleur: null,
  logements: 0,
  parTypologie: {},
  parFinancement: {},
  mois: { valeur: moisReference, hypothese: HYPOTHESE },
  source: HYPOTHESE,
})

export function FormeDeLivraison({ territoires, scenario, livraison, onFermer }: FormeDeLivraisonProps) {
  const { id: _id, ...avant } = livraison ?? { id: '', ...neuve(scenario) }
  const [saisie, setSaisie] = useState<Omit<Livraison, 'id'>>(avant)
  const {
    logements,
    parTypologie,
    parFinancement,
    mois,
    reservationCommunaleEnStock: reservation,
    concertation,
  } = saisie
  const changer = (champs: Partial<Omit<Livraison, 'id'>>) => setSaisie((deja) => ({ ...deja, ...champs }))
  const poserReservation = (valeur: Reservation | undefined) =>
    setSaisie(({ reservationCommunaleEnStock: _ote, ...reste }) =>
      valeur ? { ...reste, reservationCommunaleEnStock: valeur } : reste,
    )
  const poserConcertation = (valeur: number | undefined) =>
    setSaisie(({ concertation: deja, ...reste }) =>
      valeur === undefined ? reste : { ...reste, concertation: chiffreSaisi(deja ?? avant.concertation, valeur) },
    )
  const isJuste =
    partsVue(parTypologie, logements, 'logements').ecart === 0 &&
    partsVue(parFinancement, logements, 'logements').ecart === 0
  const appliquer = () => {
    const { genre, ...reste } = saisie
    const propre = genre?.trim() ? { ...reste, genre: genre.trim() } : reste
    return tenter(setLivraison(territoires, scenario.id, propre, livraison?.id))
  }
  return (
    <Fenetre
      titre={livraison ? m('scenariosModifierQuoi', { nom: livraison.libelle }) : m('scenariosLivraisonNouvelle')}
      taille="xl"
      empeche={isJuste ? undefined : m('scenariosEcartBloque')}
      onFermer={onFermer}
      onAppliquer={appliquer}
    >
      <div className={css.champs}>
        <TextInput
          data-autofocus
          label={m('scenariosNom')}
          value={saisie.libelle}
          maxLength={200}
          onChange={(event) => changer({ libelle: event.currentTarget.value })}
        />
        <TextInput
          label={m('scenariosGenre')}
          value={saisie.genre ?? ''}
          maxLength={200}
          onChange={(event) => changer({ genre: event.currentTarget.value })}
        />
        <Select
          label={m('scenariosCommune')}
          data={(scenario.communes ?? []).map(({ id, libelle }) => ({ value: id, label: libelle }))}
          value={saisie.commune}
          onChange={(commune) => changer({ commune: commune ?? '' })}
        />
        <Select
          label={m('scenariosBailleur')}
          data={[
            { value: INCONNU, label: m('scenariosBailleurInconnu') },
            ...(scenario.bailleurs ?? []).map(({ id, libelle }) => ({ value: id, label: libelle })),
          ]}
          value={saisie.bailleur ?? INCONNU}
          onChange={(bailleur) => changer({ bailleur: bailleur === INCONNU ? null : bailleur })}
        />
        <ChampDeNombreDirect
          bornes={BORNES_DE_LOGEMENTS}
          nom={m('scenariosLogements')}
          etiquette={m('scenariosLogements')}
          valeur={logements}
          onDonner={(n) => changer({ logements: n, source: n === avant.logements ? avant.source : HYPOTHESE })}
        />
        <TextInput
          label={m('scenariosSource')}
          placeholder={m('scenariosProvenanceTexte')}
          value={saisie.source}
          maxLength={2000}
          onChange={(event) => changer({ source: event.currentTarget.value })}
        />
      </div>
      <Parts
        legende={m('scenariosTypologies')}
        cles={cles(TYPOLOGIES)}
        parts={parTypologie}
        total={logements}
        onChange={(parts) => changer({ parTypologie: parts })}
      />
      <Parts
        legende={m('scenariosFinancements')}
        cles={cles(FINANCEMENTS)}
        parts={parFinancement}
        total={logements}
        onChange={(parts) => changer({ parFinancement: parts })}
      />
      <div className={css.deuxChamps}>
        <TextInput
          label={`${m('scenariosMois')} (${m('scenariosMoisForme')})`}
          value={mois.valeur}
          maxLength={7}
          onChange={(event) => changer({ mois: { valeur: event.currentTarget.value, hypothese: HYPOTHESE } })}
        />
        <ChampDeProvenance
          legende={m('scenariosHypotheseDeLaDate')}
          provenance={provenanceDe(mois) ?? { hypothese: HYPOTHESE }}
          onChange={(provenance: Provenance) => changer({ mois: { valeur: mois.valeur, ...provenance } })}
        />
      </div>
      <Lectures logements={logements} reservation={reservation} onChange={poserReservation} />
      <fieldset className={css.parts}>
        <legend>{m('scenariosConcertation')}</legend>
        <p className="note">{m('scenariosConcertationAide')}</p>
        <Checkbox
          label={m('scenariosReservationDite')}
          checked={concertation !== undefined}
          onChange={(event) => poserConcertation(event.currentTarget.checked ? 0 : undefined)}
        />
        {concertation === undefined ? null : (
          <div className={css.deuxChamps}>
            <ChampDeNombreDirect
              bornes={BORNES_DE_LOGEMENTS}
              nom={m('scenariosLogements')}
              etiquette={m('scenariosLogements')}
              valeur={concertation.valeur}
              onDonner={poserConcertation}
            />
            <ChampDeProvenance
              legende={m('scenariosProvenance')}
              provenance={provenanceDe(concertation) ?? { hypothese: HYPOTHESE }}
              onChange={(provenance) => changer({ concertation: { valeur: concertation.valeur, ...provenance } })}
            />
          </div>
        )}
      </fieldset>
    </Fenetre>
  )
}
