// The grid of points as a spreadsheet (WAI-ARIA grid): one tab stop, arrows to move, a digit or Enter to edit, Enter to go
// down, Shift to hold a block, the clipboard to exchange it. The criterion under the focus is the one that the side panel
// shows. Cells are under 24 px in dense layout; the panel holds the same controls at full size (WCAG 2.5.8).
import { DndContext, DragOverlay } from '@dnd-kit/core'
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import type { Case } from '~/domain/chiffres.ts'
import type { Cotation, NomDeGrille } from '~/domain/cotation.ts'
import type { Cible } from '~/exchange/grille-coller.ts'
import { t } from '~/i18n/index.ts'
import { useDemande } from '../acts/demandes.ts'
import { Bande } from '../tableur/Bande.tsx'
import {
  casesDuBloc,
  isDansLeBloc,
  lignesEntre,
  type Place,
  tailleDe,
  texteDesLignes,
  texteDuBloc,
} from '../tableur/bloc.ts'
import { annonces, niveauSous, useCapteurs } from '../tableur/glisser.ts'
import { type Gestes, Rangee } from '../tableur/Rangee.tsx'
import { m } from '../tableur/mots.ts'
import propre from '../tableur/tableur.module.css'
import { gesteDe } from '../tableur/touches.ts'
import { type Saisie, useCurseur } from '../tableur/useCurseur.ts'
import type { Causes } from './alerte-view.ts'
import { ChampDePoints, type Sortie } from './ChampDePoints.tsx'
import css from './regles.module.css'
import type { CelluleVue, LigneVue, ReglesVue } from './view.ts'

export interface GrilleProps {
  readonly cotation: Cotation
  readonly vue: ReglesVue
  readonly causes: Causes
  readonly choisi: string | undefined
  readonly enCalcul: boolean
  /** Rows chosen for an act on several. */
  readonly choisies: ReadonlySet<string>
  readonly onChoisies: (choisies: ReadonlySet<string>) => void
  readonly onChoisir: (critere: string) => void
  /** Goes to the panel of the chosen criterion. */
  readonly onOuvrir: () => void
  /** @returns why the text cannot be taken, or what it did when that does not show, in words. */
  readonly onSaisir: (critere: string, grille: NomDeGrille, texte: string) => Reponse | undefined
  /** @returns what was done, or why nothing was, in words. */
  readonly onColler: (texte: string, cible: Cible) => Reponse
  readonly onVider: (cases: readonly Case[]) => Reponse
  readonly onNiveau: (critere: string, rang: number) => void
  readonly onDupliquer: (critere: string) => void
  readonly onRetirer: (critere: string) => void
}

/** Ce qu’un geste sur des cellules a donné, en mots. */
export type Reponse = { readonly fait: string } | { readonly refus: string }

const SORTIES: Readonly<Record<Sortie, readonly [number, number]>> = {
  haut: [-1, 0],
  bas: [1, 0],
  gauche: [0, -1],
  droite: [0, 1],
}

/** Several cells: a block takes them, a field does not. */
const isBlocDeTexte = (texte: string): boolean => /[\t\n]/.test(texte.replace(/\r?\n$/, ''))

