// The condition builder: nested blocks changed in place, by mouse or by keys, with the sentence beside. A leaf whose fact
// or value is still to be chosen is shown here and does not count: `onChange` is given complete conditions only.
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Condition } from '~/domain/condition.ts'
import { deplacer, rentrer, retirer, sortir } from '~/domain/condition-edit.ts'
import { EBAUCHE, sansEbauches, type Vocabulaire } from '~/domain/feuille.ts'
import { canonicalJson } from '~/domain/hash.ts'
import { phraseCourte, phrasesCourtes } from '~/i18n/problemes.ts'
import { problem } from '~/domain/problem.ts'
import { isSaisie } from '../acts/touches.ts'
import type { Actes, GesteSurCondition, Part, Suite } from './actes.ts'
import css from './conditions.module.css'
import { arbreVue, compterEbauches, noeudsDe, optionsDeFait, phraseVue } from './editeur-view.ts'
import { Ajouts, NoeudDeCondition } from './NoeudDeCondition.tsx'
import { m } from './mots.ts'

export interface EditeurDeConditionProps {
  /** What the condition is of, for a screen reader. */
  readonly libelle: string
  /** Nothing while it has no complete leaf. */
  readonly condition: Condition | undefined
  readonly nommees: Readonly<Record<string, Condition>>
  /** `useVocabulaire('demande')`, or of dwellings. */
  readonly vocabulaire: Vocabulaire
  /** Named condition under edit: it cannot name itself. */
  readonly exclue?: string
  /** The tree as it was left, with its unfinished leaves, that `condition` is what is complete of. */
  readonly ebauche?: Condition | undefined
  /** The tree after each gesture, for whoever keeps what is unfinished. */
  readonly onEbauche?: (arbre: Condition) => void
  /** Takes the focus when it arrives. */
  readonly foyer?: boolean
  /** @returns the reason, in words, when the condition cannot be taken. */
  readonly onChange: (condition: Condition) => string | undefined
}

/** The tree as it is shown: what was given, with unfinished leaves, until another condition comes from outside. */
interface Travail {
  readonly arbre: Condition
  /** Conditions that this tree stands for: the one given last, and those not come back yet. */
  readonly attendues: readonly string[]
}

/** Where the focus goes after the next render. */
interface Visee {
  readonly at: string
  readonly part: Part
  readonly ouvrir: boolean
}

const VIERGE: Condition = { all: [EBAUCHE] }
const cleDe = (condition: Condition | undefined): string => (condition === undefined ? '' : canonicalJson(condition))

const DEPLACEMENTS: Readonly<Record<string, (at: string) => GesteSurCondition>> = {
  ArrowUp: (at) => (condition) => deplacer(condition, at, -1),
  ArrowDown: (at) => (condition) => deplacer(condition, at, 1),
  ArrowRight: (at) => (condition) => rentrer(condition, at),
  ArrowLeft: (at) => (condition) => sortir(condition, at),
}

