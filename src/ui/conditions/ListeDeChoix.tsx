// A button that says what is chosen and opens the list to choose from: one value, or several. The list takes the focus
// while it is open: arrows or letters to move, Enter to choose, Escape to leave it as it was. A long list is searched.
import { Popover } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import css from './conditions.module.css'
import { chercher, type Option } from './editeur-view.ts'
import { m } from './mots.ts'

/** Beyond, a list is searched. */
const COURTE = 9
/** Letters typed within this delay make one word. */
const SUITE_MS = 700

/** Escape closes the list, not the dialogue around it. */
const RESTE_OUVERT = { 'data-mantine-stop-propagation': 'true' } as const

export interface ListeDeChoixProps {
  readonly nom: string
  readonly genre: 'fait' | 'operateur' | 'valeur' | 'groupe' | 'nommee'
  /** What is chosen, in words; empty when nothing is. */
  readonly texte: string
  readonly aide?: string | undefined
  readonly options: readonly Option[]
  readonly choisis: readonly string[]
  readonly multiple?: boolean
  readonly children: ReactNode
  readonly onChoisir: (id: string) => void
}

const rangDe = (options: readonly Option[], choisis: readonly string[]): number =>
  Math.max(
    0,
    options.findIndex(({ id }) => choisis.includes(id)),
  )

export function ListeDeChoix(props: ListeDeChoixProps) {
  const { nom, genre, texte, aide, options, choisis, multiple = false, children, onChoisir } = props
  const [ouverte, setOuverte] = useState(false)
  const bouton = useRef<HTMLButtonElement>(null)
  const id = useId()

  const fermer = () => {
    setOuverte(false)
    bouton.current?.focus()
  }
  return (
    <Popover
      opened={ouverte}
      onChange={setOuverte}
      position="bottom-start"
      offset={2}
      withRoles={false}
      returnFocus={false}
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button
          ref={bouton}
          type="button"
          className={css.choix}
          data-part={genre}
          data-genre={genre}
          data-vide={choisis.length === 0 || undefined}
          aria-haspopup="listbox"
          aria-expanded={ouverte}
          aria-controls={ouverte ? id : undefined}
          aria-label={m('editeurChoix', { nom, texte: texte === '' ? m('editeurAChoisir') : texte })}
          title={aide}
          onClick={() => setOuverte(!ouverte)}
          onKeyDown={(event) => {
            if (event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
            event.preventDefault()
            setOuverte(true)
          }}
        >
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={css.liste}>
        {ouverte ? (
          <Choix
            id={id}
            nom={nom}
            options={options}
            choisis={choisis}
            multiple={multiple}
            onFermer={fermer}
            onChoisir={(choisi) => {
              if (!multiple) fermer()
              onChoisir(choisi)
            }}
          />
        ) : null}
      </Popover.Dropdown>
    </Popover>
  )
}

interface ChoixProps {
  readonly id: string
  readonly nom: string
  readonly options: readonly Option[]
  readonly choisis: readonly string[]
  readonly multiple: boolean
  readonly onFermer: () => void
  readonly onChoisir: (id: string) => void
}

function Choix({ id, nom, options, choisis, multiple, onFermer, onChoisir }: ChoixProps) {
  const [mots, setMots] = useState('')
  const [actif, setActif] = useState(() => rangDe(options, choisis))
  const cherchee = options.length > COURTE
  const montrees = cherchee ? chercher(options, mots) : options
  const liste = useRef<HTMLDivElement>(null)
  const champ = useRef<HTMLInputElement>(null)
  const frappe = useRef({ lettres: '', quand: -SUITE_MS })
  const rang = Math.min(actif, montrees.length - 1)
  const isSuite = (quand: number): boolean => quand - frappe.current.quand < SUITE_MS

  useEffect(() => {
    ;(champ.current ?? liste.current)?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    liste.current?.querySelector('[data-actif]')?.scrollIntoView({ block: 'nearest' })
  }, [rang, mots])

  /** Several are chosen one after the other: each is searched anew. */
  const choisir = (choisi: string | undefined) => {
    if (choisi === undefined) return
    setMots('')
    setActif(rangDe(options, [choisi]))
    onChoisir(choisi)
  }
  /** The letters typed one after the other, and the option that holds them: beginning with them first. */
  const taper = (lettre: string, quand: number) => {
    const suite = isSuite(quand) ? frappe.current.lettres + lettre : lettre
    frappe.current = { lettres: suite, quand }
    const voulu = suite.toLocaleLowerCase()
    const libelles = montrees.map(({ libelle }) => libelle.toLocaleLowerCase())
    const found = [
      libelles.findIndex((libelle) => libelle.startsWith(voulu)),
      libelles.findIndex((libelle) => libelle.includes(voulu)),
    ].find((i) => i >= 0)
    if (found !== undefined) setActif(found)
  }
  const last = montrees.length - 1
  const MOVES: Readonly<Record<string, number>> = {
    ArrowDown: rang >= last ? 0 : rang + 1,
    ArrowUp: rang <= 0 ? last : rang - 1,
    PageDown: Math.min(last, rang + 8),
    PageUp: Math.max(0, rang - 8),
    ...(cherchee ? {} : { Home: 0, End: last }),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      event.preventDefault()
      onFermer()
    } else if (event.key === 'Tab') onFermer()
    else if (event.key === 'Enter' || (event.key === ' ' && !cherchee && !isSuite(event.timeStamp))) {
      event.preventDefault()
      choisir(montrees[rang]?.id)
    } else if (MOVES[event.key] !== undefined) {
      event.preventDefault()
      setActif(MOVES[event.key] ?? 0)
    } else if (!cherchee && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey)
      taper(event.key, event.timeStamp)
  }
  const idDe = (i: number) => `${id}-${i}`
  const active = montrees.length > 0 ? idDe(rang) : undefined

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the list and of its search are one
    <div onKeyDown={onKeyDown}>
      {cherchee ? (
        <input
          ref={champ}
          {...RESTE_OUVERT}
          className={css.recherche}
          role="combobox"
          aria-label={m('editeurChercher', { nom })}
          placeholder={m('editeurChercherIci')}
          aria-expanded
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={active}
          value={mots}
          onChange={(event) => {
            setMots(event.currentTarget.value)
            setActif(0)
          }}
        />
      ) : null}
      <div
        ref={liste}
        {...RESTE_OUVERT}
        id={id}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- of a select, nothing can be searched or said beside
        role="listbox"
        className={css.options}
        aria-label={nom}
        aria-multiselectable={multiple || undefined}
        aria-activedescendant={cherchee ? undefined : active}
        tabIndex={cherchee ? -1 : 0}
      >
        {montrees.map((option, i) => {
          const choisie = choisis.includes(option.id)
          const isTete = option.groupe !== undefined && option.groupe !== montrees[i - 1]?.groupe
          return (
            <div key={option.id} role="presentation">
              {isTete ? (
                <div className={css.theme} aria-hidden>
                  {option.groupe}
                </div>
              ) : null}
              {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list has the keys */}
              <div
                id={idDe(i)}
                // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as its list
                role="option"
                tabIndex={-1}
                className={css.option}
                aria-selected={choisie}
                data-actif={i === rang || undefined}
                data-multiple={multiple || undefined}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choisir(option.id)}
              >
                <span>{option.libelle}</span>
                {option.aide === undefined ? null : <span className={css.aide}>{option.aide}</span>}
              </div>
            </div>
          )
        })}
        {montrees.length === 0 ? <p className={css.aide}>{m('editeurRienTrouve')}</p> : null}
      </div>
    </div>
  )
}
