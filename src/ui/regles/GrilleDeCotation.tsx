// The grid of points as a spreadsheet: one tab stop, arrows to move, type or Enter to edit, Enter to go down.
// Cells are under 24 px in dense layout; the side panel holds the same controls at full size (WCAG 2.5.8).
import { Fragment, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { NomDeGrille } from '~/domain/cotation.ts'
import { t } from '~/i18n/index.ts'
import css from './regles.module.css'
import type { BandeVue, CelluleVue, LigneVue, ReglesVue } from './view.ts'

export interface GrilleProps {
  readonly vue: ReglesVue
  readonly choisi: string | undefined
  readonly enCalcul: boolean
  readonly onChoisir: (critere: string) => void
  /** @returns the reason, in words, when the text cannot be taken. */
  readonly onSaisir: (critere: string, grille: NomDeGrille, texte: string) => string | undefined
}

/** Columns that take the focus: the criterion's name, then the two grids. */
type Place = { readonly ligne: number; readonly colonne: 0 | 1 | 2 }
type Saisie = { readonly texte: string; readonly erreur: string | undefined }

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

export function GrilleDeCotation({ vue, choisi, enCalcul, onChoisir, onSaisir }: GrilleProps) {
  const lignes = vue.bandes.flatMap((bande) => bande.lignes)
  const [place, setPlace] = useState<Place>({ ligne: 0, colonne: 1 })
  const [saisie, setSaisie] = useState<Saisie>()
  const table = useRef<HTMLTableElement>(null)
  const refocus = useRef(false)

  useEffect(() => {
    if (!refocus.current) return
    refocus.current = false
    table.current?.querySelector<HTMLElement>(`[data-place="${place.ligne}-${place.colonne}"]`)?.focus()
  })

  const move = (ligne: number, colonne: number) => {
    refocus.current = true
    setSaisie(undefined)
    setPlace({
      ligne: Math.max(0, Math.min(lignes.length - 1, ligne)),
      colonne: Math.max(0, Math.min(2, colonne)) as Place['colonne'],
    })
  }
  const cellAt = ({ ligne, colonne }: Place): CelluleVue | undefined =>
    colonne === 0 ? undefined : lignes[ligne]?.cellules[colonne - 1]
  const open = (target: Place, texte?: string) => {
    const cell = cellAt(target)
    if (cell) setSaisie({ texte: texte ?? cell.saisie, erreur: undefined })
  }
  /** @returns whether the cell could be left. */
  const commit = (): boolean => {
    const cell = cellAt(place)
    const critere = lignes[place.ligne]?.id
    if (!saisie || !cell || !critere) return true
    const erreur = saisie.texte === cell.saisie ? undefined : onSaisir(critere, cell.grille, saisie.texte)
    setSaisie(erreur === undefined ? undefined : { ...saisie, erreur })
    return erreur === undefined
  }

  const onCellKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const delta = MOVES[event.key]
    if (delta) move(place.ligne + delta[0], place.colonne + delta[1])
    else if (event.key === 'Home') move(0, place.colonne)
    else if (event.key === 'End') move(lignes.length - 1, place.colonne)
    else if (place.colonne === 0) {
      if (event.key !== 'Enter' && event.key !== ' ') return
      onChoisir(lignes[place.ligne]?.id ?? '')
    } else if (event.key === 'Enter' || event.key === 'F2') open(place)
    else if (event.key === 'Delete' || event.key === 'Backspace') open(place, '')
    else if (/^[\d−-]$/.test(event.key)) open(place, event.key)
    else return
    event.preventDefault()
  }
  const onFieldKey = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') move(place.ligne, place.colonne)
    else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      if (commit()) move(place.ligne + 1, place.colonne)
    } else if (event.key === 'ArrowUp') {
      if (commit()) move(place.ligne - 1, place.colonne)
    } else if (event.key === 'Tab') {
      if (commit()) move(place.ligne, place.colonne + (event.shiftKey ? -1 : 1))
    } else return
    event.preventDefault()
  }

  const pointer = (ligne: number, colonne: 0 | 1 | 2) => ({
    'data-place': `${ligne}-${colonne}`,
    tabIndex: place.ligne === ligne && place.colonne === colonne ? 0 : -1,
    onFocus: () => setPlace({ ligne, colonne }),
    onKeyDown: onCellKey,
  })

  const renderCell = (row: LigneVue, ligne: number, cell: CelluleVue, colonne: 1 | 2) => {
    const here = saisie && place.ligne === ligne && place.colonne === colonne
    return (
      <td
        key={colonne}
        role="gridcell"
        className={css.pt}
        {...(here ? {} : pointer(ligne, colonne))}
        aria-label={cell.nom}
        onClick={() => {
          setPlace({ ligne, colonne })
          if (!here) open({ ligne, colonne })
          onChoisir(row.id)
        }}
      >
        {here ? (
          <input
            className={css.champ}
            aria-label={t('reglesCelluleEnSaisie', { critere: row.libelle, grille: cell.grille })}
            aria-invalid={saisie.erreur !== undefined}
            title={saisie.erreur}
            inputMode="numeric"
            autoComplete="off"
            ref={(field) => {
              if (field && document.activeElement !== field) {
                field.focus()
                if (saisie.texte === cell.saisie) field.select()
              }
            }}
            value={saisie.texte}
            onChange={(event) => setSaisie({ texte: event.currentTarget.value, erreur: undefined })}
            onKeyDown={onFieldKey}
            onBlur={commit}
          />
        ) : (
          <span className={css.valeur} data-genre={cell.genre} data-modifiee={cell.modifiee || undefined}>
            {cell.avant === undefined ? null : <s>{cell.avant}</s>}
            {cell.texte}
          </span>
        )}
      </td>
    )
  }

  const renderRow = (bande: BandeVue, row: LigneVue, index: number) => {
    const ligne = lignes.indexOf(row)
    return (
      <tr key={row.id} data-choisi={row.id === choisi || undefined}>
        {index === 0 ? (
          <th scope="rowgroup" rowSpan={bande.lignes.length} className={css.dos}>
            <span className={css.rang}>{bande.rang}</span>
            <span className={css.dosTitre}>{bande.libelle}</span>
            {bande.lignes.length > 1 ? <span className={css.dosPoints}>{bande.points}</span> : null}
          </th>
        ) : null}
        <td
          role="gridcell"
          className={css.critere}
          title={row.libelle}
          aria-selected={row.id === choisi}
          {...pointer(ligne, 0)}
          onClick={() => onChoisir(row.id)}
        >
          <span className={css.code}>{row.code}</span>
          {row.libelle}
          {row.ancienNiveau === undefined ? null : (
            <span className={css.deplace}>{` ${row.ancienNiveau > bande.rang ? '↥' : '↧'} ${row.ancienNiveau}`}</span>
          )}
        </td>
        <td role="gridcell" className={css.condition} title={row.condition}>
          {row.condition}
        </td>
        <td role="gridcell" className={css.fond}>
          <span className={css.fondement} data-genre={row.fondement.genre}>
            {row.fondement.texte}
          </span>
        </td>
        {renderCell(row, ligne, row.cellules[0], 1)}
        {renderCell(row, ligne, row.cellules[1], 2)}
        <td role="gridcell" className={css.touche} data-calcul={enCalcul || undefined}>
          {row.touche ? (
            <>
              <i style={{ width: `${row.touche.partPourMille * 0.06}px` }} />
              <span>{row.touche.texte}</span>
            </>
          ) : null}
        </td>
      </tr>
    )
  }

  return (
    <>
      <table ref={table} role="grid" className={css.grille} aria-label={vue.legende}>
        <colgroup>
          <col className={css.colNiveau} />
          <col className={css.colCritere} />
          <col />
          <col className={css.colFondement} />
          <col className={css.colPoints} />
          <col className={css.colPoints} />
          <col className={css.colTouche} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('reglesColonneNiveau')}</th>
            <th scope="col">{t('reglesColonneCritere')}</th>
            <th scope="col">{t('reglesColonneCondition')}</th>
            <th scope="col">{t('reglesColonneFondement')}</th>
            <th scope="col" className={css.num}>
              {t('reglesColonnePrimo')}
            </th>
            <th scope="col" className={css.num}>
              {t('reglesColonneMutation')}
            </th>
            <th scope="col">{t('reglesColonneTouche')}</th>
          </tr>
        </thead>
        {vue.bandes.map((bande) => (
          <Fragment key={bande.rang}>
            <tbody data-niveau={bande.couleur} className={css.bande}>
              {bande.lignes.map((row, index) => renderRow(bande, row, index))}
            </tbody>
          </Fragment>
        ))}
      </table>
      <p role="alert" className={css.erreurDeSaisie}>
        {saisie?.erreur}
      </p>
    </>
  )
}