export function GrilleDeCotation(props: GrilleProps) {
  const { cotation, vue, causes, choisi, enCalcul, choisies, onChoisies, onChoisir, onOuvrir, onSaisir, onNiveau } =
    props
  const { bandes } = vue
  const lignes = bandes.flatMap((bande) => bande.lignes)
  const table = useRef<HTMLTableElement>(null)
  const curseur = useCurseur(lignes, table)
  const { place, bloc, isBloc, saisie, setSaisie, aller } = curseur
  const [menu, setMenu] = useState<string>()
  /** The last answer, and the draft that it was given on: a refusal goes away with the next edit. */
  const [dite, setDite] = useState<{ readonly reponse: Reponse; readonly sur: Cotation }>()
  const [glisse, setGlisse] = useState<string>()
  const presse = useRef<Place>(undefined)
  const derniere = useRef(0)
  const capteurs = useCapteurs()

  useDemande('critere', (id) =>
    table.current?.querySelector<HTMLElement>(`th[data-critere="${CSS.escape(id ?? '')}"]`)?.focus(),
  )

  const repondre = (reponse: Reponse | undefined) => setDite(reponse && { reponse, sur: cotation })
  const refus = dite && 'refus' in dite.reponse && dite.sur === cotation ? dite.reponse.refus : undefined
  const fait = dite && 'fait' in dite.reponse ? dite.reponse.fait : undefined
  /** What was done is said until the next gesture. */
  const taire = () => {
    if (fait !== undefined) repondre(undefined)
  }
  const cellAt = ({ ligne, colonne }: Place): CelluleVue | undefined =>
    colonne === 0 ? undefined : lignes[ligne]?.cellules[colonne - 1]
  /** @param frappe what was typed on the cell, if that is what opens it */
  const open = (target: Place, frappe?: string) => {
    const cell = cellAt(target)
    const critere = lignes[target.ligne]?.id
    if (!cell || critere === undefined) return
    repondre(undefined)
    curseur.reduire()
    const { colonne } = target
    setSaisie({ critere, colonne, texte: frappe ?? cell.saisie, entier: frappe === undefined, erreur: undefined })
  }
  const take = (target: Place, texte: string): string | undefined => {
    const cell = cellAt(target)
    const critere = lignes[target.ligne]?.id
    const reponse = cell && critere && texte !== cell.saisie ? onSaisir(critere, cell.grille, texte) : undefined
    repondre(reponse)
    return reponse && 'refus' in reponse ? reponse.refus : undefined
  }

  const cocher = (critere: string) => {
    const suite = new Set(choisies)
    if (!suite.delete(critere)) suite.add(critere)
    onChoisies(suite)
  }
  const coller = (texte: string) => {
    const { ligne, colonne, lignes: hauteur, colonnes } = bloc
    const criteres = lignes.map(({ id }) => id)
    const cible: Cible = { criteres, ligne, colonne: colonne === 1 ? 0 : 1, lignes: hauteur, colonnes }
    setSaisie(undefined)
    curseur.reprendre()
    repondre(props.onColler(texte, cible))
  }

  const onCellKey = (event: KeyboardEvent) => {
    if (glisse !== undefined) return
    taire()
    const geste = gesteDe(event, place.colonne)
    if (!geste) return
    const enNom = place.colonne === 0
    const viser = (ligne: number, colonne: number, etend: boolean) => {
      aller(ligne, colonne, etend)
      const derniereLigne = Math.max(0, Math.min(lignes.length - 1, ligne))
      if (!etend) derniere.current = derniereLigne
      else if (enNom) onChoisies(new Set(lignesEntre(lignes, derniere.current, derniereLigne)))
    }
    const critere = lignes[place.ligne]?.id ?? ''
    switch (geste.genre) {
      case 'aller':
        viser(place.ligne + geste.lignes, place.colonne + (geste.etend && enNom ? 0 : geste.colonnes), geste.etend)
        break
      case 'bout':
        viser(geste.fin ? lignes.length - 1 : 0, place.colonne, geste.etend)
        break
      case 'tout':
        if (enNom) onChoisies(new Set(lignes.map(({ id }) => id)))
        else curseur.toutChoisir()
        break
      case 'saisir':
        open(place, geste.texte)
        break
      case 'vider':
        if (isBloc) repondre(props.onVider(casesDuBloc(lignes, bloc)))
        else open(place, '')
        break
      case 'menu':
        setMenu(critere)
        break
      case 'ligne':
        cocher(critere)
        break
      case 'volet':
        onOuvrir()
        break
      case 'laisser':
        repondre(undefined)
        if (isBloc) curseur.reduire()
        else onChoisies(new Set())
        break
    }
    event.preventDefault()
  }

  const onCopy = (event: ClipboardEvent) => {
    const isEnSaisie = event.target instanceof HTMLInputElement
    if (isEnSaisie || window.getSelection()?.isCollapsed === false) return
    const choisiesVues = lignes.filter(({ id }, i) => (choisies.size > 0 ? choisies.has(id) : i === place.ligne))
    const enNom = place.colonne === 0
    event.clipboardData.setData('text/plain', enNom ? texteDesLignes(choisiesVues) : texteDuBloc(lignes, bloc))
    event.preventDefault()
    repondre({ fait: m('tableurCopie', { n: enNom ? 2 * choisiesVues.length : tailleDe(bloc) }) })
  }
  const onPaste = (event: ClipboardEvent) => {
    const texte = event.clipboardData.getData('text/plain')
    if (event.target instanceof HTMLInputElement && !isBlocDeTexte(texte)) return
    event.preventDefault()
    coller(texte)
  }

  const champ = (row: LigneVue, cell: CelluleVue, here: Place) => {
    if (saisie?.critere !== row.id || saisie.colonne !== here.colonne) return undefined
    const ouverte: Saisie = saisie
    return (
      <ChampDePoints
        nom={t('reglesCelluleEnSaisie', { critere: row.libelle, grille: cell.grille })}
        texte={ouverte.texte}
        entier={ouverte.entier}
        erreur={ouverte.erreur}
        onValider={(texte, sortie) => {
          const erreur = take(here, texte)
          const [down, right] = SORTIES[sortie]
          if (erreur === undefined) aller(here.ligne + down, here.colonne + right)
          else setSaisie({ ...ouverte, erreur })
          return erreur === undefined
        }}
        onQuitter={(texte) => {
          setSaisie(undefined)
          take(here, texte)
        }}
        onAbandonner={() => {
          repondre(undefined)
          aller(here.ligne, here.colonne)
        }}
      />
    )
  }

  const gestes: Gestes = {
    bandes,
    menu,
    champ,
    onKeyDown: onCellKey,
    isFocus: (autre) => autre.ligne === place.ligne && autre.colonne === place.colonne,
    isDansLeBloc: (autre) => isBloc && isDansLeBloc(bloc, autre),
    onFocus: (vers, critere) => {
      curseur.suivre(vers)
      onChoisir(critere)
    },
    onPresser: (vers, etend) => {
      presse.current = vers
      taire()
      if (etend) curseur.tracer(vers)
    },
    onEntrer: (vers, isPresse) => {
      if (isPresse && presse.current) curseur.tracer(vers, presse.current)
      else presse.current = undefined
    },
    onCliquer: (vers, etend) => {
      if (!etend) open(vers)
    },
    onCocher: (vers, etend) => {
      const critere = lignes[vers.ligne]?.id ?? ''
      if (etend) onChoisies(new Set([...choisies, ...lignesEntre(lignes, derniere.current, vers.ligne)]))
      else cocher(critere)
      derniere.current = vers.ligne
      aller(vers.ligne, 0)
    },
    onMenu: (critere) => {
      setMenu(critere)
      if (critere === undefined) curseur.reprendre()
    },
    onNiveau: (critere, rang) => {
      curseur.reprendre()
      onNiveau(critere, rang)
    },
    onDupliquer: (critere) => {
      setMenu(undefined)
      props.onDupliquer(critere)
    },
    onRetirer: (critere) => {
      setMenu(undefined)
      props.onRetirer(critere)
    },
  }

  const isTout = choisies.size > 0 && lignes.every(({ id }) => choisies.has(id))
  return (
    <DndContext
      sensors={capteurs}
      collisionDetection={niveauSous}
      accessibility={{
        announcements: annonces(bandes),
        screenReaderInstructions: { draggable: m('tableurGlisserAide') },
      }}
      onDragStart={({ active }) => setGlisse(String(active.id))}
      onDragCancel={() => setGlisse(undefined)}
      onDragEnd={({ active, over }) => {
        setGlisse(undefined)
        if (over) gestes.onNiveau(String(active.id), Number(over.id))
      }}
    >
      <table
        ref={table}
        // A table that is edited cell by cell is a grid, rows and cells taking their roles from it: the rule knows only
        // tables that are read.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        className={css.grille}
        aria-label={vue.legende}
        aria-multiselectable
        aria-describedby="tableur-aide"
        onBlur={({ currentTarget, relatedTarget }) => {
          if (relatedTarget && !currentTarget.contains(relatedTarget)) taire()
        }}
        onCopy={onCopy}
        onPaste={onPaste}
      >
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
            <th scope="col">
              <input
                type="checkbox"
                className={propre.coche}
                tabIndex={-1}
                aria-label={m(isTout ? 'tableurToutLaisser' : 'tableurToutChoisir')}
                checked={isTout}
                onChange={() => onChoisies(new Set(isTout ? [] : lignes.map(({ id }) => id)))}
              />
              {t('reglesColonneCritere')}
            </th>
            <th scope="col">{t('reglesColonneCondition')}</th>
            <th scope="col">{t('reglesColonneFondement')}</th>
            <th scope="col" className={css.num}>
              {t('reglesColonnePrimo')}
            </th>
            <th scope="col" className={css.num}>
              {t('reglesColonneMutation')}
            </th>
            <th scope="col" title={t('reglesColonneToucheAide')}>
              {t('reglesColonneTouche')}
            </th>
          </tr>
        </thead>
        {bandes.map((bande) => (
          <Bande key={bande.rang} bande={bande}>
            {(dos) =>
              bande.lignes.map((row, i) => (
                <Rangee
                  key={row.id}
                  bande={bande}
                  row={row}
                  ligne={lignes.indexOf(row)}
                  choisi={row.id === choisi}
                  coche={choisies.has(row.id)}
                  enCalcul={enCalcul}
                  cause={causes.get(row.id)}
                  gestes={gestes}
                  dos={i === 0 ? dos : null}
                />
              ))
            }
          </Bande>
        ))}
      </table>
      <DragOverlay dropAnimation={null}>
        {glisse === undefined ? null : (
          <span className={propre.glisse}>{lignes.find(({ id }) => id === glisse)?.libelle}</span>
        )}
      </DragOverlay>
      <p id="tableur-aide" className="vh">
        {m('tableurAide')}
      </p>
      <div className={css.reponse} data-refus={refus === undefined ? undefined : true}>
        <p role="alert">{refus}</p>
        <output>{fait}</output>
        {refus === undefined ? null : (
          <button type="button" aria-label={m('tableurFermerLeRefus')} onClick={() => repondre(undefined)}>
            <span aria-hidden>×</span>
          </button>
        )}
      </div>
      <output className="vh">{isBloc && fait === undefined ? m('tableurBloc', { n: tailleDe(bloc) }) : null}</output>
    </DndContext>
  )
}
