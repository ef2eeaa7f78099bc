// One contingent: its name, who holds it, its share and its lock, where the share comes from; below, what is within it.
import { ActionIcon, Menu, Select } from '@mantine/core'
import { useState } from 'react'
import {
  ajouterSousPart,
  renommerContingent,
  retirerContingent,
  retirerSousPart,
  setPart,
  setReservataire,
  setReserves,
  setSousPart,
  type Tenue,
} from '~/domain/edit-flux-parts.ts'
import type { Flux, Reservataire } from '~/domain/flux.ts'
import { tenter } from '../acts/tenter.ts'
import { Ajout } from './Ajout.tsx'
import { ChampDeNombre } from '../pieces/ChampDeNombre.tsx'
import { ChampDePart, ChampTexte } from './Champs.tsx'
import css from './flux.module.css'
import { Provenance } from './Provenance.tsx'
import { m } from './mots.ts'
import type { ContingentVue, SousPartVue } from './view.ts'

export const RESERVATAIRES: readonly Reservataire[] = [
  'etat',
  'commune',
  'epci',
  'departement',
  'actionLogement',
  'bailleur',
  'defenseSante',
]
const RESERVES_MAX = 100_000_000

export interface LigneProps {
  readonly flux: Flux
  readonly contingent: ContingentVue
  /** What is wrong with its share. */
  readonly constat: string | undefined
  readonly du: string
  readonly tenue: Tenue
  readonly onTenue: (tenue: Tenue) => void
}

function Verrou({ contingent, tenue, onTenue }: Pick<LigneProps, 'contingent' | 'tenue' | 'onTenue'>) {
  const { id, libelle, verrouille } = contingent
  const basculer = () => {
    const verrous = new Set(tenue.verrous)
    if (!verrous.delete(id)) verrous.add(id)
    onTenue({ ...tenue, verrous })
  }
  return (
    <ActionIcon
      variant="subtle"
      aria-pressed={verrouille}
      aria-label={m('fluxVerrou', { libelle })}
      title={m(verrouille ? 'fluxDeverrouiller' : 'fluxVerrouiller')}
      onClick={basculer}
    >
      <svg viewBox="0 0 16 16" className={css.icone} aria-hidden>
        <rect x="3.5" y="7.5" width="9" height="6.5" rx="1" data-plein={verrouille || undefined} />
        <path d={verrouille ? 'M5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5' : 'M5.5 7.5V4.5a2.5 2.5 0 0 1 5-0.6'} />
      </svg>
    </ActionIcon>
  )
}

function SousPart({
  flux,
  du,
  contingent,
  sousPart,
}: Pick<LigneProps, 'flux' | 'du' | 'contingent'> & { readonly sousPart: SousPartVue }) {
  const { id, libelle, part, at, source } = sousPart
  return (
    <tr className={css.sousPart}>
      <td colSpan={2}>{libelle}</td>
      <td colSpan={2}>
        <ChampDePart
          nom={m('fluxPartDe', { libelle })}
          part={part}
          onValider={(saisie) => tenter(setSousPart(flux, contingent.id, id, saisie, du))}
        />
      </td>
      <td>
        <Provenance flux={flux} at={at} nom={libelle} source={source} />
      </td>
      <td>
        <ActionIcon
          variant="subtle"
          aria-label={m('fluxRetirer', { libelle })}
          title={m('fluxRetirer', { libelle })}
          onClick={() => tenter(retirerSousPart(flux, contingent.id, id))}
        >
          ×
        </ActionIcon>
      </td>
    </tr>
  )
}

interface AutresGestesProps {
  readonly libelle: string
  readonly onRetirer: () => void
  readonly onPreciser: (() => void) | undefined
}

function AutresGestes({ libelle, onRetirer, onPreciser }: AutresGestesProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={m('fluxAutresGestes', { libelle })}>
          ⋯
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {onPreciser ? <Menu.Item onClick={onPreciser}>{m('fluxAjouterSousPart')}</Menu.Item> : null}
        <Menu.Item onClick={onRetirer}>{m('fluxRetirerContingent')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

export function LigneDeContingent({ flux, du, tenue, onTenue, contingent, constat }: LigneProps) {
  const { id, libelle, reservataire, part, at, source, hypothese, sousParts, reserves } = contingent
  const [refus, setRefus] = useState<string>()
  const [precise, setPrecise] = useState(false)
  const enFlux = flux.mode === 'flux'
  return (
    <>
      <tr data-refus={constat !== undefined || undefined}>
        <td>
          <span className={css.nomDeContingent}>
            <span className={css.pastille} data-reservataire={reservataire} />
            <ChampTexte
              className={css.discret}
              nom={m('fluxLibelleDe', { libelle })}
              texte={libelle}
              onValider={(texte) => tenter(renommerContingent(flux, id, texte))}
            />
          </span>
        </td>
        <td>
          <Select
            aria-label={m('fluxReservataireDe', { libelle })}
            data={RESERVATAIRES.map((value) => ({ value, label: m('fluxReservataire', { reservataire: value }) }))}
            value={reservataire}
            onChange={(choisi) => choisi && tenter(setReservataire(flux, id, choisi as Reservataire))}
          />
        </td>
        <td>
          {enFlux ? (
            <ChampDePart
              nom={m('fluxPartDe', { libelle })}
              part={part}
              onValider={(saisie) => tenter(setPart(flux, id, saisie, du, tenue))}
            />
          ) : (
            <ChampDeNombre
              className={css.nombre}
              nom={m('fluxReservesDe', { libelle })}
              valeur={reserves}
              facultatif
              bornes={{ min: 0, max: RESERVES_MAX }}
              onDonner={(saisie) => tenter(setReserves(flux, id, saisie))}
            />
          )}
        </td>
        <td>{enFlux ? <Verrou contingent={contingent} tenue={tenue} onTenue={onTenue} /> : null}</td>
        <td>
          <Provenance flux={flux} at={at} nom={libelle} source={source} hypothese={hypothese} />
        </td>
        <td>
          <AutresGestes
            libelle={libelle}
            onRetirer={() => setRefus(tenter(retirerContingent(flux, id, tenue)))}
            onPreciser={enFlux ? () => setPrecise(true) : undefined}
          />
        </td>
      </tr>
      {constat === undefined ? null : (
        <tr data-refus>
          <td colSpan={6}>
            <span className={css.refus}>{constat}</span>
          </td>
        </tr>
      )}
      {refus === undefined ? null : (
        <tr>
          <td colSpan={6}>
            <span role="alert" className={css.refus}>
              {refus}
            </span>
          </td>
        </tr>
      )}
      {enFlux
        ? sousParts.map((sousPart) => (
            <SousPart key={sousPart.id} flux={flux} du={du} contingent={contingent} sousPart={sousPart} />
          ))
        : null}
      {precise ? (
        <tr className={css.sousPart}>
          <td colSpan={6}>
            <Ajout
              bouton={m('fluxAjouterSousPart')}
              champs={[m('fluxNomDeLaSousPart')]}
              onFermer={() => setPrecise(false)}
              onAjouter={([texte = '']) => tenter(ajouterSousPart(flux, id, texte))}
            />
          </td>
        </tr>
      ) : null}
    </>
  )
}
