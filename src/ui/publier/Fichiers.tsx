// The files of a bundle, by who they are for, each of which can be taken alone.
import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { PaquetFait } from '~/workers/publieur.ts'
import { telecharger } from '../regles/telecharger.ts'
import { m } from './mots.ts'
import { type FichierVu, groupesVus, nomSeul } from './publier-view.ts'
import css from './publier.module.css'

const COLONNES = ['colonneFichier', 'colonneUsage', 'colonneTaille', 'colonneEmpreinte', 'colonneSeul'] as const

function LigneDeFichier({ vu }: { readonly vu: FichierVu }) {
  const { nom, usage, taille, empreinte, type, fichier } = vu
  return (
    <tr>
      <th scope="row">{nom}</th>
      <td>{usage}</td>
      <td className={css.nombre}>{taille}</td>
      <td>
        <code title={fichier.sha256}>{empreinte}</code>
      </td>
      <td>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={m('telechargerNom', { nom })}
          onClick={() => telecharger(nomSeul(nom), fichier.octets, type)}
        >
          {m('telechargerSeul')}
        </Button>
      </td>
    </tr>
  )
}

export function Fichiers({ paquet }: { readonly paquet: PaquetFait }) {
  const groupes = useMemo(() => groupesVus(paquet), [paquet])
  return (
    <table className={css.fichiers}>
      <caption className="vh">{m('fichiers')}</caption>
      <thead>
        <tr>
          {COLONNES.map((colonne) => (
            <th key={colonne} scope="col">
              {m(colonne)}
            </th>
          ))}
        </tr>
      </thead>
      {groupes.map(({ cle, titre, fichiers }) => (
        <tbody key={cle}>
          <tr>
            <th scope="rowgroup" colSpan={COLONNES.length}>
              {titre}
            </th>
          </tr>
          {fichiers.map((vu) => (
            <LigneDeFichier key={vu.nom} vu={vu} />
          ))}
        </tbody>
      ))}
    </table>
  )
}
