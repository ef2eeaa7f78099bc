// Turns year by year: stock, flux, their paired difference; due, gap and cumulative gap in flux. Chosen by réservataire and
// by bailleur.
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Releve } from '~/analysis/campagne.ts'
import { Courbe } from './Courbe.tsx'
import { communeDe, type EssaiDesDeux, FLUX, LIEU } from './essai-view.ts'
import { m } from './mots.ts'
import { Nombre } from './Nombre.tsx'
import css from './simulation.module.css'
import { bailleursDuLieu, type Derive, type ToursVue, toursVue } from './tours-view.ts'

const TITRE = 'six-ans-tours'

function Tableau({ lignes }: Pick<ToursVue, 'lignes'>) {
  return (
    <div className={css.defile}>
      <table className={css.table} aria-labelledby={TITRE}>
        <thead>
          <tr>
            <th scope="col">{m('sixAnsAnnee')}</th>
            <th scope="col">{m('sixAnsStock')}</th>
            <th scope="col">{m('sixAnsFlux')}</th>
            <th scope="col">{m('sixAnsDifference')}</th>
            <th scope="col">{m('sixAnsCorrelation')}</th>
            <th scope="col">{m('sixAnsObjectif')}</th>
            <th scope="col">{m('sixAnsEcart')}</th>
            <th scope="col">{m('sixAnsDerive')}</th>
          </tr>
        </thead>
        <tbody>
          {lignes.map(({ annee, isPlan, stock, flux, difference, correlation, objectif, ecart, derive }) => (
            <tr key={annee} data-plan={isPlan || undefined}>
              <th scope="row">{isPlan ? m('sixAnsPlan') : annee}</th>
              <Nombre chiffre={stock} avecEtendue />
              <Nombre chiffre={flux} avecEtendue />
              <Nombre chiffre={difference} />
              <td>{correlation}</td>
              <Nombre chiffre={objectif} />
              <Nombre chiffre={ecart} />
              <Nombre chiffre={derive} avecEtendue />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Derives({ derives }: { readonly derives: readonly Derive[] }) {
  if (derives.length === 0) return <p className="note">{m('sixAnsDeriveAucune')}</p>
  return (
    <div className={css.alerte}>
      <p>{m('sixAnsDerivePlus')}</p>
      <ul>
        {derives.map((derive) => (
          <li key={`${derive.contingent} ${derive.bailleur}`}>{m('sixAnsDeriveDe', derive)}</li>
        ))}
      </ul>
    </div>
  )
}

interface TableDesToursProps {
  readonly releves: readonly Releve[]
  readonly essai: EssaiDesDeux
}

export function TableDesTours({ releves, essai }: TableDesToursProps) {
  const [bailleur, setBailleur] = useState('')
  const [voulu, setVoulu] = useState('')
  const { scenario, branches } = essai
  const { contingents } = branches[FLUX].flux
  const bailleurs = bailleursDuLieu(scenario)
  const choisi = contingents.find(({ id }) => id === (voulu || communeDe(essai))) ?? contingents[0]
  const contingent = choisi?.id ?? ''
  const vue = toursVue(releves, essai, {
    bailleur: bailleurs.some(({ id }) => id === bailleur) ? bailleur : '',
    contingent,
  })
  if (!vue) return null
  const lieu = scenario.communes?.find(({ id }) => id === LIEU)?.libelle ?? LIEU
  return (
    <div className={css.bloc}>
      <div className={css.tete}>
        <h3 id={TITRE}>{m('sixAnsTours', { qui: choisi?.libelle ?? '' })}</h3>
        <NativeSelect
          label={m('sixAnsReservataire')}
          data={contingents.map(({ id, libelle }) => ({ value: id, label: libelle }))}
          value={contingent}
          onChange={(event) => setVoulu(event.currentTarget.value)}
        />
        <NativeSelect
          label={m('sixAnsBailleur')}
          data={[
            { value: '', label: m('sixAnsTousLesBailleurs') },
            ...bailleurs.map(({ id, libelle }) => ({ value: id, label: libelle })),
          ]}
          value={bailleur}
          onChange={(event) => setBailleur(event.currentTarget.value)}
        />
      </div>
      <p className="note">{m('sixAnsToursAide', { lieu, passages: vue.passages })}</p>
      <Courbe courbes={vue.courbes} />
      <Tableau lignes={vue.lignes} />
      <Derives derives={vue.derives} />
      {vue.gain === undefined ? null : <p className="note">{m('sixAnsGain', { gain: vue.gain })}</p>}
    </div>
  )
}
