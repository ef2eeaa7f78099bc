// The rows of one level, where a criterion can be dropped. A level without criteria keeps a row of its own.
import { useDroppable } from '@dnd-kit/core'
import type { CSSProperties, ReactNode } from 'react'
import css from '../regles/regles.module.css'
import type { BandeVue } from '../regles/view.ts'
import { m } from './mots.ts'
import propre from './tableur.module.css'

interface BandeProps {
  readonly bande: BandeVue
  /** Rows, given the band's back for the first of them. */
  readonly children: (dos: ReactNode) => ReactNode
}

/** Lines of a label that fit beside `n` rows, the points below it. */
const lignesDuTitre = (n: number): number => Math.max(1, n - 1)

export function Bande({ bande, children }: BandeProps) {
  const { setNodeRef, isOver } = useDroppable({ id: String(bande.rang), data: { rang: bande.rang } })
  const n = Math.max(1, bande.lignes.length)
  const dos = (
    <th
      scope="rowgroup"
      rowSpan={n}
      className={css.dos}
      style={{ '--lignes': lignesDuTitre(n) } as CSSProperties}
      title={bande.libelle}
    >
      <span className={css.rang}>{bande.rang}</span>
      <span className={propre.titre}>
        <span className={css.dosTitre} lang="fr">
          {bande.libelle}
        </span>
        {n > 1 ? <span className={css.dosPoints}>{bande.points}</span> : null}
      </span>
    </th>
  )
  return (
    <tbody
      ref={setNodeRef}
      data-niveau={bande.couleur}
      data-survol={isOver || undefined}
      className={`${css.bande} ${propre.bande}`}
    >
      {bande.lignes.length > 0 ? (
        children(dos)
      ) : (
        <tr>
          {dos}
          <td colSpan={6} className={css.condition}>
            {m('tableurBandeVide')}
          </td>
        </tr>
      )}
    </tbody>
  )
}
