// The grid of points as a spreadsheet (WAI-ARIA grid): one tab stop, arrows to move, a digit or Enter to edit, Enter to go
// down. The criterion under the focus is the one that the side panel shows. Cells are under 24 px in dense layout; the
// panel holds the same controls at full size (WCAG 2.5.8).
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { NomDeGrille } from '~/domain/cotation.ts'
import { t } from '~/i18n/index.ts'
import type { Causes } from './alerte-view.ts'
import { ChampDePoints, type Sortie } from './ChampDePoints.tsx'
import { MarqueDeConstat } from './MarqueDeConstat.tsx'
import css from './regles.module.css'
import type { BandeVue, CelluleVue, LigneVue, ReglesVue } from './view.ts'

export interface GrilleProps {
  readonly vue: ReglesVue
  readonly causes: Causes
  readonly choisi: string | undefined
  readonly enCalcul: boolean
  readonly onChoisir: (critere: string) => void
  /** Goes to the panel of the chosen criterion. */
  readonly onOuvrir: () => void
  /** @returns the reason, in words, when the text cannot be taken. */
  readonly onSaisir: (critere: string, grille: NomDeGrille, texte: string) => string | undefined
}

/** Columns that take the focus: the criterion's name, then the two grids. */
type Colonne = 0 | 1 | 2
interface Place {
  readonly ligne: number
  readonly colonne: Colonne
}
/** Cell under edit. */
interface Saisie extends Place {
  readonly texte: string
  readonly entier: boolean
  readonly erreur: string | undefined
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}
const SORTIES: Readonly<Record<Sortie, readonly [number, number]>> = {
  haut: [-1, 0],
  bas: [1, 0],
  gauche: [0, -1],
  droite: [0, 1],
}

const isAt = (place: Place | undefined, ligne: number, colonne: Colonne): boolean =>
  place?.ligne === ligne && place.colonne === colonne