export function EditeurDeCondition(props: EditeurDeConditionProps) {
  const { libelle, condition, nommees, vocabulaire, exclue, ebauche, foyer = false, onChange, onEbauche } = props
  const [travail, setTravail] = useState<Travail | undefined>(
    ebauche && { arbre: ebauche, attendues: [cleDe(condition)] },
  )
  const [annonce, setAnnonce] = useState('')
  const [refus, setRefus] = useState<string>()
  const racine = useRef<HTMLFieldSetElement>(null)
  const visee = useRef<Visee>(undefined)
  /** The tree after gestures not rendered yet. */
  const aVenir = useRef<Travail>(undefined)

  const cle = cleDe(condition)
  const tenu = travail?.attendues.includes(cle) ? travail : undefined
  if (tenu && tenu.attendues.length > 1 && tenu.attendues.at(-1) === cle) setTravail({ ...tenu, attendues: [cle] })
  const arbre = tenu?.arbre ?? condition ?? VIERGE
  const vue = useMemo(() => arbreVue(arbre, vocabulaire, nommees), [arbre, vocabulaire, nommees])

  useEffect(() => {
    aVenir.current = undefined
    const but = visee.current
    if (but === undefined) return
    visee.current = undefined
    const noeud = racine.current?.querySelector<HTMLElement>(`[data-noeud="${but.at}"]`)
    const own = [...(noeud?.querySelectorAll<HTMLElement>('[data-part]') ?? [])].filter(
      (part) => part.closest('[data-noeud]') === noeud,
    )
    const cible = own.find(({ dataset }) => dataset['part'] === but.part) ?? own[0]
    cible?.focus()
    if (but.ouvrir) cible?.click()
  })
  useEffect(() => {
    if (foyer) racine.current?.querySelector<HTMLElement>('[data-noeud] [data-part]')?.focus()
  }, [foyer])

  const partCourante = (): Part | undefined => {
    const actif = document.activeElement
    if (!(actif instanceof HTMLElement) || !racine.current?.contains(actif)) return undefined
    return actif.dataset['part'] as Part | undefined
  }
  const refuser = (raison: string) => setRefus(raison)

  const faire = (geste: GesteSurCondition, suite: Suite = {}) => {
    const base: Travail = aVenir.current ?? tenu ?? { arbre, attendues: [cle] }
    const fait = geste(base.arbre)
    if (!fait.ok) {
      refuser(phrasesCourtes(fait.problems))
      return
    }
    const apres = fait.value.condition
    const complete = sansEbauches(apres)
    const donnee = base.attendues.at(-1) ?? ''
    if (complete === undefined && donnee !== '') {
      refuser(phraseCourte(problem('geste-de-condition', fait.value.at, { raison: 'derniere' })))
      return
    }
    const suivante = cleDe(complete)
    const raison = complete !== undefined && suivante !== donnee ? onChange(complete) : undefined
    if (raison !== undefined) {
      refuser(raison)
      return
    }
    const neuf = { arbre: apres, attendues: suivante === donnee ? base.attendues : [...base.attendues, suivante] }
    aVenir.current = neuf
    const part = suite.part ?? partCourante()
    // A value given by leaving its field, or from a list that stays open, lets the focus where it is.
    if (part !== undefined) visee.current = { at: fait.value.at, part, ouvrir: suite.ouvrir ?? false }
    setTravail(neuf)
    onEbauche?.(apres)
    setRefus(undefined)
    const place = noeudsDe(arbreVue(apres, vocabulaire, nommees)).find(({ at }) => at === fait.value.at)
    setAnnonce(suite.annonce?.(place?.nom ?? '') ?? '')
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const cible = event.target as HTMLElement
    const noeud = cible.closest<HTMLElement>('[data-noeud]')
    const at = noeud?.dataset['noeud']
    if (at === undefined || !racine.current?.contains(noeud)) return
    const isEcrit = isSaisie(cible as HTMLInputElement)
    const deplacement = event.altKey && !event.ctrlKey && !event.metaKey ? DEPLACEMENTS[event.key] : undefined
    const isRetrait = event.key === 'Delete' && !event.altKey && !isEcrit
    if (deplacement === undefined && !isRetrait) return
    event.preventDefault()
    event.stopPropagation()
    const part = partCourante()
    // What is being typed is given before its leaf moves.
    if (isEcrit) cible.blur()
    if (isRetrait) faire((c) => retirer(c, at), { annonce: () => m('editeurRetiree') })
    else if (deplacement)
      faire(deplacement(at), { ...(part ? { part } : {}), annonce: (ou) => m('editeurDeplacee', { ou }) })
  }

  const actes: Actes = {
    vocabulaire,
    nommees,
    noms: Object.keys(nommees).filter((nom) => nom !== exclue),
    faits: optionsDeFait(vocabulaire),
    faire,
    isPossible: (geste) => geste(arbre).ok,
    refuser,
  }
  const morceaux = phraseVue(arbre, nommees)
  const ebauches = compterEbauches(arbre)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the nodes inside
    <fieldset ref={racine} className={css.editeur} aria-label={libelle} onKeyDownCapture={onKeyDown}>
      <NoeudDeCondition vue={vue} actes={actes} />
      {'membres' in vue ? null : <Ajouts vue={vue} actes={actes} />}
      {refus === undefined ? null : (
        <p role="alert" className={css.faute}>
          {refus}
        </p>
      )}
      {ebauches === 0 ? null : <p className={css.aCompleter}>{m('editeurEbauches', { n: ebauches })}</p>}
      <p className={css.phrase} aria-live="polite">
        <span className="vh">{m('editeurPhrase')} </span>
        {morceaux.length === 0 ? <span className="note">{m('editeurPhraseVide')}</span> : null}
        {morceaux.map(({ texte, fort }, i) => (fort ? <b key={`${i}-${texte}`}>{texte}</b> : texte))}
      </p>
      <p className={css.aideDesTouches}>{m('editeurAide')}</p>
      <output className="vh">{annonce}</output>
    </fieldset>
  )
}
