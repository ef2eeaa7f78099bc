// A figure of a table: what it does in one line, its value in place, where it comes from; then cells of the table’s own.
import type { ReactNode } from 'react'
import type { Provenance } from '~/domain/provenance.ts'
import { ChampDeNombre } from '../pieces/ChampDeNombre.tsx'
import type { ChiffreDeLigne } from './chiffres-view.ts'
import { MarqueDeProvenance } from './Provenance.tsx'
import css from './scenarios.module.css'
import { provenanceVue } from './territoire-view.ts'

interface LigneDeChiffreProps {
  readonly chiffre: ChiffreDeLigne
  /** @returns why not */
  readonly onDonner: (valeur: number, provenance?: Provenance) => string | undefined
  /** Under where it comes from. */
  readonly note?: string
  readonly children?: ReactNode
}

export function LigneDeChiffre({ chiffre, onDonner, note, children }: LigneDeChiffreProps) {
  const { nom, aide, valeur, bornes, decimales, unite, provenance } = chiffre
  return (
    <tr>
      <th scope="row">
        <span className={css.capitale}>{nom}</span>
        <span className="note">{aide}</span>
      </th>
      <td className="num">
        <ChampDeNombre
          className={css.nombre}
          nom={nom}
          valeur={valeur}
          bornes={{ min: bornes[0], max: bornes[1] }}
          decimales={decimales}
          unite={unite}
          onDonner={(tape = 0) => onDonner(tape)}
        />
      </td>
      <td>
        {valeur === undefined ? null : (
          <div className={css.dou}>
            <MarqueDeProvenance nom={nom} provenance={provenance} onDonner={(saisie) => onDonner(valeur, saisie)} />
            <span className={css.texteDou}>{provenanceVue(provenance).texte}</span>
          </div>
        )}
        {note === undefined ? null : <span className="note">{note}</span>}
      </td>
      {children}
    </tr>
  )
}
