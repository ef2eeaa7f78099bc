// A cell: the estimate, its 95 % interval, and the range of the runs where it is asked for.
import type { ReactNode } from 'react'
import type { Chiffre } from './chiffres.ts'
import { m } from './mots.ts'
import css from './simulation.module.css'

interface NombreProps {
  readonly chiffre: Chiffre
  readonly avecEtendue?: boolean
  /** Said before the figure. */
  readonly marque?: string | undefined
  readonly children?: ReactNode
}

export function Nombre({ chiffre, avecEtendue = false, marque, children }: NombreProps) {
  const { estimation, intervalle, etendue } = chiffre
  const [bas, haut] = etendue ?? []
  return (
    <td>
      {marque === undefined ? null : <span className={css.marque}>{marque}</span>}
      <b>{estimation}</b> <span className={css.intervalle}>{intervalle}</span>
      {avecEtendue && bas !== undefined && haut !== undefined ? (
        <span className={css.etendue}>{m('sixAnsEtendue', { bas, haut })}</span>
      ) : null}
      {children}
    </td>
  )
}
