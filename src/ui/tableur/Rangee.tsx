// One row of the grid: its name, which is dragged from level to level, its condition, its two figures, what it touches.
import { useDraggable } from '@dnd-kit/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { t } from '~/i18n/index.ts'
import type { Causes } from '../regles/alerte-view.ts'
import { MarqueDeConstat } from '../regles/MarqueDeConstat.tsx'
import css from '../regles/regles.module.css'
import type { BandeVue, CelluleVue, LigneVue } from '../regles/view.ts'
import type { Colonne, Place } from './bloc.ts'
import { MenuDeLigne } from './MenuDeLigne.tsx'
import { m } from './mots.ts'
import propre from './tableur.module.css'

/** Ce que la grille sait et que ses rangées demandent. */
export interface Gestes {
  readonly bandes: readonly BandeVue[]
  readonly menu: string | undefined
  readonly isFocus: (place: Place) => boolean
  readonly isDansLeBloc: (place: Place) => boolean
  readonly onFocus: (place: Place, critere: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onPresser: (place: Place, etend: boolean) => void
  readonly onEntrer: (place: Place, isPresse: boolean) => void
  readonly onCliquer: (place: Place, etend: boolean) => void
  readonly onCocher: (place: Place, etend: boolean) => void
  readonly onMenu: (critere: string | undefined) => void
  readonly onNiveau: (critere: string, rang: number) => void
  readonly onDupliquer: (critere: string) => void
  readonly onRetirer: (critere: string) => void
  /** The field of the cell, when it is under edit. */
  readonly champ: (row: LigneVue, cell: CelluleVue, place: Place) => ReactNode
}

export interface RangeeProps {
  readonly bande: BandeVue
  readonly row: LigneVue
  readonly ligne: number
  readonly choisi: boolean
  readonly coche: boolean
  readonly enCalcul: boolean
  readonly cause: ReturnType<Causes['get']>
  readonly gestes: Gestes
  /** The band's back, on its first row. */
  readonly dos: ReactNode
}

/** Signs that hold in a cell at full size; with what stood there before, struck. */
const LARGES = 5
const SERREES = 6

const nomDe = ({ code, libelle }: LigneVue): string => `${code} ${libelle}`

export function Rangee({ bande, row, ligne, choisi, coche, enCalcul, cause, gestes, dos }: RangeeProps) {
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({ id: row.id, data: { nom: nomDe(row) } })

  const focusable = (colonne: Colonne) => ({
    'data-place': `${ligne}-${colonne}`,
    'data-critere': row.id,
    tabIndex: gestes.isFocus({ ligne, colonne }) ? 0 : -1,
    onFocus: () => gestes.onFocus({ ligne, colonne }, row.id),
  })

  const renderCell = (cell: CelluleVue, colonne: 1 | 2) => {
    const place: Place = { ligne, colonne }
    const champ = gestes.champ(row, cell, place)
    const isBloc = gestes.isDansLeBloc(place)
    return (
      <td
        key={colonne}
        className={css.pt}
        data-grille={cell.grille}
        data-bloc={isBloc || undefined}
        aria-selected={isBloc || undefined}
        {...(champ ? {} : { ...focusable(colonne), onKeyDown: gestes.onKeyDown })}
        aria-label={cell.nom}
        onMouseDown={(event) => {
          if (event.button === 0 && !champ) gestes.onPresser(place, event.shiftKey)
        }}
        onMouseEnter={(event) => gestes.onEntrer(place, event.buttons === 1)}
        onClick={(event) => {
          if (!champ) gestes.onCliquer(place, event.shiftKey)
        }}
      >
        {champ ?? (
          <span
            className={css.valeur}
            data-genre={cell.genre}
            data-longue={cell.texte.length > LARGES || undefined}
            data-serree={cell.texte.length + (cell.barre?.length ?? 0) > SERREES || undefined}
            data-modifiee={cell.modifiee || undefined}
            data-en-cause={cause?.grilles.includes(cell.grille) || undefined}
          >
            {cell.barre === undefined ? null : <s>{cell.barre}</s>}
            {cell.texte}
          </span>
        )}
      </td>
    )
  }

  return (
    <tr
      aria-selected={coche}
      data-choisi={choisi || undefined}
      data-deplace={isDragging || undefined}
      className={propre.rangee}
      onContextMenu={(event) => {
        if (event.target instanceof HTMLInputElement) return
        event.preventDefault()
        gestes.onMenu(row.id)
      }}
    >
      {dos}
      <th
        ref={setNodeRef}
        scope="row"
        className={`${css.critere} ${propre.critere}`}
        title={row.libelle}
        aria-describedby={`condition-${row.id} ${attributes['aria-describedby']}`}
        {...focusable(0)}
        {...listeners}
        onKeyDown={(event) => {
          if (event.target !== event.currentTarget) return
          gestes.onKeyDown(event)
          if (!event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey)
            listeners?.['onKeyDown']?.(event)
        }}
      >
        <input
          type="checkbox"
          className={propre.coche}
          tabIndex={-1}
          aria-label={m('tableurChoisirLigne', { critere: nomDe(row) })}
          checked={coche}
          onPointerDown={(event) => event.stopPropagation()}
          onMouseDown={(event) => event.preventDefault()}
          onChange={({ nativeEvent }) =>
            gestes.onCocher({ ligne, colonne: 0 }, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
          }
        />
        <span className={css.code}>{row.code}</span> <span lang="fr">{row.libelle}</span>
        {row.ancienNiveau === undefined ? null : (
          <span className={css.deplace}>
            <span aria-hidden>{` ${row.ancienNiveau > bande.rang ? '↥' : '↧'} ${row.ancienNiveau}`}</span>
            <span className="vh"> ({t('reglesEtaitAuNiveau', { rang: row.ancienNiveau })})</span>
          </span>
        )}
        <MenuDeLigne
          nom={nomDe(row)}
          niveau={bande.rang}
          bandes={gestes.bandes}
          coche={coche}
          ouvert={gestes.menu === row.id}
          onOuvrir={(ouvert) => gestes.onMenu(ouvert ? row.id : undefined)}
          onNiveau={(rang) => gestes.onNiveau(row.id, rang)}
          onCocher={() => gestes.onCocher({ ligne, colonne: 0 }, false)}
          onDupliquer={() => gestes.onDupliquer(row.id)}
          onRetirer={() => gestes.onRetirer(row.id)}
        />
      </th>
      <td id={`condition-${row.id}`} className={css.condition} title={row.condition}>
        {row.condition}
      </td>
      <td className={css.fond}>
        <span className={css.fondement} data-genre={row.fondement.genre}>
          {row.fondement.texte}
        </span>
      </td>
      {renderCell(row.cellules[0], 1)}
      {renderCell(row.cellules[1], 2)}
      <td className={css.touche} data-calcul={enCalcul || undefined}>
        {row.touche ? (
          <>
            <i style={{ width: `${row.touche.partPourMille * 0.0045}em` }} />
            <span>{row.touche.texte}</span>
          </>
        ) : null}
        {cause ? <MarqueDeConstat gravite={cause.gravite} titre={cause.titre} /> : null}
      </td>
    </tr>
  )
}