export function GrilleDeCotation({ vue, causes, choisi, enCalcul, onChoisir, onOuvrir, onSaisir }: GrilleProps) {
  const lignes = vue.bandes.flatMap((bande) => bande.lignes)
  const [place, setPlace] = useState<Place>({ ligne: 0, colonne: 1 })
  const [saisie, setSaisie] = useState<Saisie>()
  const [refus, setRefus] = useState<string>()
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
      colonne: Math.max(0, Math.min(2, colonne)) as Colonne,
    })
  }
  const cellAt = ({ ligne, colonne }: Place): CelluleVue | undefined =>
    colonne === 0 ? undefined : lignes[ligne]?.cellules[colonne - 1]
  /** @param frappe what was typed on the cell, if that is what opens it */
  const open = (target: Place, frappe?: string) => {
    const cell = cellAt(target)
    if (!cell) return
    setRefus(undefined)
    setSaisie({ ...target, texte: frappe ?? cell.saisie, entier: frappe === undefined, erreur: undefined })
  }
  const take = (target: Place, texte: string): string | undefined => {
    const cell = cellAt(target)
    const critere = lignes[target.ligne]?.id
    const erreur = cell && critere && texte !== cell.saisie ? onSaisir(critere, cell.grille, texte) : undefined
    setRefus(erreur)
    return erreur
  }

  const onCellKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const delta = MOVES[event.key]
    if (delta) move(place.ligne + delta[0], place.colonne + delta[1])
    else if (event.key === 'Home') move(0, place.colonne)
    else if (event.key === 'End') move(lignes.length - 1, place.colonne)
    else if (place.colonne === 0) {
      if (event.key !== 'Enter' && event.key !== ' ') return
      onOuvrir()
    } else if (event.key === 'Enter' || event.key === 'F2') open(place)
    else if (event.key === 'Delete' || event.key === 'Backspace') open(place, '')
    else if (/^[\d−-]$/.test(event.key)) open(place, event.key)
    else return
    event.preventDefault()
  }

  const pointer = (row: LigneVue, ligne: number, colonne: Colonne) => ({
    'data-place': `${ligne}-${colonne}`,
    tabIndex: isAt(place, ligne, colonne) ? 0 : -1,
    onFocus: () => {
      setPlace({ ligne, colonne })
      onChoisir(row.id)
    },
    onKeyDown: onCellKey,
  })

  const renderField = (row: LigneVue, cell: CelluleVue, ouverte: Saisie) => (
    <ChampDePoints
      nom={t('reglesCelluleEnSaisie', { critere: row.libelle, grille: cell.grille })}
      texte={ouverte.texte}
      entier={ouverte.entier}
      erreur={ouverte.erreur}
      onValider={(texte, sortie) => {
        const erreur = take(ouverte, texte)
        const [down, right] = SORTIES[sortie]
        if (erreur === undefined) move(ouverte.ligne + down, ouverte.colonne + right)
        else setSaisie({ ...ouverte, erreur })
        return erreur === undefined
      }}
      onQuitter={(texte) => {
        setSaisie((courante) => (isAt(courante, ouverte.ligne, ouverte.colonne) ? undefined : courante))
        take(ouverte, texte)
      }}
      onAbandonner={() => {
        setRefus(undefined)
        move(ouverte.ligne, ouverte.colonne)
      }}
    />
  )

  const renderCell = (row: LigneVue, ligne: number, cell: CelluleVue, colonne: 1 | 2) => {
    const ouverte = saisie && isAt(saisie, ligne, colonne) ? saisie : undefined
    const isEnCause = causes.get(row.id)?.grilles.includes(cell.grille)
    return (
      <td
        key={colonne}
        className={css.pt}
        {...(ouverte ? {} : pointer(row, ligne, colonne))}
        aria-label={cell.nom}
        onClick={() => {
          if (!ouverte) open({ ligne, colonne })
        }}
      >
        {ouverte ? (
          renderField(row, cell, ouverte)
        ) : (
          <span
            className={css.valeur}
            data-genre={cell.genre}
            data-modifiee={cell.modifiee || undefined}
            data-en-cause={isEnCause || undefined}
          >
            {cell.barre === undefined ? null : <s>{cell.barre}</s>}
            {cell.texte}
          </span>
        )}
      </td>
    )
  }

  const renderRow = (bande: BandeVue, row: LigneVue, index: number) => {
    const ligne = lignes.indexOf(row)
    const cause = causes.get(row.id)
    return (
      <tr key={row.id} aria-selected={row.id === choisi}>
        {index === 0 ? (
          <th scope="rowgroup" rowSpan={bande.lignes.length} className={css.dos}>
            <span className={css.rang}>{bande.rang}</span>
            <span className={css.dosTitre}>{bande.libelle}</span>
            {bande.lignes.length > 1 ? <span className={css.dosPoints}>{bande.points}</span> : null}
          </th>
        ) : null}
        <th
          scope="row"
          className={css.critere}
          title={row.libelle}
          aria-describedby={`condition-${row.id}`}
          {...pointer(row, ligne, 0)}
        >
          <span className={css.code}>{row.code}</span> {row.libelle}
          {row.ancienNiveau === undefined ? null : (
            <span className={css.deplace}>
              <span aria-hidden>{` ${row.ancienNiveau > bande.rang ? '↥' : '↧'} ${row.ancienNiveau}`}</span>
              <span className="vh"> ({t('reglesEtaitAuNiveau', { rang: row.ancienNiveau })})</span>
            </span>
          )}
        </th>
        <td id={`condition-${row.id}`} className={css.condition} title={row.condition}>
          {row.condition}
        </td>
        <td className={css.fond}>
          <span className={css.fondement} data-genre={row.fondement.genre}>
            {row.fondement.texte}
          </span>
        </td>
        {renderCell(row, ligne, row.cellules[0], 1)}
        {renderCell(row, ligne, row.cellules[1], 2)}
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

  return (
    <>
      {/* A table that is edited cell by cell is a grid, rows and cells taking their roles from it: the rule knows only
          tables that are read. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
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
          <tbody key={bande.rang} data-niveau={bande.couleur} className={css.bande}>
            {bande.lignes.map((row, index) => renderRow(bande, row, index))}
          </tbody>
        ))}
      </table>
      <p role="alert" className={css.erreurDeSaisie}>
        {refus}
      </p>
    </>
  )
}
